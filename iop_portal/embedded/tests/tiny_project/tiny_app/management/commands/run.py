"""The portal's own command, in the tiny project."""

from iop_portal.management.commands.run import Command

__all__ = ["Command"]
