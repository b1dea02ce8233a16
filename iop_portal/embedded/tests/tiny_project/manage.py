"""The command line of a project that has nothing but a page and a database."""

import os
import sys

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tiny_settings")
execute_from_command_line(sys.argv)
