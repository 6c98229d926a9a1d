"""Where a report on accounts tells what a budget was when it was passed, or was changed to, and not what came in.

经区人代会审议通过，某年收入预算预期60亿元，……; 经区人大常委会批准，总收入由60亿元调整为70亿元.
Budgets are passed by the people's congress and changed with the consent of its standing committee (Budget Law,
Articles 43 and 69).
"""

from __future__ import annotations

import re
from typing import Final

_PASSED: Final = re.compile(
    "(?:^|(?<=[。；，])|(?<=预算))(?:先后)?经[^，。；]{0,24}?(?:人民代表大会|人代会|人大|常委会)[^，。；]{0,30}?(?:审[议查]|批准|通过|审定)+后?，"
    "(?=[^；]{0,90}(?:预期(?:总)?(?:收入|支出)|预算(?:安排|数)?[^，。；\\d]{0,10}为?\\d|[调变][整动]为\\d|由\\d[^，。；]{1,16}[调变][整动][为到至]))"
)
# A word of these behind it, and the passage tells what came of the budget as well
_CAME_OF_IT: Final = re.compile("完成|实际|执行[数结为]|决算|实现|已|截[至止]|增长了|入库")
_MOVED: Final = re.compile("(?:调整|变动)[为到至]")


def find_approved(text: str, year: int | None) -> tuple[int, int] | None:
    """Where a passage tells a budget as it was passed or changed, and its year; none where it tells what came of it.

    >>> find_approved("经区七届人大三次会议审议通过，2024年区级预算预期收入60亿元。", 2024)
    (0, 2024)
    >>> find_approved("经区人大常委会批准，预算收入由60亿元调整为70亿元，实际完成71亿元。", 2024) is None
    True
    """
    if not year or "经" not in text or "预算" not in text or (passed := _PASSED.search(text)) is None:
        return None
    return None if _CAME_OF_IT.search(text, passed.end()) else (passed.start(), year)


def is_changed_budget(text: str, stop: int) -> bool:
    """Whether a number that ends at ``stop`` is a budget before it was changed: 预算总收入由60亿元[调整为70亿元].

    >>> is_changed_budget("预算收入由6亿元调整为7亿元", 8), is_changed_budget("增速由6%调整为7%", 5)
    (True, False)
    """
    moved = text[stop : stop + 1] in ("调", "变") and _MOVED.match(text, stop) is not None
    return moved and text.find("预算", 0, stop) >= 0
