"""Width folding."""

import pytest

from luoshi.text.fold import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("２０２６", "2026"),
        ("增长５．５％", "增长5.5%"),
        ("ＧＤＰ", "GDP"),
        ("１５－２０家", "15-20家"),
        ("吨／日", "吨/日"),
        ("５∶３", "5:3"),
        ("−2.4%", "-2.4%"),
        ("1‐2", "1-2"),
        ("1‑2", "1-2"),
        ("３～５", "3~5"),
        ("≥８５﹪", "≥85%"),
        ("（一）", "（一）"),
        ("首先，其次；是：否？！", "首先，其次；是：否？！"),
        ("①②", "①②"),
        ("5‰", "5‰"),
        ("m²", "m²"),
    ],
)
def test_digits_letters_and_signs_become_half_width_and_punctuation_stays(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_offsets_stay_what_they_are() -> None:
    text = "（１）实现ＧＤＰ增长５．５％，—－～∶﹪‰"
    assert len(fold(text)) == len(text)
