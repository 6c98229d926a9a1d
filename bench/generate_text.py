"""Text in the genre, made up from a seed: as much of it as a measurement needs.

A number stands every fifty characters or so, as in issued documents: of five that were counted the median has one every
50, the densest one every 44.

python bench/generate_text.py 200000 > plan.txt
"""

from __future__ import annotations

import random
import sys

DISTRICT = "云栖区"
_FIELDS = [
    *("商务", "科技创新", "城市更新", "民生保障", "生态环境", "文化旅游"),
    *("教育", "卫生健康", "交通", "政务服务", "安全生产", "人才"),
]
_THINGS = [
    *(("品牌首店", "家"), ("公办幼儿园托额", "个"), ("养老床位", "张"), ("口袋公园", "座"), ("充电桩", "个")),
    *(("高新技术企业", "家"), ("保障性租赁住房", "套（间）"), ("职业技能培训", "人次"), ("社区食堂", "处")),
    *(("便民早餐点", "个"), ("停车泊位", "个"), ("文化活动", "场"), ("绿道", "公里"), ("立体绿化", "平方米")),
    *(("旧住房修缮改造", "万平方米"), ("实事项目", "项"), ("既有多层住宅加装电梯", "台")),
]
_SUMS = [
    *("一般公共预算收入", "社会消费品零售总额", "外贸进出口总额", "固定资产投资"),
    *("规模以上工业总产值", "实到外资", "税收总收入"),
]
_OFFICES = ["区商务委", "区发展改革委", "区教育局", "区民政局", "区房管局", "区绿化市容局", "区科委", "各街道办事处"]
_EMPTY = [
    "坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，推动各项工作再上新台阶。",
    "聚焦企业和群众关切，持续优化营商环境，完善常态长效机制，不断提升服务的温度。",
    "加强统筹协调，压实工作责任，强化督查考核，确保年度目标任务落到实处、见到实效。",
    "深化“一网通办”改革，推广三级联动、五个统一的做法，让更多事项好办、快办。",
]


def _number(random_: random.Random) -> str:
    kind = random_.random()
    if kind < 0.5:
        return str(random_.randint(2, 900))
    if kind < 0.7:
        return f"{random_.randint(1000, 99000):,}"
    return f"{random_.uniform(0.5, 2000):.{random_.randint(1, 2)}f}"


def _sentence(random_: random.Random, year: int) -> str:
    if random_.random() < 0.74:  # sets how dense the numbers stand
        return random_.choice(_EMPTY)
    (thing, unit), (other, other_unit) = random_.sample(_THINGS, 2)
    total, low, field = random_.choice(_SUMS), random_.randint(20, 60), random_.choice(_FIELDS)
    some, more, rate = _number(random_), _number(random_), random_.uniform(0.2, 12)
    words = random_.choice(["三十余", "五十", "一百二十"])
    return random_.choice(
        [
            f"新增{thing}{some}{unit}、{other}{more}{other_unit}以上。",
            f"{year - 1}年{total}完成{some}亿元，同比增长{rate:.1f}%，高于全市{rate / 4:.1f}个百分点。",
            f"全年{total}力争达到{some}亿元，增长{random_.randint(3, 8)}%左右。",
            f"完成{thing}不少于{some}{unit}，惠及居民{rate:.1f}万余户。",
            f"引进{thing}{low}-{low + 15}{unit}，{other}覆盖率达到{random_.randint(70, 100)}%。",
            f"到{year}年底，累计建成{thing}{some}{unit}，其中{field}领域{low}{unit}。",
            f"“十四五”以来，{thing}由{low}{unit}增加到{3 * low}{unit}，翻了一番。",
            f"{year}年前三季度，{total}{some}亿元，比上年同期下降{rate:.1f}%。",
            f"办好{random_.choice('两三五六')}项重点工作，{thing}力争新增{words}{unit}。",
        ]
    )


def generate(characters: int, seed: int = 7, year: int = 2025) -> str:
    """At least so many characters of an annual arrangement, always the same for the same seed."""
    random_ = random.Random(seed)
    lines = [f"{DISTRICT}{year}年国民经济和社会发展重点工作安排", ""]
    length, item = len(lines[0]), 0
    while length < characters:
        if item % 40 == 0:
            lines.append(f"{'一二三四五六七八九十'[item // 40 % 10]}、{random_.choice(_FIELDS)}")
        item += 1
        body = "".join(_sentence(random_, year) for _ in range(random_.randint(2, 6)))
        lines.append(
            f"{item}．提升{random_.choice(_FIELDS)}水平。{body}（责任单位：{'、'.join(random_.sample(_OFFICES, 2))}）"
        )
        length += len(lines[-1]) + 1
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(generate(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
