"""Naming what a number counts: the shortest noun phrase, without verb, number, unit or time.

The number may follow its noun (引进人力资源机构 40 家), precede it (新增 1 家康复中心), share it with a neighbour (新建 3 片、翻建 1 片
公共运动场) or leave it in an earlier sentence (同比增长 5%). `name_indicators` reads one sentence with its numbers in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from luoshi.figures.words import Words, words
from luoshi.text.quantities import Quantity

_BOUNDARY = "，,：:；;。！？!?"
_SPLIT = re.compile(r"[、，,；;]|(?<=[^\d])(?:和|及|以及|与|并|或)(?=[^，。]{0,12}$)")
_OPEN = {"（": "）", "(": ")", "“": "”", "《": "》", "‘": "’", "【": "】"}
_OF = re.compile(r"[^，。；、]{0,30}的$")
_SHARE = re.compile(
    r"(?P<verb>占(?!比)|相当于|为|完成|达到?)(?P<whole>[^，。；：占为]{0,24}?)(?P<of>的)?(?P<word>比重|比例|比)?(?:分别)?(?:为|达到?|约|超过?|近|提高到|提升至)*$"
)
_AGAINST = re.compile(r"(?:比|较|与|高于|低于|快于|优于|超过|高出|好于)(?:上|去|年|全|前|同|20|预|“|十|计|目)[^，。；、：]{0,14}$")
_COMPARING = re.compile("[比较与于过出]")
_PER = re.compile(r"(?:按照?|达到?|为)?(?:平均)?(?:每(?:人|生|户|月|年|张|亩|次|名|位|家|天|学期|床|台|个|幢|件)(?:次|均|床位|学期)?)+(?:补助|补贴|发放|给予|奖励|提供|不低于)?$")
_TWO = re.compile(r"^[^，。；]*$")
_COUNT_ENUM = re.compile(r"[^，。；]{0,40}等$")
_REMARK = re.compile(r"[（(][^（）()]*[）)]")
_EDGE = "的了、，,：:；;。.·—-－ 　★☆"
_EACH = re.compile(r"(?P<first>[^，。；：]{1,20}?)(?:、|和|及|与)(?P<second>[^，。；：、]{1,12}?)(?:面积)?(?:各|均)(?:完成|为|达到?|实现|配备|培养|新增|不少于|新建)*$")


@dataclass(slots=True)
class Spot:
    """A number of a sentence on its way to a name."""

    quantity: Quantity
    left: str
    right: str
    glued: bool = False  # the text between this number and the next belongs to both
    name: str = ""
    also: list[str] = field(default_factory=list)
    verb: str = ""
    population: str = ""
    mode: str = ""
    head: str = ""
    bracketed: bool = False


_STOPS = frozenset("，,：:；;。！？!?★")


def last_clause(text: str) -> str:
    """The text behind the last comma, colon, full stop or star."""
    at = len(text)
    while at and text[at - 1] not in _STOPS:
        at -= 1
    return text[at:]


def cut_spots(text: str, start: int, end: int, quantities: list[Quantity]) -> list[Spot]:
    """The sentence ``text[start:end]`` cut around its numbers: what stands left and right of each."""
    spots: list[Spot] = []
    previous_stop = start
    for index, quantity in enumerate(quantities):
        upper = quantities[index + 1].begin if index + 1 < len(quantities) else end
        left = text[previous_stop : quantity.begin]
        right = text[quantity.stop : upper]
        spot = Spot(quantity, left, right)
        opened = text.rfind("（", start, quantity.begin)
        spot.bracketed = opened >= 0 and text.rfind("）", opened, quantity.begin) < 0
        spots.append(spot)
        previous_stop = quantity.stop
    return spots


def _split_between(spots: list[Spot]) -> None:
    """Give each stretch of text between two numbers to the one on its left, the one on its right, or both."""
    for spot, following in zip(spots, spots[1:], strict=False):
        between = spot.right
        cut = _first_cut(between)
        if cut is None:
            spot.glued = bool(between)
            following.left = between
            continue
        spot.right = between[: cut[0]]
        following.left = between[cut[1] :]
    if spots:
        last = spots[-1]
        cut = _first_boundary(last.right)
        last.right = last.right if cut is None else last.right[:cut]


def _first_boundary(text: str) -> int | None:
    depth = 0
    for at, char in enumerate(text):
        if char in _OPEN:
            depth += 1
        elif char in "）)”》’】":
            if depth == 0:
                return at
            depth -= 1
        elif depth == 0 and char in _BOUNDARY:
            return at
    return None


def _first_cut(between: str) -> tuple[int, int] | None:
    """Where the text between two numbers divides: the last strong boundary's neighbours, else the last 、 or 和."""
    first = _first_boundary(between)
    if first is not None:
        last = max((between.rfind(mark) for mark in _BOUNDARY), default=first)
        return first, max(last, first) + 1
    at = max(between.rfind("、"), between.rfind("（"), between.rfind("("))
    joint = max(between.rfind("和"), between.rfind("及"), between.rfind("与"))
    if at >= 0:
        return at, at + 1
    if joint >= 0 and joint < len(between):
        width = 1
        head = joint - 1 if between[joint - 1 : joint + 1] == "以及" else joint
        if between[joint + 1 :] == "" or words().verb.match(between, joint + 1) or words().level.match(between, joint + 1) or True:
            return head, joint + width
    return None


