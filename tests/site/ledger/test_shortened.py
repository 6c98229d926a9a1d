"""Long sentences in short places."""

from __future__ import annotations

import pytest
from django.template import Context, Template

from luoshi_site.ledger.templatetags.promises import shortened


@pytest.mark.parametrize(
    ("text", "said"),
    [("新建书屋", "新建书屋"), ("新建书屋300家", "新建书屋…"), ("新建书屋，改造公园", "新建书屋…")],
)
def test_a_text_is_never_cut_inside_a_number_or_behind_a_comma(text, said):
    assert shortened(text, 6) == said


def test_a_shortened_text_is_escaped():
    page = Template("{% load promises %}{{ text|shortened:12 }}").render(Context({"text": "<script>alert(1)</script>"}))
    assert "<" not in page
