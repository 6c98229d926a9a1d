"""Numbers that only name something: dates, addresses, codes, ages, editions, sets known by their size.

`why_name` says why a number is no figure, or gives None. The rules follow the labelling guideline: a figure says how
much of something is promised, was achieved or is laid down by a rule - something that a monitor could check.
"""

from __future__ import annotations

import re

from luoshi.text.quantities import Quantity

_LEFT = re.compile(
    r"""(?:(?P<ordinal>第)|(?P<code>[A-Za-z_][-‐]?|[A-Za-zΣ]\d*[-/])|(?P<formula>[+＋×xX])|(?P<every>(?:每|隔|逐)(?:隔)?)|(?P<row>连续|历时|持续|长达|时隔|为期)
      |(?P<list>[（(【\[])|(?P<clock>\d[:：])|(?P<street>\d(?:号|弄|街坊|室|幢)?[、，,—\-–至])|(?P<top>(?:位列|位居|排名|列|居|名列|跃居|前|TOP|No\.?))
      |(?P<issue>总第|编号|证号|电话|热线|邮编|代码|文号|附件|表|图|附表|专栏|注))$""",
    re.VERBOSE,
)
_RIGHT = re.compile(
    r"""(?:(?P<date>年(?!以上|以下|期|均)|月(?!份?[均增])|日(?!均|处理|产|供)|时\d)|(?P<address>号(?!召)|弄|街坊|\#|[A-Za-z]?(?:号)?(?:地块|单元|号楼|室|厂房)|路(?!段|桥)[^，。；]{0,4}(?:公交|车站)?)
      |(?P<edition>届|期(?!间|末)|版|周年|强(?![化劲大度])|周岁|岁|级(?!以上)|型|制(?!定|造)|型|纪|世纪|度(?![电，。]))
      |(?P<formula>[+＋×xX](?=[\dA-Za-z“])|[A-Za-z](?![A-Za-z]*[/㎡]))
      |(?P<clock>[:：]\d\d(?!\d))|(?P<url>%[0-9A-F]{2}))""",
    re.VERBOSE,
)
_DURATION = re.compile(r"^(?:小时|分钟|秒|天|个月|年|个小时)$")
_SPAN_OK = re.compile(
    r"(?:缩短|压缩|压减|提速|降至|减至|控制在|不超过|不少于|至|到|平均|时长|用时|时限|时间|年限|寿命|天数|累计|达到?|超过?|优良|提供)[^，。；]{0,6}$"
)
_LONG_LIFE = re.compile(r"(?:寿命|年限|平均年龄|预期)[^，。；]{0,6}$")
_NAMED_AFTER = re.compile(
    r"(?:社区|就业|公共|生活|医疗|体育|文化|步行|服务|便民|城市|阅读|健身|养老|品质|通勤|交通|都市|应急|圈|可达|医保|政务|营业|自助|不间断|全天|开放|在线|值班|值守|响应机制|开门|轮值|制作业)"
)
_THRESHOLD = re.compile(
    r"(?:以上|以下|及以上|及以下|以内)?的?(?:[^，。；、\d]{0,6})?(?:项目|企业|楼宇|工程|设备|产业集群|集群|园区|商圈|产品|单位|建筑|人口|老人|老年人|居民|人员|人群|儿童|学生|家庭|城市|街区|商户|载体|耕地|林地|地块|合同|贷款|大户)"
)
_SET = re.compile(r"(?:幢|栋|座|家|个|条|项|户|名)$")
_SET_VERB = re.compile(r"重点[^，。；、\d]{0,8}?(?:实现|完成|贡献|纳税|创造)")
_ASPECTS = re.compile(r"(?:大)?(?:方面|维度|层面|领域|环节|阶段|步骤|细分|角度|部分|专章|原则)")
_RANKED = re.compile(r"(?:排名|获评|位居|位列|蝉联|荣获|获得|入选|上榜|登上|名列)")
_CAPACITY = re.compile(r"(?:吨|千瓦|兆瓦|吉瓦|千瓦时|千伏|千伏安|MW|GW)$")
_PROJECT = re.compile(r"[^，。；\d]{2,24}?(?:项目|工程|基地|生产线|机组|电站)(?!数)")
_RACE = re.compile(r"(?:精英赛|马拉松|赛|越野|健步走|徒步|跑(?!道))")
_QUANTITY_IN_QUOTES = re.compile(r"^[“\"](?:约|超|近)?\d[\d.,]*(?:万|亿|千|百)*[^\d”\"]{0,3}\+?[”\"](?=[^，。；])")
_BARE_OK = re.compile(
    r"(?:达到?|为|控制在|保持在|降至|升至|降到|提高到|稳定在|指数[^，。；]{0,4}|系数|密度|容积率|总[量数]|比率?|不超过|不高于|不低于|低于|高于|基数|得分|增至|突破|超过?|至|率[^，。；\d]{0,3}|约|注册用户[^，。；]{0,2}|人数[^，。；]{0,2}|人次[^，。；]{0,2}|占[^，。；]{0,10})$"
)
_CONFERENCE = re.compile(r"^(?:次|届|期|批)(?:会议|常务会|全会|全体会|代表大会|党代会)")
_ARTICLES = re.compile(r"^(?:条|项)(?:措施|政策|举措|意见)?[”\"]")


