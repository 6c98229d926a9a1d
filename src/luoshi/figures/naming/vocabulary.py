"""The naming lexicon made ready for reading, once."""

from __future__ import annotations

import re
from typing import Any, Final

from luoshi.lexicon import load


class Vocabulary:
    """The lists of ``lexicon/naming.toml``: sets for whole words, tuples for what a word begins or ends with."""

    def __init__(self, lists: dict[str, Any]) -> None:
        self.heads = frozenset(lists["heads"])
        self.funds = tuple(lists["funds"])
        self.taking_part = frozenset(lists["taking_part"])
        self.deeds_alone: tuple[str, ...] = tuple(lists["deeds_alone"])
        self.related = frozenset(lists["related"])
        self.reaching = frozenset(lists["reaching"])
        self.empty = frozenset(lists["empty"])
        self.of_bodies = frozenset(lists["of_bodies"])
        self.bodies = tuple(lists["bodies"])
        self.fields = frozenset(lists["fields"])
        self.uncut = frozenset(lists["uncut"])
        self.metrics = tuple(lists["metrics"])
        self.shared_metrics = tuple(lists["shared_metrics"])
        self.measured_by = tuple(lists["measured_by"])
        self.sizes = frozenset(lists["sizes"])
        self.projects = tuple(lists["projects"])
        self.works = tuple(lists["works"])
        self.plans = tuple(lists["plans"])
        self.plan_years = tuple(lists["plan_years"])
        self.vague = frozenset(lists["vague"])
        self.whole = tuple(lists["whole"])
        self.general_endings = tuple(lists["general_endings"])
        self.own_kind = tuple(lists["own_kind"])
        self.general_not = tuple(lists["general_not"])
        self.area_stages = tuple(lists["area_stages"])
        self.places = tuple(lists["places"])
        self.no_subject = tuple(lists["no_subject"])
        self.faring = tuple(lists["faring"])
        self.guides = tuple(lists["guides"])
        self.serving = tuple(lists["serving"])
        self.each_leads = tuple(lists["each_leads"])
        self.doing = tuple(lists["doing"])
        self.paying = tuple(lists["paying"])
        self.per = tuple(lists["per"])
        self.seats = frozenset(lists["seats"])
        self.pupils = frozenset(lists["pupils"])
        self.schools = tuple(lists["schools"])
        self.supported = frozenset(lists["supported"])
        self.sums = frozenset(lists["sums"])
        self.institutions = tuple(lists["institutions"])
        self.staff = tuple(sorted(lists["staff"], key=len, reverse=True))
        self.modes = frozenset(lists["modes"])
        self.carried_by = tuple(lists["carried_by"])
        self.residents = frozenset(lists["residents"])
        self.of_residents = tuple(lists["of_residents"])
        self.priced = frozenset(lists["priced"])
        self.homes = frozenset(lists["homes"])
        self.crops = frozenset(lists["crops"])
        self.of_homes = tuple(lists["of_homes"])
        self.operators = frozenset(lists["operators"])
        self.of_operators = tuple(lists["of_operators"])
        self.of_a_place = frozenset(lists["of_a_place"])
        self.leading_on = tuple(lists["leading_on"])
        self.per_verbs = tuple(lists["per_verbs"])
        self.both = {word: tuple(kinds) for word, kinds in lists["both"].items()}


# Grades that places, firms and waters are given: 国家级, 5A级, 四星级, Ⅰ～Ⅲ类.
GRADE: Final = re.compile(
    "(?:国际|国家|自治区|省|市|区|县|盟|旗|部)级|[一二三四五六]{1,2}级|[甲乙丙特]级|\\dA级|A{1,5}级|[一二三四五]星级|[A-Z]类|劣?[ⅠⅡⅢⅣⅤ](?:[~—-][ⅠⅡⅢⅣⅤ])?类"
)
# The lists of the naming lexicon, read once.
VOCABULARY: Final = Vocabulary(load("naming"))
