"""The grammar lexicon made ready for reading, once: the words that stand around a number and what they do there."""

from __future__ import annotations

import re
from typing import Any, Final

from luoshi.figures.word_sets import Beginnings, Endings
from luoshi.lexicon import load
from luoshi.text.quantities import by_first_character

_TIME: Final = re.compile(
    r"""(?:到|至|自|截至|截止)?(?:(?:19|20)\d\d年?[-—–~～至到])?(?:19|20)\d\d年
        (?:度|末|底|全年|内|[上下]半年|前?[一二三四]季度|\d+[-—至]\d+月|\d+月(?:底|末|份)?)?(?:以来|前)?
      |[“"]?十[一二三四五]五[”"]?(?:以来|期间|时期|期末|五年|末)?
      |(?:过去|这|近|未来|今后)?(?:[两二三四五十]年(?:来|内|间|累计)?|\d{1,2}年(?:来|内|间|累计)|[345]年(?=实际|共|新增))
      |(?:刚刚)?过去的(?:20\d\d年|一年)|第?[一二三四]季度(?:[末底]前?|前)?|[上下]半年|前三季度
      |1[-—～~至到]\d{1,2}月份?
      |(?:截[至止]到?|[至到])?\d{1,2}月(?:底|末|份|\d{1,2}日)前?
      |[从自](?:19|20)\d\d年(?:起|开始)
      |用[一二两三四五\d]年(?:左右)?的?(?:时间)?
      |年(?=[出存]栏)
      |[一二三四五六七八九十]{1,2}是(?!指|否|非)""",
    re.VERBOSE,
)
_TIME_BEGINS: Final = frozenset('用从刚到至自截123456789“"十过这近未今两二三四五六七八九第一上下前年')
_UPPER: Final = frozenset("级解年划缴")
_ADDED: Final = frozenset("上调动债一地专结转预：: ")
_MARKS: Final = frozenset("、，,：:-—★☆")
_AND: Final = frozenset("及和与并")  # at the head of a phrase only before a verb: 和建成
_HOPED: Final = tuple(f"有望{verb}" for verb in ("完成", "实现", "突破", "达", "新增", "超", "建成"))
_TO_DO: Final = ("全面", "完成", "实现", "加快", "确保", "力争", "努力", "新增", "新建", "建成")
_YEARS: Final = ("去年", "上年", "今年")
_PLACES: Final = frozenset("省市区县州旗镇乡")
_DOING: Final = ("新增", "新建", "引进", "培育", "建成", "完成", "实现")
_HAVING: Final = frozenset("效机色限线轨害偿关序氧利需声望")
_ABLE: Final = ("可回收", "可再生", "可利用", "可降解", "可支配", "可持续")  # kinds of things: 可回收物回收量
# 六县（市）城区[新建]学校, 在市区[开工]
_WHERE: Final = re.compile(
    "在?(?:[一二三四五六七八九十]?[县区市](?:（[县区市]）)?|各[县区]|主|中心|老|新)?(?:市|城)区(?=新建|新增|改扩建|开工|建成|新改)"
)
# only before a verb, a link or an adverb
_ALREADY: Final = (
    "已",
    "可",
    "共",
    "将",
    "拟",
    "再",
    "并",
    "还",
    "也",
    "仅",
)

# Single characters that begin a new predicate behind a number, but not in the words that follow each.
_BREAKING: Final = (
    r"等(?![级离比额值温效位高])|计划(?![新续内外总])|并(?!购|网|联)|从(?!业)|按(?!摩|揭|键)|正在|获(?!奖)|比(?!例|赛|武|率)|达(?!标)|均(?!衡)|都(?!市)|为(?!老|民|农|企|基)"
    r"|[，,被已将拟较是由且的]|约(?!请|谈|见|束)|占(?!地|用|比)|居(?=中心|全|前|第)|在(?![建册校职编营孵线库岗读园培研售用穗京沪深津渝杭])(?=[^，。；的]*(?:[，。；]|$))"
)


_BREAK_BEGINS: Final = frozenset("等计并从按正获比达均都为，,被已将拟较是由且的约占居在")

# how things have to be, but not 供应, 反应, 适应
OUGHT: Final = "(?:(?<![供反响效适对感相])应当?|须|必须)"


_BODIES: Final = ("社会", "村级", "经济", "基层", "合作", "群团", "自治")  # 组织 is their noun and no verb


