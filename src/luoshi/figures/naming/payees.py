"""Who or what a payment is for, where the sentence only says 奖励: 对……企业, 取得……的, 支持……."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import strip_lead, tidy
from luoshi.figures.naming.nouns_behind import last_attribute
from luoshi.figures.naming.payment_lists import HONOURED
from luoshi.figures.naming.payment_words import PAYMENT_WORDS, WEAK_PAYEES

_NEWLY_DONE: Final = re.compile("新[^，。；]{2}[和或及、]")  # 新开发和引进一类新药
_NO_HONOUR: Final = "(?!具有|符合|属于|合格)"  # 经认定具有示范意义: what it was found to be
_LONGEST_RECIPIENT: Final = 24
_LONGEST_DEED: Final = 16
_LONGEST_OTHER: Final = 6  # characters of 其他企业, which may be any
# 取得批件的，[给予……]: a deed without 对 before it
_UNDER: Final = re.compile("(?:^|[，。；：])(?P<done>[^，。；：、\\d对]{3,30})的，[^，。；]*$")
_SUPPORTED: Final = re.compile(
    "(?:^|[，。；：])(?:\\d{1,2}[.．、])?(?:支持|鼓励)(?P<what>[^，。；：\\d]{3,60})，(?:经[^，。；]{2,6}，)?[^，。；]*$"
)
# 博士研究生[试用期满合格]给予5万元安家费: once one has stood the test
_SERVED: Final = re.compile(
    "(?:试用期|服务期|见习期)?(?:满|届满)?(?:且|并|后)?(?:考[核察])?合格后?(?=给予|发放)|(?:试用期|服务期)满后?(?=给予|发放)"
)
# 2019年4月30日前（含当日）获得专利授权
UP_TO_A_DAY: Final = re.compile("(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日(?:（[^（）]*）)?[之以]?[前后]")
_EACH_WHAT: Final = re.compile(
    "每[个家项](?!分别|一次)(?P<what>[^，。；最分]{2,4}?)(?:最高|分别|一次性)*(?:奖|补|资助)"
)
_EACH_DEED: Final = re.compile(
    "每(?:新)?(?:增加?)?(?P<what>出口|进口|销售|交易|结汇|融资|投资)[^，。；\\d]{0,6}\\d[\\d.]*[万亿]?(?:[美欧港]?元|人民币)"
)
_NUMBER: Final = re.compile("(?<![A-Za-z])\\d(?![A-Za-z星级])")  # 5G基站 is a name
_BASES: Final = ("投资额", "总投资", "投入额", "实际支出", "实际投入", "费用", "总额", "租金", "的部分", "成本")
_BUILT: Final = re.compile(
    ".*(?:共建|搭建|打造|建设|设立|组建|成立|主办或承办|举办|承办|开展|取得|获得|购买|购置|引进)(?P<what>[^，。；\\d]{3,24})$"
)
_BUILT_NEXT: Final = re.compile(
    "，[^，。；]{0,40}?(?:共建|新建|建设|设立|组建|搭建|打造)(?P<what>[^，。；\\d]{3,20})(?=，)"
)
_ASIDE: Final = re.compile("（[^（）]*）")
# 在交易所[首次挂牌]
_PLACE: Final = re.compile(
    "^在[^，]{1,10}?(?:运营|经营|注册|登记|纳税|投产)(?:[并且、])+(?=.{4})|^在[^，]{2,16}?(?=取得|获得|首次|成功"
    "|公开|挂牌|上市|注册|设立|新)"
)
_SIZE_OF: Final = re.compile(
    "(?<=[，。；：])[^，。；：\\d]{0,6}\\d[^，。；：的]{0,10}的(?=[^，。；：\\d]{4})"
)  # 5公顷以上的湿地给予
_STAGE: Final = re.compile(
    "(?:^|[，。；：])(?P<done>[^，。；：、\\d的]{2,24}(?:(?:受理|通过|验收|批准|注册|备案|辅导|公告|认定|审核|挂牌|上市|投产|开工|竣工|量产|上架)后|(?<=股票)上市|(?<=成功)上市|挂牌))，(?:给予|予以|再给予|一次性|奖励|再奖励)[^，。；]{0,6}$"
)
_BY_PLACE: Final = re.compile(
    "^(?:企业|公司|项目)?(?:(?:向|通过)[^，]{2,10}(?:局|会|委|厅|部|所)(?=[^，]{4}))?(?:上报|报送|提交)?(?=[^，]{4})"
)
# 对企业实施信息化项目实际投资额在10万元以上的: what is worth so much
_WORTH_OF: Final = re.compile(
    "(?:企业|单位)?(?:当年|新)?(?:实施|开展|建设|购置|购买|引进)(?:的)?(?P<what>[^，。；：\\d的]{3,16}?)(?:，?(?:年度|实际|累计|设备|固定资产|总|年|完成))*(?:投资额?|投入|销售额|费用|总额|金额)(?:达到?|在|为|超过?|不低于)*\\d"
)
_PAID_STEP: Final = re.compile(
    "(?:^|[，。；：])(?P<step>(?:[^，。；：\\d（]|（[^（）]{1,6}）){4,20})(?:给予|予以)(?:一次性|最高|不超过|不高于|最多)*[^，。；：]{0,2}$"
)
_SOME_YEARS: Final = re.compile("(?:其中)?[前后首第][一二两三四五]?年")  # 前三年给予80%的奖励: of what was told before
_CONDITION_BEGINS: Final = re.compile(
    "(?:首次|累计|经营|连续)*(?:达到?|满|超过?|突破|不低于|不少于|在|为)?(?:\\d|[一二两三五十][年个万亿家])"
)
_TO: Final = re.compile(
    r"(?:^|[，。；：、）])(?:其中，?|支持|鼓励|并|同时|一次性(?=给予[^，。；：\d]{0,8}(?:人员|团队|高管|管理层|负责人|业主))|[省市区县]级?财政)?(?:凡?(?:对于?|给予|向|为)(?!外(?:开放|投资|贸易|合作|承包|经济|宣传|交[流往]))|(?=(?:当年|首次|新)*(?:被?认定|被?认（评）定|被?评为|获批|获评|列入|入选|命名)))(?P<who>[^，。；：]{2,80}?)(?:，|按照?|给予|一次性|每(?!个)|每个(?=奖|补)|分别|$)"
)
_PAID_FOR: Final = re.compile(
    r"(?:^|[，。；：])(?P<what>(?!前?[一二三两四五]年|第[一二三四五]年|[首次当每]年|后|由|则|可|分别|再)[^，。；：对给\d]{2,24})按(?:照)?[^，。；]*\Z"
)
_NO_PAYEE: Final = ("最高", "不超", "为期", "连续", "每年", "每人", "一次性", "合计")
# 入选国家级领军人才（B类）的……，每人
_ENTERED: Final = re.compile(
    "(?:^|[。；）\\d][.．、]?)(?:入选|获评|荣获)(?P<what>[^（，、。；的\\d]{3,16})(?:（[^（）]*）)?的[^。；]*，每"
    "人[^，。；]*$"
)
_COSTS: Final = re.compile(
    "的，(?P<what>[^，。；：对的\\d]{1,8}(?:费|费用|租金|利息))(?:给予|予以|补助|补贴)[^，。；\\d]{0,4}$"
    # 租金前两年按每平方米每月[6元]补助
    "|，(?P<rent>租金|保费|利息|物业费)(?:前[一二三两]年|每年|当年)?按每[^，。；\\d]{1,8}$"
)
_BASED_ON: Final = re.compile(
    r"的，(?:按照?|参照)(?!超|其|上述|该)(?P<what>[^，。；\d的]{4,12})的(?:\d[\d.]*[%％](?:给予)?(?:最高)?)?\Z"
)
# 单台3万元以上，按设备投资额[4%给予补助]
_COST_TAKEN: Final = re.compile(
    "[，；]按照?其?(?P<what>[^，。；\\d的实]{0,10}(?:设备投资额?|费用|支出|租金|利息|保费|价款|成本))的?\\Z"
)
# 对获得绿色食品认证的每个奖励3万元: what is earned by it
_SETTING: Final = re.compile("(?:主持|牵头|主导|参与|或者?|和)*(?:制定|修订|制修订)(?:的|发布)?(?=.{2})")
_EARNED: Final = re.compile(
    f"(?:当年|年度|首次|初次|新获?|成功|被|经)*(?:{HONOURED}|认（评）定)(?:为|成)?{_NO_HONOUR}(?P<what>[^，。\\d的]{{2,32}})的"
)
_GOT: Final = re.compile(
    "(?:当年|年度|首次|初次|新|成功)*(?:完成|实现)(?P<what>[^，。\\d的]{2,12})的"
)  # 对完成股改的奖励50万元
# 产品被评为名牌产品的，[一次性奖励企业]: an honour that nothing governs
_HONOUR_BEFORE: Final = re.compile(
    f"(?:^|[，。；：])[^，。；：对\\d]{{0,12}}?{HONOURED}(?:为|成)?{_NO_HONOUR}(?P<what>[^，。；：\\d]{{2,30}})的，[^，。；]*$"
)
# 孵化基地被认定为[省级]的: a grade alone says too little without what was given it
_GRADE: Final = re.compile("(?:国家|省|市|区|县|部)级|[一二三四五\\dA]{1,2}[星A]?级")
_HONOURED_AS: Final = re.compile(
    f"(?:^|[，。；： ])(?P<whose>[^，。；：对\\d ]{{2,12}}?)(?:被|经)?{HONOURED}(?:为|成)?"
    "[^，。；：]{2,4}的，[^，。；]*$"
)
_BY_MEANS: Final = ("依托", "通过", "利用", "借助")
_REACHED_BY: Final = re.compile("\\d[^，。；：\\d]{0,8}的(?P<who>[^，。；的\\d]{3,16}?)，?(?:给予|按|可)")
_RECOGNISED: Final = re.compile(
    "(?:首次|新|当年)*(?:通过|入选|列入)?(?P<what>[^，。；的]{4,60}?)(?:遴选|评审|评选)?(?:认定|评定)的[^，。；的]{2,14}"
)
_COUNTED_THINGS: Final = re.compile(
    "(?:开设|新建|建设|设立|新增|引进|培育|举办|开办|发展)(?:\\d+|[一二两三四五六七八九十]+)[家个项所处](?:及?以上)?(?P<what>[^，。；\\d的]{2,14})的(?:企业|单位|机构|主体|个人)$"
)
_EACH_ONE: Final = re.compile("^每[个家户条项件台套名人]")
_RECIPIENT_END: Final = re.compile(r"(?:[（(][^（）()]*[)）])+\Z")


# 发明专利[获得授权后资助], 申请外国专利，[获得授权后资助]: what was won
_WON: Final = re.compile(
    "(?:^|[，。；：])(?:每[件个项])?(?P<what>[^，。；：\\d]{4,24}?)，?(?:获得|取得|获|(?<=专利|商标|产品|作物))(?P<how>授权|认证|认定|批准|注册|登记)后?的?，?(?:再|可)?(?:一次性)?(?:给予|每件)?"
    "(?P<pay>资助|奖励|补助|补贴)$"
)


def won(said: str) -> str:
    """发明专利授权资助 of 发明专利获得授权后资助: what is paid once something is won; empty for none.

    >>> won("申请外国发明专利，获得授权后资助"), won("对企业给予资助")
    ('外国发明专利授权资助', '')
    """
    found = _WON.search(said)
    what = strip_lead(found["what"].removeprefix("申请").removeprefix("对"))[0] if found else ""
    return what + found["how"] + found["pay"] if found and len(what) >= 4 and "企业" not in what else ""


def subject(said: str) -> str:
    """What is paid for in 租金按不超过……的标准给予补贴; empty where nothing stands before 按."""
    found = _PAID_FOR.search(said)
    if not found or found["what"].endswith(("后", "时", "起", "内", "再", "另", "级")) or "财政" in found["what"]:
        return ""  # 投产后按设备购置款的8%补助: when it is paid
    return _EACH_ONE.sub("", found["what"]).removesuffix("的数额").removesuffix("可")


def entered(said: str) -> str:
    """国家级领军人才 of 入选国家级领军人才（B类）的获奖者，每人: what was entered by all that a long list names."""
    found = _ENTERED.search(said)
    return found["what"] if found else ""


def costs(said: str) -> str:
    """展位费 of 参加境外展会的，展位费给予80%补助: what of it is paid; empty where no cost stands before 给予."""
    found = _COSTS.search(said)
    return (found["what"] or found["rent"]) if found else ""


def payee_told(said: str) -> str:
    """上市企业 of 上市企业，按照……给予补贴: who is paid stands at the head of the sentence, nothing before it."""
    said = _ASIDE.sub("", said) if "（" in said else said
    found = PAYMENT_WORDS.payee_told.search(_SERVED.sub("，", said) if "满" in said or "格" in said else said)
    if found is None or found["who"] in WEAK_PAYEES or found["who"].startswith("连续"):
        return ""
    listed, _, kind = found["who"].rpartition("等")
    return kind if "、" in listed or "“" in listed else found["who"]  # 院士等顶尖人才, but 高等院校


def basis(said: str) -> str:
    """设备投资额 of 对扩产的，按设备投资额的10%给予补贴: only a condition says who is paid."""
    found = (_BASED_ON.search(said) or _COST_TAKEN.search(said)) if "按" in said else None
    return tidy(found["what"]) if found else ""


def recipient(said: str) -> str:
    """Who receives it: 整机制造企业 of 对新引进的整机制造企业，…; empty where only a condition is named."""
    found: str | None = None
    for match in _TO.finditer(said):
        if match["who"].startswith(_NO_PAYEE) or match["who"].endswith(_BASES):
            continue  # 给予项目投资额[30%]的补贴, 对于超过800千瓦的部分: of what it is reckoned
        who = _RECIPIENT_END.sub("", match["who"])
        who = PAYMENT_WORDS.paid_end.sub("", who).removesuffix("进行").removesuffix("给予").removesuffix("予以")
        if who.endswith("的"):
            earned = _EARNED.fullmatch(who) or _GOT.fullmatch(who)
            found = (_but_paid(earned["what"]) if earned else "") or _worth_so_much(who)
            continue
        if who.startswith("在") and (done := _PLACE.sub("", _ASIDE.sub("", who))) != who and "的" not in done:
            found = strip_lead(done)[0]  # 对在重点行业取得发明专利，……的企业
            continue
        if told_so := _by_what_it_did(who, said):
            found = told_so
            continue
        noun = last_attribute(who)[0].removeprefix("该")
        noun = noun.removeprefix("其他") if len(noun) > _LONGEST_OTHER else noun  # 其他既有建筑光伏项目 are told
        if noun in WEAK_PAYEES and (earned := _EARNED.match(who)) and earned.end() + len(noun) == len(who):
            found = _but_paid(earned["what"])
            continue
        if noun in WEAK_PAYEES and who.endswith("的" + noun) and (done := _done(who.removesuffix("的" + noun), 18)):
            setting = _SETTING.match(done)  # 主持制定国家标准的企业: for the standard
            found = done[setting.end() :] if setting else done + noun
            continue
        if found is not None and who in WEAK_PAYEES and match[0].lstrip("，。；：、）").startswith("给予"):
            continue  # 给予企业[20万元]的奖励: who it is has been told before
        if "围绕" in who and (built := _BUILT_NEXT.match(said, match.end("who"))):
            found = built["what"]  # 对围绕新兴产业，与高校共建联合实验室，……: what is built, not for what
            continue
        if len(noun) > _LONGEST_RECIPIENT and (built := _BUILT.match(noun)):
            found = built["what"]  # 对研发机构与高校共建联合实验室的
            continue
        if who == noun and _NEWLY_DONE.match(noun) and len(done := strip_lead(noun)[0]) >= 3:
            noun = who = done  # 对新开发和引进一类新药
        told = 2 <= len(noun) <= _LONGEST_RECIPIENT and not noun.startswith(PAYMENT_WORDS.anyone) and "完成" not in noun
        found = noun if told and (who == noun or noun not in WEAK_PAYEES) else ""
        if not found or _NUMBER.search(found):
            found = _worth_so_much(who)
    return tidy(found or "")


def _by_what_it_did(who: str, said: str) -> str:
    """A recipient told by what it was recognised as, by what it opened, or behind the means it uses; empty for none.

    >>> _by_what_it_did("通过高新技术企业认定的青年企业", ""), _by_what_it_did("开设5家以上标准化连锁店的企业", "")
    ('高新技术企业', '标准化连锁店')
    >>> _by_what_it_did("依托第三方平台", "对依托第三方平台，销售额达100万元以上的餐饮企业给予")
    '餐饮企业'
    """
    if recognised := _RECOGNISED.fullmatch(who):
        return recognised["what"]
    if who.startswith(_BY_MEANS) and "的" not in who:
        reached = _REACHED_BY.search(said)
        return reached["who"] if reached else last_payee(said)
    counted = _COUNTED_THINGS.search(who)
    return counted["what"] if counted else ""


def _but_paid(what: str) -> str:
    """What was earned, but for a payment: of 获得市级补贴的项目 nothing tells what is paid for."""
    return "" if PAYMENT_WORDS.paid_end.search(what) else what


def _worth_so_much(who: str) -> str:
    """信息化项目 of 企业实施信息化项目实际投资额在10万元以上的; empty for none."""
    worth = _WORTH_OF.match(who)
    return worth["what"] if worth and worth["what"] not in WEAK_PAYEES else ""


def last_payee(said: str) -> str:
    """工业企业 of 对贡献达到50万元，且注册满三年的工业企业，可按……: who stands at the end of a long condition."""
    found = PAYMENT_WORDS.payee_clause.search(said)
    return found["who"] if found and found["who"] not in WEAK_PAYEES else ""


def deed(said: str) -> str:
    """百年老店 of 对引进百年老店满2年的，…: what was done to earn it; empty where that is only a condition."""
    told = [
        match["who"]
        for match in _TO.finditer(said)
        if not match["who"].startswith((*PAYMENT_WORDS.anyone, "注册", "年度"))
    ]
    if not told or PAYMENT_WORDS.bare.fullmatch(told[-1]):
        return ""  # 符合条件的，给予奖励
    return _done(told[-1].removesuffix("的"), _LONGEST_DEED)


def deed_before(said: str, carried: str = "") -> str:
    """临床批件 of 取得临床批件的，给予…: a deed in the clause right before, which nothing governs."""
    if "日" in said:
        said = UP_TO_A_DAY.sub("", said)
    if honour := _HONOUR_BEFORE.search(said):
        return honour["what"] + _graded(honour["what"], said, carried)
    found = _UNDER.search(said)
    if found is None or found["done"].startswith(("按", "以")) or not strip_lead(found["done"])[1]:
        return ""
    return _done(found["done"], _LONGEST_DEED)


def _graded(grade: str, said: str, carried: str) -> str:
    """What is given a grade that stands alone: 孵化基地被认定为[省级]的; 认定为[市级]的 after it."""
    if _GRADE.fullmatch(grade) is None:
        return ""
    if whose := _HONOURED_AS.search(said):
        return str(whose["whose"])
    before = _GRADE.match(carried)
    return PAYMENT_WORDS.paid_end.sub("", carried[before.end() :]) if before else ""


def supported(said: str) -> str:
    """绿色食品认证 of 支持开展绿色食品认证，每个产品补助……: what a policy says it supports before it says how."""
    found = _SUPPORTED.search(said)
    if found is None:
        return ""
    what = found["what"].rpartition("等")[2] if len(found["what"]) > _LONGEST_RECIPIENT else found["what"]
    if ("在" in what or len(what) > _LONGEST_RECIPIENT) and (built := _BUILT.match(what)):
        what = built["what"]  # 鼓励电商企业在本区搭建跨境贸易服务平台
    what = strip_lead(what)[0]
    return what if 3 <= len(what) <= _LONGEST_RECIPIENT else ""


def each_what(what: str) -> str:
    """产品 of 每个产品补助: each of what is paid for, where nothing else tells."""
    found = _EACH_WHAT.match(what)
    return found["what"] if found else ""


def each_deed(said: str) -> str:
    """出口 of 每出口1美元奖励: what each of a sum is paid for, where nothing else tells."""
    found = _EACH_DEED.search(said)
    return found["what"] if found else ""


def _done(words_of_it: str, longest: int) -> str:
    """公开发行股票 of 在交易所公开发行股票: a deed without where and how often, or what it was done to."""
    done = _PLACE.sub("", _CONDITION_BEGINS.split(_ASIDE.sub("", words_of_it), maxsplit=1)[0])
    if any(word in done for word in PAYMENT_WORDS.no_deed) or done.endswith(("额", "量", "率", "数")):
        return ""
    noun = strip_lead(done)[0]
    if noun[:1] in ("或", "和"):
        noun = strip_lead(noun[1:])[0]  # 新建或改造冷藏车的
    if noun == done and len(done) > longest:
        return ""
    return noun if 3 <= len(noun) <= _LONGEST_RECIPIENT else done if 2 <= len(done) <= longest else ""


def stage(said: str) -> str:
    """发审会审核通过 of 发审会审核通过后，予以奖励[200万元]: a stage that is reached, which nothing governs."""
    found = _STAGE.search(said)
    if found is None or found["done"].startswith(("按", "以", "经", "对", "在", "自")):
        return ""
    done = strip_lead(_BY_PLACE.sub("", found["done"].removesuffix("后")))[0]
    return done if 4 <= len(done) <= _LONGEST_RECIPIENT else ""


def near_step(said: str) -> str:
    """技术中心 of 对……企业给予9万元，技术中心给予[5万元]: a step told after the last recipient that is named."""
    told, last = _PAID_STEP.search(said), max((match.end("who") for match in _TO.finditer(said)), default=0)
    return step(said) if told and last and told.start("step") >= last else ""


def step(said: str) -> str:
    """完成股改 of ……，完成股改给予[3万元]: a step told right before the verb that pays for it."""
    told = _PAID_STEP.search(_SIZE_OF.sub("", said) if "的" in said else said)
    if told is None or _SOME_YEARS.match(told["step"]) or any(word in told["step"] for word in PAYMENT_WORDS.no_step):
        return ""
    return told["step"]