_QUOTED_NAME = re.compile(r"“[^“”]{2,12}”")


def topic_at(text: str, start: int, spot: Spot, topic: str) -> str:
    """What the sentence speaks of at a number: the last name in quotation marks before it, else the topic handed in."""
    names = _QUOTED_NAME.findall(text, start, spot.quantity.begin)
    if names:
        return names[-1]
    return "" if start and text[start - 1] == "；" else topic


def strip_lead(phrase: str, bank: Words) -> tuple[str, str]:
    """The phrase without time, scope, adverbs and verbs at its head; and the last verb taken off."""
    verb = ""
    at = 0
    while at < len(phrase):
        match = bank.lead.match(phrase, at)
        if not match or match.end() == match.start():
            break
        rest = phrase[match.end() :]
        if not rest or _bare_head(rest, match.group(), bank):
            if not rest:
                verb = match.group() if bank.verb.fullmatch(match.group()) else verb
                at = match.end()
            break
        if bank.verb.fullmatch(match.group()):
            verb = match.group()
        at = match.end()
    return phrase[at:], verb


_EMPTY = frozenset({"目标", "任务", "指标", "目标任务", "工作目标", "范围内", "目前全区范围内", "期内", "剩余", "项目目标", "同期", "市场"})
_HEADS = re.compile(r"(?:面积|率|数|额|量|标准|总额|总量|人数|比例|金额|机构|中心|站|总部|企业|站点|合同|资金|时限|能力|水平|总面积|岗位|工程|系统|机制|基地|平台|队|队伍|载体|园|院|厅|村|点|者|人员|费|费用|人才|力量|规模|经费|收入|支出|投资|服务|事项|床位|示范|项目)$")


def _bare_head(rest: str, taken: str, bank: Words) -> bool:
    """开工 of 开工面积 is part of the name: a verb stays where only a general head would be left."""
    return bank.verb.fullmatch(taken) is not None and len(rest) <= 3 and _HEADS.fullmatch(rest) is not None


def strip_tail(phrase: str, bank: Words) -> str:
    """The phrase without links, comparisons and adverbs at its end."""
    while phrase:
        phrase = phrase.rstrip(_EDGE)
        if phrase[-6:] in bank.complete or phrase[-5:] in bank.complete:
            break
        near = max(0, len(phrase) - 24)
        match = (_AGAINST.search(phrase, near) if _COMPARING.search(phrase, near) else None) or (
            _PER.search(phrase, near) if "每" in phrase else None
        )
        taken = len(phrase) - match.start() if match else bank.link_at_end(phrase)
        if not taken or phrase[-taken - 1 :] in _WHOLE:
            break
        phrase = phrase[:-taken]
    return phrase


_WHOLE = frozenset({"签约", "预约", "制约", "节约", "条约", "大约", "公约", "违约", "入总计", "出总计", "入合计", "出合计"})


