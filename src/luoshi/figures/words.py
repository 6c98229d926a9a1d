"""The grammar lexicon compiled into patterns, once."""

from __future__ import annotations

import re
from functools import lru_cache

from luoshi.lexicon import load
from luoshi.text.quantities import by_first_character

_TIME = (
    r"(?:到|至|自|截至|截止)?(?:19|20)\d\d年(?:度|末|底|全年|内|[上下]半年|前?[一二三四]季度|\d+[-—至]\d+月|\d+月(?:底|末|份)?)?(?:以来|前)?"
    r"|[“\"]?十[一二三四五]五[”\"]?(?:以来|期间|时期|末|期末|五年)?|(?:过去|这|近|未来|今后)?[两二三四五十]年(?:来|内|间|累计)?|第?[一二三四]季度|[上下]半年|前三季度"
)


class Words:
    """Compiled patterns of the grammar lexicon."""

    def __init__(self) -> None:
        data = load("grammar")
        verbs, links, adverbs = data["verbs"], data["links"], data["adverbs"]
        growth = [*data["up"], *data["down"]]
        long_links = [link for link in links if len(link) > 1]
        plain = by_first_character
        self.lead = re.compile(
            rf"(?:{_TIME}|(?!(?:{plain(data['noun_verbs'])})[{data['noun_tails']}])(?:{plain([*adverbs, *verbs, *data['scopes'], *long_links])})|[、，,：:\-—★☆]|的(?=.)|(?:及|和|与|以及|并)(?=(?:{plain(verbs)}))|(?:已|共|将|拟|再|并|还|也|仅|{plain(data['manner'])})(?=(?:{plain([*verbs, *links, *adverbs, *data['manner']])})))"
        )
        self.soft_lead = re.compile(rf"(?:{_TIME}|{plain([*adverbs, *data['scopes']])})")
        self._verb_ends = _by_length([*verbs, *data["joins"]])
        self._link_ends = _by_length(
            [*links, *data["compare"], *growth, *adverbs, *"是有共至到计约近仅均各已再列满超达为的了", "数量", "数量为", "总数", "总数为"]
        )
        self.growth_end = re.compile(
            rf"(?P<verb>(?P<up>{plain(data['up'])})|(?P<down>{plain(data['down'])}))(?:了|为|到|至|达到?|约|超过?|近|控制在|保持在|幅度|率|不低于|不少于|不超过|左右|(?:全市|同比)?分别(?:为)?|不高于|力争|目标|预期|预计)*$"
        )
        self.compare = re.compile(rf"(?:{plain(data['compare'])})+$")
        single = r"并(?!购|网|联)|从(?!业)|获(?!奖)|比(?!例|赛|武|率)|达(?!标)|均(?!衡)|都(?!市)|为(?!老|民|农|企|基)|[，,被已将拟较是由且的]|约(?!请|谈|见)|占(?!地|用|比)|居(?=中心|全|前|第)"
        self.breaks = re.compile(rf"(?:{plain(data['breaks'])}|{single})")
        self.prepositions = re.compile(rf"(?:为|对|给|向|在|将|把|由|以|从|与|于|按|经|因|让|使|就|至|共|约|已|年|再|其中|如|还|也|并)*(?:{plain(data['scopes'])})?(?:共|约|已)?$")
        self.joins = re.compile(rf"(?:{plain(data['joins'])})")
        self.verb = re.compile(rf"(?:{plain(verbs)})")
        self.stage_end = re.compile(rf"(?P<stage>{plain(data['stages'])})$")
        self.stage = re.compile(rf"(?:{plain(data['stages'])})")
        self.level = re.compile(rf"(?:{plain(data['levels'])})")
        self.generic = frozenset(data["generic"])
        self.complete = frozenset(data["complete"])
        self.stages = frozenset(data["stages"])
        self.down = frozenset(data["down"])


    def verb_at_end(self, phrase: str) -> int:
        """How many characters of a verb ``phrase`` ends with; 0 when with none. The longest verb counts."""
        return _longest(self._verb_ends, phrase)

    def link_at_end(self, phrase: str) -> int:
        """The same for links, comparisons, words of change and adverbs."""
        return _longest(self._link_ends, phrase)


def _by_length(words: list[str]) -> list[tuple[int, frozenset[str]]]:
    lengths = sorted({len(word) for word in words}, reverse=True)
    return [(length, frozenset(word for word in words if len(word) == length)) for length in lengths]


def _longest(ends: list[tuple[int, frozenset[str]]], phrase: str) -> int:
    for length, words in ends:
        if phrase[-length:] in words:
            return length
    return 0


@lru_cache(maxsize=1)
def words() -> Words:
    """The compiled lexicon."""
    return Words()
