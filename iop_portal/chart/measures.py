"""What has been measured, on a client's front page: pictures of what was asked more than once, and what cannot wait."""

from dataclasses import dataclass

from clients.measured import lines_of
from clients.models import SafetyTask
from clients.trends import plots_of

PICTURES_SHOWN = 6


@dataclass
class MeasurePanel:
    """Lines of the instruments in use, and a picture for each number with at least two results."""

    episode: object
    lines: list
    trends: list


def measures_of(episode, today):
    """Two queries, however much was asked."""
    lines = [line for line in lines_of(episode, today) if line.last]
    trends = [
        (line.instrument, plot) for line in lines if len(line.scored) > 1 for plot in plots_of(line.instrument, line.scored)
    ]
    return MeasurePanel(episode=episode, lines=lines, trends=trends[:PICTURES_SHOWN])


def safety_tasks_of(client, user):
    """Open tasks of all episodes this person may read: they stand above everything, also on an earlier episode's page."""
    tasks = SafetyTask.objects.visible_to(user).open().filter(episode__client=client)
    return list(tasks.select_related("measure", "opened_by", "episode"))
