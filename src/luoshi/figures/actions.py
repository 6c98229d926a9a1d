"""The verb of a promise and what it is done to: 提升 / 医疗服务能力."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from luoshi.lexicon import load

_CLAUSE: Final = re.compile(r"(?:“[^”]*”|[^，。；！？：])*")
_STRIP: Final = re.compile(r"[★☆\s“”]+|[一二三四五六七八九十]{1,3}是|[（(][^（）()]*[)）]\Z")
_AS: Final = re.compile(r"以.+为[^，]{1,12}\Z")
_PREPOSITION: Final = re.compile(
    r"(?:免费|统一|集中)?(?:为(?!了)|在|对|向|以|于|从|将|把|给|按照|按|根据|结合|围绕|依托|通过|针对|面向|立足|到20\d\d年)"
)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """What opens a clause: adverbs and its verb or verbs; then what its inside is searched for: verbs that are
    never nouns, then all."""
    data = load("commitments")["action"]
    verbs = {*data["verbs"], *load("grammar")["verbs"]}
    verb, adverb = _alternatives(verbs), _alternatives(data["adverbs"])
    plain = _alternatives(verbs - set(data["noun_like"]))
    head = re.compile(
        rf"(?:(?:{adverb})地?(?=[\u4e00-\u9fff])){{0,4}}?(?P<verb>(?:{verb})(?:[、和并或](?:{verb})|(?:{plain}))*)"
    )
    return head, (re.compile(plain), re.compile(verb))


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def read_action(text: str) -> tuple[str, str]:
    """The verb and the object of the first clause of a promise; an empty verb when it names only a thing.

    >>> read_action("高质量开展投资促进工作。全年引进优质项目120个。")
    ('开展', '投资促进工作')
    >>> read_action("为2000名老年人提供应急呼叫服务")
    ('提供', '应急呼叫服务')
    >>> read_action("规模以上工业增加值增长5%左右，力争达到7%。")
    ('', '规模以上工业增加值增长5%左右')
    """
    head = _STRIP.sub("", text[:2]) + text[2:120]
    head = _STRIP.sub("", head) if head[:1] in "一二三四五六七八九十" and "是" in head[:4] else head
    found_clause = _CLAUSE.match(head)
    clause = found_clause[0] if found_clause else head
    more = len(clause) < len(head)
    lead, verbs = _patterns()
    if more and (clause.endswith("的") or clause[:1] in "对凡") and (paid := _paid(head, len(clause) + 1)):
        return paid
    match = lead.match(clause)
    if match:
        action, rest = match["verb"], clause[match.end() :]
        if not rest and more:
            return action, clause
        return action, rest.removeprefix("了") or clause
    if _PREPOSITION.match(clause):
        whole = _AS.match(clause)
        found = (None if whole else _verb_after(verbs, clause)) or _next_clause(head, len(clause) + 1)
        if found:
            return found
    return "", clause


def _paid(head: str, start: int) -> tuple[str, str] | None:
    """对……的企业，[给予][10万元奖励]: what a policy pays behind its condition; None where the clause pays nothing."""
    match = _paying().match(head, start)
    if match is None:
        return None
    clause = _CLAUSE.match(head, match.end())
    return match["verb"], clause[0] if clause else ""


@lru_cache(maxsize=1)
def _paying() -> re.Pattern[str]:
    data = load("commitments")["action"]
    verb, adverb = _alternatives(data["paying"]), _alternatives(data["adverbs"])
    basis = "(?:按照?[^，。；]{1,30}?(?:的比例|的标准|标准|%)?)?"
    return re.compile(rf"{basis}(?:{adverb}|每[^，。；给]{{1,3}}){{0,3}}(?P<verb>{verb})")


def _verb_after(verbs: Iterable[re.Pattern[str]], clause: str) -> tuple[str, str] | None:
    """The first verb that has an object in a clause that begins with 为 or 在: 为…家庭实施…改造."""
    for verb in verbs:
        for match in verb.finditer(clause, 2):
            rest = clause[match.end() :]
            if rest and not rest.startswith(("的", "）", "方面", "为", "、", "”")):
                return match[0], rest
    return None


def _next_clause(head: str, start: int) -> tuple[str, str] | None:
    if start >= len(head):
        return None
    action, thing = read_action(head[start:])
    return (action, thing) if action else None
