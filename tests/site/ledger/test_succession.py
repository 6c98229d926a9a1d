"""Units that are renamed, merged or end: what they answered for goes over, and it shows who answered when."""

from __future__ import annotations

from datetime import date

import pytest

from luoshi_site.ledger import services
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.errors import NotAllowed, Refused, StaleRow
from luoshi_site.ledger.models import Appointment, Commitment, OrgUnit, Post, Responsibility
from luoshi_site.ledger.queries.answered import who_answered
from luoshi_site.ledger.queries.places import likely_pairs
from luoshi_site.ledger.services.succession import open_duties
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db
PLAN_AGAIN = """云岭区2025年重点工作安排

云府发〔2025〕2号

一、保障民生
1.新增养老床位300张，改造社区食堂12家。（责任单位：区民政局）
2.新建口袋公园5座，力争6座。（牵头单位：区绿化局，配合单位：区建设局）

二、优化环境
3.细颗粒物年均浓度不高于30微克/立方米。（责任单位：区生态环境局）
4.新建绿道8公里。（责任单位：区绿化局）

2025年2月17日
"""


@pytest.fixture
def civil(plan):
    return OrgUnit.objects.get(name="区民政局")


def answering(commitment: Commitment) -> set[tuple[str, str]]:
    held = commitment.responsibilities.filter(ended=False).select_related("unit")
    return {(one.unit.name, one.role) for one in held}


def succeed(unit: OrgUnit, on: date, **how) -> OrgUnit:
    unit.refresh_from_db()
    return services.succeed_unit(COMMAND_LINE, unit.pk, unit.version, on, **how)


def test_a_new_unit_takes_over_what_is_open_on_the_day(civil, commitment):
    heir = succeed(civil, date(2025, 7, 1), new_name="区民政和养老局", reason="云编〔2025〕3号")
    civil.refresh_from_db()
    assert (civil.until, civil.successor, heir.since) == (date(2025, 6, 30), heir, date(2025, 7, 1))
    assert answering(commitment) == {("区民政和养老局", "lead")}
    former = commitment.responsibilities.get(unit=civil)
    assert (former.ended, former.until) == (True, date(2025, 6, 30))
    assert commitment.responsibilities.get(unit=heir).since == date(2025, 7, 1)
    assert verify().sound


def test_what_was_settled_before_stays_the_record_of_the_old_unit(civil, commitment, report_document, plan, supervisor):
    services.align_plan(supervisor, plan)
    Commitment.objects.filter(pk=commitment.pk).update(due="2025-12-31")
    done = {one.commitment_id for one in open_duties(civil, date(2027, 1, 1))}
    assert commitment.pk not in done
    late = Commitment.objects.filter(responsibilities__unit__name="区绿化局").first()
    Commitment.objects.filter(pk=late.pk).update(due="2025-12-31")
    garden = OrgUnit.objects.get(name="区绿化局")
    assert late.pk in {one.commitment_id for one in open_duties(garden, date(2027, 1, 1))}


def test_a_unit_that_answers_already_becomes_the_lead(plan):
    garden, building = OrgUnit.objects.get(name="区绿化局"), OrgUnit.objects.get(name="区建设局")
    row = Commitment.objects.filter(responsibilities__unit=building).first()
    assert answering(row) == {("区绿化局", "lead"), ("区建设局", "supporting")}
    succeed(garden, date(2025, 5, 1), successor=building)
    assert answering(row) == {("区建设局", "lead")}
    assert verify().sound