def tidy(phrase: str, bank: Words) -> str:
    """A noun phrase without qualifiers, joining verbs and loose punctuation."""
    phrase = phrase.strip(_EDGE)
    for mark in ("（", "("):
        at = phrase.rfind(mark)
        if at >= 0 and _OPEN[mark] not in phrase[at:]:
            phrase = phrase[:at] if at else phrase[1:]
    for opening, closing in (("“", "”"), ("《", "》")):
        if phrase.count(closing) > phrase.count(opening):
            phrase = phrase.lstrip(closing) if phrase.startswith(closing) else phrase
        if phrase.count(opening) > phrase.count(closing) and phrase.endswith(opening):
            phrase = phrase[:-1]
    return phrase.strip(_EDGE)


_FROM = re.compile(r"(?:分别)?[从由](?:(?:19|20)\d\d年|上年|去年|“?十[一二三四五]五|上一|原来|第|过去|最初|此前|目前|现在)[^，。；]{0,10}$|(?<=[\u4e00-\u9fff]{2})[从由]$")


def left_noun(left: str, bank: Words) -> tuple[str, str]:
    """The noun phrase that ends right before a number, and the verb before it; empty when only verbs stand there."""
    phrase = last_clause(left)
    since = _FROM.search(phrase)
    phrase = strip_tail(phrase[: since.start()] if since else phrase, bank)
    if bank.verb_at_end(phrase) == len(phrase):
        return "", phrase
    noun, verb = strip_lead(phrase, bank)
    noun = strip_tail(noun, bank)
    before, etc, after = noun.partition("等")
    if etc and "、" in before and len(after) >= 2 and after[:2] not in bank.generic:
        noun = after
    noun = noun.rstrip("由从按")
    if len(noun) < 2 or noun[0] in "从由自" or bank.prepositions.fullmatch(noun) or noun in _EMPTY:
        return "", verb or noun
    noun = _drop_served(noun, bank)
    return tidy(noun, bank), verb


def _drop_served(noun: str, bank: Words) -> str:
    """总部经济[实现]税收总收入: a joining verb inside the phrase goes, what it joins stays."""
    match = bank.joins.search(noun, 2)
    if match and match.end() < len(noun) - 1:
        head, tail = noun[: match.start()], noun[match.end() :]
        if len(tail) >= 2 and tail not in bank.stages and "“" not in head[-1:] and head.count("“") == head.count("”"):
            return head.rstrip(_EDGE) + tail
    return noun


def right_noun(right: str, bank: Words, glued: bool = False) -> tuple[str, str]:
    """The noun phrase that begins right behind a number, and the qualifier that it leaves out."""
    standard = _STANDARD.match(right)
    if standard:
        return tidy(standard["what"], bank) + "标准", ""
    if not right or right[0] in "、）)”》：:" or bank.breaks.match(right):
        return "", ""
    if right[0] in "的":
        right = right[1:]
    phrase = right
    population = ""
    depth = 0
    end = len(phrase)
    for at, char in enumerate(phrase):
        if char in _OPEN:
            depth += 1
        elif char in "）)”》’】":
            depth -= 1
            if depth < 0:
                end = at
                break
        elif depth == 0 and char in _BOUNDARY:
            end = at
            break
    phrase = phrase[:end].partition("全部")[0] or phrase[:end]
    joined = bank.joins.search(phrase, 2)
    if glued and not joined:
        joined = _DOING.search(phrase, 2)
    if joined and glued:
        phrase, population = _last_attribute(phrase[: joined.start()])
    elif joined and joined.end() <= len(phrase):
        who, what = phrase[: joined.start()], phrase[joined.end() :]
        who, population = _last_attribute(who)
        phrase = who + what if what else who + (joined.group() if joined.group() in bank.stages else "")
    else:
        phrase, population = _last_attribute(phrase) if "的" in phrase[:-2] else (phrase, "")
    return tidy(phrase, bank), population


_STANDARD = re.compile(r"的标准(?:按[月年])?(?:发放|给予|提供|补助|补贴|支付|落实)(?P<what>[^，。；、]{2,14})")
_DOING = re.compile(r"按|每(?=人|户|月|年|张)|达到?|获得|获评|实现|完成|贡献|产出|惠及|覆盖|日供|年产|共|总")


