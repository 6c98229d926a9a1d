"""What a payment is for, where its own clause tells only that it is paid: by the condition, opening or label before.

年产值首次跨过1亿元台阶的，奖励10万元; 民办托育机构新增托位，每个补助1万元; 护理补贴：一级每人每月100元.
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import strip_lead, strip_tail, tidy
from luoshi.figures.naming.payees import UP_TO_A_DAY
from luoshi.figures.naming.payment_words import PAYMENT_WORDS, WEAK_PAYEES
from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.vocabulary import GRADE
from luoshi.text.quantity import unit_pattern

_LONGEST: Final = 24
_LABEL_ENDS: Final = 40  # characters in which the colon of a label stands
_ASIDE: Final = re.compile("（[^（）]*）|\\([^()]*\\)")
_NUMBERING: Final = re.compile(
    "^(?:\\d{1,2}[.．、]|（[一二三四五六七八九十\\d]{1,3}）|[一二三四五六七八九十]{1,2}(?:是|、)|第[一二三四五六七八九十百]{1,4}条)\\s*"
)
_CLAUSE_MARKS: Final = re.compile("[，：；。]")
# 自有场地的[每个补助]: the condition stands in the clause that pays
_PAYS_HERE: Final = re.compile(
    "的(?=(?:每|一次性|给予|予以|奖励|奖补|补助|补贴|资助|分别|依次|再|另|最高|按|可|[补奖]\\Z)[^的]*\\Z)"
)
_COUNT: Final = re.compile("(?<![A-Za-z])\\d(?![AG星级])")  # CMMI5级 is a name
_NUMBER: Final = (
    f"(?<![A-Za-z\\d])(?!\\d[AG星级])\\d[\\d.,]*(?:[万亿千百]*(?:年一遇|个?工作日|个月|{unit_pattern()}|%|％|‰)?)"
    "(?:及?以[上下内]|内|左右)?"
)
# 首次跨过1亿元、3亿元[台阶], 超过500万元
_THRESHOLD: Final = re.compile(
    "(?P<first>首次|头一次|头一回|第一次)?(?:累计|增长|已|均)*(?P<reach>跨[过上越]|迈[上过]|登上|达到?|突破|满|不(?:得|应)?(?:超过|高于|低于|少于)|超过?|在|为|不低于|不少于|高于|大于|低于|小于|少于|不足|毕业|登记|注册)*了?"
    f"(?:{_NUMBER}(?:[、和或及至到—–~～-]+{_NUMBER})*(?P<step>台阶|大关|关口)?"
    "|(?<=满)[一二两三四五六七八九十]{1,2}(?:年|个月))"
)
_HEAD: Final = re.compile(
    "^(?:凡是?|对于?|如果?|若|并|且|其中|当年度?|年度|已|经(?=认定|批准|评|审|验收|[省市县国])|按规定|从(?!事))+(?=.{2})"
)
_BY_WHOM: Final = re.compile(
    "^(?:企业|单位|机构|个人|项目单位|农户|农民|用人单位)(?:为|因|将|以)?(?=[\u4e00-\u9fff]{4})"
)
_FROM_WHOM: Final = re.compile("(?:向|在)(?:银行|金融机构|合作银行)(?=借款|贷款|申请)")
_ACHIEVED: Final = re.compile("[并且](?=取得|获得|获评|通过|考取|拿到)")
_JOINED: Final = re.compile("[并且]|以及")
# 设备投资, 年产值: how much of it is asked for, not what is done
_MEASURES: Final = (
    "额|量|收入|产值|外资|投资|面积|能力|增速|增幅|人数|规模|率|税收|利润"
    "|时间|年限|经营|观众|客流|[企户人云]数|库容|产能|数量|年|月|注册|存续|水平"
)
_EARNS: Final = re.compile("[\u4e00-\u9fff]{2}(?:额|收入|产值|外资|税收|贡献|增量|销量)\\Z")
_SHARE_OF: Final = re.compile("(?<=..)占[^，。；]{2,16}(?:比重|比例|比)$")  # 研发投入[占营业收入比重]
_MEASURE_END: Final = re.compile(f"(?:{_MEASURES})\\Z")
_NO_CONDITION: Final = re.compile(
    "^按|^(?:19|20)\\d\\d年\\d|计算$|符合|条件|上述|以上情|规定|满足|情形|前款|本办法|本措施|其他|审核|验收|合格|同意|标准的|最高|部分|基础"
)
_NO_OPENING: Final = re.compile(
    "^(?:自|从|在|为|按|经|根据|由|对|凡|给|每|可|再|另|最高|符合|以|同时|其中|支持|鼓励|单|同一|该|上述|一般|原则上|本|各|全|[省市县区](?:级|本级)?(?:财政|再|按|给|每|统筹))"
    "|[“《]|(?:后|时|起|内|上|外|条件|办法|措施|政策|资金|如下|标准|方式|原则|奖励|补助|补贴|介绍|表示|获悉|了解到?|透露|强调|[说称])\\Z"
)
# what a payment for each or by a rate looks like; 财政部门积极作为，发放补贴3亿元 is none
_EACH_OR_RATE: Final = re.compile(
    "每|按|单|^(?:可?给予)?最高|的(?:给予|一次性|奖|补|资助)|^(?:(?:入统|入库|认定|投产)?[当次]年)?分别(?:给予)?(?:一次性)?(?:奖励|奖补|补助|补贴)?\\Z|^(?:由?[省市区县]级?财政)?(?:一次性|再|各)?(?:奖励|奖补)\\Z|^一?次?性?(?:补助|补贴|资助)\\Z"
)
_SUMS_BEFORE: Final = re.compile("(?:\\d[\\d.,]*[^，。；、\\d]{0,4}[、和及或])+$")  # 分别给予50万元、100万元、[200万元]
_DOING: Final = re.compile("(?<=[\u4e00-\u9fff]{3})(?:开展|从事|实施|购买|购置)(?=[\u4e00-\u9fff]{2})")
_USING: Final = re.compile("(?:推广应用|推广使用|购买|购置|使用|应用|采用|开展|从事|实施)(?=[\u4e00-\u9fff]{3})")
_HAVING: Final = re.compile("(?<=[户社场人业])(?:持有|具有|拥有|具备|签订)(?=.{4})")  # 种粮大户持有流转合同
_DURING: Final = re.compile("^在[^，。；]{2,12}期间对?(?=.{2})")  # 在旅游节期间对组团达900人次的
_ONLY_LASTING: Final = re.compile("(?:连续|持续|累计)?(?:种植|经营|运营|开展|从事|使用|租赁)")
_OPENED: Final = re.compile("^新?(?:开设|设立|开办)")
_INSIDE: Final = re.compile("^在[^，。；]{2,10}?[内里](?=新?(?:开设|设立|开办|建设))")  # 在美食街内新开设餐厅
_AFTER_A_CHECK: Final = re.compile(
    "经[^，。；\\d]{0,20}(?:审核|认定|评审|审批|同意|备案|考核)后?(?:可|再)?(?:给予|予以)"
)
_AMONG: Final = re.compile("中(?:的)?(?=\\d)")  # 低保对象中70周岁以上老人
_VETTED: Final = re.compile("^经[^，的]{2,8}的(?=[\u4e00-\u9fff]{2})")  # 经备案的众创空间
_AGED: Final = re.compile("^[^的，\\d]{0,8}\\d[^的，]{0,8}的(?=[\u4e00-\u9fff]{2})")  # 年龄未满70周岁的人员
_EACH: Final = re.compile("每(?=[一\\d新增超引招吸培完]|[\u4e00-\u9fff]{1,2}一)")
_EACH_DONE: Final = re.compile("(?:^|[；。])每[^，。；\\d]{1,6}\\d[^，。；]*，[^，。；]*$")  # 每毕业1家企业，奖励
_LABEL: Final = re.compile(
    "^(?:\\d{1,2}[.．、]|（[一二三四五六七八九十\\d]{1,3}）|[一二三四五六七八九十]{1,2}(?:是|、))?\\s*"
    "(?P<label>[^，。；：、\\d]{3,20}?)(?:(?:分别|统一|调整|确定|提高|规定)+[为是至到]|如下|为)?："
)
# 一、职业培训补贴。初级工每人1200元: the title of an item that says what is paid
_TITLED: Final = re.compile(
    "^(?:(?:\\d{1,2}[.．、]|（[一二三四五六七八九十\\d]{1,3}）|[一二三四五六七八九十]{1,3}[是、]|第[一二三四五六七八九十]{1,3}条)\\s*)?"
    "(?P<label>[^，。；：\\d]{3,20})。"
)
_RATED: Final = re.compile("每(?:人|月|年|户|亩|床|台|辆|学年|生)|/(?:人|月|年|户|亩)")
_FIRST_RATE: Final = 24  # characters of a sentence in which the first sum is told
_FROM_TO: Final = re.compile("(?:[由从]|(?:统一)?(?:提高|调整|上调|增加|降低|下调)+[到至为])$")
_EACH_TIME: Final = re.compile("每[人月年](?:每[月年])?$")
# 且增长10%以上的企业
_FURTHER_BOUND: Final = re.compile(
    f"(?:且|并且|同时)(?:同比|比上年|较上年)?(?:增长|增幅|增速|达到?|超过?|不低于)*{_NUMBER}(?:的[^的]{{0,6}})?\\Z"
)
# 年出口额500万美元以上[且同比增长10%以上]的企业
_BESIDE: Final = re.compile(
    f"(?<=.)(?:且|并且|同时)(?:同比|比上年|较上年)?(?:增长|增幅|增速|达到?|超过?|不低于)*{_NUMBER}(?=的|\\Z)"
)
_REACHED: Final = re.compile(f"{_NUMBER}(?:[、和或及至到—–~～-]+{_NUMBER})*(?<=[上下内])\\Z")
# 年经济贡献额达到30万元以上，一次性给予10万元
_REACHED_WHOLLY: Final = re.compile(
    f"^[^\\d]{{4,24}}(?:达到?|超过|突破|满|首次)+{_NUMBER}(?:[、和或及至到—–~～-]+{_NUMBER})*(?:以上|的)?\\Z"
)
_NEWS_OPENS: Final = ("目前", "截至", "全", "今年", "已", "累计", "预计", "力争", "到")
_AS_BEFORE: Final = re.compile("(?:达到?|符合|满足)(?:上述|前述|以上|前款)(?:标准|条件|规模|要求)\\Z")
_GIVEN: Final = re.compile(
    "(?:给予|发放|享受)(?:[^，。；：]{0,14}的)?(?P<what>[^，。；：\\d的]{2,10}(?:补助|补贴|津贴))[，：]"
)
# 照料护理费分三档，全护理每人每月900元
_IN_GRADES: Final = re.compile(
    "(?:^|[，。；：])(?P<what>[^，。；：\\d]{2,14}?)(?:按[^，。；：\\d]{2,12}?)?(?:划?分为?|分成)[一二两三四五六\\d]个?(?:档|类|等|级别?|等级)，"
)
_YEAR_OF: Final = re.compile("(?<![^，：；、])第[一二三四五]年$")
_WHO_EVER: Final = tuple("的" + who for who in WEAK_PAYEES)
_SHORT: Final = 4  # characters of 技改项目
_LEVEL_LABELS: Final = ("标准", "水平")


def condition(said: str) -> str:
    """What has to be done for a payment, short; empty where no condition stands before it or it is only a measure.

    >>> condition("拥有有效商标的，每件"), condition("自有场地的每个一次性")
    ('有效商标', '自有场地')
    >>> condition("营业收入超过5000万元的，"), condition("对符合条件的，")
    ('', '')
    """
    told = _told(said)
    return "" if not told or _MEASURE_END.search(told) else told


def measured(said: str) -> str:
    """营业收入 of 营业收入超过5000万元的，奖励: the measure that has to be reached, where nothing else is told."""
    told = _told(said)
    return told if _MEASURE_END.search(told) and len(told) > 2 else ""


def earned(said: str, carried: str) -> str:
    """What a payment is for by its condition, the opening of its sentence or, behind a mere bound, the payment before.

    >>> earned("托育机构新增托位，自有场地的每个", ""), earned("建设冷库，库容达到500吨的给予", "")
    ('自有场地托育机构新增托位', '冷库')
    >>> earned("销售额超过900万元的，", ""), earned("超过2000万元的，", "网店销售额奖励")
    ('销售额', '网店销售额')
    """
    told = condition(said)
    carried = carried.removesuffix("总额")
    before = PAYMENT_WORDS.paid_end.sub("", carried) if PAYMENT_WORDS.paid_end.search(carried) else ""
    if GRADE.fullmatch(grade := _raw(said).removeprefix("对")) and GRADE.search(before):
        return GRADE.sub(grade, before, count=1)  # 国家5A级景区的，……；4A级的，……
    here = "" if told and not _PAYS_HERE.search(_last(said)) else opening(said)
    measure = measured(said)
    if len(told) + len(here) > _LONGEST:
        here = ""
    if here and here == measure and (same := _same_paid(before, measure)):
        return same
    if told or here:
        return told + here if told or measure in here or not _EARNS.search(measure) else here + measure
    if (item := _LABEL.match(said)) and not _NO_OPENING.search(item["label"]) and not _raw(said):
        return strip_lead(item["label"])[0]  # 1.省级非遗传承人：每年补助2万元
    short = "" if measure or "再" in said else _told(said, shortest=3)
    if short:
        return short
    earns = _raw(said) or _EACH_DONE.search(said)
    if before and earns and measure in before:
        return before
    return _same_paid(before, measure) or measure


def _same_paid(before: str, measure: str) -> str:
    """工业企业年产值 of 对工业企业奖励5万元；年产值达到1亿元以上，奖励10万元: the same are paid; empty for others."""
    whose = before.find("企业")
    return before[: whose + 2] + measure if measure and whose > 0 and "企业" not in measure else ""


def opening(said: str) -> str:
    """民办托育机构新增托位 of 民办托育机构新增托位，自有场地的: what the sentence opens with before it pays.

    >>> opening("购买插秧机、烘干机，市级再按机价的"), opening("自认定之年起，前三年"), opening("每吸纳1人就业，给予")
    ('插秧机、烘干机', '', '')
    """
    first, mark, behind = said.partition("，")
    if not mark or first.endswith("的"):
        return ""
    last = _SUMS_BEFORE.sub("", _last(behind))
    told_how = "，按" in behind or "的，" in behind
    pays = _EACH_OR_RATE.search(last) is not None or _AFTER_A_CHECK.fullmatch(last) is not None
    if not pays and not (last in ("给予", "予以") and told_how):
        return ""
    first = _NUMBERING.sub("", _ASIDE.sub("", first)).partition("：")[0].removeprefix("“")
    whole, first = first, _AGED.sub("", _VETTED.sub("", first))
    told_behind = first != whole
    first = _INSIDE.sub("", first)
    first = _HAVING.split(first, maxsplit=1)[0]
    first = _BESIDE.sub("", _AMONG.split(_EACH.split(first, maxsplit=1)[0], maxsplit=1)[0])
    first = _THRESHOLD.sub("", first)
    if first.endswith(_WHO_EVER) and _MEASURE_END.search(first.rpartition("的")[0]):
        return ""  # 年出口额500万美元以上的企业
    if _NO_OPENING.search(first) or PAYMENT_WORDS.hints.search(first) or any(char.isdigit() for char in first):
        return ""
    if first[:1] == "且":
        return ""
    doing = list(_DOING.finditer(first))
    what = strip_tail(strip_lead(_OPENED.sub("", first[doing[-1].end() :] if doing else first))[0])
    if "、" in what and len(kind := what.rpartition("等")[2]) >= _SHORT and kind != what:
        what = kind  # 分布式光伏、光伏电站等可再生能源项目
    return tidy(what) if (3 if what == first and not told_behind else 2) <= len(what) <= 20 else ""


def given(said: str) -> str:
    """运营补贴 of 按人数给予运营补贴，自理老人每人: what the clauses before say is given; empty for a bare payment."""
    told = ""
    for found in _GIVEN.finditer(said):
        told = found["what"]
    return told


def label(text: str, start: int) -> str:
    """护理补贴 of 9.护理补贴：一级…: the label that opens the item or the sentence that begins at ``start``."""
    if start and text.find("：", start, start + _LONGEST) >= 0:
        own = _LABEL.match(text[start : start + _LONGEST])
        if own and PAYMENT_WORDS.paid_end.search(own["label"]):
            return own["label"]
    found = _LABEL.match(text) if text.find("：", 0, _LABEL_ENDS) >= 0 else None
    if found and (found.end() >= start or "。" not in text[:start]):
        return found["label"]
    rated = ("每" in text or "/" in text) and _RATED.search(text, start, start + _FIRST_RATE)
    titled = _TITLED.match(text) if rated else None
    return titled["label"] if titled and PAYMENT_WORDS.paid_end.search(titled["label"]) else ""


def of_label(member: str, told: str) -> str:
    """A member of a labelled list with what the label says of all; empty where the label lays nothing down.

    >>> of_label("一级", "残疾人护理补贴"), of_label("三级智力残疾人", "困难残疾人生活补贴")
    ('一级残疾人护理补贴', '三级智力残疾人生活补贴')
    >>> of_label("城市", "基本生活标准"), of_label("一级", "等级划分")
    ('城市基本生活标准', '')
    """
    if not told.endswith(_LEVEL_LABELS) and PAYMENT_WORDS.paid_end.search(told) is None:
        return ""
    for length in range(min(len(member), 4), 1, -1):
        at = told.find(member[-length:])
        if at >= 0:
            return member + told[at + length :]
    return member + told


def _last(said: str) -> str:
    return _CLAUSE_MARKS.split(_ASIDE.sub("", said))[-1]


def _raw(said: str) -> str:
    """The nearest clause before a payment that ends in 的, or the part of its own clause that does."""
    clauses = _CLAUSE_MARKS.split(_ASIDE.sub("", said))
    here = _PAYS_HERE.search(clauses[-1])
    if here and here.start() >= 3:
        return clauses[-1][: here.start()]
    joined = False
    for clause in clauses[-2::-1]:
        if _FURTHER_BOUND.match(clause):
            joined = True  # 对年出口额500万元以上，[且增长10%以上的企业]，奖励: what comes first tells more
            continue
        if clause.endswith("的"):
            return clause[:-1]
        if (joined and _REACHED.search(clause)) or ("的" in clause and clause.endswith(tuple(WEAK_PAYEES))):
            return clause
        joined = False
    before = clauses[-2] if len(clauses) > 1 else ""
    return before if _REACHED_WHOLLY.search(before) and not before.startswith(_NEWS_OPENS) else ""


def _told(said: str, shortest: int = 5) -> str:
    raw = _BESIDE.sub("", _AS_BEFORE.sub("", _NUMBERING.sub("", _raw(said))))
    if not raw or _NO_CONDITION.search(raw):
        return ""
    raw = _BY_WHOM.sub("", _HEAD.sub("", UP_TO_A_DAY.sub("", raw)))
    if len(achieved := _ACHIEVED.split(raw, maxsplit=1)) == 2:
        raw = achieved[1]
    elif (
        "、" in raw and not _THRESHOLD.fullmatch(raw.rpartition("、")[2]) and _ends_in_measure(raw.rpartition("、")[2])
    ):
        raw = raw.rpartition("、")[2]  # 开设网店、年销售额超过90万元的
    head, _, whose = raw.rpartition("的")
    if len(whose) > 2 and _COUNT.search(head) and _ends_in_measure(head):
        raw = whose  # 投资5000万元以上的文旅项目
    elif whose in WEAK_PAYEES and _COUNT.search(head) and _ends_in_measure(head):
        raw = head  # 年营业收入首次突破1亿元的企业
    told = _THRESHOLD.sub(_step, raw)
    told = next((part for part in _JOINED.split(told) if len(part) >= 3), "")
    told = _FROM_WHOM.sub("", _DURING.sub("", told)).rstrip("年").strip("的、")
    told = _SHARE_OF.sub("", told)
    if _ONLY_LASTING.fullmatch(told) or told.endswith(("以上", "以下", "以内")):
        return ""  # 连续种植3年以上的, 住宿1晚以上的
    noun = told if _MEASURE_END.search(told) or told.startswith("经营") else strip_lead(told)[0]
    noun = noun.removeprefix("成为")
    if noun[:1] == "且":
        return ""  # 200万元—500万元且单台3万元以上: only bounds are left
    if noun[:1] in ("或", "和"):
        noun = strip_lead(noun[1:])[0]  # 新建或改造冷藏车的
    if noun.endswith(tuple(WEAK_PAYEES)):
        noun = noun.replace("的", "")
    noun = tidy(noun if len(noun) >= 3 else told)
    if len(noun) > _LONGEST and (doing := list(_USING.finditer(noun))):
        noun = tidy(noun[doing[-1].end() :])  # 对……合作社、家庭农场推广应用有机肥的
    if PAYMENT_WORDS.paid_end.search(noun):
        return ""  # 选择财政补贴的, 获得市级奖励的
    if "及以上" in noun and len(behind := noun.rpartition("及以上")[2]) >= _SHORT:
        noun = behind  # 年节能量或年降碳量及以上节能技改项目
    if len(noun) < shortest and noun == raw and not _PAYS_HERE.search(_last(said)):
        return ""  # 复评通过的: what the heading is about says more
    return noun if 3 <= len(noun) <= _LONGEST and not _COUNT.search(noun) else ""


def _ends_in_measure(part: str) -> bool:
    return _MEASURE_END.search(_THRESHOLD.sub("", part)) is not None


def _step(found: re.Match[str]) -> str:
    """首次跨过台阶 of 首次跨过1亿元、3亿元台阶: the step itself tells what is paid for, its height does not."""
    return f"首次跨{found['step']}" if found["step"] else ""


# 对小于8米的渔船每月
_SIZED: Final = re.compile(f"^对?[^\\d的]{{0,6}}{_NUMBER}[^的]{{0,16}}的(?=[\u4e00-\u9fff]{{2}})")


def member_of(left: str) -> str:
    """一级 of 一级每人每月: what a labelled list tells of a member before its sum."""
    return strip_tail(_FROM_TO.sub("", _SIZED.sub("", _CLAUSE_MARKS.split(left)[-1])))


_WHOLE_STANDARD: Final = 6  # characters of 城市低保标准, which says what it is of


def name_members(spots: list[Spot], told: str) -> None:
    """护理补贴：一级每人每月100元，二级80元: the label says what every sum of its list is."""
    renamed: dict[str, str] = {}
    for spot in spots:
        if "元" not in spot.quantity.unit or spot.paid or spot.mode == "listed":
            continue
        member = member_of(spot.left)
        if member.endswith(("标准", "限额", "比例", "额度")) and len(member) >= _WHOLE_STANDARD:
            continue
        if year := _YEAR_OF.search(spot.left):
            spot.name = member = year.group()  # 退耕还林补助：第一年500元，第三年300元，第五年400元
        elif spot.mode == "carried" and spot.name in renamed:
            spot.name, spot.paid = renamed[spot.name], True  # 渔船每月300元，每年3600元
            continue
        if spot.name.endswith("的" + member) or (GRADE.fullmatch(member) and spot.name.startswith(member)):
            whose = spot.name if GRADE.fullmatch(member) else member
        else:
            whose = spot.name if spot.name in (member, tidy(member)) else ""
        if whose and 2 <= len(member) <= 16 and (name := of_label(whose, told)):
            spot.paid = PAYMENT_WORDS.paid_end.search(told) is not None
            if spot.paid:
                renamed[spot.name] = name
            spot.name = name


def name_graded(spots: list[Spot], text: str, start: int) -> None:
    """照料护理费分三档，全护理每人每月900元: what is paid in grades, with the grade."""
    told = _IN_GRADES.search(text[start : spots[-1].quantity.begin]) if spots else None
    for spot in spots if told else ():
        member = member_of(spot.left)
        if told and "元" in spot.quantity.unit and 2 <= len(member) <= 10:
            spot.name, spot.paid = member + told["what"], True


def name_by_heading(spots: list[Spot], heading: str, text: str, start: int) -> None:
    """年满80周岁的，每月60元 under the heading 高龄津贴: who has it is told, what it is stands in the heading."""
    for spot in spots:
        if spot.paid or "元" not in spot.quantity.unit or not _EACH_TIME.search(spot.left):
            continue
        member = member_of(spot.left)
        if given := _GIVEN.search(text, start, spot.quantity.begin):
            heading = given["what"]  # 给予运营补贴，自理老人每人每月100元
        if _raw(text[start : spot.quantity.begin]):
            spot.name, spot.mode, spot.paid = heading, "carried", True
        elif spot.name == member and len(member) >= 2 and not member.endswith(("标准", "额度", "水平")):
            spot.name, spot.paid = member + heading, True
