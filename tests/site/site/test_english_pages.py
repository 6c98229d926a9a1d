"""In English nothing of the site's own is left in Chinese: only what documents and people say, and names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from django.test import Client

from luoshi_site.accounts.models import User
from luoshi_site.ledger import models, services
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.models import CheckKind, Government, ImportJob
from luoshi_site.ledger.services import checking
from luoshi_site.site.saying import english

pytestmark = pytest.mark.django_db
_CHINESE = re.compile("[\u3400-\u9fff]+")
_SCRIPTS = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
_SAID_ASIDE = re.compile(r'\b(?:title|aria-label|placeholder|alt|value|content)="([^"]*)"')
_INLINE = re.compile(r"</?(?:span|b|i|em|strong|mark|a|u)\b[^>]*>")
_TEXT = re.compile(r">([^<]+)<")
_LINKS = re.compile(r'(?:href|hx-get)="(/[^"#]+)')
# Files, signing out, the switch back; and pages in both languages at once, made to be handed on.
_ELSEWHERE = re.compile(r"logout|/static/|/file/|\.(?:xlsx|csv|docx|html|jsonl|png|zip)\b")
# The names of columns that hold what documents or people say.
_WORDS_OF_OTHERS: dict[type[Any], tuple[str, ...]] = {
    models.Document: ("title", "number", "issuer", "name"),
    models.Figure: ("indicator_name", "unit", "quote", "population", "verb", "clause"),
    models.Commitment: ("text", "action", "object", "clause", "category"),
    models.OrgUnit: ("name", "aliases"),
    models.Post: ("title",),
    models.Appointment: ("person",),
    models.PersonnelChange: ("post_name", "unit_name", "title", "person"),
    models.Indicator: ("name", "unit", "aliases"),
    models.IndicatorAlias: ("name",),
    models.Government: ("name",),
    models.Plan: ("title",),
    models.ImportJob: ("name",),
    User: ("name",),
}


def words_of_others() -> set[str]:
    """Every run of Chinese that stands in a document or is a name."""
    texts: list[str] = []
    for document in models.Document.objects.all():
        texts += [document.text.replace("\n", ""), str(document.outline)]
    for model, columns in _WORDS_OF_OTHERS.items():
        for row in model.objects.values_list(*columns):
            texts += map(str, row)
    return set(texts)


class Walk:
    """One person's way through the site: every page within reach, of pages of one kind the first few."""

    def __init__(self, browser: Any, most: int = 4) -> None:
        self.browser, self.most = browser, most
        browser.cookies["luoshi_language"] = "en"
        self.seen: set[str] = set()

    def pages(self) -> Iterator[tuple[str, str]]:
        """Address and markup of each page."""
        kinds: Counter[str] = Counter()
        waiting = ["/"]
        while waiting:
            address = waiting.pop(0)
            kind = re.sub(r"\d+", "N", re.sub("=[^&]*", "", address))
            if address in self.seen or kinds[kind] >= self.most:
                continue
            self.seen.add(address)
            kinds[kind] += 1
            response = self.browser.get(address)
            if response.status_code in (301, 302):
                waiting.append(response["Location"])
            elif "html" in response.get("Content-Type", ""):
                page = response.content.decode()
                waiting += [one for link in _LINKS.findall(page) if not _ELSEWHERE.search(one := unescape(link))]
                yield address, page


def chinese_left(page: str, known: set[str], own: frozenset[str] = frozenset()) -> set[str]:
    """What is Chinese on a page and neither in a document nor a name; words that the site has in English count even
    where a document has them too, when they stand by themselves."""
    page = _SCRIPTS.sub("", page)
    shown = [unescape(one) for one in _SAID_ASIDE.findall(page)]
    shown += [unescape(one) for one in _TEXT.findall(_INLINE.sub("\x1f", page))]
    everything = "\n".join(known)
    found = set()
    for piece in (one.strip() for text in shown for one in text.split("\x1f")):
        for run in _CHINESE.findall(piece):
            if run not in everything or piece in own:
                found.add(piece)
    return found


NOTICE = """云岭区人民政府关于周岭等同志任免职务的通知

云府人〔2025〕3号

任命：
周岭为云岭区民政局局长；
免去：
吴石的云岭区绿化局局长职务。

2025年6月3日
"""
# Words of documents and names that are also words of the site.
NAMES = frozenset({"中文"})
ROLES = ("supervisor", "leader", "reporter", "approver", "system_admin", "security_admin", "audit_admin")


@pytest.fixture
def full(drop: Any, plan: Any, report_document: Any, government: Government) -> None:
    """Documents read, a file that could not be, a plan aligned, contradictions looked for: all that says something."""
    text = report_document.text.replace("320张", "299张").replace("报告", "公报")
    for name, content in (("公报.txt", text), ("任免.txt", NOTICE), ("坏.pdf", "这不是 PDF")):
        drop(name, content)
    services.align_plan(COMMAND_LINE, plan)
    checking.start_check(COMMAND_LINE, government, CheckKind.CONTRADICTIONS)
    services.run_next("test")


@pytest.mark.parametrize("role", ROLES)
def test_no_page_leaves_chinese_of_the_site_itself(role: str, request: Any, full: None, sign_in: Any):
    person = request.getfixturevalue(role)
    known = words_of_others()
    own = frozenset(english()) - known - NAMES
    walk = Walk(sign_in(person))
    left = {address: found for address, page in walk.pages() if (found := chinese_left(page, known, own) - NAMES)}
    assert left == {}
    assert len(walk.seen) > 5


def test_a_job_says_how_it_went_in_the_language_of_the_page(government: Any, full: None, supervisor: Any, sign_in: Any):
    address = f"/g/{government.pk}/imports/"
    browser: Client = sign_in(supervisor)
    assert "读出《" in browser.get(address).content.decode()
    browser.cookies["luoshi_language"] = "en"
    page = browser.get(address).content.decode()
    assert "“云岭区2025年重点工作安排” was read: 5 figures, 3 commitments." in page
    assert page.count("坏.pdf") == 1
    assert "It is named .pdf but holds no PDF" in page


def test_a_message_kept_before_wordings_were_is_shown_as_it_stands(
    government: Any, full: None, supervisor: Any, sign_in: Any
):
    ImportJob.objects.update(said=None)
    browser: Client = sign_in(supervisor)
    browser.cookies["luoshi_language"] = "en"
    assert "读出《" in browser.get(f"/g/{government.pk}/imports/").content.decode()


def test_a_refusal_is_in_the_language_of_the_page(government: Any, full: None, supervisor: Any, sign_in: Any):
    browser: Client = sign_in(supervisor)
    browser.cookies["luoshi_language"] = "en"
    commitment = government.commitments.first()
    given = {"version": commitment.version, "text": commitment.text, "due": "明年", "kind": "task"}
    answer = browser.post(f"/commitments/{commitment.pk}/edit/", given, headers={"Accept": "application/json"})
    assert "明年” is no due date." in answer.content.decode()