def _last_attribute(phrase: str) -> tuple[str, str]:
    """有需求且符合条件的残疾人家庭 -> 残疾人家庭 and the qualifier."""
    if "的" in phrase and "“" not in phrase:
        head, _, tail = phrase.rpartition("的")
        if len(tail) >= 2:
            return tail, head
    return phrase, ""


def name_indicators(text: str, start: int, end: int, quantities: list[Quantity], topic: str, carried: str) -> list[Spot]:
    """The numbers of one sentence with what each of them counts.

    ``carried`` is the subject of the sentence before, ``topic`` the heading's or paragraph's theme; both may be empty.

    >>> from luoshi.text.quantities import scan
    >>> def names(t): return [(s.name, *s.also) for s in name_indicators(t, 0, len(t), list(scan(t)), "", "")]
    >>> names("引进重点金融企业20家、人力资源机构40家")
    [('重点金融企业',), ('人力资源机构',)]
    >>> names("新增1家康复中心、2个健康管理中心")
    [('康复中心',), ('健康管理中心',)]
    >>> names("新建3片、翻建1片公共运动场")
    [('公共运动场',), ('公共运动场',)]
    >>> names("全年完成开工、竣工各100万平方米")
    [('开工面积', '竣工面积')]
    """
    bank = words()
    spots = cut_spots(text, start, end, quantities)
    _split_between(spots)
    for index, spot in enumerate(spots):
        _name(spot, index, spots, bank, topic_at(text, start, spot, topic), carried)
    _share_forward(spots, bank)
    _distribute(spots, bank)
    _name_structure(text, spots)
    return spots


def _name(spot: Spot, index: int, spots: list[Spot], bank: Words, topic: str, carried: str) -> None:
    before = _before(spots, index)
    if _each(spot, bank):
        return
    subject = before.name if before and before.name else carried
    share = _SHARE.search(spot.left) if spot.quantity.unit in ("%", "‰", "成") else None
    if share and (share["verb"] == "占" or share["of"]):
        noun = left_noun(spot.left[: share.start()], bank)[0]
        spot.name, spot.mode = noun or subject, "share"
        return
    noun, verb = left_noun(spot.left, bank)
    spot.verb = verb
    after, population = right_noun(spot.right, bank, spot.glued)
    if spot.left.endswith("“") and spot.right.startswith("”"):
        after, population = right_noun(spot.right[1:], bank, spot.glued)
    measured = spot.quantity.unit[:1] in "%‰" or "元" in spot.quantity.unit or spot.quantity.unit in ("个百分点", "分", "倍")
    joined = not spot.left[-1:] or spot.left[-1] not in _BOUNDARY
    if after and not (noun and measured and not _ends_with_verb(spot.left, bank)):
        spot.mode, spot.population = "right", population
        spot.head = _subject_before(spot, bank, len(after))
        if not spot.head and noun and joined and not _ends_with_verb(spot.left, bank) and len(after) <= 5 and 4 <= len(noun) <= 14 and "、" not in noun and not _PLACE.search(noun):
            spot.head = noun
        if not spot.head and before and before.head and not spot.left.strip(_EDGE + "和及与"):
            spot.head = before.head
        spot.name = spot.head + after
        if not spot.head and after in _TAKING_PART:
            spot.name = _whole_name(spot, before, bank, topic, carried) + after + spot.quantity.unit.lstrip("万")
        elif not spot.head and is_general(after, bank):
            spot.name = _completed(spot, after, verb, before, bank, topic, carried)
    elif noun and (pair := _pair(noun, spot)):
        spot.name, spot.also, spot.mode = pair[0], pair[1:], "left"
    elif noun:
        spot.name, spot.mode = noun, "left"
        _complete(spot, noun, verb, before, bank, topic, carried)
    else:
        spot.mode = "carried"
        spot.name = _stage_alone(spot, verb) or _carry(spot, verb, before, bank, carried) or after


