"""The garbage collector rests while a text is read, and is as it was afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

import luoshi

TEXT = (
    "某区2026年重点工作安排\n一、民生\n1.新增养老床位300张。（责任单位：区民政局）\n2.税收增长5%，力争6%。\n".encode()
)


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    enabled = gc.isenabled()
    yield
    (gc.enable if enabled else gc.disable)()


def _read() -> None:
    found = luoshi.read_bytes(TEXT, "plan.txt")
    assert found.figures
    assert found.commitments


def test_a_reading_makes_no_cycles() -> None:
    _read()
    gc.collect()
    gc.disable()
    _read()
    assert gc.collect() == 0


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_as_it_was(enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()
    _read()
    assert gc.isenabled() is enabled
