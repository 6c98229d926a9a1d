"""Names of indicators: brought to one form, weighed character by character, cut into n-grams.

Documents name one indicator in several ways. A name is folded to half width, freed of brackets, of words that say
where or when, of measure words at its end, and its synonyms are replaced by one of them
(`lexicon/alignment_names.toml`). A name that the catalogue knows gets its code.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from luoshi.alignment.catalogue import direction_of, read_catalogue
from luoshi.lexicon import load

_QUALIFYING_BRACKET = re.compile(r"\((?:(?:不?含|其中|包括)[^)]*|[A-Za-z0-9.+\- ]+)\)")
# Examples between 、 and 等 (游泳、羽毛球、乒乓球等项目): all but the first go.
_EXAMPLES = re.compile(r"(?:、[^、等]{1,8})+等(?:项目|活动)?|^[^等、]{2,8}(?<![高中初平])等(?=[^等级距额]{4,})")
# 一般公共预算收入总量 closes the book: not the revenue that it begins with
_CLOSES_BOOK = re.compile("(?:预算|基金|经营)(?:收入|支出)总[量计]$")
# A programme's name in quotes before the thing itself (“一刻钟便民圈”社区菜店).
_PROGRAMME = re.compile(r"^[“\"‘]([^”\"’]+)[”\"’](?=.{4,})")
# A scheme's name and a verb before the thing (安心托育行动新增托位); what is left of a verb behind it (送戏下乡已送).
_ACTION = re.compile("^[一-龥]{2,12}(?:行动|工程|计划)(?:新增|新建|改造|建成|完成|培育)(?=[一-龥]{2,})")
_DONE = re.compile("(?<=..)已(?:经?完成|建成|送|办理|办结|开工|竣工|实施|开展|投用)?$")
_MARKUP = re.compile(r"[_{}$^\\]")  # PM_{2.5} of converted pages
_PUNCTUATION = re.compile(r"[\s“”‘’\"'（）()《》〈〉<>【】\[\]、，,；;·•/]+")
# A place at the front (某某市, 某某区), but not 小区, 园区, 棚户区, 菜市 … which only end like one, nor 新区, 开发区 …,
# which are parts of a place with numbers of their own.
_PLACE = re.compile(
    r"^[一-龥]{1,3}(?<![小社园景片校厂院辖城地库街示试专功])(?<!经开)(?<!示范)(?<!自贸)"
    r"(?:[省市县州]|(?<![新户发护灾牧灌聚老旧税度])区)(?=[一-龥]{4,})(?!级|属|域|场|民|内|政)"
)
# … nor kinds of country, unless more stands before them (宝山区).
_LANDSCAPES = frozenset({"山区", "库区", "林区", "矿区", "湖区", "港区", "市区"})
_PLACE_STOPS = (
    "城市",
    "都市",
    "超市",
    "菜市",
    "股市",
    "上市",
    "全市",
    "本市",
    "各区",
    "社区",
    "地区",
    "园区",
    "小区",
    "片区",
    "商区",
    "城区",
    "街区",
    "郊区",
    "景区",
    "校区",
    "厂区",
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is compared. ``grams`` maps each character and pair of characters to a weight that tells how much it
    says; ``telling`` whether any word says more than the genre's common ones; ``head`` is what the name is about at
    bottom, its last words that are not words of doing."""

    written: str
    text: str
    code: str
    head: str
    direction: str
    grams: tuple[tuple[str, float], ...]
    quoted: tuple[str, ...] = ()
    telling: bool = True


class _Words:
    def __init__(self) -> None:
        data: dict[str, Any] = load("alignment_names")
        drop = data["drop"]
        self.front = re.compile("^(?:" + _alternatives(drop["front"]) + ")+")
        self.anywhere = re.compile(_alternatives(drop["anywhere"]))
        self.sum_words = re.compile("(?:" + _alternatives(drop["sums"]) + ")$")
        self.connectors = re.compile("(?<=.)(?:" + "|".join(drop["connectors"]) + ")(?=.)")
        self.end = re.compile("(?:" + _alternatives(drop["end"]) + ")$")
        self.canonical: dict[str, str] = {}
        for group in data["synonyms"]["groups"]:
            for word in group[1:]:
                self.canonical[word] = group[0]
            self.canonical[group[0]] = group[0]
        self.synonym = re.compile(_alternatives(self.canonical))
        self.generic = re.compile(_alternatives(data["generic"]["words"]))
        self.flows: tuple[str, ...] = tuple(load("alignment_scopes")["totals"]["flows"])
        self.bare = frozenset(data["generic"]["bare"])
        self.generic_weight = float(data["generic"]["weight"])
        scopes: dict[str, Any] = load("alignment_scopes")
        self.scope_weight = float(data["generic"]["scope_weight"])
        marks = [
            word for axis in ("phase", "supply", "stand", "level") for words in scopes[axis].values() for word in words
        ]
        self.scope = re.compile(_alternatives(marks))
        self.actions = re.compile("(?:" + _alternatives(data["actions"]["words"]) + ")$")


# 三次产业结构为9：51：40 tells the same share as 第一产业比重达到9%
_IN_STRUCTURE = re.compile("^三次产业(?:结构|构成|比例|比)*中(第[一二三]产业)(?:比重)?$")


def _alternatives(words: Any) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@lru_cache(maxsize=1)
def _words() -> _Words:
    return _Words()