_METRIC = re.compile(r"(?:率|总额|额|收入|支出|投资|增加值|量|数|水平|面积|经费|投入|产值|指数|浓度|规模|比例|占比|总值|贸易|贷款|存款|项目|企业|人才|机构|人次|花费|消费|产量|用户)$")


def _pair(noun: str, spot: Spot) -> list[str]:
    """社会消费品零售总额、固定资产投资增长4%: one number for two indicators, each a metric of its own."""
    parts = re.split("、|和", noun)
    if len(parts) != 2 or not all(len(part) >= 3 and _METRIC.search(part) and part.count("（") == part.count("）") for part in parts):
        return []
    relative = spot.quantity.unit in ("%", "‰", "个百分点")
    return parts if relative or "分别" in spot.left else []


_PLACE = re.compile(r"(?:区|市|县|镇|街道|路|等|中心城区|范围|小区|单位)$")
_FUNDS = frozenset({"资金", "经费", "专项经费", "专项资金", "补贴", "投资"})
_TAKING_PART = frozenset({"参加", "参与", "受益", "参会", "到场", "报名", "签约"})
_GENERAL = re.compile(r"^(?!收入|支出|财政)[^“”]{0,2}(?:率|额|量|幅度|金额|面积|比例|费用|人数|户数|标准|时限|规模)$")


def is_general(noun: str, bank: Words) -> bool:
    """Whether a noun is too general to name an indicator alone."""
    if noun in bank.complete:
        return False
    if noun in bank.generic:
        return True
    if bank.stage.match(noun.removeprefix("新")):
        return False
    taken = bank.verb.match(noun)
    return _GENERAL.match(noun) is not None or (taken is not None and noun[taken.end() :] in _FUNDS)


def _whole_name(spot: Spot, before: Spot | None, bank: Words, topic: str, carried: str) -> str:
    """What completes a general head: the number before, the clause before, the quoted name, the sentence before."""
    if before and before.name and not is_general(before.name, bank):
        return before.name
    clauses = re.split("[，,：:；;]", spot.left)
    for clause in reversed(clauses[:-1]):
        noun = tidy(strip_tail(strip_lead(clause, bank)[0], bank), bank)
        if "“" in noun and topic:
            return topic
        if 3 <= len(noun) <= 16:
            return noun
    return topic or carried or (before.name if before else "")


def _completed(spot: Spot, noun: str, verb: str, before: Spot | None, bank: Words, topic: str, carried: str) -> str:
    if verb in ("惠及", "受益"):
        return verb + noun
    taken = bank.verb.match(noun)
    funds = taken is not None and noun[taken.end() :] in _FUNDS
    head = _whole_name(spot, before, bank, "" if funds else topic, "" if funds else carried)
    if funds and taken and head:
        noun = noun[taken.end() :]
    if verb in _RELATED:
        noun = verb + noun
    if not head:
        return noun
    if noun in head:
        return head
    shared = head.find(noun[:2], 2)
    return head[:shared] + noun if shared > 0 else head + noun


_RELATED = frozenset({"覆盖", "惠及", "服务", "涉及", "受益", "参与", "吸引"})


def _stage_alone(spot: Spot, verb: str) -> str:
    """全年实现开工100万平方米: the stage itself is what is measured."""
    last = re.search(r"(?:新?开工|竣工|完工|交付|拆除|收储|出让|供应|储备|投产)$", spot.left)
    return last.group() + "面积" if last and ("平方米" in spot.quantity.unit or "公顷" in spot.quantity.unit or "亩" in spot.quantity.unit) else ""


def _before(spots: list[Spot], index: int) -> Spot | None:
    """The number before, passing over those in brackets that the present one is not in."""
    for earlier in reversed(spots[:index]):
        if not earlier.bracketed or spots[index].bracketed:
            return earlier
    return None


def _carry(spot: Spot, verb: str, before: Spot | None, bank: Words, carried: str) -> str:
    """The subject that a number without one takes over: the last clause's noun, else the number before, else the last sentence."""
    if before and before.name and verb in bank.stages:
        return _restage(before.name, verb, bank)
    clauses = re.split("[，,：:；;]", spot.left)
    relative = spot.quantity.unit in ("%", "‰", "个百分点", "倍", "分", "番") or bank.growth_end.search(spot.left) is not None
    if len(clauses) > 1 and not (relative and before):
        for clause in reversed(clauses[:-1]):
            noun = tidy(strip_tail(strip_lead(clause, bank)[0], bank), bank)
            if 2 <= len(noun) <= 30:
                return noun
    if before and before.name:
        return before.name
    return carried if relative else ""


