"""Sentences of a personnel notice: who is appointed to what, and who is removed or released from what.

One verb may govern several people (任命A为……，B为……; 免去A的……职务，B的……职务), and a removal may name person and post
without a 的 between them (免去A区教育局局长职务).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luoshi.figures.person_names import divide_list, divide_person

_NAME: Final = r"[\u4e00-\u9fff]{2,4}?(?:·[\u4e00-\u9fff]{1,8})?"
_NAMES: Final = rf"{_NAME}(?:（[男女][^（）]{{0,8}}）)?(?:、{_NAME})*"
_TITLE: Final = re.compile(r"[长员记席事师理监督官任表管科]\Z")
_REMARKS: Final = re.compile(r"[（(][^（）()]*[)）]")
_TERM: Final = re.compile("[，,](?=挂职|试用|任期|聘期)")

# Where a clause opens with a name: not with 决定, 经…研究 and the like, which name nobody.
_OPENS: Final = "(?:^|(?<=[；。，、：]))(?!决定|正式|会议|大会|经|现|同意|批准|研究|通过|因|根据|以上|下列)"
_LINK: Final = "(?:任命为|聘任为|兼任|担任|挂任|任(?!命)|为)"
_POST: Final = rf"(?:(?!，(?:免去|不再|同时免)|[，、]{_NAME}(?:同志)?{_LINK})[^；。〔])+"
_DUTY: Final = r"[^；。，〔]+?"
_END: Final = r"(?=[；。，（]|\Z)"
_ENDS: Final = rf"(?:的?职务)?{_END}"
_GONE: Final = "(?:自然免除|自行免除|相应免除|同时免除|自然终止|随之免除)"
_PROSE: Final = re.compile(
    rf"""(?:(?:任命|聘任|任用)[:：]?(?P<appointed>{_NAMES})(?:等?同志)?(?:为|兼任|担任|任)(?P<post1>{_POST})
      |(?:免去|解聘|撤销)[:：]?(?P<removed>{_NAMES})(?:等?同志的?|的)(?P<post2>{_DUTY}){_ENDS}
      |接受(?P<resigned>{_NAMES})(?:同志)?(?:提出的)?(?:关于)?(?:请求)?辞去(?:所?担任的)?(?P<post3>{_DUTY})(?:的?职务)?(?:的?(?:请求|申请|报告))?{_END}
      |{_OPENS}(?P<lapsed>{_NAMES})(?:同志)?原(?:担任|任)(?:的)?(?P<post4>{_DUTY})(?:的?职务)?{_GONE}
      |{_OPENS}(?P<gone>{_NAMES})(?:同志)?不再(?:担任|兼任)(?P<post5>{_DUTY}){_ENDS}
      |(?:免去其|不再(?:担任|兼任))(?:的|担任的)?(?P<post6>{_DUTY})(?:的?职务){_END}
      |(?:免去|解聘|撤销)(?!其)[:：]?(?P<run>[^；。，〔]{{6,}}?){_ENDS}
      |{_OPENS}(?P<listed>{_NAMES})(?:同志)?的(?P<post7>{_DUTY})职务{_END}
      |{_OPENS}(?P<named>{_NAMES})(?:同志)?(?:任职|，(?=任|担任))?(?P<trial>试用期(?:已)?满，(?:经考核合格，)?)?(?:正式)?
        {_LINK}(?P<post8>{_POST})
      |{_OPENS}(?P<more>(?:(?!免去|任命|不再|辞去)[^；。，〔]){{6,60}}?)职务{_END})""",
    re.VERBOSE,
)
# The group of the people, that of their post, what becomes of them; their own name says whose verb governs them.
_READINGS: Final = (
    ("appointed", "post1", "appointed"),
    ("removed", "post2", "removed"),
    ("resigned", "post3", "removed"),
    ("lapsed", "post4", "removed"),
    ("gone", "post5", "removed"),
    ("listed", "post7", "removed"),
    ("named", "post8", "appointed"),
)
_FOLLOWING: Final = frozenset({"named", "listed", "more"})  # without a verb of their own


@dataclass(frozen=True, slots=True)
class Notice:
    """One clause of a notice: people, the words of their post and where these stand, and what becomes of them.

    ``said_until`` is where the remarks on them end; ``trial`` tells that a probation was served.
    """

    start: int
    said_until: int
    people: tuple[str, ...]
    post: str
    post_start: int
    change: str
    trial: bool = False


def find_notices(text: str, strict: bool, places: tuple[str, ...] = ()) -> Iterator[Notice]:
    """The appointments and removals of a passage in order.

    ``strict`` is true for a personnel notice, where a clause needs no verb of appointing; elsewhere such a clause
    counts only right behind one that has it. ``places`` are names of governments with which an office may begin.

    >>> [(n.people, n.post) for n in find_notices("任命张一文为区教育局局长，李小兰为区民政局局长。", False)]
    [(('张一文',), '区教育局局长'), (('李小兰',), '区民政局局长')]
    >>> [(n.people, n.post) for n in find_notices("免去孙立区教育局局长职务。", False)]
    [(('孙立',), '区教育局局长')]
    >>> list(find_notices("任命一批社区顾问为群众服务。", False))
    []
    """
    if not any(word in text for word in ("任", "免", "聘", "为", "辞去", "撤销")):
        return
    last: tuple[str, ...] = ()
    ended, before = -9, ""
    matches = list(_PROSE.finditer(text))
    for number, match in enumerate(matches):
        follows = match.start() - ended <= 1
        if _lacks_verb(match) and not _may_follow(match, strict, follows, before):
            continue
        until = _said_until(text, match.end(), matches[number + 1] if number + 1 < len(matches) else None)
        found = list(_read(match, last, places, until))
        if found:
            last, ended, before = found[-1].people, match.end(), found[-1].change
            yield from found


def _lacks_verb(match: re.Match[str]) -> bool:
    return any(match[name] for name in _FOLLOWING)


def _may_follow(match: re.Match[str], strict: bool, follows: bool, before: str) -> bool:
    """Whether a clause without a verb counts: in a personnel notice, or right behind its kind."""
    if match["more"]:
        return follows and before == "removed"
    return strict or (follows and before == ("appointed" if match["named"] else "removed"))


def _read(match: re.Match[str], last: tuple[str, ...], places: tuple[str, ...], until: int) -> Iterator[Notice]:
    if match["run"] or match["more"]:
        group = "run" if match["run"] else "more"
        divided = divide_list(match[group], places) if group == "run" else [divide_person(match[group], places)]
        for number, each in enumerate(divided):
            if each is not None and _is_post(each.post):
                begin = match.start(group) + each.start
                first = begin if number else match.start()
                yield Notice(first, until, (each.person,), each.post, begin + each.gap, "removed")
        return
    if match["post6"]:
        if last and _is_post(match["post6"]):
            yield Notice(match.start(), until, last, match["post6"], match.start("post6"), "removed")
        return
    for people, post, change in _READINGS:
        if match[people]:
            words = _TERM.split(match[post])[0] if change == "appointed" else match[post]
            words = words.removesuffix("职务").removesuffix("的")
            if _is_post(words):
                names = tuple(match[people].split("、"))
                yield Notice(match.start(), until, names, words, match.start(post), change, bool(match["trial"]))
            return


def _is_post(words: str) -> bool:
    return _TITLE.search(_REMARKS.sub("", words).rstrip("；;。，, ")) is not None


def _said_until(text: str, at: int, following: re.Match[str] | None) -> int:
    """Where the remarks on a clause end: with its sentence, or where the next one of the list begins."""
    ends = [position for mark in "；。" if (position := text.find(mark, at)) >= 0]
    end = min(ends, default=len(text))
    return min(end, following.start()) if following is not None and following["named"] else end
