"""Search finds words of two characters and more, in whatever way a document breaks them."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from luoshi_site.ledger import services
from luoshi_site.ledger.models import Commitment, Document, Government, Indicator
from luoshi_site.ledger.queries.searching import search
from luoshi_site.ledger.search.grams import bigrams
from luoshi_site.ledger.search.index import install

HOSTILE = [
    "'",
    '"养老',
    "' OR 1=1 --",
    "养老*",
    "%",
    "_",
    "养老') UNION SELECT",
    "NEAR(养老 床位)",
    "pairs:养老",
    "\\",
    "$$",
    "{}",
]


@pytest.mark.usefixtures("plan_document", "report_document")
@pytest.mark.parametrize(
    ("question", "documents", "commitments", "indicators"),
    [
        ("养老", True, True, True),
        ("床位", True, True, True),
        ("养老床位", True, True, True),
        ("社区 食堂", True, True, True),
        ("老", True, True, True),
        ("细颗粒物", True, True, True),
        ("云府发", True, False, False),
        ("〔2025〕2号", True, False, False),
        ("养老院", False, False, False),  # every pair but one
        ("床位养老", False, False, False),
        ("养老 地铁", False, False, False),
        ("", False, False, False),
    ],
)
def test_it_finds_words(
    government: Government, question: str, documents: bool, commitments: bool, indicators: bool
) -> None:
    found = search(government, question)
    assert (bool(found.documents), bool(found.commitments), bool(found.indicators)) == (
        documents,
        commitments,
        indicators,
    )


def test_a_text_that_holds_all_pairs_but_not_the_word_is_not_found(make_figure: Any, government: Government) -> None:
    Commitment.objects.create(government=government, text="养老，老院，此外无他")
    assert set(bigrams("养老院")) <= set(bigrams("养老，老院，此外无他"))
    assert not search(government, "养老院").commitments


def test_it_finds_a_word_that_a_line_break_cuts(government: Government, plan_document: Document) -> None:
    Document.objects.filter(pk=plan_document.pk).update(text="建设智慧\n停车\u3000库３座，ＧＤＰ增长")
    assert search(government, "停车库3座").documents
    assert search(government, "gdp").documents
    assert not search(government, "养老床位").documents


def test_the_index_follows_every_change(government: Government, plan_document: Document) -> None:
    row = Commitment.objects.filter(document=plan_document).first()
    assert row is not None
    Commitment.objects.filter(pk=row.pk).update(text="改造老旧燃气管网")
    assert [hit.row.pk for hit in search(government, "燃气").commitments] == [row.pk]
    install(connection)  # again, as after every migration
    assert [hit.row.pk for hit in search(government, "燃气").commitments] == [row.pk]
    Commitment.objects.bulk_create([Commitment(government=government, text="新建燃气调压站")])
    assert len(search(government, "燃气").commitments) == 2


def test_rejected_rows_and_replaced_documents_are_not_found(government: Government, plan_document: Document) -> None:
    Commitment.objects.filter(document=plan_document).update(review_state="rejected")
    Document.objects.filter(pk=plan_document.pk).update(state="withdrawn")
    assert search(government, "养老床位").commitments == []
    assert search(government, "养老床位").documents == []


@pytest.mark.usefixtures("plan_document")
def test_an_indicator_is_found_by_its_other_names(government: Government) -> None:
    known = Indicator.objects.get(aliases__name="细颗粒物年均浓度", government=None)
    other = known.aliases.exclude(name=known.name).last()
    assert other is not None
    assert known.pk in [hit.row.pk for hit in search(government, other.name).indicators]


@pytest.mark.usefixtures("plan_document")
@pytest.mark.parametrize("question", HOSTILE)
def test_what_looks_like_sql_is_only_searched_for(
    sign_in: Any, reader: Any, government: Government, question: str
) -> None:
    answer = sign_in(reader).get(f"/g/{government.pk}/search/", {"q": question})
    assert answer.status_code == 200
    assert "没有找到" in answer.content.decode()


def test_script_in_texts_and_questions_is_escaped(sign_in: Any, reader: Any, government: Government) -> None:
    Commitment.objects.create(government=government, text="<script>alert('养老')</script>")
    answer = sign_in(reader).get(f"/g/{government.pk}/search/", {"q": "养老"}).content.decode()
    assert "&lt;script&gt;" in answer
    assert "<script>alert" not in answer
    answer = sign_in(reader).get(f"/g/{government.pk}/search/", {"q": '"><script>x'}).content.decode()
    assert '"><script>' not in answer


@pytest.mark.usefixtures("plan_document")
def test_others_rows_are_not_found(sign_in: Any, stranger: Any, government: Government, elsewhere: Government) -> None:
    browser = sign_in(stranger)
    assert browser.get(f"/g/{government.pk}/search/", {"q": "养老"}).status_code == 404
    assert "没有找到" in browser.get(f"/g/{elsewhere.pk}/search/", {"q": "养老"}).content.decode()


@pytest.mark.usefixtures("plan_document")
def test_the_number_of_queries_does_not_grow(government: Government) -> None:
    with CaptureQueriesContext(connection) as few:
        search(government, "养老床位")
    Commitment.objects.bulk_create([Commitment(government=government, text=f"养老床位{n}张") for n in range(200)])
    with CaptureQueriesContext(connection) as many:
        found = search(government, "养老床位")
    assert len(many) == len(few) <= 6
    assert len(found.commitments) == 20
    assert found.more == {"commitments"}


@pytest.mark.usefixtures("plan_document")
def test_the_index_is_used(government: Government) -> None:
    from luoshi_site.ledger.search.asking import candidates
    from luoshi_site.ledger.search.index import SEARCHED

    rows = candidates(Commitment.objects.filter(government=government), ["养老"], [government.pk])
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")  # which a table as small as this one would be read by
            asked = SEARCHED["ledger_commitment"].entries
            cursor.execute(f"EXPLAIN SELECT id FROM ledger_commitment WHERE {asked} @> ARRAY['养老']")
            plan = " ".join(line for (line,) in cursor.fetchall())
        assert asked in str(rows.query)
        assert "ledger_commitment_pairs" in plan
    else:
        assert "VIRTUAL TABLE" in rows.explain()


def test_a_government_added_later_is_searched_too(drop: Any, elsewhere: Government, stranger: Any) -> None:
    assert services  # imports go through the services
    drop("plan.txt", "望江县2025年重点工作安排\n\n一、交通\n1.新建公交站台30座。\n", by=stranger, where=elsewhere)
    assert search(elsewhere, "公交站台").commitments


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps the index of an expression by itself")
def test_an_index_that_lost_its_triggers_is_made_anew(government: Government, plan_document: Document) -> None:
    with connection.cursor() as cursor:
        for verb in ("added", "changed", "taken"):  # as when a migration remakes the table
            cursor.execute(f"DROP TRIGGER ledger_commitment_pairs_{verb}")
    Commitment.objects.create(government=government, text="新建燃气调压站")
    assert not search(government, "燃气").commitments
    install(connection)
    assert len(search(government, "燃气").commitments) == 1
    assert search(government, "养老床位").commitments
