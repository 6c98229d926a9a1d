"""How classes with an `__init__` of their own are copied and sent to another process.

A compiled class is made by its `__init__` alone, which unpickling by itself would call without arguments.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any


def made_again(value: Any) -> tuple[type, tuple[Any, ...]]:
    """What `object.__reduce__` is to give for a dataclass: its class, and the arguments that make the same value."""
    return type(value), tuple([getattr(value, each.name) for each in fields(value)])