class Words:
    """The words of the grammar lexicon by what they do."""

    def __init__(self, data: dict[str, Any]) -> None:
        either = by_first_character
        verbs, links, adverbs, manner = data["verbs"], data["links"], data["adverbs"], data["manner"]
        self.verbs = frozenset(verbs)
        self.verbs_first = Beginnings(verbs)
        self.stages = frozenset(data["stages"])
        self.stages_first, self.stages_last = Beginnings(data["stages"]), Endings(data["stages"])
        self.levels = frozenset(data["levels"])
        self.levels_first = Beginnings(data["levels"])
        self.generic = frozenset(data["generic"])
        self.complete = frozenset(data["complete"])
        self.complete_last = tuple(word for word in data["complete"] if len(word) > 4)
        self.breaks = re.compile(f"{either(data['breaks'])}|{_BREAKING}")
        self.states = re.compile(either(data["states"]))
        self.predicates = re.compile(either(data["predicates"]))
        # 建设者, 解决率, 社会组织 are nouns
        bodies = "".join(f"(?<!{whose}组)" for whose in _BODIES)  # behind its first character: the engine skips to that
        joins = either([word for word in data["joins"] if word != "组织"])
        self.joins = re.compile(f"(?:{joins}|组{bodies}织)(?![者率])")
        self.break_begins = frozenset(word[0] for word in data["breaks"]) | _BREAK_BEGINS
        self.prepositions = re.compile(
            f"(?:{either(data['prepositions'])})*(?:{either(data['scopes'])})?(?:共|约|已)?$"
        )
        self.preposition_begins = frozenset("共约已").union(*data["prepositions"], *data["scopes"])
        self._heads = Beginnings([*adverbs, *verbs, *data["scopes"], *(link for link in links if len(link) > 1)])
        self._nouns = Beginnings(
            [*data["fixed_nouns"], *(verb + tail for verb in data["noun_verbs"] for tail in data["noun_tails"])]
        )
        self._before_verbs = Beginnings([*_ALREADY, *manner])
        leads = [*adverbs, *verbs, *data["scopes"], *links, *_ALREADY, *manner]
        self._lead_begins = _TIME_BEGINS | _MARKS | _AND | {"的", "在", "于", "有", "要"} | {word[0] for word in leads}
        self._after_those = Beginnings([*verbs, *links, *adverbs, *manner])
        # How many characters of a verb, or of a link, comparison or adverb, a phrase ends with; 0 for none.
        self.verb_at_end = Endings([*verbs, *data["joins"]]).longest
        self.verbs_or_joins = frozenset([*verbs, *data["joins"]])
        changes = [*data["up"], *data["down"]]
        ending = [word for word in adverbs if word != "建议"]  # 人大代表建议126件 are proposals
        self.link_at_end = Endings([*links, *data["compare"], *changes, *ending, *data["links_at_end"]]).longest
        self._change = re.compile(
            f"(?:(?P<up>{either(data['up'])})|(?P<down>{either(data['down'])}))(?:{either(data['change_tails'])})*$"
        )
        self._change_begins = re.compile(f"[{''.join(sorted({word[0] for word in changes}))}]")
        self.change_ends = frozenset(word[-1] for word in [*changes, *data["change_tails"]])

    def lead_end(self, phrase: str, at: int) -> int:
        """Where the time, scope, adverb, verb or mark at ``at`` of ``phrase`` ends; ``at`` when none stands there."""
        char = phrase[at]
        if not at and char in _PLACES and phrase.startswith(_DOING, 1):
            return 1  # 区[新增]标准化厂房
        if not at and "区" in phrase[:10] and (where := _WHERE.match(phrase)):
            return where.end()
        if char not in self._lead_begins:
            return at
        if char in _TIME_BEGINS and (time := _TIME.match(phrase, at)):
            return time.end()
        if char in "在于" and (time := _TIME.match(phrase, at + 1)):
            return time.end()
        if char == "在" and phrase.startswith(_YEARS, at + 1):
            return at + 3
        if char == "有" and at and phrase[at + 1 : at + 2] not in _HAVING:
            return at + 1  # 年末[有]医院
        length = self._heads.longest(phrase, at)
        if char == "加" and length == 2 and phrase[at + 2 : at + 3] in _UPPER:
            return at + 1  # 加[上级补助收入], 加[上解支出]
        if char == "加" and length == 1 and phrase[at + 1 : at + 2] not in _ADDED:
            return at  # 加力提速, 加氢站
        if length and not self._nouns.longest(phrase, at):
            return at + length
        if char in _MARKS or (char == "的" and at + 1 < len(phrase)):
            return at + 1
        if char in _AND and self.verbs_first.longest(phrase, at + 1):
            return at + 1
        if char == "有" and phrase.startswith(_HOPED, at):
            return at + 2  # 有望[完成]
        if char == "要" and not at and phrase.startswith(_TO_DO, 1):
            return 1  # 要[全面完成]
        if char == "可" and phrase.startswith(_ABLE, at):
            return at
        for length in self._before_verbs.lengths(phrase, at):
            if self._after_those.longest(phrase, at + length):
                return at + length
        return at

    def is_lead(self, phrase: str) -> bool:
        """Whether the whole phrase is one such word."""
        return _TIME.fullmatch(phrase) is not None or self._heads.longest(phrase) == len(phrase) or phrase in _MARKS

    def change_at_end(self, text: str, near: int = 0) -> re.Match[str] | None:
        """The word of change (group ``up`` or ``down``) that ``text`` ends with, and what trails it.

        It is looked for in the last ``near`` characters, where so many are given.

        >>> WORDS.change_at_end("规模以上工业增加值同比增长达到")["up"]
        '增长'
        """
        if text[-1:] not in self.change_ends:
            return None
        for begin in self._change_begins.finditer(text, len(text) - near if 0 < near < len(text) else 0):
            if found := self._change.match(text, begin.start()):
                return found
        return None

    def is_change(self, text: str) -> bool:
        """Whether the whole text is a word of change and what trails it."""
        return self._change.match(text) is not None


# The words of the grammar lexicon, read once.
WORDS: Final = Words(load("grammar"))
