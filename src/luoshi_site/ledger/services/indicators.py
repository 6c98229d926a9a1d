"""Indicators: found by the name that a document gives them, made when no one has spoken of them yet."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from luoshi.alignment.catalogue import read_catalogue
from luoshi.alignment.names import plain_name, read_name
from luoshi_site.ledger.access import Actor, require, take
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Figure, Government, Indicator, IndicatorAlias
from luoshi_site.ledger.trail import record, state

_LENGTH = 200
_DIRECTION = {"higher": "up", "lower": "down"}


@transaction.atomic
def add_common_indicators(by: Actor) -> int:
    """The indicators of the library's catalogue, with their aliases; gives how many were new."""
    known = set(Indicator.objects.filter(government=None).values_list("code", flat=True))
    made = []
    for one in read_catalogue().values():
        if one.code in known:
            continue
        found = Indicator.objects.create(
            code=one.code, name=one.name, direction=_DIRECTION.get(one.direction, "up"), nature=one.nature
        )
        aliases = []
        for name in dict.fromkeys((one.name, *one.aliases)):
            plain = plain_name(name)[:_LENGTH]
            if not IndicatorAlias.objects.filter(government=None, plain=plain).exists():
                aliases.append(IndicatorAlias.objects.create(indicator=found, name=name, plain=plain))
        record(by, "add_indicator", found, batch=aliases)
        made.append(found)
    return len(made)


def resolve(government: Government, figures: Iterable[Figure]) -> list[Indicator | IndicatorAlias]:
    """Set ``indicator`` on targets and observations by their names; gives the rows that had to be made.

    Names of the catalogue lead to common indicators, others to the government's own. To be called within a transaction
    that holds the government's row, so that no two make the same one.
    """
    wanted = [one for one in figures if one.modality in ("target", "actual") and one.indicator_name]
    codes = {one.code: one for one in Indicator.objects.filter(government=None)}
    if not codes:
        add_common_indicators_quietly()
        codes = {one.code: one for one in Indicator.objects.filter(government=None)}
    plains = {one.indicator_name: read_name(one.indicator_name) for one in wanted}
    aliases = IndicatorAlias.objects.filter(
        government=government, plain__in={name.text[:_LENGTH] for name in plains.values()}
    ).select_related("indicator")
    own = {alias.plain: alias.indicator for alias in aliases}
    made: dict[str, Indicator] = {}
    for figure in wanted:
        name = plains[figure.indicator_name]
        plain = name.text[:_LENGTH]
        if plain in own:
            figure.indicator = own[plain]
        elif name.code in codes:
            figure.indicator = codes[name.code]
        else:
            if plain not in made:
                made[plain] = Indicator(
                    government=government,
                    name=figure.indicator_name[:_LENGTH],
                    unit=figure.unit,
                    direction=_DIRECTION.get(name.direction, "up"),
                    nature=figure.nature,
                )
            figure.indicator = made[plain]
    Indicator.objects.bulk_create(made.values())
    links = [IndicatorAlias(indicator=one, government=government, name=one.name, plain=p) for p, one in made.items()]
    IndicatorAlias.objects.bulk_create(links)
    return [*made.values(), *links]


def add_common_indicators_quietly() -> None:
    """The catalogue's indicators, where a ledger starts without `add_common_indicators`."""
    from luoshi_site.ledger.access import COMMAND_LINE

    add_common_indicators(COMMAND_LINE)


@transaction.atomic
def add_alias(by: Actor, government: Government, indicator: Indicator, name: str) -> IndicatorAlias:
    """Another name under which this government's documents speak of an indicator; figures of that name follow."""
    require(by, "manage_indicators", government)
    plain = plain_name(name)[:_LENGTH]
    if not plain:
        raise Refused("名称不能为空。", field="name")
    alias = IndicatorAlias.objects.select_for_update(no_key=True).filter(government=government, plain=plain).first()
    if alias is not None:
        before = state(alias)
        alias.indicator = indicator
        alias.save()
    else:
        before = None
        alias = IndicatorAlias.objects.create(
            indicator=indicator, government=government, name=name[:_LENGTH], plain=plain
        )
    moved = [
        figure
        for figure in Figure.objects.select_for_update(of=("self",), no_key=True)
        .filter(government=government)
        .exclude(indicator=indicator)
        if plain_name(figure.indicator_name)[:_LENGTH] == plain and figure.modality in ("target", "actual")
    ]
    for figure in moved:
        figure.indicator = indicator
        figure.version += 1
    Figure.objects.bulk_update(moved, ["indicator", "version"], batch_size=500)
    record(by, "add_alias", alias, before, government=government.pk, batch=moved)
    return alias


@transaction.atomic
def edit_indicator(
    by: Actor, indicator_id: int, version: int, *, name: str, unit: str, direction: str, nature: str
) -> Indicator:
    """Rename a government's own indicator, or say its unit, direction and nature. Common ones are the catalogue's."""
    row = take(by, Indicator, indicator_id, version)
    require(by, "manage_indicators", row.government)
    before = state(row)
    row.name, row.unit, row.direction, row.nature = name.strip(), unit.strip(), direction, nature
    try:
        row.clean_fields()
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise Refused("".join(messages), field=field) from error
    row.version += 1
    row.save()
    record(by, "edit_indicator", row, before)
    return row
