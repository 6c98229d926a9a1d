"""Words of governments, plans and reports that do not exist."""

from __future__ import annotations

import random

_FIRST = "岚澄霁翠栖璟沐颐槿苍蒲葭荻汀渚砚棠桐楠榆"
_SECOND = "陵浦泽原屏川溪湾坪峰州泉桥城渡塘阳岭庄洲"
_KINDS = (
    *("嵌入式", "标准化", "智慧", "示范", "公益", "共享", "乡土", "生态", "社区", "数字", "家门口", "无障碍"),
    *("普惠", "临水", "全龄", "一体化", "装配式", "地下", "楼宇", "沿街"),
)
_GROUPS = (
    *("", "", "", "老年人", "青年", "儿童", "残疾人", "新就业群体", "退役军人", "小微企业", "农户", "职工", "新市民"),
    *("骑手", "外来务工人员", "中小学生"),
)
# What is counted, and in what.
_THINGS = (
    *(("健身步道", "公里"), ("口袋花园", "座"), ("快充桩", "个"), ("助餐点", "家"), ("日间照护所", "家")),
    *(("停车泊位", "个"), ("雨水管渠", "公里"), ("加装电梯", "台"), ("托育园", "所"), ("健康驿站", "家")),
    *(("菜市场", "家"), ("候车亭", "座"), ("球场", "片"), ("书屋", "间"), ("护理床", "张"), ("急救箱", "只")),
    *(("回收站", "处"), ("绿廊", "公里"), ("消防栓", "个"), ("见习岗位", "个"), ("培训人次", "人次")),
    *(("体检人次", "人次"), ("法律服务站", "个"), ("孵化园", "个"), ("高产田", "亩"), ("村道", "公里")),
    *(("水渠", "公里"), ("净水站", "座"), ("租赁房源", "套"), ("危房修缮面积", "平方米"), ("零工驿站", "家")),
    *(("夜校课程", "门"), ("科普车", "辆"), ("帮扶资金", "万元"), ("贷款余额", "亿元"), ("入驻企业", "家")),
    *(("研发投入", "亿元"), ("专利数", "件"), ("投诉办结率", "%"), ("空气优良率", "%"), ("覆盖率", "%")),
)
VERBS = ("新增", "新建", "改造", "建成", "完成", "实现", "培育", "开办")
CHAPTERS = ("增强发展后劲", "办好民生实事", "更新城市面貌", "守护绿水青山", "优化办事环境", "筑牢安全底线")
UNITS = (
    *("发展改革局", "民政局", "教育局", "卫生健康局", "住房建设局", "交通局", "绿化局", "生态环境局", "商务局"),
    *("科技局", "财政局", "人力资源局", "文化旅游局", "应急局", "市场监管局", "司法局", "审计局", "统计局", "水务局"),
    *("农业农村局", "退役军人局", "医保局", "数据局", "城管局", "档案局", "信访办", "投资促进办", "机关事务局"),
)
SURNAMES = "贺顾裴祁阮温邵柏仲詹简鄢"
GIVEN = "知远怀瑾景行若谷安澜思齐明哲清越"


def place_name(number: int) -> str:
    """A name of two characters, different for every number below 400."""
    return _FIRST[number % len(_FIRST)] + _SECOND[number // len(_FIRST) % len(_SECOND)]


def person(source: random.Random) -> str:
    """A name of three characters."""
    return source.choice(SURNAMES) + source.choice(GIVEN) + source.choice(GIVEN)


def indicators(source: random.Random, count: int) -> list[tuple[str, str]]:
    """So many names of indicators with their units, none twice."""
    found: dict[str, str] = {}
    rounds = 0
    while len(found) < count:
        thing, unit = source.choice(_THINGS)
        name = source.choice(_GROUPS) + source.choice(_KINDS) + thing
        rounds += 1
        if rounds > 20 * count:  # all combinations are nearly used up
            name += f"（{rounds}类）"
        found.setdefault(name, unit)
    return list(found.items())