def _ends_with_verb(left: str, bank: Words) -> bool:
    phrase = left.rstrip("了约近超共过各 ")
    return bank.verb_at_end(phrase) > 0


_SERVED = re.compile(r"^(?:★?(?:为|向|给|对|面向|帮助)|在(?!册|职|校|建))")


def _subject_before(spot: Spot, bank: Words, room: int) -> str:
    """公办幼儿园[新增]24个托班: the subject before the verb goes in front of the counted noun."""
    clause = last_clause(spot.left)
    clause = clause.rstrip("了约近超共过各 ")
    verb = bank.verb_at_end(clause)
    if not 0 < verb < len(clause):
        return ""
    head = strip_lead(clause[:-verb], bank)[0]
    if _SERVED.match(head) and not head.startswith("在"):
        return ""
    head = strip_tail(head.removeprefix("在").rpartition("、")[2], bank)
    if len(head) < 3 or len(head) > (20 if room <= 5 else 14) or head.endswith(("中", "内", "上", "方面", "等", "后", "时", "下", "间", "区", "市", "县", "制度", "机制", "行动", "点", "）")):
        return ""
    return tidy(head, bank)


def _each(spot: Spot, bank: Words) -> bool:
    match = _EACH.search(spot.left) if "各" in spot.left[-8:] or "均" in spot.left[-8:] else None
    if not match:
        return False
    first = strip_tail(strip_lead(match["first"], bank)[0], bank) or match["first"]
    second = match["second"]
    if first in bank.stages or second in bank.stages or not spot.right or spot.right[0] in "，。；、":
        suffix = "面积" if "平方米" in spot.quantity.unit and not first.endswith("面积") else ""
        raw_first = match["first"] if first not in match["first"][-len(first) :] else first
        if not first or bank.lead.fullmatch(first):
            raw_first = match["first"]
        for lead in ("全年", "完成", "实现", "项目", "重大项目", "年内", "全区"):
            if raw_first.startswith(lead) and len(raw_first) > len(lead):
                raw_first = raw_first[len(lead) :]
        spot.name, spot.also, spot.mode = raw_first + suffix, [second + suffix], "each"
        return True
    return False


def _complete(spot: Spot, noun: str, verb: str, before: Spot | None, bank: Words, topic: str, carried: str) -> None:
    """A name that is only a stage, a level or a general head takes the rest from its neighbour or topic."""
    name = before.name if before else ""
    if noun in bank.stages and name:
        spot.name = _restage(name, noun, bank)
    elif name and bank.level.fullmatch(noun):
        cut = bank.level.match(name)
        spot.name = noun + (name[cut.end() :] if cut else name)
    elif is_general(noun, bank):
        spot.name = _completed(spot, noun, verb, before, bank, topic, carried)


def _restage(name: str, stage: str, bank: Words) -> str:
    """筹措 of 保障性租赁住房筹措 gives way to 供应: the same thing at another stage."""
    first, last = bank.stage.match(name.removeprefix("新")), bank.stage_end.search(name)
    if last and last.start():
        return name[: last.start()] + stage
    return stage + name.removeprefix("新")[first.end() :] if first else name + stage


def _share_forward(spots: list[Spot], bank: Words) -> None:
    """Numbers whose noun stands behind a later number take it from there: 新建 1 条、翻建 2 条市民健身步道."""
    for index in range(len(spots) - 2, -1, -1):
        spot, following = spots[index], spots[index + 1]
        if spot.name and not (spot.mode == "right" and bank.level.fullmatch(spot.name)):
            continue
        if following.mode == "right" and following.name:
            if spot.name:
                cut = bank.level.match(following.name)
                spot.name = spot.name + (following.name[cut.end() :] if cut else following.name)
            else:
                spot.name, spot.mode = following.name, "right"
    for index in range(1, len(spots)):
        if not spots[index].name and spots[index - 1].name:
            spots[index].name, spots[index].mode = spots[index - 1].name, "carried"


