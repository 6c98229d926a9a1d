"""What a whole clause speaks of, for the numbers behind it that have no subject of their own."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from luoshi.figures.naming.ends import clause_noun
from luoshi.figures.naming.nouns import left_noun
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.words import WORDS
from luoshi.text.quantities import by_first_character

_FARED: Final = re.compile(
    "(?<=..)(?:增势[\u4e00-\u9fff]{2}|较快|平稳|稳定|快速|稳步|持续|明显|显著|加快|逐步|总体|进展|推进|有序|顺利|良好|保持|小幅|大幅|已经|已|全面|启动|铺开|持平|(?:持续)?下行|走低|走高|回落)+$"
)  # 服务业[较快]增长
# 十个方面30项[为民实事]: how many of them
_COUNT_AHEAD: Final = re.compile("^(?:[一二三四五六七八九十\\d]+(?:个方面|大类|[项件个]))+的?(?=[\u4e00-\u9fff]{2})")
_RAISED: Final = re.compile(
    "^[，、]?(?:适时|先后|逐步|进一步|再次)*(?:提高|提升|上调|上浮|调高|降低|下调)了(?=.{2})"
)  # 提高了补助标准，幅度达30%
_DONE_TO: Final = re.compile(
    "[，、； ]*对(?P<whom>[^，。；\\d]{3,16}?)(?:实施|开展|进行|推进)"
    "(?P<what>[一-鿿]{2,10}(?:改造|提升|整治|治理|修缮|更新|建设))"
)
_ENTERED: Final = re.compile("(?<=..)(?:进入|迈入|迈上|跨入|步入|开启)[^，。；]{2,10}$")  # 经济发展[进入新阶段]

_SITUATED: Final = re.compile("(?<=..)(?:地处|位于|坐落于?|毗邻)[^，。；]{2,16}$")  # 云岭县[地处平原东缘]


def leading_subject(clause: str) -> str:
    """The noun phrase of a whole clause up to its predicate: 夏粮 of 夏粮喜获丰收."""
    noun = clause_subject(clause)
    predicate = WORDS.states.search(noun, 2)
    return noun[: predicate.start()] if predicate else noun


_WHEN: Final = re.compile("[一二三四](?:、[一二三四])*季度|[上下]半年")  # [三、四季度]加快恢复
_THEN: Final = re.compile("(?<=...)(?:[上下]半年|第?[一二三四]季度).*")  # 地区生产总值[上半年由负转正]
_POINT: Final = re.compile("^[一二三四五六七八九十]是(?![指否非])")


# 高龄津贴实现80周岁以上老年人全覆盖
_COVERS: Final = re.compile("[，、； ]*(?P<what>[^，。；：、\\d]{2,14}?)(?:已|全面|基本)*实现[^，。；]{0,24}全覆盖")


def clause_subject(clause: str) -> str:
    """What a whole clause speaks of; 高龄津贴 of 为老人发放高龄津贴."""
    if clause.lstrip("，、； ").startswith(("不设", "不再", "不受")):
        return ""  # 不设起付线，支付比例60%
    if "全覆盖" in clause and (covers := _COVERS.fullmatch(clause)):
        return str(covers["what"])
    clause = _RAISED.sub("", clause)
    if "是" in clause[:3]:
        clause = _POINT.sub("", clause)
    if "对" in clause[:3] and (done := _DONE_TO.fullmatch(clause)) is not None:
        return str(done["whom"] + done["what"])  # 对在营敬老院实施适老化改造，2026年底前完成80%
    served = clause.lstrip("，、 ")[:1] in ("为", "向", "给")
    noun = (left_noun(clause)[0] if served else "") or clause_noun(clause)
    if noun in VOCABULARY.fields:
        return ""
    noun = noun.partition("不设")[0] if "不设" in noun else noun  # 高血压门诊用药[不设起付线]
    noun = _COUNT_AHEAD.sub("", noun) if "个" in noun or "项" in noun or "件" in noun else noun
    noun = _SITUATED.sub("", noun).removesuffix("全部")  # 新开工项目[全部]开工
    noun = _ENTERED.sub("", _FARED.sub("", _faring().sub("", noun)))
    if "半年" in noun or "季度" in noun:
        noun = "" if _WHEN.fullmatch(noun) else _THEN.sub("", noun)
    return noun


@lru_cache(maxsize=1)
def _faring() -> re.Pattern[str]:
    """服务机构[加速集聚]: how the subject of a clause is said to fare."""
    return re.compile(f"(?<=...)(?:{by_first_character(list(VOCABULARY.faring))})[\u4e00-\u9fff]{{2}}$")
