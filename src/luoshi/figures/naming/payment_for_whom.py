"""Payments whose own noun is short (生活补贴, 建设补助), with whom or what they are for, as their sentence tells it.

组建省级以上创新平台的，给予最高30万元建设补助: the platforms tell this subsidy from others in the same policy.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.naming.nouns_behind import last_attribute
from luoshi.figures.naming.payment_words import PAYMENT_WORDS, WEAK_PAYEES
from luoshi.figures.naming.spots import Spot, last_clause

_SHORT: Final = 6  # characters of a name that tells what is paid and not for what
# 博士研究生给予[15万元], 硕士每月[1000元]: who is paid stands right before
_OWN: Final = re.compile(
    "(?:其中|按照?)?(?P<who>(?![对可再给另每最一分按第同单经并且属凡连])[一-鿿“”A-Z]{2,10}?(?<!的))(?:本人)?(?:给予|予以|每[人月年户](?:每[月年])?|发放|奖励|补助|补贴|享受)+"
)
# what is run or built, which the heading tells where the sentence does not
_OPERATED: Final = re.compile("(?:运营|建设|装修|租金|设备|研发)(?:费用?)?(?:补贴|补助|奖励|奖补)")
_LONGEST_LIST: Final = 24  # characters of a name that is a list
_FEWEST, _MOST = 2, 12  # characters of whom or what it is for
# what is paid for, of which there is one for each of those who are paid
_THING: Final = re.compile(
    "[一-鿿]{0,4}(?:费用?|租金|利息|建设|生活|购房|租房|住房|安家|运营|装修|培训|研发|创业|就业|设备|物流|运输|参展|交通|住宿|岗位|见习|养殖|种植|管护|救助|保费|贴息)"
)
_MARKER: Final = re.compile(
    r"^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[①-⑳]|第[一二三四五六七八九十百\d]+条)\s*"
)
_TO: Final = re.compile("^(?:对于?|凡|给|支持|鼓励|引导|推动|其中)+")
_NO_CASE: Final = re.compile(
    "^(?:经|自|在|按|符合|且|并|连续|达到?|满|年|当年|同时|依法|缴纳|正常|原则|以|从|由|根据|结合|通过|可|再|另|每|单|同一|最高|分别|其|具有|具备|注册|纳税|累计|首[次年]|实际|第)"
)
_NUMBERED: Final = re.compile(
    r"(?:达到?|超过|不低于|不少于|满|突破)?\d[\d.,]*[%％]?[万亿千百]*[一-鿿]{0,3}?(?:及?以[上下内]|左右|、)的?"
)
_ASIDE: Final = re.compile("（[^（）]*）|[（(][^（）()]*$")
_GIVEN: Final = re.compile("(?:给予|予以|按照?|分别|一次性|可|再|每|享受|发放|最高).*$")
_LIST_MARKS: Final = re.compile("[、和及与或]")
_TOLD_BY: Final = re.compile("(?:额|量|率|数|收入|产值|税收|总额|年限|期|期间|基础上|情况|时)$")


def add_for_whom(spots: list[Spot], text: str, start: int, topic: str = "") -> None:
    """Add to the short names of payments in the sentence that begins at ``start`` whom or what they are for."""
    _reach_back(spots)
    if "按" in text and "、" in text:
        _by_degree(spots)
    if "标准" in text:
        _with_noun_behind(spots, text)
    if "贷款" in text:
        _of_loans(spots, text, start)
    told: dict[int, str] = {}
    if "分别" in text and "、" in text:
        _tell_members_apart(spots, text, start)
    for run in _runs(spots, _LONGEST_LIST) if "、" in text else ():
        _tell_list_apart(run)
    for spot in spots:
        pay = PAYMENT_WORDS.paid_end.search(spot.name) if spot.paid else None
        if pay is None:
            continue
        if len(spot.name) > _SHORT or not _THING.fullmatch(spot.name, 0, pay.start()):
            continue
        at = max(text.rfind(mark, start, spot.quantity.begin) for mark in "。；") + 1 or start
        if at not in told:
            told[at] = for_whom(text[max(at, start) : spot.quantity.begin])
        whom = told[at]
        own = _OWN.fullmatch(last_clause(spot.left).lstrip("、和"))
        if own and "的" not in own["who"] and own["who"] not in WEAK_PAYEES and not strip_lead(own["who"])[1]:
            whom = own["who"]
        headed = _FEWEST < len(topic) <= _MOST and _OPERATED.fullmatch(spot.name) and f"{spot.name}：" not in text
        whom = whom or (topic if headed else "")
        if whom and not _shares(whom, spot.name):
            spot.name = whom + spot.name


_DEGREE: Final = re.compile(
    "(?:按照?)?(?P<who>博士|硕士|本科|大专|专科|中专|学士|高级技师|技师|高级工|中级工|研究生|本科生|[A-F]类(?:人才)?)(?:给予|发放)?"
)
# 分别按照每人每月5000元、2000元的标准[发放生活补贴]
_NOUN_BEHIND: Final = re.compile(
    "的?标准，?(?:发放|给予|享受|补贴)(?P<what>(?:生活|租房|住房|购房|安家|岗位|运营|就业|创业|见习|培训|交通|护理)(?:补贴|津贴|补助))"
)


def _by_degree(spots: list[Spot]) -> None:
    """按博士[20万元]、硕士[10万元]、本科3万元给予一次性购房补贴: each degree with the payment told behind the last."""
    run: list[Spot] = []
    for spot in spots:
        clause = last_clause(spot.left).lstrip("、和")
        degree = _DEGREE.fullmatch(clause) if "元" in spot.quantity.unit else None
        if degree is None or (run and run[-1].quantity.unit != spot.quantity.unit):
            run = []
        if degree is None:
            continue
        run.append(spot)
        pay = PAYMENT_WORDS.behind.match(spot.right) if spot.paid and len(run) > 1 else None
        for each in run if pay else ():
            own = _DEGREE.fullmatch(last_clause(each.left).lstrip("、和"))
            each.name, each.mode, each.paid = f"{own['who']}{pay['what']}" if own and pay else each.name, "right", True


def _with_noun_behind(spots: list[Spot], text: str) -> None:
    """博士生活补贴 of 分别按照每月5000元、2000元的标准发放生活补贴: the noun of what is paid stands behind the last."""
    for at, spot in enumerate(spots):
        told = _NOUN_BEHIND.match(text, spot.quantity.stop) if spot.paid else None
        if told is None:
            continue
        first = at
        while first and not spots[first].left.strip("、和及"):
            first -= 1
        for one in spots[first : at + 1]:
            if one.name.endswith(told["what"][-2:]) and told["what"] not in one.name:
                one.name = one.name[:-2] + told["what"]


# 人才企业首次贷款，给予[50%]贴息; 人才贷款最高额度[1000万元]
_LOAN: Final = re.compile(
    "(?:^|[，；。])对?(?P<what>[^，。；\\d]{2,14}贷款)的?，(?:按[^，。；\\d]{0,10})?(?:给予|予以|享受)$"
)
_LINE: Final = re.compile("(?P<what>[^，。；\\d]{2,12}贷款)(?:最高|授信)*额度(?:最高|可达)?")


def _of_loans(spots: list[Spot], text: str, start: int) -> None:
    """Name interest paid for a loan and the most that is lent by the loan."""
    interest = ""
    for spot in spots:
        bare = spot.name.endswith("贴息") and len(spot.name) <= _SHORT
        loan = _LOAN.search(text[start : spot.quantity.begin]) if bare else None
        if loan:
            interest = loan["what"] + "贴息"
        if line := _LINE.fullmatch(last_clause(spot.left)):
            spot.name, interest = line["what"] + "额度", ""
        elif bare and interest:
            spot.name = interest


def _tell_members_apart(spots: list[Spot], text: str, start: int) -> None:
    """Name sums told in turn for as many that a clause before lists: 博士、硕士、本科生，……分别发放生活补贴."""
    for run in _runs(spots):
        begin = run[0].quantity.begin
        at = max(text.rfind(mark, start, begin) for mark in "。；") + 1 or start
        if "分别" not in text[at:begin]:
            continue
        members = next(filter(None, (_listed(clause) for clause in text[at:begin].split("，")[-2::-1])), [])
        if len(members) == len(run):
            own = _OWN_NOUN.search(run[0].name)
            heading = run[0].name[: own.start()] if own else ""
            headed = len(heading) > 1 and any(_shares(one, heading) for one in members)
            _rename_terms(spots, run[0].name, own.group() if own else "")
            for spot, member in zip(run, members, strict=True):
                spot.name = member + (own.group() if own and headed else spot.name)
                spot.paid = spot.paid or run[0].paid


def _rename_terms(spots: list[Spot], listed: str, own: str) -> None:
    """生活补贴期限 of 博士、硕士生活补贴期限: how long all those of a list are paid is told by what they are paid."""
    for spot in spots:
        if own and spot.name in (f"{listed}期限", f"{listed}年限"):
            spot.name = own + spot.name[-2:]


def _reach_back(spots: list[Spot]) -> None:
    """按博士每月[1500元]、硕士每月1000元标准发放租房补贴: the sum before is of the same payment."""
    for spot, before in pairwise(spots[::-1]):
        alike = before.quantity.unit == spot.quantity.unit and not before.right
        if not spot.paid or before.paid or not alike:
            continue
        if all(_OWN.fullmatch(last_clause(each.left).lstrip("、和")) for each in (before, spot)):
            before.name, before.mode, before.paid = spot.name, "right", True


def _tell_list_apart(run: list[Spot]) -> None:
    """高级工补贴 and 技师补贴 of two 高级工、技师证书补贴: a list of as many in the name itself."""
    pay = PAYMENT_WORDS.paid_end.search(run[0].name)
    members = run[0].name[: pay.start()].removesuffix("证书").split("、") if pay else []
    if pay and len(members) == len(run) and all(_MEMBER.fullmatch(member) for member in members):
        for spot, member in zip(run, members, strict=True):
            spot.name = member + pay.group()


def _runs(spots: list[Spot], longest: int = _SHORT + 2) -> list[list[Spot]]:
    """Payments of one short name, told one right after the other."""
    runs: list[list[Spot]] = []
    for spot in spots:
        alike = runs and runs[-1][-1].name == spot.name and "元" in spot.quantity.unit
        if not (spot.paid or alike) or not 0 < len(spot.name) <= longest:
            continue
        if runs and runs[-1][-1].name == spot.name and not spot.left.strip("、和及 "):
            runs[-1].append(spot)
        else:
            runs.append([spot])
    return [run for run in runs if len(run) > 1]


_MEMBER: Final = re.compile("[一-鿿“”A-Z]{2,12}")
_OWN_NOUN: Final = re.compile(
    "(?:生活|安家|购房|租房|住房|建设|运营|研发|岗位|就业|创业)?(?:补贴|补助|奖励|资助|津贴|经费)$"
)
_NEWLY: Final = re.compile("^(?:新|首次)(?:获批|认定|设立|建成|入选|评定|引进|备案)(?:为|的)?")
_KINDS: Final = re.compile("(?:[A-Z甲乙丙丁一二三四五]、){1,5}[A-Z甲乙丙丁一二三四五](?P<what>类[一-鿿]{2,8})")


def _listed(clause: str) -> list[str]:
    """博士, 硕士, 本科生 of 全职引进的博士、硕士、本科生; empty for a clause that lists nobody."""
    body = _TO.sub("", _ASIDE.sub("", _MARKER.sub("", clause)).strip()).removesuffix("的")
    if "、" not in body or any(map(str.isdigit, body)):
        return []
    body = body.rpartition("的")[2]
    members = re.split("[、和及与]", body)
    if kinds := _KINDS.fullmatch(body):
        members = [member[0] + kinds["what"] for member in members]  # A、B、C类人才
    members[0] = _NEWLY.sub("", members[0])
    return members if all(_MEMBER.fullmatch(member) for member in members) else []


def _shares(whom: str, name: str) -> bool:
    """Whether a name already says in part for whom it is."""
    return any(name[at : at + 2] in whom for at in range(len(name) - 1))


def for_whom(said: str) -> str:
    """Whom or what a payment is for, by the nearest clause of its sentence that says so; empty where none does.

    >>> for_whom("企业牵头组建省级以上创新平台的，给予最高"), for_whom("对全职引进的博士，每人每月发放生活补贴")
    ('省级以上创新平台', '博士')
    >>> for_whom("符合条件的，给予")
    ''
    """
    clauses = re.split("[，：]", _ASIDE.sub("", _MARKER.sub("", said)))
    last = _TO.match(clauses[-1])
    own = _GIVEN.sub("", clauses[-1]) if last else ""
    for clause in (own, *reversed(clauses[:-1])):
        if found := _in_clause(_MARKER.sub("", clause).strip()):
            return found
    return ""


def _in_clause(clause: str) -> str:
    body = _TO.sub("", clause)
    if not body or _NO_CASE.match(body):
        return ""
    bounded = _NUMBERED.search(body) is not None
    governed = body != clause
    if bounded and "的" not in body:
        return ""  # 面积60平方米以上: a condition alone
    body = _NUMBERED.sub("", body)
    if body.endswith("的"):
        noun, verb = strip_lead(_behind_doer(body[:-1]))
        noun = noun if verb else ""
    elif "的" in body:
        noun, _ = last_attribute(body)
        if noun in WEAK_PAYEES:
            done, verb = strip_lead(body[: -len(noun) - 1])
            noun = done + noun if verb and len(done) >= 2 else ""
    else:
        done = _behind_doer(body)
        noun, verb = strip_lead(done) if governed or PAYMENT_WORDS.payee_end.search(body) else ("", "")
        noun = noun if verb or done == body else ""
    noun = noun.rpartition("等")[2] if "等" in noun[1:-1] else noun
    if not _FEWEST <= len(noun) <= _MOST or noun in WEAK_PAYEES or _LIST_MARKS.search(noun):
        return ""
    return "" if _TOLD_BY.search(noun) or PAYMENT_WORDS.paid_end.search(noun) else noun


_DOER: Final = re.compile(
    "^(?:[一-鿿]{0,4}(?:企业|单位|机构|个人|公司|园区|高校|院所|农户|合作社|主体|协会|[^，]{0,3}(?:站|院|所|馆|校|局)))(?:牵头|首次|新|当年|自主|联合|成功|主导)*"
)


def _behind_doer(body: str) -> str:
    """组建创新平台 of 企业牵头组建创新平台: what is done, without who does it."""
    doer = _DOER.match(body)
    return body[doer.end() :] if doer and len(body) - doer.end() >= 4 else body
