"""Scopes: what a figure counts beside its indicator - the phase of a work, how a thing came to be, whom, at which
level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from luoshi.alignment.names import plain_name
from luoshi.lexicon import load
from luoshi.text import units

# What only leads to a thing is not the thing, though the target names no step.
_STEP = "step"
# The row of words that leave open which of an axis it is (新改建).
_ANY = "不分"
AXES = {"phase": "阶段", "supply": "环节", "kind": "方式", "level": "层级"}


@dataclass(frozen=True, slots=True)
class Scope:
    """The words of a figure on each axis, and those that narrow down whom it counts.

    ``values`` holds pairs of axis and row, in the order of the lexicon; several rows on one axis mean a combined count
    (新建、翻建)."""

    values: tuple[tuple[str, str], ...] = ()
    population: tuple[str, ...] = ()
    people: bool = False

    def rows(self, axis: str) -> tuple[str, ...]:
        """The rows that the figure names on an axis."""
        return tuple(row for name, row in self.values if name == axis)


class _Words:
    def __init__(self) -> None:
        data: dict[str, Any] = load("alignment_scopes")
        self.strict: frozenset[str] = frozenset(data["rules"]["strict"])
        self.axes: list[tuple[str, re.Pattern[str], dict[str, str]]] = []
        for axis in (*AXES, "stand", _STEP):
            words = {word: row for row, members in data[axis].items() for word in members}
            self.axes.append((axis, _pattern(words), words))
        self.population = _pattern([plain_name(word) for word in data["population"]["words"]])
        self.exclusive = frozenset(data["population"]["exclusive"])
        self.people = _pattern(data["population"]["people"])
        self.own = _pattern(data["whose"]["own"])
        self.collective_verbs: tuple[str, ...] = tuple(data["collective"]["verbs"])
        self.collective_nouns: tuple[str, ...] = tuple(data["collective"]["nouns"])
        self.sums = _pattern(data["totals"]["sums"])
        self.levels: tuple[str, ...] = tuple(data["totals"]["levels"])
        self.growths: tuple[str, ...] = tuple(data["totals"]["growths"])
        self.falls: tuple[str, ...] = tuple(data["totals"]["falls"])
        self.additions = _pattern(data["stand"]["新增"])
        self.improves: tuple[str, ...] = tuple(data["totals"]["improves"])
        self.raises: tuple[str, ...] = tuple(data["totals"]["raises"])
        self.standing: tuple[str, ...] = tuple(data["totals"]["standing"])
        self.flow_sums = _pattern(data["totals"]["flow_sums"])
        self.flows: tuple[str, ...] = tuple(data["totals"]["flows"])
        self.averages = _pattern(data["totals"]["averages"])
        self.sums_of_years = _pattern(data["totals"]["sums_of_years"])
        self.reaching = re.compile(f"(?:{_pattern(data['totals']['reaching']).pattern})")
        self.opens = re.compile(f"(?:{_pattern(data['restated']['opening']).pattern})*")
        self.these = frozenset(data["restated"]["these"])
        self.under_way = re.compile(f"[^，。；：,;\\d]{{0,30}}?(?:{_pattern(data['restated']['under_way']).pattern})")
        self.within_year = _pattern(data["totals"]["within_year"])
        self.marks = _pattern(
            [word for axis in ("phase", "supply", "kind", "stand") for row in data[axis].values() for word in row]
        )
        unit_words = dict(data["units"])
        apart, keep = unit_words.pop("apart"), unit_words.pop("keep")
        self.apart: dict[frozenset[str], float] = {
            frozenset(pair): kept for pair, kept in zip(apart, keep, strict=True)
        }
        self.firms, self.homes = (_ends(unit_words.pop(kind)) for kind in ("firms", "homes"))
        self.units: dict[str, str] = {word: kind for kind, members in unit_words.items() for word in members}


def _ends(words: Any) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(map(re.escape, words)) + ")(?:总?数?量|总数|数)?$")


def _pattern(words: Any) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))))


@lru_cache(maxsize=1)
def scope_words() -> _Words:
    """The lexicon of scopes, read once."""
    return _Words()


@lru_cache(maxsize=262144)
def read_scope(indicator: str, verb: str = "", population: str = "") -> Scope:
    """The scope that the words of a figure give it.

    >>> read_scope("电梯加装完工").values
    (('phase', '完工'),)
    >>> read_scope("口袋公园", "新建、翻建").rows("kind"), read_scope("片区竣工", "开工、竣工").rows("phase")
    (('新建', '翻建'), ('完工',))
    >>> read_scope("特殊困难老人智能水表").population
    ('特殊困难',)
    """
    words = scope_words()
    text = f"{verb}\n{indicator}"
    values: list[tuple[str, str]] = []
    for axis, pattern, rows in words.axes:
        # 片区竣工 of 开工、竣工各3个片区: a phase in the name is the figure's own, those of the verbs are the list's.
        own = axis == "phase" and pattern.search(indicator)
        for match in pattern.finditer(indicator if own else text):
            pair = (axis, rows[match.group()])
            if pair not in values and pair[1] != _ANY:
                values.append(pair)
    plain = plain_name(population + indicator)
    narrowing = tuple(dict.fromkeys(words.population.findall(plain)))
    return Scope(tuple(values), narrowing, bool(words.people.search(plain)))


def conflicts(one: Scope, other: Scope) -> list[str]:
    """The axes on which two scopes name different rows and none in common, as readable words; also a step on the way
    (申报) that only one of them names.

    >>> conflicts(read_scope("住房", "筹措"), read_scope("住房", "供应"))
    ['环节不同（筹措/供应）']
    >>> conflicts(read_scope("步道", "新建"), read_scope("步道", "新建、翻建"))
    []
    """
    found: list[str] = []
    if not one.values and not other.values:
        return found
    for axis, label in AXES.items() if one.values and other.values else ():
        if axis in scope_words().strict:
            mine, theirs = one.rows(axis), other.rows(axis)
            if mine and theirs and not set(mine) & set(theirs):
                found.append(f"{label}不同（{'、'.join(mine)}/{'、'.join(theirs)}）")
    mine, theirs = one.rows(_STEP), other.rows(_STEP)
    if set(mine) != set(theirs):
        found.append(f"环节不同（{'、'.join(mine) or '完成'}/{'、'.join(theirs) or '完成'}）")
    return found


def silent(one: Scope, other: Scope) -> bool:
    """Whether the one says how or how far, and the other is silent on every axis that the one names."""
    if not one.values:
        return False
    named = [axis for axis, _ in one.values if axis in scope_words().strict or axis == "stand"]
    return bool(named) and not any(other.rows(axis) for axis in named)


def exclude_each_other(one: Scope, other: Scope) -> bool:
    """Whether two count people or places of which none is both: 公办 and 普惠."""
    if not one.population or not other.population:
        return False
    mine, theirs = (set(scope.population) & scope_words().exclusive for scope in (one, other))
    return bool(mine and theirs and not mine & theirs)


def levels_differ(one: Scope, other: Scope) -> bool:
    """Whether both name a level (国家级, 市级, …) and not the same."""
    if not one.values or not other.values:
        return False
    mine, theirs = one.rows("level"), other.rows("level")
    return bool(mine and theirs and not set(mine) & set(theirs))


def units_apart(one: str, other: str) -> float | None:
    """What is left of a likeness when two classifiers count different kinds of thing (名 and 人次); None when they do
    not.

    >>> units_apart("名", "人次"), units_apart("个", "家"), units_apart("户", "个"), units_apart("户", "万")
    (0.95, None, 0.75, None)
    """
    kinds = {unit_kind(one), unit_kind(other)}
    if "things" in kinds and not (_is_classifier(one) and _is_classifier(other)):
        return None
    return scope_words().apart.get(frozenset(kinds))


def _is_classifier(unit: str) -> bool:
    """Whether a unit surely counts something; 万 alone does not say what."""
    return units.dimension(unit).startswith("count:")


def counted_unit(unit: str, name: str) -> str:
    """The unit by what it counts: 户 of firms are 家, 个 of families 户, 元/人 of what is named 人均 元.

    >>> counted_unit("户", "规上工业企业"), counted_unit("万户", "城中村改造"), counted_unit("个", "困难家庭")
    ('家', '万户', '户')
    """
    if unit.endswith("户") and scope_words().firms.search(name):
        return unit[:-1] + "家"
    if unit.endswith("/人") and "人均" in name:
        return unit[:-2]
    if unit.endswith("个") and scope_words().homes.search(name):
        return unit[:-1] + "户"
    return unit


@lru_cache(maxsize=4096)
def unit_kind(unit: str) -> str:
    """What a classifier counts: people, visits, households, events, places, or things for every other.

    >>> unit_kind("万人次"), unit_kind("名"), unit_kind("个")
    ('visits', 'people', 'things')
    """
    return scope_words().units.get(unit.lstrip("十百千万亿"), "things")
