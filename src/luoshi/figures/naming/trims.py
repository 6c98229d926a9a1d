"""What goes from a single name at the end: asides, marks, the heads of a table and what only leads to the noun."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.spots import Spot

# 教职工（含其他学历教育机构）, 达标率（重点地区按二星及以上标准，其他按一星标准）: an aside is no part of a name
_ASIDE: Final = re.compile("（[^（）]{10,}）$")
_MEMBERS: Final = re.compile(
    "（(?:[^（）、]{2,20}、)+[^（）、]{2,20}）(?=[一-鿿]{2})"
)  # 研究院（实验室、工程中心）奖励
_LONG_ASIDE: Final = 12  # characters of a name that may hold one
# 序号项目名称主要内容牵头单位1增加教育资源: the heads of a table that was run together
# 区教育局住建局各街道2推动就业城镇新增就业: the last cells of the row before
_HEADS: Final = re.compile(
    r".*(?:序号|名称|内容|单位|部门|目标|时限|领导)\d{1,2}(?=[一-鿿]{2})|"
    r"[^，。；\d]*(?:局|街道|公司|委|办|中心)[^，。；\d]*(?:局|街道|镇|公司|委|办|中心|）)\d{1,2}(?![个家所处座项条名人次年月])(?=[一-鿿]{4}|\d+小时)"
)
_RUN_TOGETHER: Final = 20
# 文化特色浓、品牌信誉高、有市场竞争力的[“老字号”]; 具有引领性、示范性[品牌首店]
_PRAISED: Final = re.compile(
    "[^的]{2,}(?:[强浓高大好优广足]|[引种植][^、]{2,8}|竞争力|特色)(?:、[^的、]{2,14}){1,4}的(?P<what>[^的、]{4,16})"
)
# 以15个[渔港改造]为契机
TAKEN_AS: Final = re.compile("(?<=..)为(?:契机|抓手|依托|载体|基础|支撑|平台|牵引|引领|突破口)$")
_HAVING: Final = re.compile("具有(?:(?:[^，。；、和]{1,6}性[、和]?){1,4}(?:的)?|[^，。；、的]{2,8}竞争力的)(?=.{2})")
_LONGEST_PRAISE: Final = 60
_THINGS: Final = frozenset({"家", "个", "项", "处", "所"})
# 石马镇新增[规上企业]5家: where, then what
_ADDED_THERE: Final = re.compile(
    "(?P<where>[^，。；、]{2,18}(?:园|区|基地|[县市镇乡]|街道))新增(?P<what>[^率数量额]{3,}.)"
)
_SHORT_PLACE: Final = 5
# 生产[钾肥]9万吨
_OUTPUT: Final = re.compile("(?:吨|辆|立方米|千瓦时|升)$")
_MADE: Final = re.compile(
    "生产(?!总值|安全|性|线|能力|资料|企业|设备|基地|条件|任务|车|用|许可|销售|指挥|事故|建设|生活|取水|废|垃圾|经营|原料|污|加工)[一-鿿]{2,4}"
)
_YEARS: Final = ("少年", "青年", "成年", "老年", "中年", "周年", "学年", "壮年")
_PAYMENTS: Final = ("奖励", "补贴", "补助", "资助", "扶持", "支持")
_CLOSING: Final = frozenset("）)”》】")
_JOINING: Final = frozenset("和及与或")
_OF_THE_WATCHED: Final = re.compile("^(?:统计|监测|调查|跟踪)的\\d+(?:种|大?类)(?=..)")  # 统计的82种[工业产品]
# 增长较快的有[饲料]（增长9%）
_FOREMOST: Final = re.compile(
    "^(?:其中)?(?:同比|产量|产值)?(?:增[速幅长]|降幅|涨幅|下降)(?:较|居前|最|明显)[大快高多]?的(?:主要)?(?:产品|行业|商品)?(?:有|是|为)(?=..)"
)


# 青石新城[161个]项目投资, 全国[422座]大型水库蓄水总量
_DIGIT: Final = re.compile("\\d")
_HOW_MANY: Final = re.compile("(?<=[一-鿿])\\d+[个座项家条处所件](?=[一-鿿]{3})")
# 全省县城以上建成区累计建成[排水管网]
_DONE_THERE: Final = re.compile(
    "[^，。；、]{1,10}(?:区|市|县|省|镇|乡|村)(?:已|共)?累计(?:建成|新建|建设|改造|完成|铺设)(?=..)"
)


# [减少贫困人口]1200人: how many fewer of them
_FEWER_POOR: Final = re.compile("^再?减少(?=(?:农村|城镇)?贫困(?:人口|户)$)")
_OF_ALL_HERE: Final = re.compile(
    "[全本我][国省市县区州旗镇乡村](?:现有|共有(?!产权)|有(?![机色效序害线轨条望关力])|计划(?!生育)|预计|安排|共安排|谋划)(?=..)"
)
_SET_LIMIT: Final = re.compile(
    "(?:[省市县区]|上级|自治区)?(?:政府|人民政府|财政厅|财政局)?(?:核定|下达|批准)的?(?:政府)?(?:债务)?限额"
)
# 《纲要》提出今后五年全区[地区生产总值]
_DOCUMENT_SAYS: Final = re.compile(
    "《[^》]{2,30}》(?:提出|明确|指出)，?(?:[今未][后来][三五]年|到20\\d\\d年)?(?:[全本我][国省市县区州旗镇乡])?(?=..)"
)
_AND_SUCH: Final = re.compile(
    "(?:[^、等]{2,8}、){2,}[^、等]{2,8}等(?P<kind>(?:民生|重点|刚性|专项|基本|重大)[^、等]{2,8})"
)


_NEEDED: Final = re.compile("(?<=..)(?:每年|年均|均)?需$")
_PAST_MARK: Final = re.compile("(?<=...)(?:首次|成功)?突破[百千万]+亿?元?(?:大关|关口)?、?$")


def trimmed(spot: Spot) -> str:
    """The name of a number without what a reader would leave out of it.

    >>> from luoshi.text.quantities import parse_quantity
    >>> def trim(name): return trimmed(Spot(parse_quantity("9万吨"), "", "", name=name))
    >>> trim("生产钾肥"), trim("教职工（含其他非学历高等教育机构）"), trim("统计的82种工业产品")
    ('钾肥', '教职工', '工业产品')
    """
    name = spot.name
    if "（" in name and len(name) > _LONG_ASIDE:
        name = _MEMBERS.sub("", _ASIDE.sub("", name)) or name
    if _DIGIT.search(name) is not None:
        name = _HOW_MANY.sub("", name)
    if "累计" in name and (done := _DONE_THERE.match(name)) is not None:
        name = name[done.end() :]
    if len(name) > _RUN_TOGETHER and (heads := _HEADS.match(name)) is not None:
        name = name[heads.end() :]
    name = _without_praise(name, spot)
    if name.startswith("生产") and _OUTPUT.search(spot.quantity.unit) and _MADE.fullmatch(name):
        name = name[2:]
    if name[:1] in _CLOSING:
        name = name.lstrip("）)”》】")  # 平台项目（试验中心等）[建设运营]
    if name[:1] == "照" and "按照" in spot.left and name[1:] in _PAYMENTS:
        name = name[1:]
    if "/" in name:
        name = name.strip("/ ")  # 示范路已开工42条/121.5公里
    if "项目项目" in name:
        name = name.replace("项目项目", "项目")  # 130个重点项目有90个项目开工，完成投资
    if name.endswith("年") and spot.quantity.unit == "%" and len(name) > 2 and not name.endswith(_YEARS):
        name = name[:-1]  # 20%的[村集体年]收入超30万元
    if name.endswith("中") and spot.left.endswith("中有") and len(name) > 3:
        name = name[:-1]  # 支出基数中有21亿元
    if name.endswith("需") and (needed := _NEEDED.search(name)):
        name = name[: needed.start()]  # 研发投入强度每年需提高0.2个百分点
    if "突破" in name:
        name = _PAST_MARK.sub("", name)  # 零售总额突破百亿大关、达102亿元
    name = name.removesuffix("最高").removesuffix("最多")
    if name[:1] in "全本我" and name[:1] and (here := _OF_ALL_HERE.match(name)) is not None:
        name = name[here.end() :]  # 全乡有[柑桔]1万亩, 全乡计划[脱贫]90户
    if name.endswith("限额") and _SET_LIMIT.fullmatch(name) is not None:
        name = "政府债务限额"  # 控制在省核定限额以内
    if "减少" in name[:3]:
        name = _FEWER_POOR.sub("", name)
    if name[:1] == "《" and (said := _DOCUMENT_SAYS.match(name)) is not None:
        name = name[said.end() :]
    if "等" in name and "、" in name and (listed := _AND_SUCH.fullmatch(name)) is not None:
        name = listed["kind"]  # 教育、医疗、社保等[民生支出]
    if "的" in name:
        name = _OF_THE_WATCHED.sub("", _FOREMOST.sub("", name))
    if name[:1] in _JOINING and len(name) > 3 and spot.left.startswith(name):
        name = name[1:]  # 甲类（增长9%）和乙类（增长5%）
    return name


def _without_praise(name: str, spot: Spot) -> str:
    """A name without what only praises, what it serves as, how a budget moved, and a long place before 新增."""
    listed = "、" in name and "的" in name and len(name) <= _LONGEST_PRAISE
    if listed and spot.quantity.unit in _THINGS and (praised := _PRAISED.fullmatch(name)):
        name = praised["what"]
    if spot.mode == "right" and "为" in name and (taken := TAKEN_AS.search(name)) is not None:
        name = name[: taken.start()]  # 以15个[渔港改造]为契机
    if name[:2] in ("调增", "调减") and len(name) > _SHORT_PLACE:
        name = name[2:]  # 调减[建设项目支出]
    if name.startswith("具有") and (having := _HAVING.match(name)) is not None:
        name = name[having.end() :]
    if "新增" in name and (placed := _ADDED_THERE.fullmatch(name)) is not None:
        name = (placed["where"] if len(placed["where"]) <= _SHORT_PLACE else "") + placed["what"]
    return name