def test_holders_go_along_when_a_unit_is_only_renamed(civil, supervisor):
    services.appoint(supervisor, civil, "局长", "钱建国", date(2023, 3, 1))
    services.appoint(supervisor, civil, "副局长", "孙为民", date(2024, 3, 1))
    heir = succeed(civil, date(2025, 7, 1), new_name="区民政和养老局", with_holders=True)
    held = {(one.person, one.post.unit.name, one.since, one.until) for one in Appointment.objects.all()}
    assert held == {
        ("钱建国", "区民政局", date(2023, 3, 1), date(2025, 6, 30)),
        ("孙为民", "区民政局", date(2024, 3, 1), date(2025, 6, 30)),
        ("钱建国", heir.name, date(2025, 7, 1), None),
        ("孙为民", heir.name, date(2025, 7, 1), None),
    }
    assert Post.objects.get(unit=heir, title="局长").leads
    assert Post.objects.get(unit=heir, title="副局长").shared
    assert verify().sound


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ({}, "二者取一"),
        ({"new_name": "区建设局"}, "已经有了"),
        ({"successor": "self"}, "不能由自己接替"),
        ({"successor": "elsewhere"}, "不属于这个政府"),
        ({"successor": "other", "new_name": "区新局"}, "二者取一"),
    ],
)
def test_a_succession_that_cannot_be_changes_nothing(civil, elsewhere, how, message):
    units = {
        "self": civil,
        "elsewhere": services.add_unit(COMMAND_LINE, elsewhere, "县民政局"),
        "other": OrgUnit.objects.get(name="区建设局"),
    }
    given = {name: units.get(value, value) for name, value in how.items()}
    with pytest.raises(Refused, match=message):
        succeed(civil, date(2025, 7, 1), **given)
    assert not OrgUnit.objects.exclude(until=None).exists()
    assert verify().sound


def test_units_never_succeed_one_another_in_a_circle(civil):
    building = OrgUnit.objects.get(name="区建设局")
    succeed(civil, date(2025, 7, 1), successor=building)
    with pytest.raises(Refused, match="自己接替"):
        succeed(building, date(2026, 7, 1), successor=civil)
    with pytest.raises(Refused, match="已经在2025-06-30撤销"):
        succeed(civil, date(2026, 7, 1), new_name="区新局")


def test_a_document_imported_again_leaves_the_successor_in_charge(drop, civil, commitment):
    succeed(civil, date(2025, 7, 1), new_name="区民政和养老局")
    job = drop("云岭区2025年重点工作安排.txt", PLAN_AGAIN)
    assert "已更新" in job.message
    commitment.refresh_from_db()
    assert answering(commitment) == {("区民政和养老局", "lead")}
    assert verify().sound


def test_a_document_of_a_later_date_that_names_the_old_unit_is_the_successors(drop, civil):
    succeed(civil, date(2025, 7, 1), new_name="区民政和养老局")
    text = (
        PLAN_AGAIN.replace("2025年重点", "2026年重点")
        .replace("〔2025〕", "〔2026〕")
        .replace("2025年2月17日", "2026年2月17日")
    )
    job = drop("云岭区2026年重点工作安排.txt", text)
    rows = Commitment.objects.filter(document=job.document, responsibilities__unit__name__startswith="区民政")
    assert rows
    for row in rows:
        assert answering(row) == {("区民政和养老局", "lead")}


def test_two_rows_that_are_one_unit_become_one(plan, government, supervisor):
    short, full = OrgUnit.objects.get(name="区建设局"), services.add_unit(COMMAND_LINE, government, "区建设管理局")
    assert likely_pairs([short, full]) == [(short, full)]
    services.appoint(supervisor, short, "局长", "李一", date(2024, 1, 1))
    services.appoint(supervisor, full, "局长", "赵二", date(2025, 1, 1))
    row = Commitment.objects.filter(responsibilities__unit=short).first()
    services.merge_units(COMMAND_LINE, short.pk, short.version, full.pk)
    short.refresh_from_db()
    full.refresh_from_db()
    assert (short.review_state, full.aliases) == ("withdrawn", ["区建设局"])
    assert ("区建设管理局", "supporting") in answering(row)
    assert not Responsibility.objects.filter(unit=short).exists()
    held = Appointment.objects.filter(post__unit=full, post__title="局长").order_by("since")
    assert [one.person for one in held] == ["李一", "赵二"]
    assert verify().sound


def test_the_next_import_knows_the_merged_name(drop, plan, government):
    short, full = OrgUnit.objects.get(name="区建设局"), services.add_unit(COMMAND_LINE, government, "区建设管理局")
    services.merge_units(COMMAND_LINE, short.pk, short.version, full.pk)
    drop("另一份.txt", PLAN_AGAIN.replace("〔2025〕2号", "〔2025〕9号").replace("重点工作安排", "城建工作安排"))
    assert OrgUnit.objects.filter(name="区建设局").count() == 1
    assert Responsibility.objects.filter(unit=full, ended=False).count() >= 2


