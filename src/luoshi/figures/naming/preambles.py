"""What stands before a noun and only says by whom, for which year or by what it was done: 柳湾县2025年全年[税收]."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.text.quantities import by_first_character

# “惠民活动项目”计划二季度完成[演出活动]
_PLANNED_FOR: Final = re.compile(
    "“[^”]{2,30}”[^，]{0,10}?(?:原)?计划(?:全年|年内|累计|[一二三四]季度|上半年|共)*(?=.{2})"
)
_WORK_OF_YEAR: Final = re.compile(
    "[^，]*?(?:争取|申报|策划|谋划|计算|核算|核实|核定|下达)[到了]?20\\d\\d年度?(?:全[省市县区州]|我[省市县区州])?(?=[\u4e00-\u9fff]{2}[^》”]*$)"
)
# 今年主要预期目标是税收增长
_AIMS: Final = re.compile("[^，。；：]{0,20}(?:主要|预期)(?:预期)?目标(?:任务)?[是为](?=.{2})")
_PLACED: Final = re.compile("(?<=..)(?:已|决定|拟|要|并)将(?=.{3})")  # 市里已将增速目标由……: who moved it names nothing
_NO_MAKING: Final = frozenset("用命馆领节者得")
# 改革优化支出结构、清收[各类资金]: behind a predicate the next deed
_THEN_DID: Final = re.compile(".{5,}、(?=(?:压减|清收|盘活|兑付|争取|撬动|拉动|新增|新建)[^、]{2})")

# 花卉产量全球第一、[优质鲜切花占比]60%
_RANKED: Final = re.compile("[^、]{2,20}(?:全球|世界|全国|亚洲|全[省市区县])第[一二三四五六七八九十]、(?=[^、]{3})")
# 收入与经济增长同步、[税收]增长3%: behind a predicate that is over, a new name begins
_OVER: Final = re.compile(".*(?:同步|持平|以上|以下|以内|左右|全覆盖|清零)、(?=[^、]{3})")


def without_preamble(phrase: str) -> str:
    """税收 of 以园区为重点、收入保持同步、税收: without what the sentence goes by and what it has already told."""
    if phrase[:1] == "以" and (guided := _guided().match(phrase)):
        phrase = phrase[guided.end() :]
    if "、" in phrase and (over := _OVER.match(phrase)):
        phrase = phrase[over.end() :]
    if "第" in phrase and (ranked := _RANKED.match(phrase)) is not None:
        phrase = phrase[ranked.end() :]
    if "、" in phrase and (then := _THEN_DID.match(phrase)):
        phrase = phrase[then.end() :]
    if phrase[:1] == "使" and phrase[1:2] not in _NO_MAKING:
        phrase = phrase[1:]  # 使[专利拥有量]达到
    if "将" in phrase and (placed := _PLACED.search(phrase)) is not None:
        phrase = phrase[placed.end() :]
    if _CUES.search(phrase) is not None:
        phrase = _without_doer(phrase)
    if "作为" in phrase:
        phrase = _AS.sub("", phrase, count=1)
    at = phrase.find("力争", 2)
    return phrase[:at] + phrase[at + 2 :] if at > 0 else phrase


# 省财政厅2017年下达我区[政府债务限额], 由区财政偿还[到期债券]: who handed it out or pays it
_SENT_DOWN: Final = re.compile(
    "(?:20\\d\\d年)?(?:[省市区县州]?财政[厅局部]|[省市]级?|上级|中央|国家)(?:财政)?(?:20\\d\\d年)?(?:实际|提前|已|共|累计)*下达(?:给)?"
    "(?:我[省市县区州]|全[省市县区州])?(?=.{2}|$)"
)
# 依托村级党群服务中心发展[农村幸福院]
_RESTING_ON: Final = re.compile(
    "依托[^，。；、\\d]{2,24}?(?:建设|发展|打造|培育|设立|开展|建立|新建|设置|组建|建成)(?=[^，。；]{3})"
)
_PAID_BY: Final = re.compile("由[^，。；、\\d]{1,8}?(?:偿还|承担|负担|支付|垫付|拨付|统筹)(?=.{2})")
# 较专项预算调整时[实际提款数], 利用三年时间完成[植树]
_BEFORE_IT: Final = re.compile(
    "(?:(?:[较比][^，。；\\d]{2,14}(?<![同临])时(?!间|长|段|速|代|刻|期|限))|利?用[一二两三四五六\\d]{1,2}个?[年月](?:左右)?的?时间)(?:完成|实现|新增)?(?=.{2})"
)
# 新一轮减税降费政策实施以来累计[减税降费], 作为一产关键性指标的[水产品产量]
_SINCE: Final = re.compile("[^，。；：]{2,30}以来，?(?:已|共|累计|全[省市县区州])+(?=.{2})")
# 一般公共预算共投入[民生资金]
_SPENT_IN_ALL: Final = re.compile(
    "[^，。；、]{2,10}?(?<!公)(?<!总)共(?:计)?(?:投入|安排|拨付|筹措|争取|发放|落实|减免|确定|梳理|排定|明确|分解)(?=.{2})"
)
_AS: Final = re.compile("(?:(?<=力争)|(?<=确保)|^)作为[^，。；：的]{2,20}的(?=.{3})")
# 通过门户网站发布[政策解读], 在公报等平台主动公开[规章]: by what means it was told
_BY_MEANS: Final = re.compile(
    "(?:通过|依托|借助|利用|在)[^，。；]{2,48}?(?:网站|平台|渠道|公报|公众号|客户端|媒体|窗口|热线|报纸)[^，。；]{0,4}?"
    "(?:主动|集中|及时)?(?:公开|发布|发送|推送|刊登|公布)(?:各类)?(?=..)"
)
# 提请区人大常委会审议[法规草案], 重点实验室助力[页岩油年产量]突破……: who acts names nothing
_ASKED: Final = re.compile("提请[^，。；、]{2,16}?(?:审议|审查|审定|任免|批准)(?=.{2})")
_HELPED: Final = re.compile("[^，。；、]{4,24}助力(?![^，。；、]{0,2}$)(?=[^，。；]{3,}(?:[量额率值]|收入|规模)$)")


@lru_cache(maxsize=1)
def _guided() -> re.Pattern[str]:
    return re.compile(f"以[^，。；]{{2,16}}?为(?:{by_first_character(list(VOCABULARY.guides))})")


_PROMISED: Final = re.compile("[^，]{2,12}承诺(?!事项|书|制)(?:要|将|在|于)?(?=.{2})")  # 十件实事承诺要[新增]
_WHOSE_YEAR: Final = re.compile(
    "[一-鿿]{2,5}[省市县区州旗镇乡](?=20\\d\\d年(?:全年|度)?[^的]{2}|(?:计划|预计|累计|今年|全年|力争|确保)(?!书|表).{3})"
)  # 柳湾县[2025年全年税收]
# 省里明确我县成功争取2026年[水利项目], 最终计算2025年全县[税收]: who found it out for which year
# 服务热线共受理[群众诉求]: who took them in names nothing
_TAKEN_IN: Final = re.compile(
    "[^，]{1,20}?(?:热线|平台|窗口|大厅|法院|检察院|机关|中心)(?:共|累计)*(?:受理|接听|接到|接收|破获|侦破|查处|抓获|打掉|审结|办结)(?:各类)?(?=[\u4e00-\u9fff]{2})"
)

# 各党支部召开[党员大会]
_HELD_BY: Final = re.compile(
    "各?[^，。；、]{1,8}(?:支部|党委|党组|党总支|工会|团委)(?:共|累计|先后)*(?:召开|开展|举办)(?=[一-鿿]{2})"
)


# What a phrase opens with that only says who did it, when or by what; each with words that it cannot do without.
_OPENINGS: Final[tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]] = (
    (("受理", "接", "机关", "院"), _TAKEN_IN),
    (("计划",), _PLANNED_FOR),
    (("承诺",), _PROMISED),
    (("年", "计", "力争", "确保"), _WHOSE_YEAR),
    (("年",), _WORK_OF_YEAR),
    (("目标",), _AIMS),
    (("通过", "依托", "借助", "利用", "在"), _BY_MEANS),
    (("提请",), _ASKED),
    (("助力",), _HELPED),
    (("召开", "开展", "举办"), _HELD_BY),
    (("下达",), _SENT_DOWN),
    (("依托",), _RESTING_ON),
    (("由",), _PAID_BY),
    (("共",), _SPENT_IN_ALL),
    (("较", "比", "用"), _BEFORE_IT),
    (("以来",), _SINCE),
)
_CUES: Final = re.compile(by_first_character(sorted({mark for marks, _ in _OPENINGS for mark in marks})))


def _without_doer(phrase: str) -> str:
    """A phrase without each of these openings that it has, one after the other."""
    for marks, opening in _OPENINGS:
        for mark in marks:
            if mark in phrase:
                found = opening.match(phrase)
                phrase = phrase[found.end() :] if found else phrase
                break
    return phrase