def why_name(text: str, quantity: Quantity, quoted: bool) -> str | None:
    """Why the number at ``quantity`` of ``text`` is a name, or None when it may be a figure. ``quoted``: it stands inside “ ” or 《 》.

    >>> from luoshi.text.quantities import scan
    >>> text = "汶水路892号等3幅地块"
    >>> [why_name(text, q, False) for q in scan(text)]
    ['address', None]
    """
    start, end = quantity.start, quantity.end
    unit = quantity.unit
    if not unit and in_structure(text, quantity):
        return None
    last = quantity.high_start + 1 if quantity.high_start >= 0 else end
    while last < len(text) and (text[last].isdigit() or text[last] in ".,"):
        last += 1
    last = max(last, end)
    left = _LEFT.search(text, max(0, start - 6), start)
    right = _RIGHT.match(text, last)
    if right and not _excused(text, quantity, right):
        return next(name for name, value in right.groupdict().items() if value is not None)
    if left:
        reason = _left_reason(text, quantity, left)
        if reason:
            return reason
    if _CONFERENCE.match(text, last):
        return "ordinal"
    if quoted and not _measures_in_quotes(text, quantity):
        return "name"
    if _DURATION.match(unit):
        return _duration(text, quantity)
    if not unit and "/" in text[start : quantity.stop] and quantity.low < 1:
        return None
    if not unit:
        return _bare(text, quantity, last)
    return _set_or_threshold(text, quantity)


_STRUCTURE = re.compile(r"\d+(?:\.\d+)?[:：]\d+(?:\.\d+)?[:：]\d+(?:\.\d+)?")


def in_structure(text: str, quantity: Quantity) -> bool:
    """Whether a number is one of the three of an industrial structure: 9.4：51.0：39.6.

    >>> from luoshi.text.quantities import scan
    >>> text = "三次产业结构为9.4：51.0：39.6"
    >>> [in_structure(text, q) for q in scan(text)]
    [True, True, True]
    """
    around = text[max(0, quantity.start - 12) : quantity.stop + 13]
    if ":" not in around and "：" not in around or "结构" not in text[max(0, quantity.start - 44) : quantity.start]:
        return False
    return any(
        match.start() <= quantity.start < match.end()
        for match in _STRUCTURE.finditer(text, max(0, quantity.start - 14), quantity.stop + 14)
    )


def _excused(text: str, quantity: Quantity, right: re.Match[str]) -> bool:
    unit = quantity.unit
    if right["edition"] and right["edition"] in ("岁", "周岁"):
        return _LONG_LIFE.search(text, max(0, quantity.start - 12), quantity.start) is not None
    if right["date"] and right["date"].startswith("年"):
        return unit == "年" and len(str(quantity.low)) < 4
    if right["formula"] and right["formula"][0] in "+＋":
        return False
    if right["formula"]:
        return bool(unit)
    if right["edition"] and right["edition"][0] in "级型制":
        return False
    if right["edition"] and right["edition"][0] == "期":
        return unit == "期" and text[quantity.stop : quantity.stop + 1] in "，。；、）" and "第" not in text[max(0, quantity.start - 3) : quantity.start]
    return False


