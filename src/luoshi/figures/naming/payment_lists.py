"""Payments told in turn: 对国家级、省级示范企业，分别给予50万元、20万元奖励, and who is paid where it is an honour."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.ends import strip_lead, tidy
from luoshi.figures.naming.payment_tiers import names_at_event, names_by_tier
from luoshi.figures.naming.payment_words import WEAK_PAYEES
from luoshi.figures.naming.spots import Spot

_IN_TURN: Final = re.compile(
    r"(?P<who>[^，。；：]{4,100}?)，?(?:(?:补助|补贴|奖励|资助)(?:比例|标准|额度)|可|再|将|一次性|当年|依次|累计|逐级|各|一次性|均|按月|每[人月年](?:每[月年])?|由|[本省市区县]级财政|[省市区县]财政|在[^，。；\d]{2,14}基础上|每(?:引进|新增|培育|新建|获评)[1一][家个名项]|每[项个件家户](?:产品|企业|项目|单位|标准)?)*分别[^，。；\d]{0,16}$"
)
# 评为省级、市级示范社的，[一次性奖励]5万元、2万元
_LISTED_ALIKE: Final = re.compile(
    "(?P<who>[^，。；：]{4,60}?、[^，。；：]{2,40}(?:的(?:企业|单位|机构|个人|项目)?|证书|称号))，(?:各|一次性|每[个项家件](?:产品|企业|项目|单位)?)*(?:给予|奖励|奖补|补助|资助)(?:个人|企业|一次性)*[^，。；\\d]{0,8}$"
)
# 分别给予国家级、省级技能大师工作室[50万元、25万元一次性资助]
_GIVEN_IN_TURN: Final = re.compile("分别再?给予(?P<who>[^，。；：\\d]{6,60}?)(?:最高|不少于|不超过|不低于|各|一次性)*$")
# 对A类、B类人才的企业，落实市级政策，按投入分别给予[最高90万元、50万元]奖励
_TOLD_AHEAD: Final = re.compile("(?:^|[，。；])对(?P<who>[^，。；：]{4,100})，[^。；元]*分别[^，。；\\d]{0,16}$")
_SHORT: Final = 6  # characters of 安家补助: what is paid itself, not what it is paid for
_OBTAINED: Final = re.compile("^.*(?:引进|招引|聘用|培养|取得|获得|通过)(?=.{2})")
_GOVERNED: Final = re.compile("^(?:凡是?|对于?|给予|向|为|按照?(?=[^、]{2,10}、))+")
# 首次被认定为, 当年评为, 列入: what stands behind is the honour that is paid for
HONOURED: Final = (
    "(?:认定|评定|评选|评审|命名|授予|获评|获批|获得|取得|通过|列入|入选|入围|进入|评为|评上|晋升|升级"
    "|创成|创建|成为|纳入)"
)
_HONOUR: Final = re.compile(
    f"^.*?(?:{HONOURED}|达到|(?<=[首新])获|^获(?=[国省市区县]))(?:为|成|了)?的?(?:{HONOURED}[为成])?"
)  # 新获认定为
_LEVEL: Final = (
    "(?:“[\u4e00-\u9fff]{1,3}级”|(?:(?:国际|国家|自治区|省|市|区|县|州|盟|旗|部|厅|行业)|[一二三四五六七八九十甲乙丙特\\dA]+星?)级|\\dA|[一二三四五]星|[A-E一二三四五]类"
    "|(?:国家|全国|省|市)(?=[、和及或](?:省|市|区|县)级))"
)
_ANY_LEVEL: Final = f"(?:{_LEVEL}|[\u4e00-\u9fff]{{2}}级)"  # 柳湾级: a place's own
_LEVELS: Final = re.compile(
    f"(?P<head>国家级?|全国|中国|省级?|[^、，]{{2,10}}等级)?(?P<levels>{_LEVEL}(?:[、和及或]{_ANY_LEVEL})+)(?P<what>[^、和及或].+)"
)
# 新设立的[国家级、省级研究院]; ……[技术中心]的企业
_NEWLY: Final = re.compile(
    "^[^、]{0,12}?(?:新?创成|新建|创建|认定|评定|获评|设立|引进|建设|建成|备案|组建|培育|获得|获批|上市|挂牌)的"
)
_WHOSE: Final = re.compile(
    "的(?:[我本]?[省市区县](?:内|属)?)?(?:建筑业|工业|服务业|商贸|规上|小微|中小)?(?:企业|单位|机构|个人|项目|主体|产品|(?:商业)?(?:载体|楼宇|园区)?(?:运营|主办|承办|引进)方)$"
)
_ASIDES: Final = re.compile("（(?:规上|限上|含|不含|包括|以下|\\d{2}周岁)[^（）]*）")
_NAMED_ASIDE: Final = re.compile("^（[^（）]{2,8}）(?=.{2})")  # 市级（百龙工程）[农业龙头企业]
_MEASURED: Final = re.compile(
    r"\d[\d.]*[万亿](?=[、和及或]|TEU|标箱)|\d[\d.]*[万亿]?(?:元|美元|%|吨|平方米|人|名|家|个|类|户|次|亩|张|台|件|项|场|所|头|只|羽|匹|株|座|床|辆|公顷|公里|千瓦|兆瓦|立方米|年(?!度))|第[一二三四五]年"
)
# 受理、上市[两个阶段]
_PHASES: Final = re.compile("(?P<phases>[IVXⅠ-Ⅻ一二三四]{1,3}(?:[、和及][IVXⅠ-Ⅻ一二三四]{1,3})+)(?P<what>[期级类].*)")
# 省科学技术奖一、二、三等奖
_PRIZES: Final = re.compile(
    "(?P<head>[^、]{2,20}?)(?P<ranks>(?:[特一二三金银](?:[、和及][一二三银铜])+))(?P<prize>等?奖)"
)
_PRIZE: Final = re.compile("[特一二三]等奖")
# 限额以上批发、零售、住宿、餐饮企业: firms told apart by their trade
_TRADE: Final = "(?:批发|零售|住宿|餐饮|仓储|运输|建筑|加工|种植|养殖)业?"
_TRADES: Final = re.compile(
    f"(?P<head>[^、]{{0,12}}?)(?P<trades>{_TRADE}(?:[、和及]{_TRADE})+)(?P<what>[^、和及]*(?:企业|单位|个体户|商户|经营户|大户|主体))"
)
_TITLE: Final = re.compile("(?:奖|金牌|银牌|铜牌)[^的]{0,4}\\Z")
_STEPS: Final = re.compile("(?:等|这)?[二两三四五六]个?(?:阶段|环节|档次|等级|级别|类别|批次|层次|档|类|级)$")
_SETS_OUT: Final = re.compile(
    "^[^，；、]{0,12}?(?P<how>(?:牵头|主持|主导|参与)(?:起草|制定|修订|制修订|制（修）订|编制)?)"
    "(?:并(?:新|成功|正式)?(?:获批|发布|颁布|实施))?"
)
_STANDARDS: Final = re.compile("(?<=国际|国家|行业|地方|团体)(?=[、和或及])")  # 制定国际、国家标准
_ALSO_DONE: Final = re.compile("[并且](?:正式|成功)?[^、，的]{2,6}$")  # 制定国家标准、行业标准[并正式发布]
_SEVERAL: Final = "、和及或与"
# （区财政局、区商务局、管委会）四: who answers for what was told before
_NO_PAYEE: Final = re.compile("(?:[局委办厅]|政府|管委会|街道办?)$|[）)（(]")
# 在柳湾企业就业或创业的[博士、硕士]
_WHERE_THEY_ARE: Final = re.compile("^在[^、，的]{2,16}(?:就业|创业|工作|落户|购房|居住|任职)的(?=.{2})")
# 有新引进的[A类、B类人才]
_BEFORE_LEVELS: Final = re.compile(f"(?:对于?)?有[^、]{{2,24}}的(?={_LEVEL}[、和及或])")
# 经国家、省级认定为年度[首台（套）产品]的工业企业
_FOUND_BY: Final = re.compile(
    f"经(?P<levels>{_LEVEL}(?:[、和及或]{_ANY_LEVEL})+)(?:认定|评定|评审|批准)(?:为|的)?(?:年度|当年)?(?P<what>[^的、]{{3,20}})"
)
# “小升规”“规改股”两个目标的[企业]
_QUOTED: Final = re.compile(
    "(?P<list>“[^”]+”(?:[、和及]“[^”]+”)+)(?:[二两三四五六]个?[^，、的“]{2,10})?的?(?P<what>[^，。；、“]{0,16})$"
)
_BUILDER: Final = re.compile(
    "^(?:企业|单位|机构|高校|院所|医院|学校)(?:牵头|自主)?(?:建立|组建|建设|创建|设立|获批)(?=[国省市部])"
)
_CERTIFIED: Final = re.compile("(?:的?(?:国家|职业资格|职业技能等级|技能等级|职称)*证书(?:[或和、及])?)+(?=的|，|$)")
_OR_ASIDE: Final = re.compile("（或[^（）]*）")
_SAME_GRADE: Final = re.compile("(?P<grade>优秀|示范|重点|合格|标杆|星级)(?P<what>[^，。；、]{2,12})$")


def tell_apart(spots: list[Spot], text: str, start: int, bare: re.Pattern[str]) -> None:
    """Name the payments of a list each by who or what is paid, where there are as many of them as payments.

    ``text`` holds the sentence, which begins at ``start``; ``bare`` finds the word of payment at the end of a name.
    """
    index, before = 0, list[str]()
    _name_given(spots, bare)
    while index < len(spots):
        run = _run_from(spots, index)
        index += len(run)
        begin = run[0].quantity.begin
        if len(run) < 2:
            continue
        in_turn = _IN_TURN if text.rfind("分别", start, begin) >= 0 else _LISTED_ALIKE
        told = in_turn.search(text, max(start, begin - 120), begin)
        prizes = _prizes_before(spots[: index - len(run)], len(run)) if told else []
        names = prizes or (names_in_turn(told["who"], len(run)) if told else [])
        if in_turn is _IN_TURN and not prizes:
            names = names_by_tier(text, start, begin, len(run)) or names
        if not names and in_turn is _IN_TURN and (ahead := _TOLD_AHEAD.search(text, max(start, begin - 160), begin)):
            names = names_in_turn(ahead["who"], len(run))
        if not names and len(before) == len(run) and "分别" in run[0].left[-12:]:
            names = before  # ……人才，分别给予80万元、40万元奖励，每年分别发放6万元、4万元津贴
        before = names or before
        for spot, name in zip(run, names, strict=False):
            pay = bare.search(spot.name)
            own = pay.group() if pay and prizes else spot.name.removeprefix("个人")
            if in_turn is _LISTED_ALIKE and len(own) <= _SHORT:
                name, pay = _OBTAINED.sub("", name), None  # 引进硕士、博士的，给予个人安家补助8万元、20万元
            what = own[: len(own) - len(pay.group())] if pay else ""
            thing = own if what and len(own) <= _SHORT and what not in name and what not in WEAK_PAYEES else ""
            spot.name = name + (thing or (pay.group() if pay else own))
    for before_it, spot in pairwise(spots):
        if spot.paid and not before_it.paid and bare.fullmatch(spot.name) and _TITLE.search(before_it.name):
            spot.name = before_it.name + spot.name  # 特等奖1个，奖金10万元


def _name_given(spots: list[Spot], bare: re.Pattern[str]) -> None:
    """Name payments whose recipients stand between 分别给予 and the first of them, where there are as many."""
    for index, spot in enumerate(spots):
        given = _GIVEN_IN_TURN.search(spot.left) if "元" in spot.quantity.unit and "分别" in spot.left else None
        run = [spot] if given else []
        for following in spots[index + 1 :] if given else ():
            if following.quantity.unit != spot.quantity.unit or following.left.strip(_SEVERAL):
                break
            run.append(following)
        pay = bare.search(run[-1].name) if len(run) > 1 else None
        names = names_in_turn(given["who"], len(run)) if given and pay else []
        for each, name in zip(run, names, strict=False):
            each.name, each.mode, each.paid = name + (pay.group() if pay else ""), "right", True


def _prizes_before(told: list[Spot], count: int) -> list[str]:
    """一等奖, 二等奖 of 设一等奖1名、二等奖2名，分别给予9万元、5万元奖励: as many prizes right before; else none."""
    names = [spot.name for spot in told[-count:] if not spot.paid and _TITLE.search(spot.name)]
    return names if len(names) == count else []


def _run_from(spots: list[Spot], index: int) -> list[Spot]:
    """The payments from ``index`` on with nothing but 、 or 和 between them."""
    run = [spots[index]]
    if not _is_paid(spots[index]):
        return run
    for following in spots[index + 1 :]:
        if not _is_paid(following) or following.left.strip(_SEVERAL):
            break
        if following.name != run[0].name and _HALF_TOLD.search(run[0].name) is None:
            break
        run.append(following)
    return run


# [国家级奖励] of 国家级、省级绿色工厂，每家奖励50万元、20万元: of what, only the last says
_HALF_TOLD: Final = re.compile(f"{_LEVEL}(?:奖励|奖补|补助|补贴|资助)$")
_PAY_RATES: Final = frozenset(
    {f"{pay}{rate}" for pay in ("补助", "补贴", "奖励", "资助") for rate in ("比例", "标准", "额度")}
)


def _is_paid(spot: Spot) -> bool:
    return spot.paid or spot.name in _PAY_RATES  # 国家级、省级中心，补助比例分别提高3、2个百分点


_GRADES: Final = ("示范", "培育", "试点", "创建", "提名", "入库", "优秀", "良好")


def _with_tails(names: list[str]) -> list[str]:
    """国家级优秀站点 of 国家级优秀、省级优秀站点: what the last says of all of them goes behind the others."""
    told = _SAME_GRADE.search(names[-1])
    if told is None:
        return names
    return [name + told["what"] if name.endswith(told["grade"]) else name for name in names]


def _with_heads(names: list[str]) -> list[str]:
    """国家级单项冠军示范企业、培育企业: what the first says of all of them goes before the others as well."""
    first = names[0]
    return [
        first[: -len(name)] + name
        if len(first) >= len(name) + 3
        and first.endswith(name[-2:])
        and (name.startswith(_GRADES) or _PRIZE.fullmatch(name))
        else name
        for name in names
    ]


def names_in_turn(who: str, count: int) -> list[str]:
    """The recipients of a list where they are ``count``, else none.

    >>> names_in_turn("对新认定的国家级、省级企业技术中心", 2)
    ['国家级企业技术中心', '省级企业技术中心']
    >>> names_in_turn("对初次认定为国家、省级技术中心的企业", 2), names_in_turn("新评定为国家甲级、乙级的民宿", 2)
    (['国家技术中心', '省级技术中心'], ['国家甲级民宿', '国家乙级民宿'])
    >>> names_in_turn("当年评为示范工厂、示范车间的", 2), names_in_turn("产值突破1亿元、5亿元的", 2)
    (['示范工厂', '示范车间'], [])
    """
    if who[:1] == "在":
        who = _WHERE_THEY_ARE.sub("", who)
    if "的" in who and (told := _BEFORE_LEVELS.match(who)) is not None:
        who = who[told.end() :]  # 有新引进的[A类、B类人才的企业]
    if "”“" in who:
        who = who.replace("”“", "”、“")
    if "”" in who and (quoted := _QUOTED.search(who)):
        each = re.findall("“[^”]+”", quoted["list"])
        if len(each) == count:
            return [one + quoted["what"] for one in each]
    if "（或" in who:
        who = _OR_ASIDE.sub("", who)
    if "）、" in who or "）和" in who:
        who = _ASIDES.sub("", who)  # 全国重点实验室（含分支机构）、国家企业技术中心
    who = _BUILDER.sub("", who)
    if "证书" in who:
        who = _CERTIFIED.sub("", who)  # 技师、高级工[职业资格证书或技能等级证书]
    if "中" in who and (won := names_at_event(who, count)):
        return won
    if _MEASURED.search(who):
        return []
    if who.startswith("经") and (found := _FOUND_BY.match(who)):
        levels = re.split("[、和及或]", found["levels"])
        return [level + found["what"] for level in levels] if len(levels) == count else []
    who = _ALSO_DONE.sub("", _WHOSE.sub("", _STEPS.sub("", who.removesuffix("的"))))
    if who.endswith("标准"):
        who = _STANDARDS.sub("标准", who)
        if set_out := _SETS_OUT.match(who):
            each = _in_turn(who[set_out.end() :], count)
            return [set_out["how"] + name for name in each]  # 主持制定国家标准
    governed = _NEWLY.sub("", _GOVERNED.sub("", who.removesuffix("的")))
    return _in_turn(_HONOUR.sub("", governed, count=1), count) or _in_turn(governed, count)


def _in_turn(listed: str, count: int) -> list[str]:
    if prizes := _PRIZES.fullmatch(strip_lead(listed)[0]):
        each = re.split("[、和及]", prizes["ranks"])
        return [f"{prizes['head']}{rank}{prizes['prize']}" for rank in each] if len(each) == count else []
    if phases := _PHASES.fullmatch(strip_lead(listed)[0]):
        each = re.split("[、和及]", phases["phases"])
        return [phase + phases["what"] for phase in each] if len(each) == count else []
    if levels := _LEVELS.fullmatch(listed) or _LEVELS.fullmatch(strip_lead(listed)[0]):
        each = re.split("[、和及或]", levels["levels"])
        if len(each) == count:
            what = _ASIDES.sub("", levels["what"].removeprefix("标准").removeprefix("的"))
            what = _NAMED_ASIDE.sub("", what).removesuffix("称号")
            return [(levels["head"] or "") + level + ("级" if level[-1] in "A星" else "") + what for level in each]
    if trades := _TRADES.fullmatch(strip_lead(listed)[0]):
        each = re.split("[、和及]", trades["trades"])
        if len(each) == count:
            return [trades["head"] + trade + trades["what"] for trade in each]
    for marks in ("、", "[、和及或]", "、|和(?=[^、和]*$)"):
        names = [tidy(strip_lead(part)[0]) for part in re.split(marks, listed)]
        if len(names) == count and not any(map(_NO_PAYEE.search, names)):
            names = _with_tails(names)
            return _with_heads(names) if all(2 <= len(name) <= 30 for name in names) else []
    return []
