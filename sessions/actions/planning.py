"""What all planning has in common."""

from iop_portal.models import Program


def one_at_a_time(program):
    """Whoever else plans in this program now waits until this is done, and then is told by name what is in the way.

    Only planning waits: rows that merely point at the program are written meanwhile.
    """
    Program.objects.select_for_update(no_key=True).get(pk=program.pk)
