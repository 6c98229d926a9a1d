"""How alike two figures are: names by rarity, lowered for every way in which they count differently.

The numbers themselves play no part. A pair chosen because its values agree would flatter the verdict that is given
on it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from luoshi.alignment.catalogue import within
from luoshi.alignment.context import said_in, told_beside
from luoshi.alignment.features import Feature, coarse_dimension, coarse_measure, one_level
from luoshi.alignment.names import Name, joined_parts, plain_name
from luoshi.alignment.periods import relate_periods
from luoshi.alignment.rarity import shared_weight
from luoshi.alignment.scopes import (
    conflicts,
    exclude_each_other,
    levels_differ,
    scope_words,
    silent,
    unit_kind,
    units_apart,
)
from luoshi.text import units

Relate = Callable[[str | None, str | None], str]

# What is left of a likeness when two figures differ in this way. Found on hand-linked documents of two years, kept
# coarse.
_KEEP = {
    "stock": 0.85,
    "rate": 0.45,
    "kind": 0.6,
    "conflict": 0.72,
    "level": 0.6,
    "head": 0.8,
    "known": 0.6,
    "unit": 0.95,
    "part": 0.95,
    "silent": 0.97,
}
# Words of the outcome that the target lacks weigh less than words of the target that the outcome lacks.
_MISSING, _EXTRA = 0.55, 0.4
# A word that stands only in the sentence says less than one of the name.
_BESIDE = 0.6
# Two names that differ are never quite as alike as one name with itself.
_MOST_ALIKE = 0.99


# An outcome that has all of the target's name and tells at length whom or what it was (重度肢体残疾人托养服务).
_TELLS_MORE = 0.36

# One of two names is the programme alone that the other has in quotation marks (乡村产业“头雁”人才, “头雁”).
_BY_PROGRAMME = 0.7

# What is now counted and now measured: so many estates, or so many square metres of them.
_EXTENTS = {"area", "length"}


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike a target and an outcome are. ``name`` is the likeness of the names alone, ``score`` that of the
    figures; ``covered`` the share of the target's name that the outcome has, ``told`` the share of the outcome's
    that the target has; ``part`` whether the outcome is of a part of the time only; ``behind`` whether it stands right
    behind the target in its report."""

    score: float
    name: float
    covered: float
    told: float
    relation: str
    head: bool
    differences: tuple[str, ...]
    part: bool = False
    behind: bool = False

    @property
    def exact(self) -> bool:
        """Whether both are one indicator by name, counted in one way."""
        return self.relation == "same" and not self.differences


def same_head(one: Feature, other: Feature) -> bool:
    """Whether what one name is about at bottom stands in the other."""
    return one.name.head in other.name.text or other.name.head in one.name.text


def _one_name(one: Name, other: Name) -> bool:
    return one.text == other.text or bool(one.code and one.code == other.code)


def compare_names(target: Feature, outcome: Feature, *, beside: bool = False) -> tuple[float, float, float, str]:
    """Likeness of two names, what each has of the other, and the relation: same, narrower, wider, like or other.

    With ``beside``, what a bare name leaves to its sentence counts as well.
    """
    one, two = target.name, outcome.name
    if _one_name(one, two):
        return 1.0, 1.0, 1.0, "same"
    if one.code and two.code:
        if within(two.code, one.code):
            return 0.8, 1.0, 0.8, "narrower"
        if within(one.code, two.code):
            return 0.8, 0.8, 1.0, "wider"
        return 0.0, 0.0, 0.0, "other"
    common = shared_weight(target, outcome)
    missing, extra = target.weight - common, outcome.weight - common
    told_of_target, told_of_outcome = 0.0, 0.0
    if beside and common > 0 and same_head(target, outcome):
        told_of_target, told_of_outcome = told_beside(target, outcome, common)
        missing, extra = missing - _BESIDE * told_of_target, extra - _BESIDE * told_of_outcome
    alike = common / (common + _MISSING * missing + _EXTRA * extra) if common > 0 else 0.0
    alike = min(alike, _MOST_ALIKE)
    if one.code != two.code and _adds_a_telling_word(target, outcome) and _adds_a_telling_word(outcome, target):
        alike *= _KEEP["known"]  # 移民人均可支配收入 is not the known 农村居民人均可支配收入
    if not same_head(target, outcome) or not (target.name.telling and outcome.name.telling):
        alike *= _KEEP["head"]
    covered = (common + told_of_target) / target.weight if target.weight else 0.0
    told = (common + told_of_outcome) / outcome.weight if outcome.weight else 0.0
    return alike, covered, told, "like"


def _is_its_programme(one: Name, other: Name) -> bool:
    return any(plain_name(word) == b.text for a, b in ((one, other), (other, one)) for word in a.quoted)


