"""Columns: what is dropped, what is squeezed, what fits."""

from __future__ import annotations

import pytest

from luoshi.export.widths import Column, share_out

NAME, VALUE, NOTE = Column("指标", flex=True, least=10), Column("数值"), Column("说明", flex=True, least=10, rank=2)
PERIOD = Column("时期", rank=1)


def test_what_fits_is_as_wide_as_it_needs_to_be():
    assert share_out(80, [NAME, VALUE], (4, 4), [(12, 6)]) == {0: 12, 1: 6}


def test_the_column_of_the_highest_rank_goes_first():
    heads, rows = (4, 4, 4, 4), [(30, 6, 30, 8)]
    columns = [NAME, VALUE, NOTE, PERIOD]
    assert list(share_out(80, columns, heads, rows)) == [0, 1, 2, 3]
    assert list(share_out(32, columns, heads, rows)) == [0, 1, 3]
    assert list(share_out(22, columns, heads, rows)) == [0, 1]


def test_where_nothing_more_can_be_left_out_everything_is_squeezed():
    widths = share_out(14, [NAME, VALUE], (4, 4), [(30, 12)])
    assert sum(widths.values()) + 2 <= 14


def test_room_goes_where_it_saves_lines():
    long, short = share_out(60, [NAME, NOTE], (4, 4), [(200, 24)]).values()
    assert long > short >= 10


def test_a_heading_alone_makes_no_column():
    assert share_out(80, [NAME, VALUE], (4, 4), [(12, 0)]) == {0: 12}
    assert share_out(80, [NAME, VALUE], (4, 4), []) == {}


@pytest.mark.parametrize("room", range(20, 140, 7))
def test_the_columns_never_take_more_than_there_is(room: int):
    rows = [(33, 6, 71, 8), (12, 12, 5, 8), (8, 3, 40, 8)]
    widths = share_out(room, [NAME, VALUE, NOTE, PERIOD], (4, 4, 4, 4), rows)
    assert sum(widths.values()) + 2 * (len(widths) - 1) <= room