def fold_name(written: str) -> str:
    """Half width, no blanks, no quotes, no brackets; brackets that only explain (含…, Latin letters) go with their
    content.

    >>> fold_name("环境空气质量（ＡＱＩ）优良率"), fold_name("“爱心暑（寒）托班”")
    ('环境空气质量优良率', '爱心暑寒托班')
    >>> fold_name("三次产业结构中第一产业"), fold_name("三次产业结构中第一产业比重")
    ('第一产业比重', '第一产业比重')
    """
    text = unicodedata.normalize("NFKC", written)
    text = _MARKUP.sub("", text)
    text = _QUALIFYING_BRACKET.sub("", text)
    text = _EXAMPLES.sub("", text)
    if "三次产业" in text:
        text = _IN_STRUCTURE.sub(r"\1比重", text)
    return _PUNCTUATION.sub("", text)


def plain_name(written: str) -> str:
    """A name in the one form in which names are compared.

    >>> plain_name("全市各类老年人居家环境适老化改造") == plain_name("长者家庭适老化改造")
    True
    >>> plain_name("地区生产总值增长率")
    '地区生产总值'
    """
    words = _words()
    text = fold_name(written)
    whole = text
    if "已" in text:
        text = _DONE.sub("", text)
    text = _ACTION.sub("", text)
    text = words.front.sub("", text) or text
    text = _without_place(text)
    text = words.front.sub("", text) or text
    text = words.connectors.sub("", text)
    text = _canonical(text)  # before 以上 goes: 规模以上 is a word
    text = words.anywhere.sub("", text) or text
    if not _CLOSES_BOOK.search(text):
        text = words.end.sub("", text) or text
    return _canonical(text) or whole


def _canonical(text: str) -> str:
    words = _words()
    return words.synonym.sub(lambda match: words.canonical[match.group()], text)


def _without_place(text: str) -> str:
    match = _PLACE.match(text)
    if match and match.group()[-2:] not in _PLACE_STOPS and match.group() not in _LANDSCAPES:
        return text[match.end() :]
    return text


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for indicator in read_catalogue().values():
        for name in (indicator.name, *indicator.aliases):
            found.setdefault(plain_name(name), indicator.code)
            found.setdefault(fold_name(name), indicator.code)
    return found


def _code(written: str, plain: str) -> str:
    codes = _codes()
    bare = _words().sum_words.sub("", plain)  # 实际利用外资额
    own = re.sub("^[省市区县州](?=.{4})", "", plain)  # 市公共财政预算收入
    forms = (fold_name(written), plain, _words().scope.sub("", plain), bare, own)
    return next((code for form in forms if (code := codes.get(form))), "")


def _weights(text: str) -> list[float]:
    words = _words()
    weights = [1.0] * len(text)
    for match in words.generic.finditer(text):
        for index in range(match.start(), match.end()):
            weights[index] = words.generic_weight
    # Phase and level are compared as scopes; in the name they would count twice.
    for match in words.scope.finditer(text):
        for index in range(match.start(), match.end()):
            weights[index] = words.scope_weight
    return weights


def _lower_programme(written: str, text: str, weights: list[float]) -> None:
    """A programme's name at the front says less than the thing behind it, if what is behind says anything."""
    match = _PROGRAMME.match(unicodedata.normalize("NFKC", written))
    programme = _canonical(fold_name(match.group(1))) if match else ""
    if programme and text.startswith(programme) and sum(weights[len(programme) :]) >= 2:
        for index in range(len(programme)):
            weights[index] *= _words().generic_weight


def _head(text: str) -> str:
    words = _words()
    rest = text
    while True:
        shorter = words.actions.sub("", rest)
        if shorter == rest or len(shorter) < 2:
            break
        rest = shorter
    # 中心, 机构, 企业 alone say too little of what it is.
    return rest[-4:] if words.generic.fullmatch(rest[-2:]) else rest[-2:]


_JOINED = re.compile(r"[、及和与]")


@lru_cache(maxsize=65536)
def joined_parts(written: str) -> tuple[str, ...]:
    """The plain names that a name joins (大学生、技能人才); empty for one that joins nothing.

    >>> joined_parts("大学生、技能人才"), joined_parts("普及率")
    (('大学生', '技能人才'), ())
    """
    if not _JOINED.search(written):
        return ()
    text = re.sub(_words().connectors, "、", unicodedata.normalize("NFKC", written))
    parts = tuple(plain_name(part) for part in text.split("、") if part)
    if len(parts) < 2:
        return ()
    tail = next((end for end in _words().flows if parts[-1].endswith(end)), "")
    return tuple(part if part.endswith(tail) else part + tail for part in parts)


_QUOTED = re.compile(r"[“\"]([^”\"]{2,12})[”\"]")


@lru_cache(maxsize=262144)
def read_name(written: str) -> Name:
    """A name taken apart for comparison.

    >>> read_name("全社会固定资产投资总额增速").code
    'fixed_investment'
    >>> read_name("市民健身步道建设").head
    '步道'
    """
    text = plain_name(written)
    code = _code(written, text)
    weights = _weights(text)
    _lower_programme(written, text, weights)
    grams: dict[str, float] = {}
    for index, char in enumerate(text):
        grams[char] = max(grams.get(char, 0.0), 0.5 * weights[index])
        if index + 1 < len(text):
            pair = text[index : index + 2]
            grams[pair] = max(grams.get(pair, 0.0), (weights[index] + weights[index + 1]) / 2)
    quoted = tuple(_QUOTED.findall(unicodedata.normalize("NFKC", written)))
    telling = max(weights, default=0) >= 1 and text not in _words().bare
    return Name(written, text, code, _head(text), direction_of(text, code), tuple(grams.items()), quoted, telling)
