"""Width folding."""

import pytest

from luoshi.text.fold import fold, widen_marks


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
        ("７，８９０元，１２，３４５，６７８元", "7,890元，12,345,678元"),
        ("7，890元、７，８９元、７，８９０１", "7，890元、7，89元、7，8901"),
        ("首先，其次；是：否？！", "首先，其次；是：否？！"),
        ("①②", "①②"),
        ("5‰", "5‰"),
        ("二〇二六年政府工作报告", "2026年政府工作报告"),
        ("二0二五年、二零二四年、二○二三年、一九九八年", "2025年、2024年、2023年、1998年"),
        ("二〇二六年二月九日", "二〇二六年二月九日"),
        ("二十年、一九年", "二十年、一九年"),
        ("m²", "m²"),
    ],
)
def test_digits_letters_and_signs_become_half_width_and_punctuation_stays(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_offsets_stay_what_they_are() -> None:
    text = "（１）实现ＧＤＰ增长５．５％，—－～∶﹪‰"
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县完成税收5亿元,增长8.5%,居第3位;", "全县完成税收5亿元，增长8.5%，居第3位；"),
        ("总量1,234.5万元,下降2%", "总量1,234.5万元，下降2%"),
        ("主要是:一是投资偏慢;二是消费不足!", "主要是：一是投资偏慢；二是消费不足！"),
        ("三次产业比为5:40:55", "三次产业比为5:40:55"),
        ("会议于14:30开始", "会议于14:30开始"),
        ("国内生产总值(GDP)90亿元", "国内生产总值（GDP）90亿元"),
        ("(一)稳投资", "（一）稳投资"),
        ('打造"一核两翼"格局', "打造“一核两翼”格局"),
        ("see (a), b: c", "see (a), b: c"),
        ("一、稳增长![](x.png)", "一、稳增长![](x.png)"),
        ("![](http://example.org/a,b.png)", "![](http://example.org/a,b.png)"),
    ],
)
def test_latin_marks_in_chinese_sentences_become_chinese_ones(text: str, expected: str) -> None:
    assert widen_marks(text) == expected