def _left_reason(text: str, quantity: Quantity, left: re.Match[str]) -> str | None:
    if left["ordinal"] or left["issue"]:
        return "ordinal" if not quantity.unit or left["ordinal"] else None
    if left["code"] or left["clock"]:
        return "code"
    if left["formula"]:
        return "formula"
    if left["row"]:
        return "streak"
    if left["every"] and quantity.start == left.end():
        return "per" if quantity.unit[:1] in ("万", "千", "百", "十", "天", "小", "个", "年", "") and not quantity.unit.endswith("元") else None
    if left["list"]:
        return "marker" if not quantity.unit and text[quantity.end : quantity.end + 1] in "）)】]" else None
    if left["street"]:
        return "address" if not quantity.unit and re.match(r"(?:[、，,—\-–至]\d+)*(?:号|弄|街坊|室|幢|地块|路)", text[quantity.end :]) else None
    if left["top"]:
        return "rank" if not quantity.unit or quantity.unit in ("名", "位", "强") else None
    return None


def _measures_in_quotes(text: str, quantity: Quantity) -> bool:
    if not quantity.unit:
        return False
    opening = max(text.rfind("“", 0, quantity.begin + 1), text.rfind('"', 0, quantity.begin + 1))
    return opening >= 0 and _QUANTITY_IN_QUOTES.match(text[opening : quantity.stop + 8]) is not None


def _duration(text: str, quantity: Quantity) -> str | None:
    if _NAMED_AFTER.match(text, quantity.stop):
        return "name"
    if text[max(0, quantity.start - 1) : quantity.start] in ("“", "×", "\""):
        return "name"
    if quantity.unit == "年":
        return None if _LONG_LIFE.search(text, max(0, quantity.start - 10), quantity.start) else "duration"
    if quantity.comparator in ("le", "ge") or _SPAN_OK.search(text, max(0, quantity.start - 12), quantity.start):
        return None
    if quantity.unit in ("个月",) or "提前" in text[max(0, quantity.start - 4) : quantity.start]:
        return "duration"
    return "duration" if re.match(r"[^，。；、）以左]", text[quantity.stop : quantity.stop + 1] or "") else None


def _bare(text: str, quantity: Quantity, last: int) -> str | None:
    if text[quantity.begin : quantity.start] or quantity.comparator in ("ge", "le", "approx"):
        follows = text[quantity.stop : quantity.stop + 1]
        return None if follows in ("", "，", "。", "；", "、", "）", ")") and len(str(quantity.low)) < 8 else "bare"
    follows = text[last : last + 1]
    if follows in ("", "，", "。", "；", "、", "）") and _BARE_OK.search(text, max(0, quantity.start - 10), quantity.start):
        return None if not (1990 <= quantity.low <= 2060 and quantity.low == int(quantity.low)) else "bare"
    return "bare"


def _set_or_threshold(text: str, quantity: Quantity) -> str | None:
    if _ARTICLES.match(text, quantity.end):
        return "name"
    tail = text[quantity.end : quantity.stop]
    if ("元" in quantity.unit or "平方米" in quantity.unit or quantity.unit in ("人", "吨", "亩")) and (
        "以上" in tail or "以下" in tail or text[quantity.begin : quantity.start] in ("超", "超过", "逾")
    ):
        named = _THRESHOLD.match(text, quantity.stop)
        if named and not text[named.end() : named.end() + 1].isdigit() or named and re.match(r"\d", text[named.end() : named.end() + 1]):
            return "threshold"
    if quantity.unit in ("个", "大", "项", "") and _ASPECTS.match(text, quantity.stop):
        return "set"
    if quantity.unit == "公里" and _RACE.match(text, quantity.stop):
        return "name"
    if quantity.unit == "次" and _RANKED.match(text, quantity.stop):
        return "streak"
    if _CAPACITY.search(quantity.unit) and _PROJECT.match(text, quantity.stop):
        return "name"
    if _SET.match(quantity.unit) and _SET_VERB.match(text, quantity.stop):
        return "set"
    return None