def compare(target: Feature, outcome: Feature, relate: Relate = relate_periods) -> Likeness | None:
    """The likeness of two figures; None when they cannot be about one thing: other dimension, other period.

    ``relate`` says how the outcome's period stands to the target's; between two years' plans it is another rule.
    """
    left, right = target.mention.figure, outcome.mention.figure
    period = relate(left.period, right.period)
    if period == "apart" or (period == "longer" and not _stands_longer(target, outcome)):
        return None
    kind, other = coarse_measure(target), coarse_measure(outcome)
    one, two = coarse_dimension(target), coarse_dimension(outcome)
    counted = kind == other and one != two and "count" in (one, two)
    if counted and not (_one_name(target.name, outcome.name) and {one, two} & _EXTENTS):
        return None  # a number of plots is not answered by their price
    if one == "count" and two == "share" and outcome.measure == "ratio":
        return None  # how far the work has come (90%) is not how much was done
    if _counts_who_is_served(target, outcome):
        return None
    alike, covered, told, relation = compare_names(target, outcome, beside=True)
    if alike < _BY_PROGRAMME and _is_its_programme(target.name, outcome.name):
        alike = _BY_PROGRAMME if units.comparable(left.unit, right.unit) else alike
    if alike < 0.3 or exclude_each_other(target.scope, outcome.scope):
        return None
    score = alike
    differences: list[str] = []
    if one_level(target, outcome):
        pass
    elif kind != other or one != two:
        if alike < 0.9 or (target.dimension == outcome.dimension == "share" and kind != other):
            return None
        score *= _KEEP["kind"]
        differences.append(_measure_words(target, outcome))
    elif target.measure != outcome.measure:
        score *= _KEEP["stock"] if kind == "size" else _KEEP["rate"]
        differences.append(_measure_words(target, outcome))
    elif not units.comparable(left.unit, right.unit):
        score *= _KEEP["unit"]
    kept = units_apart(target.unit, outcome.unit)
    if kept is not None:
        score *= kept
        differences.append(f"计数单位不同（{left.unit}/{right.unit}）")
    for difference in conflicts(target.scope, outcome.scope):
        score *= _KEEP["conflict"]
        differences.append(difference)
    if silent(target.scope, outcome.scope):
        score *= _KEEP["silent"]
    if levels_differ(target.scope, outcome.scope):
        score *= _KEEP["level"]
        differences.append("层级不同")
    if period == "part":
        score *= _KEEP["part"]
    if target.name.code != outcome.name.code and target.name.code and relation == "like":
        score *= 0.9
    if relation == "like":
        relation = _relation(target, outcome, alike, covered, told)
    # 人才 alone is no shortening of 技能人才, nor a known indicator (学位) of a part of it (高中扩招学位).
    short = outcome.name.telling and not (relation == "like" and outcome.name.code and not target.name.code)
    head = short and (relation != "like" or same_head(target, outcome))
    return Likeness(score, alike, covered, told, relation, head, tuple(differences), period == "part")


def _counts_who_is_served(target: Feature, outcome: Feature) -> bool:
    """Whether an outcome counts the people that the target's things are for: 居民学校10个, 居民500人."""
    if unit_kind(outcome.unit) != "people" or unit_kind(target.unit) == "people":
        return False
    return target.name.head not in outcome.name.text and target.name.text.startswith(outcome.name.text)


def _stands_longer(target: Feature, outcome: Feature) -> bool:
    """Whether an outcome of more years may say how things stand at the target's end: a level may, their sum may not."""
    return outcome.measure == "ratio" or (outcome.measure == "stock" and target.measure != "amount")


def _relation(target: Feature, outcome: Feature, alike: float, covered: float, told: float) -> str:
    """Whether the outcome counts a part of what the target counts, or more than it, as far as the names tell."""
    if target.name.text in joined_parts(outcome.name.written):
        return "wider"  # 蔬菜及食用菌产量 holds 蔬菜产量
    if _is_one_of(outcome.name.text, joined_parts(target.name.written)):
        return "narrower"
    if _drops_whom(target, outcome) and outcome.scope.people:
        return "wider"
    if covered >= 0.85 and told < 0.75 and _adds_a_telling_word(target, outcome):
        return "narrower"
    if max(covered, told) < 0.6 and alike < 0.6:
        return "doubtful"
    return "like"


def _is_one_of(name: str, parts: tuple[str, ...]) -> bool:
    """Whether a name is one of several joined, perhaps with a word less (义务教育学位 of 城镇义务教育学位、园位)."""
    return sum(len(name) > 1 and part.endswith(name) for part in parts) == 1


def _drops_whom(target: Feature, outcome: Feature) -> bool:
    """Whether the target narrows down whom it counts by a word that the outcome has in no form (特殊困难, 困难) and its
    sentence neither.
    """
    said = said_in(outcome.mention.figure.quote)
    kept = outcome.scope.population
    return any(
        not _says_of_all(word, said) and not any(word in other or other in word for other in kept)
        for word in target.scope.population
    )


def _says_of_all(word: str, said: str) -> bool:
    """Whether a sentence says that its numbers are of these; one that names their counterpart too (民办) does not."""
    sisters = scope_words().exclusive
    return word in said and not (word in sisters and any(other in said for other in sisters if other != word))


def _adds_a_telling_word(target: Feature, outcome: Feature) -> bool:
    """Whether the outcome's name has a word that says something and that the target's lacks: 普惠, but not 公共."""
    mine = target.grams
    return any(weight >= 0.5 for gram, weight in outcome.name.grams if len(gram) == 1 and gram not in mine)


def acceptable(likeness: Likeness) -> bool:
    """Whether a pair may be taken for one thing: alike enough, or the outcome's name is a shortening of the
    target's.
    """
    if likeness.score >= 0.5:
        return True
    if not likeness.head or likeness.differences:
        return False
    if likeness.score >= _TELLS_MORE and likeness.covered >= 0.85 and likeness.relation != "doubtful":
        return True
    return (likeness.score >= 0.4 and likeness.told >= 0.72) or (likeness.score >= 0.3 and likeness.told >= 0.95)


_MEASURES = {"amount": "当期量", "stock": "累计存量", "growth": "增速", "change": "增减量", "ratio": "比率"}


def _measure_words(target: Feature, outcome: Feature) -> str:
    left, right = target.mention.figure, outcome.mention.figure
    if target.measure != outcome.measure:
        mine, theirs = target.measure, outcome.measure
        return f"口径不同（{_MEASURES.get(mine, mine)}/{_MEASURES.get(theirs, theirs)}）"
    return f"单位不同（{left.unit}/{right.unit}）"
