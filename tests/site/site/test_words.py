"""Every Chinese message of templates and marks has its English, and none is left over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.utils import translation

import luoshi_site
from luoshi_site.accounts.models import Role
from luoshi_site.accounts.permissions import ACTIONS
from luoshi_site.site.marks import TABLE, find
from luoshi_site.site.saying import english, say

ROOT = Path(luoshi_site.__file__).parent
SAID = re.compile(r"""{%\s*say\s+(?:"([^"]+)"|'([^']+)')""")
SAID_IN_CODE = re.compile(r"""\bsay\(\s*"([^"]+)\"""")
CHINESE = re.compile("[\u4e00-\u9fff]")


def messages() -> set[str]:
    found = set()
    for file in sorted(ROOT.rglob("*.html")):
        for match in SAID.finditer(file.read_text(encoding="utf-8")):
            found.add(match[1] or match[2])
    return found


def test_every_message_of_a_template_has_its_english():
    assert sorted(one for one in messages() if CHINESE.search(one) and one not in english()) == []


def test_every_message_of_a_view_has_its_english():
    found = {said for file in sorted(ROOT.rglob("*.py")) for said in SAID_IN_CODE.findall(file.read_text("utf-8"))}
    assert sorted(one for one in found if CHINESE.search(one) and one not in english()) == []


def test_every_mark_and_role_has_its_english():
    words = [mark.word for table in TABLE.values() for mark in table.values()] + [role.label for role in Role]
    assert [word for word in words if word not in english()] == []


def test_english_says_what_the_chinese_fills_in():
    for chinese, said in english().items():
        assert set(re.findall(r"{(\w+)}", chinese)) == set(re.findall(r"{(\w+)}", said)), chinese


def test_no_english_has_chinese_in_it():
    assert [said for said in english().values() if CHINESE.search(said)] == []


def test_a_message_is_said_in_the_language_of_the_page():
    assert say("登录") == "登录"
    with translation.override("en"):
        assert say("登录") == "Sign in"
        assert say("没有英文的话") == "没有英文的话"


@pytest.mark.parametrize(("kind", "value"), [(kind, value) for kind, table in TABLE.items() for value in table])
def test_a_status_is_a_word_and_a_shape(kind, value):
    mark = find(kind, value)
    assert mark.word
    assert mark.shape


def test_shapes_tell_statuses_apart_without_colour():
    for kind in ("verdict", "change", "grade", "review", "light"):
        shapes = [mark.shape for mark in TABLE[kind].values()]
        same = {shape for shape in shapes if shapes.count(shape) > 1}
        assert same <= {"=", "－"}, kind  # kept is same, gone is dropped


def test_every_action_has_its_word():
    assert all(ACTIONS.values())
