"""The trail: every change has its link, and whatever goes behind the site's back is found."""

from __future__ import annotations

import json

import pytest
from django.db import connection, transaction

from luoshi_site.ledger import services
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.models import ChainHead, Change, Commitment, Figure, Responsibility
from luoshi_site.ledger.trail import history, record, seal, state
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db


@pytest.fixture
def lived(plan_document, figure, supervisor):
    """A ledger in which something happened."""
    services.confirm_figure(supervisor, figure.pk, figure.version)
    services.comment(supervisor, plan_document, "请核对")
    assert verify().sound


def sql(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        assert cursor.rowcount == 1


def test_a_link_says_who_did_what_and_what_it_was_before(figure, supervisor):
    services.edit_figure(supervisor, figure.pk, figure.version, low=310)
    last = history(figure).last()
    assert (last.action, last.who_name, last.before["low"], last.after["low"]) == (
        "edit_figure",
        "supervisor",
        "300",
        "310",
    )


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("ledger_figure", "low", 999),
        ("ledger_figure", "review_state", "rejected"),
        ("ledger_document", "text", "改过的原文"),
        ("ledger_commitment", "text", "改过的任务"),
        ("ledger_government", "name", "另一个区"),
        ("ledger_comment", "text", "没说过的话"),
        ("accounts_membership", "role", "leader"),
        ("accounts_user", "username", "someoneelse"),
    ],
)
def test_a_row_edited_behind_the_sites_back_is_found(lived, table, column, value):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT MIN(id) FROM {table}")
        (pk,) = cursor.fetchone()
    sql(f"UPDATE {table} SET {column} = %s WHERE id = %s", value, pk)
    proof = verify()
    assert [(fault.object_type, fault.object_id) for fault in proof.faults] == [(table.replace("_", "."), pk)]


def test_a_row_added_behind_the_sites_back_is_found(lived, make_figure):
    row = make_figure(indicator_name="凭空而来", low=1)
    assert [(fault.object_id, "没有变更记录" in fault.what) for fault in verify().faults] == [(row.pk, True)]


def test_a_row_deleted_behind_the_sites_back_is_found(lived):
    pk = Responsibility.objects.first().pk
    sql("DELETE FROM ledger_responsibility WHERE id = %s", pk)
    assert [(fault.object_id, "不存在" in fault.what) for fault in verify().faults] == [(pk, True)]


@pytest.mark.parametrize("column", ["who_name", "action", "note", "object_type"])
def test_a_link_edited_behind_the_sites_back_is_found(lived, column):
    sql(f"UPDATE ledger_change SET {column} = 'x' WHERE id = 3")
    assert 3 in [fault.change for fault in verify().faults]


def test_a_value_changed_inside_a_link_is_found(lived):
    change = Change.objects.filter(action="confirm_figure").get()
    Change.objects.filter(pk=change.pk).update(after={**change.after, "low": "1"})
    assert change.pk in [fault.change for fault in verify().faults]


def test_a_link_forged_with_a_fitting_hash_breaks_the_next(lived):
    change = Change.objects.get(id=3)
    change.who_name = "别人"
    Change.objects.filter(pk=3).update(who_name="别人", hash=seal(change))
    assert [fault.change for fault in verify().faults] == [4]


def test_links_taken_from_the_end_are_missed(lived):
    Change.objects.order_by("-id").first().delete()
    assert any("链尾" in fault.what for fault in verify().faults)


def test_a_link_taken_from_the_middle_is_missed(lived):
    Change.objects.filter(id=5).delete()
    assert verify().faults[0].change == 6


def test_a_chain_forged_as_a_whole_no_longer_holds_what_was_noted(lived, figure):
    proof = verify()
    noted = (proof.changes, proof.head)
    assert verify(noted).sound
    Figure.objects.filter(pk=figure.pk).update(low=1)
    _forge_everything()
    assert verify().sound
    assert not verify(noted).sound


def _forge_everything():
    """What someone with the database in hand, and this code, would do."""
    figures = {str(row.pk): row for row in Figure.objects.all()}
    previous = "0" * 64
    for change in Change.objects.order_by("id"):
        if change.object_type == "ledger.figure":
            change.after = state(figures[str(change.object_id)])
        change.previous = previous
        change.hash = previous = seal(change)
        change.save()
    ChainHead.objects.update(hash=previous)


@pytest.mark.django_db(transaction=True)
def test_a_change_is_recorded_only_within_its_transaction(government):
    with pytest.raises(RuntimeError):
        record(COMMAND_LINE, "anything", government)


def test_a_change_that_fails_leaves_no_link(lived, government):
    links = Change.objects.count()
    with pytest.raises(ZeroDivisionError):
        _add_a_unit_and_fail(government)
    assert Change.objects.count() == links
    assert verify().sound


@transaction.atomic
def _add_a_unit_and_fail(government):
    services.add_unit(COMMAND_LINE, government, "区审计局")
    raise ZeroDivisionError


def test_passwords_and_secrets_never_enter_the_trail(lived, reader):
    text = json.dumps(list(Change.objects.values_list("after", flat=True)))
    assert "password" not in text.replace("must_change_password", "")
    assert "totp" not in text


def test_hostile_characters_survive_the_chain(government, supervisor, plan_document):
    services.comment(supervisor, plan_document, "𠮷田 <script>alert(1)</script> '; DROP TABLE -- \u2028 👍")
    assert verify().sound


def test_verification_asks_a_bounded_number_of_questions(lived, django_assert_max_num_queries):
    with django_assert_max_num_queries(45):
        verify()
    assert Commitment.objects.count() > 1
