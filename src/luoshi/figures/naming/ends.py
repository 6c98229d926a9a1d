"""What a phrase loses at its ends on the way to a name: verbs and adverbs in front, links behind, loose marks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.words import WORDS
from luoshi.text.quantities import by_first_character

EDGE: Final = "#的了、，,：:；;。.·—-－ 　★☆"
_CLOSED_BY: Final = {"（": "）", "(": ")"}
# 80周岁以上(老年人), 50—74岁(居民): who is meant, no part of what is counted
_AGE: Final = re.compile(
    r"^\d{1,3}(?:周?岁)?(?:[—–~～\-至到]\d{1,3})?(?:周?岁)(?:及?以上|及?以下|以内|（含）)*(?:的)?(?=[\u4e00-\u9fff“]{2}|\Z)"
)
_AGE_CUT: Final = re.compile("周?岁(?:及?以上|及?以下)?的?(?=[\u4e00-\u9fff]{2})")
_LISTED_ASIDE: Final = re.compile("（(?:[^（）、]{1,14}、)+[^（）、]{1,14}）$")
_IN_YEARS: Final = re.compile("[（(](?:19|20)\\d\\d年?(?:[-—–～~至](?:19|20)\\d\\d)?年[)）]$")
_EXCLUDING: Final = ("不包括", "不含", "扣除", "剔除")
_NOT_OF: Final = re.compile(
    "(?<=..)[（(](?:(?:不包括|不含)[^（）()]{1,16}[）)](?=.{2})|(?:扣除|剔除)[^（）()]{1,40}[）)])"
)
_PAIRED: Final = re.compile("[（(“”《》]")
_COMPARING: Final = re.compile("[比较与于过出每超为按]")
# It begins with a set of characters, which the engine skips to fast; only then it looks back.
_AGAINST: Final = re.compile(
    "[比较与高低快慢优超好一原不为按以领](?:"
    "(?:(?<=[比较与])(?<![同环]比)|(?<=[高低快优好])于|(?<=超)过?|(?<=高)出)"
    r"(?:上|去|年|全|前|同|20|19|预|国家|经济|“|十|计(?!划生育)|控制[目数线]|目|时|序|常年|多年|[一二三]季|\d{1,2}[-—至])[^，。；、：]{0,14}$"
    r"|(?<=[比较])(?<![同环占对]比)(?:法定|承诺|原|规定|常规|国家规定)[^，。；、：\d]{0,8}(?:时限|时间|期限|周期|标准)$"
    r"|(?:(?<=..一)般不|(?<=..原)则上不|(?<=..不))(?:得|应|宜)?(?:超过|高于|低于|少于|大于)[^，。；、：\d]{2,24}$"
    r"|(?<=..为)(?=[^，。；：\d]{1,10}标准$)[^，。；：\d]{1,10}$|(?<=积为)人均$"
    r"|(?<=比)(?<![占对]比)(?![重例率赛值价分])[^，。；、：\d]{2,12}[高低快慢多少]$"
    r"|(?<=..[按以])(?:上|去|20\d\d)年[^，。；、：\d]{0,8}数$"  # 收入按上年快报数[增长2%]
    r"|(?<=比)(?<![占对]比)[^，。；、\d]{2,12}(?:多出|超出)$"  # 比县下达任务多出160亩
    "|(?:(?<=[高低快慢优好])于|(?<=高)出|(?<=领)先)(?:全?[国省市区州县](?:平均)?(?:水平)?[、和])+全?[国省市区州县](?:平均)?(?:水平)?$"
    ")"
)
# [建成投运项目]完成投资: which projects, so that the verb is no deed
_WORKS_BEGIN: Final = frozenset("新开续在建竣投加签储")
_KIND_OF_WORKS: Final = re.compile(
    "(?:新?开工|续建|新建|在建|建成投[运产用]|建成|竣工|投产|加快建设|签约|储备)(?:项目|工程)"
    "(?:累计|共|已|年度|计划)*(?:完成|实现|总?投资|投入|到位)"
)
# begin like a verb or an adverb and are none
_WHOLE_WORDS: Final = (
    "新能源",
    "维修养护",
    "预期性",
    "计划生育",
    "转移就业",
    "注册资本",
    "注册资金",
    "共享泊位",
    "共享停车",
    "共享单车",
    "共享汽车",
    "共享用工",
    "共享经济",
    "共享农",
    "累计结存",
    "发动机",
    "从事",
    "受益区",
    "受益农",
    "新增债券",
    "新增一般债",
    "新增专项债",
    "新增地方政府",
    "累计结余",
    "转移性",
    "转移收入",
    "转移支出",
    "转移净收入",
    "转移性净收入",
    "转移支付",
)
_DAYS_THEN: Final = ("天数", "天数比例")
_VERB_RATE: Final = re.compile("率[和及与、]")
_NEAR: Final = 30  # a comparison or a rate before a number is no longer than this


def strip_lead(phrase: str) -> tuple[str, str]:
    """The phrase without time, scope, adverbs and verbs at its head; and the last verb taken off.

    >>> strip_lead("全年新增就业岗位"), strip_lead("开工面积")
    (('就业岗位', '新增'), ('开工面积', ''))
    """
    bank = WORDS
    verb, at, size = "", 0, len(phrase)
    works = "项目" in phrase or "工程" in phrase
    while at < size:
        if phrase[at] == "“" and "”" not in phrase:
            at += 1  # 实现“全县工匠达到300名，……”: what is quoted begins here
            continue
        end = bank.lead_end(phrase, at)
        if end == at:
            break
        taken = phrase[at:end]
        if phrase.startswith(_WHOLE_WORDS, at):
            break
        if works and phrase[at] in _WORKS_BEGIN and _KIND_OF_WORKS.match(phrase, at):
            break
        if taken in bank.verbs:
            if phrase[end : end + 1] == "率" and _VERB_RATE.match(phrase, end):
                break  # 办结率和回访率
            if phrase.startswith("成功率", end):
                break  # 调解成功率
            if 0 < size - end <= 3 and phrase[end:] in VOCABULARY.heads:
                if taken == "实现":
                    return phrase[end:], taken  # 实现支出
                break  # 开工 of 开工面积 is part of the name where only a general head would be left
            verb = taken
        at = end
    return phrase[at:], verb


def strip_tail(phrase: str) -> str:
    """The phrase without links, comparisons, rates (每人每月) and adverbs at its end.

    >>> strip_tail("高新技术企业累计达到"), strip_tail("养老床位每张每年补助"), strip_tail("税收比上年")
    ('高新技术企业', '养老床位', '税收')
    """
    bank, uncut = WORDS, VOCABULARY.uncut
    compares = _COMPARING.search(phrase) is not None
    while phrase:
        phrase = phrase.rstrip(EDGE)
        if phrase in bank.complete or phrase.endswith(bank.complete_last):
            break
        match = _comparison_at_end(phrase) if compares else None
        taken = len(phrase) - match.start() if match else bank.link_at_end(phrase)
        if not taken or phrase[-taken - 1 :] in uncut:
            break
        phrase = phrase[:-taken]
    return phrase


def _comparison_at_end(phrase: str) -> re.Match[str] | None:
    """The comparison (比上年) or the rate (每人每月) that ends a phrase."""
    if phrase.endswith(_DAYS_THEN):
        return None  # 空气质量达到或好于国家二级标准的天数
    near = len(phrase) - _NEAR if len(phrase) > _NEAR else 0
    if against := _AGAINST.search(phrase, near):
        return against
    return _rate().search(phrase, near) if "每" in phrase else None


@lru_cache(maxsize=1)
def _rate() -> re.Pattern[str]:
    lists = VOCABULARY
    per, verbs = by_first_character(list(lists.per)), by_first_character(list(lists.per_verbs))
    return re.compile(f"(?:按照?|达到?|为)?(?:平均)?(?:每(?:{per})(?:次|均|床位|学期)?)+(?:{verbs})?$")


def tidy(phrase: str) -> str:
    """A noun phrase without loose punctuation and brackets or quotation marks of which only one is there.

    >>> tidy("、养老床位（含认知症"), tidy("》服务"), tidy("80周岁以上老年人"), tidy("周岁低保老人")
    ('养老床位', '服务', '老年人', '低保老人')
    """
    phrase = phrase.strip(EDGE)
    if phrase[:1] < "一" and phrase[:1].isdigit():
        without = _AGE.sub("", phrase)
        phrase = phrase if without == "人口" else without  # 65岁及以上人口 is told by its age
    elif phrase[:1] in "周岁" and (cut := _AGE_CUT.match(phrase)):
        phrase = phrase[cut.end() :]  # 60-84[周岁低保老人补贴], cut at its digits
    if not _PAIRED.search(phrase):
        return phrase
    if any(word in phrase for word in _EXCLUDING):
        phrase = _NOT_OF.sub("", phrase)  # 园区（不包括东区）面积
    if phrase.endswith(("年）", "年)")):
        phrase = _IN_YEARS.sub("", phrase)  # 行政村整治（2013—2017年）
    if phrase.endswith("）") and (listed := _LISTED_ASIDE.search(phrase, 2)):
        phrase = phrase[: listed.start()]  # 充电桩（汽车、自行车）
    for opening, closing in _CLOSED_BY.items():
        at = phrase.rfind(opening)
        if at >= 0 and closing not in phrase[at:]:
            phrase = phrase[:at] if at else phrase[1:]
    for opening, closing in (("“", "”"), ("《", "》")):
        if phrase.count(closing) > phrase.count(opening):
            phrase = phrase.lstrip(closing)
        if phrase.count(opening) > phrase.count(closing):
            phrase = phrase.removesuffix(opening)
    return phrase.strip(EDGE)


def clause_noun(clause: str) -> str:
    """The noun phrase of a whole clause.

    >>> clause_noun("全年新增养老床位累计达"), clause_noun("发展山地特色水果产业"), clause_noun("发展质量")
    ('养老床位', '山地特色水果产业', '发展质量')
    """
    noun = tidy(strip_tail(strip_lead(clause)[0]))
    if len(noun) > 7 and noun.startswith("发展") and noun.endswith(("产业", "经济", "业")):
        return noun.removeprefix("发展").removeprefix("壮大")
    return noun


def ends_with_verb(left: str) -> bool:
    """Whether a verb is the last word before a number.

    >>> ends_with_verb("新增了近"), ends_with_verb("企业达")
    (True, False)
    """
    return WORDS.verb_at_end(strip_hedges(left)) > 0


def strip_hedges(left: str) -> str:
    """The text without 了, 约, 近, 超过, 共 and 各 at its end."""
    return left.rstrip("了约近超共过各 ")