_LISTED = re.compile(r"(?P<names>[^，。；：]{2,60}?)(?:年均|同比|比[^，]{1,8}|较[^，]{1,8}|均)?分别[^，。；]{0,16}$")


def _distribute(spots: list[Spot], bank: Words) -> None:
    """A、B分别增长7%和8%: the names listed before 分别 go to the numbers after it in turn."""
    for index, spot in enumerate(spots):
        listed = _LISTED.search(spot.left) if "分别" in spot.left else _runs_on(spots, index)
        if not listed:
            continue
        names = _listed_names(listed["names"], bank)
        run = [spot]
        for following in spots[index + 1 :]:
            if following.left.strip("、，和及与 ") and not bank.growth_end.fullmatch(following.left.strip("、，和及与 ")):
                break
            run.append(following)
        if 1 < len(names) == len(run):
            last = run[-1].quantity
            for name, each in zip(names, run, strict=True):
                if each.quantity.comparator == "eq" and last.comparator in ("ge", "le", "approx") and each.quantity.unit == last.unit:
                    each.quantity = replace(each.quantity, comparator=last.comparator)
                each.name = name
                each.mode, each.also = "listed", []


_SIDE_BY_SIDE = re.compile(r"(?P<names>[^，。；：]{2,40}?)(?:同比|比上年|较上年)?(?:共|约|达到?|提高|提升|增长|下降|增加|减少|为)*$")


def _runs_on(spots: list[Spot], index: int) -> re.Match[str] | None:
    """总部机构、中心80家、16家: two names, then two numbers with nothing but 、 between them."""
    if index + 1 >= len(spots) or spots[index + 1].left.strip("、和及与 ") or spots[index].right.strip("、和及与 ") or "、" not in spots[index].left:
        return None
    if index and not spots[index].left.startswith(("，", "；", "。")):
        return None
    return _SIDE_BY_SIDE.search(spots[index].left)


_SECTORS = re.compile(r"(?:一、?二、?三(?:次)?产业?|三次产业)(?P<what>.*)")


def _listed_names(listed: str, bank: Words) -> list[str]:
    """The names of a list whose members share an end or a beginning.

    >>> _listed_names("城镇和农村居民人均可支配收入", words())
    ['城镇居民人均可支配收入', '农村居民人均可支配收入']
    >>> _listed_names("一二三产增加值", words())
    ['第一产业增加值', '第二产业增加值', '第三产业增加值']
    """
    sectors = _SECTORS.search(listed)
    if sectors:
        return [f"第{number}产业{sectors['what']}" for number in "一二三"]
    names = [tidy(strip_lead(part, bank)[0], bank) for part in re.split("[、和与及]", listed)]
    names = [name for name in names if name]
    if len(names) < 2:
        return names
    level = bank.level.match(names[-1])
    if level:
        return [name + names[-1][level.end() :] if bank.level.fullmatch(name) else name for name in names]
    tail = next((name for name in ("面积", "收入", "支出", "增加值") if names[-1].endswith(name)), "")
    if tail:
        return [name if name.endswith(tail) else name + tail for name in names]
    if _METRIC.search(names[-1]) and not any(_METRIC.search(name) for name in names[:-1]):
        longest = max(len(name) for name in names[:-1])
        tail = names[-1][longest:]
        if 2 <= len(tail) and all(len(name) == longest for name in names[:-1]):
            return [*(name + tail for name in names[:-1]), names[-1]]
    return names


def _name_structure(text: str, spots: list[Spot]) -> None:
    """三次产业结构9.4：51.0：39.6: the three numbers are the shares of the three sectors."""
    for first, second, third in zip(spots, spots[1:], spots[2:], strict=False):
        between = (text[a.quantity.stop : b.quantity.begin] for a, b in ((first, second), (second, third)))
        if all(mark in (":", "：") for mark in between):
            for spot, number in zip((first, second, third), "一二三", strict=True):
                spot.name, spot.mode = f"第{number}产业结构比重", "listed"
