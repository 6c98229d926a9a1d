"""How what is read is copied and sent to another process, in the compiled form as in the plain one.

Unpickling by itself calls the `__init__` that a compiled class has of its own without arguments, and sets the fields of
a frozen one, which refuses.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any


def made_again(value: Any) -> tuple[type, tuple[Any, ...]]:
    """What `object.__reduce__` is to give for a dataclass: its class, and the arguments that make the same value."""
    return type(value), tuple([getattr(value, each.name) for each in fields(value)])
