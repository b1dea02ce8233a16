"""Letting something leave the program, and the accounting of what left: pages that need plans and attendance, so on the roof."""
