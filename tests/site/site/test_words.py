"""Every Chinese message of templates and marks has its English, and none is left over."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

import luoshi
import luoshi_site
from luoshi import errors
from luoshi_site.accounts.models import Role
from luoshi_site.accounts.permissions import ACTIONS
from luoshi_site.site.marks import TABLE, find
from luoshi_site.site.saying import OF_THEIR_OWN, english, headed, say, say_as

ROOT, LIBRARY = Path(luoshi_site.__file__).parent, Path(luoshi.__file__).parent
SAID = re.compile(r"""{%\s*(?:say|head|title)\s+(?:"([^"]+)"|'([^']+)')""")
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


ROOTS = (LIBRARY / "documents", LIBRARY / "factsheets", *(ROOT / app for app in ("accounts", "ledger", "site")))
REFUSING = {"Refused", "NotAllowed", "LedgerError", "CellWrong", "Fault", "Machine", *errors.__dict__}
SAYING = {"said", "say", "fault", "_fault", "fail", "tell", "step", "reason_given"}


def literals(given: ast.AST) -> Iterator[str]:
    """The texts of an argument, on either side of a choice."""
    match given:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from (*literals(one), *literals(other))
        case ast.BoolOp(values=values) | ast.Tuple(elts=values):
            for one in values:
                yield from literals(one)


def told(file: Path) -> Iterator[str]:
    """What a module says to people: given to a message, an error or the progress of a job, by itself or by name."""
    tree = ast.parse(file.read_text("utf-8"))
    named = {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if called in REFUSING | SAYING:
            for one in (*node.args, *(each.value for each in node.keywords if each.arg == "remedy")):
                yield from literals(named.get(one.id, one) if isinstance(one, ast.Name) else one)


def test_every_message_that_is_raised_or_kept_has_its_english():
    found = {one for root in ROOTS for file in sorted(root.rglob("*.py")) for one in told(file)}
    assert len(found) > 300
    assert sorted(one for one in found if CHINESE.search(one) and one not in english()) == []


def test_no_message_is_glued_together_before_it_is_said():
    """An f-string loses what it was made of; `luoshi.said.said` keeps it."""
    glued = []
    for root in ROOTS:
        calls = REFUSING | SAYING if root.is_relative_to(ROOT) else REFUSING | {"said"}
        for file in sorted(root.rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in calls:
                    given = (*node.args, *(each.value for each in node.keywords))
                    texts = [one for one in given if isinstance(one, ast.JoinedStr)]
                    glued += [f"{file.name}:{one.lineno}" for one in texts if CHINESE.search(ast.unparse(one))]
    assert glued == []


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


@pytest.mark.parametrize(
    ("chinese", "values", "one", "more"),
    [
        ("共{n}份", ("n",), "1 document", "2 documents"),
        ("{n}项量化目标", ("n",), "1 quantified target", "2 quantified targets"),
        (
            "读出《{title}》：数据项{figures}个、任务{commitments}项。",
            ("figures", "commitments"),
            "“x” was read: 1 figure, 1 commitment.",
            "“x” was read: 2 figures, 2 commitments.",
        ),
        (
            "{count} 页都没有文字，只有图片。",
            ("count",),
            "The page has no text, only pictures.",
            "None of the 2 pages has text, only pictures.",
        ),
    ],
)
def test_one_of_a_thing_is_told_in_the_singular(chinese, values, one, more):
    with translation.override("en"):
        given = {"title": "x"} if "{title}" in chinese else {}
        assert say(chinese, **given, **dict.fromkeys(values, 1)) == one
        assert say(chinese, **given, **dict.fromkeys(values, 2)) == more


def test_no_count_in_english_stands_before_a_plural_only():
    things = (
        "documents files rows targets units accounts commitments indicators observations figures comments"
        " errors remarks changes faults years appointments disagreements"
    )
    bare = re.compile(
        rf"\{{(?:n|count|rows|changes|targets|documents|kept|left|value)\}} (?:{things.replace(' ', '|')})\b"
    )
    always_many = ("and a workbook holds at most {limit}", "above the limit of {most_rows}")
    found = [said for said in english().values() if bare.search(said)]
    assert [said for said in found if not any(one in said for one in always_many)] == []


def test_comparing_reviewing_and_verifying_have_one_word_each():
    """对照 is what the program does with plans, reports and documents, 审阅 what a person does with what was read from
    them, 核对 what is done with the trail."""
    found = set()
    for file in [*sorted(ROOT.rglob("*.html")), *sorted(ROOT.rglob("*.py"))]:
        if "migrations" not in file.parts and "核对" in file.read_text(encoding="utf-8"):
            found.add(file.relative_to(ROOT).as_posix())
    assert found == {
        "accounts/views/starting.py",
        "commands/audit.py",
        "commands/worker.py",
        "ledger/models/changes.py",
        "ledger/services/verifying.py",
        "ledger/templates/ledger/audit_state.html",
        "ledger/verify.py",
        "ledger/views/audit.py",
        "site/marks.py",
        "site/templates/site/settings.html",
    }


def test_no_word_has_two_meanings_in_english():
    """One table must not say otherwise what another says: the later would be heard everywhere."""
    said = defaultdict(set)
    for file in sorted((ROOT / "site" / "words").glob("en*.toml")):
        for name, words in tomllib.loads(file.read_text("utf-8")).items():
            for chinese, its_english in words.items() if name not in OF_THEIR_OWN else ():
                said[chinese].add(its_english)
    assert {chinese: found for chinese, found in said.items() if len(found) > 1} == {}


def test_acts_of_the_trail_are_told_in_the_past_and_buttons_are_not():
    with translation.override("en"):
        assert (say("撤回"), say_as("acts", "撤回")) == ("Withdraw", "withdrew")
        assert (say("确认矛盾"), say_as("acts", "确认矛盾")) == ("Confirm", "confirmed a contradiction")


def test_heads_have_a_capital_and_stand_for_one_thing():
    assert headed("计划") == "计划"
    with translation.override("en"):
        assert (headed("计划"), headed("计划", one=False), headed("目标")) == ("Plan", "Plans", "Target")