def test_a_stale_unit_is_neither_merged_nor_succeeded(civil, government):
    other = OrgUnit.objects.get(name="区建设局")
    services.edit_unit(COMMAND_LINE, civil.pk, civil.version, name="区民政局", aliases=["民政"])
    with pytest.raises(StaleRow):
        services.merge_units(COMMAND_LINE, civil.pk, civil.version, other.pk)
    with pytest.raises(StaleRow):
        services.succeed_unit(COMMAND_LINE, civil.pk, civil.version, date(2025, 7, 1), new_name="区新局")


def test_a_renamed_unit_keeps_its_old_name_as_a_short_one(civil):
    changed = services.edit_unit(COMMAND_LINE, civil.pk, civil.version, name="区民政事务局", aliases=["民政局"])
    assert changed.aliases == ["民政局", "区民政局"]


@pytest.mark.parametrize("verb", ["edit_unit", "reject_unit", "merge_units", "succeed_unit"])
def test_only_those_who_keep_places_change_units(civil, supervisor, verb):
    from django.http import Http404

    given = {
        "edit_unit": {"name": "区新局", "aliases": []},
        "reject_unit": {"reason": "试"},
        "merge_units": {"into_id": OrgUnit.objects.get(name="区建设局").pk},
        "succeed_unit": {"on": date(2025, 7, 1), "new_name": "区新局"},
    }[verb]
    with pytest.raises((NotAllowed, Http404)):
        getattr(services, verb)(supervisor, civil.pk, civil.version, **given)
    civil.refresh_from_db()
    assert (civil.name, civil.until, civil.withdrawn) == ("区民政局", None, "")


def test_a_unit_that_answers_for_something_is_not_rejected(civil, government):
    with pytest.raises(Refused, match="还承担着任务"):
        services.reject_unit(COMMAND_LINE, civil.pk, civil.version, "不是")
    empty = services.add_unit(COMMAND_LINE, government, "等部门")
    assert services.reject_unit(COMMAND_LINE, empty.pk, empty.version, "不是单位").review_state == "rejected"


def test_it_shows_who_answered_when_across_people_and_units(civil, commitment, supervisor):
    services.appoint(supervisor, civil, "局长", "钱建国", date(2023, 3, 1))
    services.appoint(supervisor, civil, "局长", "孙为民", date(2025, 4, 1))
    services.appoint(supervisor, civil, "副局长", "副手", date(2025, 4, 1))
    heir = succeed(civil, date(2025, 7, 1), new_name="区民政和养老局")
    services.appoint(supervisor, heir, "局长", "周正", date(2025, 7, 10), status="acting")
    duties = list(commitment.responsibilities.select_related("unit"))
    found = [
        (one.person, one.unit.name, one.since, one.until) for one in who_answered(commitment, duties, date(2026, 1, 1))
    ]
    assert found == [
        ("周正", "区民政和养老局", date(2025, 7, 10), None),
        ("孙为民", "区民政局", date(2025, 4, 1), date(2025, 6, 30)),
        ("钱建国", "区民政局", date(2025, 1, 1), date(2025, 3, 31)),
    ]


def test_the_page_of_a_commitment_names_them(sign_in, reader, civil, commitment, supervisor):
    services.appoint(supervisor, civil, "局长", "钱建国", date(2023, 3, 1))
    succeed(civil, date(2025, 7, 1), new_name="区民政和养老局", with_holders=True)
    page = sign_in(reader).get(f"/commitments/{commitment.pk}/").content.decode()
    assert page.count("钱建国") == 2
    assert "区民政和养老局" in page
    assert "至2025年6月30日" in page


def test_deputies_are_held_side_by_side_and_heads_one_after_the_other(civil, supervisor):
    services.appoint(supervisor, civil, "副局长", "甲某", date(2024, 1, 1))
    services.appoint(supervisor, civil, "副局长", "乙某", date(2025, 1, 1))
    assert Appointment.objects.filter(post__title="副局长", until=None).count() == 2
    services.appoint(supervisor, civil, "局长", "丙某", date(2024, 1, 1))
    services.appoint(supervisor, civil, "局长", "丁某", date(2025, 1, 1))
    assert [one.person for one in Appointment.objects.filter(post__title="局长", until=None)] == ["丁某"]
