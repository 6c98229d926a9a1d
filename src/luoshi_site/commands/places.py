"""``luoshi places``: governments and units from the command line of the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from luoshi_site.commands.refusals import as_input_errors
from luoshi_site.commands.setting_up import start_django
from luoshi_site.commands.users import find_place

if TYPE_CHECKING:
    from luoshi_site.ledger.models import Government


def list_places() -> list[tuple[int, str]]:
    """Every government and its confirmed units, each with its depth in the tree, in the order of the tree."""
    start_django()
    from luoshi_site.ledger.models import Government, OrgUnit, ReviewState

    units: dict[int, list[str]] = {}
    for unit in OrgUnit.objects.filter(review_state=ReviewState.CONFIRMED).order_by("id"):
        units.setdefault(unit.government_id, []).append(unit.name)
    below: dict[int | None, list[Government]] = {}
    for one in Government.objects.order_by("id"):
        below.setdefault(one.parent_id, []).append(one)
    found: list[tuple[int, str]] = []
    waiting = [(0, one) for one in reversed(below.get(None, []))]
    while waiting:
        depth, one = waiting.pop()
        found.append((depth, f"#{one.pk} {one.name}（{one.get_level_display()}）"))
        found += [(depth + 1, name) for name in units.get(one.pk, [])]
        waiting += [(depth + 1, child) for child in reversed(below.get(one.pk, []))]
    return found


def add_government(name: str, level: str, parent: str | None = None) -> None:
    """A new government, below the one named ``parent``.

    Raises `InputError` where the name is taken or there is no such parent.
    """
    start_django()
    from luoshi_site.ledger import services
    from luoshi_site.ledger.access import COMMAND_LINE

    with as_input_errors():
        services.add_government(COMMAND_LINE, name, level, find_place(parent, None)[0])


def add_unit(name: str, government: str) -> None:
    """A new unit of ``government``; one that an import proposed under this name is confirmed."""
    start_django()
    from luoshi_site.ledger import services
    from luoshi_site.ledger.access import COMMAND_LINE

    with as_input_errors():
        services.add_unit(COMMAND_LINE, find_place(government, None)[0], name)
