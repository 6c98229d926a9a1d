"""On paper the doors become notes: sentence, document, number, date and clause."""

from __future__ import annotations

import re

import pytest

from luoshi_site.ledger.models import Figure

pytestmark = pytest.mark.django_db


def notes(browser, ids):
    answer = browser.post("/notes/", {"ids": ids})
    assert answer.status_code == 200
    return re.findall(r"<li>(.*?)</li>", answer.content.decode())


def test_a_note_holds_the_sentence_and_where_it_stands(sign_in, reader, figure):
    (note,) = notes(sign_in(reader), f"{figure.pk}")
    assert note.startswith("新增养老床位<b>300</b>张，改造社区食堂12家。")
    assert note.endswith("——云岭区2025年重点工作安排（云府发〔2025〕2号），2025年2月17日，一/1")


def test_notes_come_in_the_order_of_the_page_and_once(sign_in, reader, plan_document):
    first, second = plan_document.figures.order_by("pk")[:2]
    found = notes(sign_in(reader), f"{second.pk},{first.pk},{second.pk}")
    assert len(found) == 2
    assert f"<b>{second.low_written}</b>" in found[0]


@pytest.mark.parametrize("ids", ["", "x", "-1", "999999", "1 OR 1=1", "1" * 5000, ",,,"])
def test_what_is_no_number_of_the_readers_has_no_note(sign_in, reader, government, ids):
    assert notes(sign_in(reader), ids) == []


def test_another_county_gets_no_note(sign_in, stranger, figure):
    assert notes(sign_in(stranger), f"{figure.pk}") == []
    assert sign_in(None).post("/notes/", {"ids": figure.pk}).status_code == 302
    assert sign_in(stranger).get("/notes/").status_code == 405


def test_notes_cost_the_same_queries_however_many(sign_in, reader, plan_document, django_assert_max_num_queries):
    browser = sign_in(reader)
    ids = ",".join(str(pk) for pk in Figure.objects.values_list("pk", flat=True))
    with django_assert_max_num_queries(9):
        assert len(notes(browser, ids)) == plan_document.figures.count()


def test_script_in_a_sentence_stays_text(sign_in, reader, figure):
    Figure.objects.filter(pk=figure.pk).update(quote="<script>x</script>300张")
    assert "<script" not in notes(sign_in(reader), f"{figure.pk}")[0]


def test_ways_to_other_pages_are_not_printed(sign_in, supervisor, plan):
    browser = sign_in(supervisor)
    for address in (f"/plans/{plan.pk}/", f"/plans/{plan.pk}/scorecard/"):
        page = browser.get(address).content.decode()
        (subtitle,) = re.findall(r'<p class="subtitle">(.*?)</p>', page, re.DOTALL)
        printed = re.sub(r'<span class="no-print">.*?</span>', "", subtitle, flags=re.DOTALL)
        assert "<a" in subtitle
        assert "<a" not in printed
        assert not printed.rstrip().endswith("·")
