"""The last touch to names: what leads to them goes, and those that have none get one."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.stages import other_stage
from luoshi.figures.naming.wholes import same_elsewhere

_STAGES: Final = (
    *("开工", "竣工", "完工", "建成", "投产", "签约", "交付", "投入", "投资", "融资"),
    *(
        "整治",
        "改造",
        "治理",
        "培训",
        "搬迁",
        "拆除",
        "招聘",
        "演出",
        "巡查",
        "脱贫",
        "救助",
        "走访",
        "体检",
        "复垦",
        "造林",
    ),
)
# 教职工（含其他学历教育机构）, 达标率（重点地区按二星及以上标准，其他按一星标准）: an aside is no part of a name
_ASIDE: Final = re.compile("（[^（）]{10,}）$")
_LONG_ASIDE: Final = 12  # characters of a name that may hold one
# 序号项目名称主要内容牵头单位1增加教育资源: the heads of a table that was run together
_HEADS: Final = re.compile(r".*(?:序号|名称|内容|单位|部门|目标|时限|领导)\d{1,2}(?=[一-鿿]{2})")
_RUN_TOGETHER: Final = 30
# 生产[钾肥]9万吨
_OUTPUT: Final = re.compile("(?:吨|辆|台|件|箱|立方米|千瓦时|套|只|升)$")
_MADE: Final = re.compile("生产(?!总值|安全|性|线|能力|资料|企业|设备|基地|条件|任务|车间|用)[一-鿿]{2}")
_CLOSING: Final = frozenset("）)”》】")
_JOINING: Final = frozenset("和及与或")
_OF_THE_WATCHED: Final = re.compile("^(?:统计|监测|调查|跟踪)的\\d+(?:种|大?类)(?=..)")  # 统计的82种[工业产品]
# 增长较快的有[饲料]（增长9%）
_FOREMOST: Final = re.compile(
    "^(?:其中)?(?:同比|产量|产值)?(?:增[速幅长]|降幅|涨幅|下降)(?:较|居前|最|明显)[大快高多]?的(?:主要)?(?:产品|行业|商品)?(?:有|是|为)(?=..)"
)

# 就医结算390万人次，其中来自京津[106万人次]; 销售增长65%，连续10个月增速保持在[50%]以上
_OF_THE_ONE_BEFORE: Final = re.compile("来自[^，。；]{2,6}|连续\\d+个?[月年周季]度?(?:增[速幅]|涨幅)?")

_TOLD_OF_IT: Final = ("来", "连")
_LIMITS: Final = ("限额", "债务限额", "的限额", "政府债务限额")  # 控制在省核定的[61亿元]限额以内
_SET: Final = re.compile("(?:核定|下达|批准|确定)的?$")

_TWICE: Final = re.compile("(人才|企业|团队|项目|机构|单位|贴息|补贴|补助|津贴|奖励|资助)\\1")  # 紧缺人才[人才]津贴
# 实事项目30项，其中“新增托位”、“建设泳池”等[17项]超额完成
_EXAMPLES: Final = re.compile("(?:“[^“”]+”[、和及]?){2,}等(?P<share>占比|比例|比重|)")

_GRADES: Final = "初级|中级|高级|高级技师|技师|[一二三四五]级|[甲乙丙]级|[一二三]等|[一二三]档"
_GRADED: Final = re.compile(f"(?P<grade>{_GRADES})(?P<rest>.+)")  # A类工种初级1500元、中级[2000元]
_GRADE_END: Final = re.compile(f"(?:{_GRADES})\\Z")
_GRADE_ABOVE: Final = re.compile("(?P<grade>(?:国家|省|市|区|县)级)及?以上(?=.{2})")
_TERMS: Final = ("期限", "最长", "最长期限")
# 项目总投资9亿元，2026年计划完成投资[2亿元]
_OWN_INVESTED: Final = re.compile("(?<![总资])投资(?:约|达|近|超)*$")
# 项目新开工2个、计划建成[2个]
_BUILT: Final = re.compile(
    "[、，和及]?(?:计划|已|拟|预计|年内)*(?P<stage>(?:基本)?建成(?:投产|投用)?|投产|投用|完工|竣工|续建|在建|交付|改造提升|提升改造|改造|改扩建|改建|扩建)"
)
_TERM_END: Final = re.compile("(?<=期限)(?:一般|最长|原则上|统一)+$")


def _same_grades(graded: re.Match[str], before: str) -> str:
    """危房户二级补助 of 危房户一级补助5000元，[二级补助]3000元: whose it is stands before the first; else empty."""
    head = before.removesuffix(graded["rest"])
    grade = _GRADE_END.search(head) if head != before else None
    return head[: grade.start()] + graded.group() if grade and grade.start() >= 2 else ""


# 持证率达到95%，组织[培训]不少于600人次
_DEED: Final = re.compile("(?P<deed>培训|演练|宣传|巡查|走访|检查|体检|招聘|演出|慰问|救助|抽检|执法)(?:共|约|达)*$")


def _own_deed(spot: Spot) -> str:
    """What its own clause says is done, behind a rate that was told of something else: 培训; empty for none."""
    deed = _DEED.search(spot.left)
    return deed["deed"] if deed else ""


def round_off(spots: list[Spot], topic: str) -> None:
    """Names without what leads to them, and names for those that have none."""
    name_before = first_of_all = unit_before = ""
    shared = False
    before: Spot | None = None
    for spot in spots:
        if before is not None and spot.quantity.unit == "%":
            spot.name = same_elsewhere(spot.name, spot.quantity.unit, before)
        before = spot
        if "（" in spot.name and len(spot.name) > _LONG_ASIDE:
            spot.name = _ASIDE.sub("", spot.name) or spot.name
        if len(spot.name) > _RUN_TOGETHER and (heads := _HEADS.match(spot.name)) is not None:
            spot.name = spot.name[heads.end() :]
        if spot.name.startswith("生产") and _OUTPUT.search(spot.quantity.unit) and _MADE.match(spot.name):
            spot.name = spot.name[2:]
        if spot.name[:1] in _CLOSING:
            spot.name = spot.name.lstrip("）)”》】")  # 平台项目（试验中心等）[建设运营]
        if spot.name[:1] == "照" and "按照" in spot.left:
            spot.name = spot.name[1:]
        if "/" in spot.name:
            spot.name = spot.name.strip("/ ")  # 一般加宽已开工42条/121.5公里
        if spot.name.endswith(("最高", "最多")):
            spot.name = spot.name[:-2]
        if "的" in spot.name:
            spot.name = _OF_THE_WATCHED.sub("", _FOREMOST.sub("", spot.name))
        if spot.name[:1] in _JOINING and len(spot.name) > 3 and spot.left.startswith(spot.name):
            spot.name = spot.name[1:]  # 甲类（增长9%）和乙类（增长5%）
        if spot.right.startswith(_LIMITS) and _SET.search(spot.name):
            spot.name, spot.mode = "债务限额", "right"
        if name_before and spot.name[:1] in _TOLD_OF_IT and _OF_THE_ONE_BEFORE.fullmatch(spot.name):
            spot.name, spot.mode = name_before, "carried"
        if not spot.name:  # 新开工30项 with nothing else: the stage itself
            stage = spot.verb if spot.verb.endswith(_STAGES) and spot.left.endswith(spot.verb) else ""
            stage = stage.removeprefix("开展").removeprefix("组织").removeprefix("计划") or stage
            spot.name, spot.mode = topic or stage or name_before, "carried"
        graded = _GRADED.match(spot.name) if name_before else None
        if graded and not graded["rest"][:1].isdigit() and (same := _same_grades(graded, name_before)):
            spot.name = same
        if graded and graded["rest"] in (name_before, first_of_all):
            first_of_all = graded["rest"]
            spot.name = _GRADE_END.sub(graded["grade"], first_of_all)
        if "级" in spot.name[1:3] and (above := _GRADE_ABOVE.match(spot.name)) and above.group() not in spot.left:
            spot.name = above["grade"] + spot.name[above.end() :]  # 市级以上企业90家，其中国家级[6家]
        if spot.name.endswith("总投资") and _OWN_INVESTED.search(spot.left):
            spot.name = (name_before if name_before.endswith("总投资") else spot.name).removesuffix("总投资") + "投资"
        if spot.mode == "carried" and spot.name == name_before and (built := _BUILT.fullmatch(spot.left)):
            spot.name = other_stage(name_before, built["stage"])
        if spot.mode == "carried" and spot.name == name_before and unit_before == "%" != spot.quantity.unit:
            spot.name = _own_deed(spot) or spot.name
        if "期限" in spot.name:
            spot.name = _TERM_END.sub("", spot.name)
        if spot.name in _TERMS:
            spot.name = f"{topic}期限" if topic else "期限"
        half = len(spot.name) // 2
        if half > 1 and spot.name == spot.name[:half] * 2:  # 从15个县（市）扩大到57个[县（市）]
            spot.name = name_before if name_before.endswith(spot.name[:half]) else spot.name[:half]
        if spot.paid:
            spot.name = spot.name.removeprefix("按照")
            spot.name = _TWICE.sub(r"\1", spot.name)
        listed = _EXAMPLES.fullmatch(spot.name) if spot.name[:1] == "“" and name_before else None
        if listed and (shared if listed["share"] else spot.quantity.unit == unit_before):
            spot.name = name_before + listed["share"]
        shared = listed is not None and not listed["share"]
        unit_before = spot.quantity.unit
        name_before = spot.name
