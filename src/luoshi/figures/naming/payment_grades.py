"""Standards laid down by grades that are listed before the sums.

照料护理标准分为自理、半自理和不能自理三种档次，每人每年分别为2000元、3000元、4000元.
按照轻度、中度和重度不同等级，补贴标准由每月100元、200元和300元，调整为150元、250元和350元.
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.vocabulary import GRADE

_GRADES: Final = "(?P<grades>[^，。；：\\d]{1,16}(?:、[^，。；：、\\d]{1,16}){0,8}[、和及与][^，。；：、\\d]{1,16}?)"
_KINDS: Final = "(?:档次|等级|类别|级别|类型|情形|[类级档])"
_DIVIDED: Final = re.compile(
    "(?<![^，。；：])(?P<what>[^，。；：\\d]{2,14}?(?:标准|补贴|津贴|补助|费用?))(?:具体|统一)?(?:划?分为?|分成|按照?)"
    f"{_GRADES}[一二两三四五六](?:种|个)?{_KINDS}[，：][^。；\\d]{{0,24}}$"
)
_ACCORDING: Final = re.compile(
    f"按照?{_GRADES}(?:的?不同的?)?(?:照料|护理|失能|残疾|评估|服务|保障)?{_KINDS}，(?P<what>[^，。；：\\d]{{2,14}}?(?:标准|补贴|津贴|补助))"
    "[由从为][^，。；\\d]{0,8}$"
)
# 对符合居家养老护理补贴范围的老年人, 补贴标准: of which payment it is
_OF_WHICH: Final = re.compile("符合(?P<pay>[^，。；\\d]{2,16}?(?:补[贴助]|津贴|救助))(?:范围|条件|资格|规定)的")
_THEN: Final = re.compile("(?:调整|提高|增加|上调|降低)[到至为]")  # 由……调整为
_JOINED: Final = "、和及与"
_PEOPLE: Final = re.compile("人员|对象|老人|老年人|家庭")


def name_by_grades(spots: list[Spot], text: str, start: int) -> None:
    """Name the sums of a standard each by its grade, where a run of them is as long as the list of grades.

    ``text`` holds the sentence, which begins at ``start``; sums of money that are listed are a run.
    """
    sums = [spot for spot in spots if "元" in spot.quantity.unit]
    begin = sums[0].quantity.begin if sums else start
    told = _DIVIDED.search(text, start, begin) or _ACCORDING.search(text, start, begin)
    if told is None:
        return
    grades, what = _grades(told["grades"]), told["what"]
    which = _OF_WHICH.search(text, start, told.start("what")) if len(what) <= len("补贴标准") else None
    what = which["pay"] + what[2:] if which and what[:2] == which["pay"][-2:] else what
    for index, run in enumerate(_runs(sums)):
        if index and not _THEN.search(run[0].left):
            break  # ……每月500元、300元，全年发放救助金9万元、8万元
        if len(run) == len(grades):
            for spot, grade in zip(run, grades, strict=True):
                spot.name, spot.mode, spot.paid = grade + what, "left", True


# 困难残疾人生活补贴标准为[一级每人每月]90元、[二级]80元，[其他等级每人每月]60元
_EACH: Final = "(?:残疾人?|人员|对象)?(?:每[人户亩][月年]?|每[月年])*(?:发放|给予|补助|补贴|为)?"
_FIRST_GRADE: Final = re.compile(
    f"(?P<what>[^，。；：、\\d.．]{{4,20}}?(?:补贴|补助|津贴|护理费))(?:标准|额度)?[为是：:，](?P<grade>{GRADE.pattern}){_EACH}$"
)
_NEXT_GRADE: Final = re.compile(f"[、，；和]?(?P<grade>{GRADE.pattern}|其[他它余](?:等级|级别|对象|人员)){_EACH}$")


def name_in_turn(spots: list[Spot]) -> None:
    """Name sums that are told in turn behind their grades: 生活补贴标准为一级每人每月90元、二级80元，其他等级60元."""
    what = ""
    for spot in spots:
        if "元" not in spot.quantity.unit:
            what = ""
            continue
        told = _FIRST_GRADE.search(spot.left) or (_NEXT_GRADE.fullmatch(spot.left) if what else None)
        if told is None:
            what = ""
            continue
        what = told.groupdict().get("what") or what
        spot.name, spot.mode, spot.paid = told["grade"] + strip_lead(what)[0], "left", True


def _grades(told: str) -> list[str]:
    """自理人员, 半自理人员 of 自理、半自理人员: what the last is called all are."""
    names = re.split(f"[{_JOINED}]", told)
    kind = _PEOPLE.search(names[-1])
    if kind and not any(_PEOPLE.search(name) for name in names[:-1]):
        return [*(name + names[-1][kind.start() :] for name in names[:-1]), names[-1]]
    return names


def _runs(sums: list[Spot]) -> list[list[Spot]]:
    """The sums parted where more than a 、 or 和 stands between them."""
    runs: list[list[Spot]] = []
    for spot in sums:
        if runs and not spot.left.strip(_JOINED):
            runs[-1].append(spot)
        else:
            runs.append([spot])
    return runs
