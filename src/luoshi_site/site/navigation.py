"""What stands in the left rail."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from luoshi_site.ledger.models import Government


@dataclass(frozen=True, slots=True)
class Place:
    """A word of the rail, its address, and whether the page is there."""

    word: str
    address: str
    here: bool


_OF_GOVERNMENT = (
    ("总览", "ledger:home"),
    ("计划", "ledger:plans"),
    ("指标", "ledger:indicators"),
    ("单位", "ledger:units"),
    ("文件", "ledger:documents"),
    ("对照", "ledger:comparisons"),
    ("待办", "ledger:todo"),
)
_OF_SITE = (
    ("人员", "accounts:people", "manage_people"),
    ("政府与单位", "ledger:places", "manage_places"),
    ("审计", "ledger:audit", "view_audit"),
)

# Pages that have no word of their own, and the word under which they stand.
_UNDER = {
    **dict.fromkeys(("plan", "commitment"), "ledger:plans"),
    **dict.fromkeys(("indicator", "tables"), "ledger:indicators"),
    **dict.fromkeys(("document", "document-page", "review", "imports", "workbooks", "workbook"), "ledger:documents"),
    **dict.fromkeys(("scorecard", "drift", "contradictions", "outcome"), "ledger:comparisons"),
    **dict.fromkeys(("unit", "personnel"), "ledger:units"),
}

_UNDER_SITE = {
    **dict.fromkeys(("person", "person-add", "give-role", "person-act"), "accounts:people"),
    **dict.fromkeys(("place", "unit-kept"), "ledger:places"),
    **dict.fromkeys(("account", "password", "codes"), "settings"),
}


def places(government: Government | None, may: frozenset[str], path: str, view: str = "") -> list[Place]:
    """The rail for a page at ``path``, or of the url named ``view``: of the government, of one's roles, of everyone."""
    wanted = [(word, name, [government.pk]) for word, name in _OF_GOVERNMENT] if government else []
    wanted += [(word, name, []) for word, name, action in _OF_SITE if action in may]
    wanted += [("设置", "settings", [])]
    found = [(word, address) for word, name, args in wanted if (address := _address(name, args))]
    here = _address(_UNDER[view], [government.pk]) if government and view in _UNDER else path
    here = _address(_UNDER_SITE[view], []) if view in _UNDER_SITE else here
    return [Place(word, address, address == here) for word, address in found]


def _address(name: str, args: list[int]) -> str:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:  # a page that this installation does not have
        return ""
