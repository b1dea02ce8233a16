"""One part of a plan through the versions: each copy knows which one it was carried over from."""

from plans.models import Objective


def roots_of(episode, model=Objective, plan_path="goal__plan") -> dict[int, int]:
    """By key of every such part of the episode's plans, the key of the first of its line. One query."""
    rows = model.objects.filter(**{f"{plan_path}__episode": episode}).order_by("pk").values_list("pk", "carried_from")
    roots: dict[int, int] = {}
    for key, earlier in rows:  # a copy is always younger than what it was copied from
        roots[key] = roots.get(earlier, key)
    return roots
