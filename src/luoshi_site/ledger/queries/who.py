"""Who stands behind a link of the trail."""

from __future__ import annotations

from luoshi_site.ledger.models import Change
from luoshi_site.site.saying import say


def who_did(change: Change) -> str:
    """The name of a person; of what the program did by itself (导入, 命令行) its word in the language of the page."""
    return change.who.name if change.who is not None else say(change.who_name)
