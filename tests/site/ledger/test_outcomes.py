"""An outcome set by hand: chosen, typed, denied, taken back; it survives what the program does later."""

from __future__ import annotations

import pytest

from luoshi_site.ledger import services
from luoshi_site.ledger.errors import NotAllowed, Refused, StaleRow
from luoshi_site.ledger.models import Alignment, Change, Figure
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db

CORRECTED = """云岭区2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告

一、2025年计划执行情况
2025年，新增养老床位320张，改造社区食堂12家，新建口袋公园4座，全区公园品质明显提升。

二、2026年主要目标
2026年，新增养老床位280张。
"""


@pytest.fixture
def aligned(plan, report_document, supervisor):
    services.align_plan(supervisor, plan)
    yield lambda name: plan.alignments.select_related("target", "outcome").get(
        target__indicator_name__contains=name, target__ambition="base"
    )
    assert verify().faults == ()


def figure_of(document, name):
    return document.figures.get(indicator_name__contains=name, modality="actual")


def test_a_figure_of_another_name_answers_when_a_person_says_so(aligned, report_document, supervisor):
    row = aligned("养老床位")
    row = services.set_outcome(
        supervisor, row.pk, row.version, figure_of(report_document, "食堂"), reason="统计口径调整"
    )
    assert row.outcome.indicator_name.endswith("食堂")
    assert (row.review_state, row.made_by) == ("edited", "supervisor")
    assert row.verdict in ("missed", "not_comparable")
    assert "人工指定" in row.reason
    assert "统计口径调整" in row.reason


def test_the_numbers_are_judged_whatever_the_names(aligned, report_document, plan, government, supervisor):
    row = aligned("养老床位")
    other = services.add_value(
        supervisor,
        government,
        "年报",
        indicator_name="护理型照护设施",
        low=410,
        unit="张",
        period="2025",
        modality="actual",
    )
    row = services.set_outcome(supervisor, row.pk, row.version, other)
    assert (row.verdict, float(row.ratio)) == ("exceeded", 1.3667)


def test_it_survives_a_new_alignment_and_a_corrected_report(aligned, plan, report_document, supervisor, drop):
    row = aligned("养老床位")
    chosen = figure_of(report_document, "食堂")
    services.set_outcome(supervisor, row.pk, row.version, chosen)
    drop("2025年计划执行情况报告.txt", CORRECTED)
    services.align_plan(supervisor, plan)
    row.refresh_from_db()
    assert (row.outcome_id, row.review_state) == (chosen.pk, "edited")


def test_a_corrected_outcome_is_judged_again(aligned, report_document, plan, supervisor):
    row = aligned("养老床位")
    chosen = figure_of(report_document, "养老床位")
    row = services.set_outcome(supervisor, row.pk, row.version, chosen, reason="以报告为准")
    assert row.verdict == "exceeded"
    services.edit_figure(supervisor, chosen.pk, chosen.version, low="150")
    seen = row.version
    row.refresh_from_db()
    assert (row.verdict, float(row.ratio), row.review_state) == ("missed", 0.5, "edited")
    assert row.version == seen + 1
    assert row.reason.endswith("人工指定；以报告为准")
    assert Change.objects.filter(action="rejudge_alignment", object_id=row.pk).count() == 1


@pytest.mark.parametrize("confirmed", [False, True])
def test_a_corrected_target_changes_a_proposed_and_a_confirmed_verdict(aligned, supervisor, confirmed):
    row = aligned("养老床位")
    if confirmed:
        row = services.confirm_alignment(supervisor, row.pk, row.version)
    assert (row.verdict, row.outcome.low) == ("exceeded", 320)
    services.edit_figure(supervisor, row.target_id, row.target.version, low="400")
    state = row.review_state
    row.refresh_from_db()
    assert (row.verdict, float(row.ratio), row.review_state) == ("missed", 0.8, state)
    assert "人工指定" not in row.reason
    assert Change.objects.filter(action="rejudge_alignment", object_id=row.pk).count() == 1


def test_a_corrected_target_is_judged_again(aligned, report_document, supervisor):
    row = aligned("养老床位")
    row = services.set_outcome(supervisor, row.pk, row.version, figure_of(report_document, "养老床位"))
    services.edit_figure(supervisor, row.target_id, row.target.version, low="400")
    row.refresh_from_db()
    assert (row.verdict, float(row.ratio)) == ("missed", 0.8)


def test_a_verdict_given_by_hand_and_an_edit_of_no_weight_change_nothing(aligned, report_document, supervisor):
    row, chosen = aligned("养老床位"), figure_of(report_document, "养老床位")
    row = services.set_outcome(supervisor, row.pk, row.version, chosen, "met", "现场核实")
    edited = services.edit_figure(supervisor, chosen.pk, chosen.version, low="150")
    row.refresh_from_db()
    assert (row.verdict, row.reason) == ("met", "现场核实")
    row = services.set_outcome(supervisor, row.pk, row.version, edited)
    services.edit_figure(supervisor, chosen.pk, edited.version, star=True)
    seen = row.version
    row.refresh_from_db()
    assert row.version == seen


def test_not_reported_is_said_and_stays(aligned, plan, supervisor):
    row = aligned("养老床位")
    services.set_outcome(supervisor, row.pk, row.version, None, reason="报告所列是另一个项目")
    services.align_plan(supervisor, plan)
    row.refresh_from_db()
    assert (row.verdict, row.outcome, row.review_state) == ("unreported", None, "edited")
    assert "另一个项目" in row.reason


def test_an_observation_is_typed_with_its_source(aligned, plan, supervisor):
    row = aligned("细颗粒物")
    row = services.observe_outcome(
        supervisor, row.pk, row.version, low="28.5", source="区生态环境局年报", date="2026年1月20日", note="国控点均值"
    )
    made = row.outcome
    assert (made.low, made.unit, made.period, made.modality) == (28.5, row.target.unit, row.target.period, "actual")
    assert made.reason == "区生态环境局年报（2026年1月20日）；国控点均值"
    assert (made.indicator, made.review_state, made.document) == (row.target.indicator, "added", None)
    assert row.verdict in ("met", "exceeded")
    assert "年报" in row.reason
    services.align_plan(supervisor, plan)
    row.refresh_from_db()
    assert row.outcome_id == made.pk


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"low": "", "source": "年报"}, "low"),
        ({"low": "很多", "source": "年报"}, "low"),
        ({"low": "3", "source": " "}, "reason"),
        ({"low": "3", "source": "年报", "period": "去年"}, "period"),
    ],
)
def test_what_cannot_be_used_changes_nothing(aligned, supervisor, given, field):
    row = aligned("细颗粒物")
    count = Figure.objects.count()
    with pytest.raises(Refused) as refused:
        services.observe_outcome(supervisor, row.pk, row.version, **given)
    assert refused.value.field == field
    assert Figure.objects.count() == count


def test_it_is_taken_back_with_a_reason(aligned, plan, supervisor):
    row = aligned("养老床位")
    names = ("outcome_id", "verdict", "ratio", "reason", "score", "confidence", "also", "combined", "review_state")
    before = {name: getattr(row, name) for name in names}
    row = services.set_outcome(supervisor, row.pk, row.version, None)
    row = services.set_outcome(supervisor, row.pk, row.version, None, "met", "现场核实")
    with pytest.raises(Refused):
        services.undo_outcome(supervisor, row.pk, row.version, " ")
    services.undo_outcome(supervisor, row.pk, row.version, "核实有误")
    row.refresh_from_db()
    assert {name: getattr(row, name) for name in names} == before
    assert Change.objects.get(action="undo_alignment").note == "核实有误"
    with pytest.raises(Refused, match="没有人工结论"):
        services.undo_outcome(supervisor, row.pk, row.version, "再退")
    assert services.align_plan(supervisor, plan).changed == 0


def test_taking_back_to_a_figure_that_is_gone_leaves_the_target_unreported(aligned, report_document, supervisor):
    row = aligned("养老床位")
    row = services.set_outcome(supervisor, row.pk, row.version, None)
    gone = figure_of(report_document, "养老床位")
    services.withdraw_figure(supervisor, gone.pk, gone.version, "重复")
    row = services.undo_outcome(supervisor, row.pk, row.version, "看错")
    assert (row.verdict, row.outcome_id, row.review_state) == ("unreported", None, "proposed")


def test_another_outcome_that_turns_up_after_a_rejection_is_a_proposal_again(
    aligned, plan, report_document, supervisor, drop
):
    row = aligned("养老床位")
    services.reject_alignment(supervisor, row.pk, row.version)
    wrong = figure_of(report_document, "养老床位")
    services.withdraw_figure(supervisor, wrong.pk, wrong.version, "另一个项目")
    drop("公报.txt", "云岭区2025年国民经济和社会发展统计公报\n\n一、综合\n2025年，新增养老床位305张。\n")
    services.align_plan(supervisor, plan)
    row.refresh_from_db()
    assert (row.outcome.low, row.review_state, row.verdict) == (305, "proposed", "exceeded")


@pytest.mark.parametrize("role", ["approver", "reporter", "leader", "reader"])
def test_only_a_supervisor_decides(aligned, report_document, make_user, government, role):
    user = make_user("someone", "某人", role, government)
    row = aligned("养老床位")
    for verb in (
        lambda: services.set_outcome(user, row.pk, row.version, None),
        lambda: services.observe_outcome(user, row.pk, row.version, low="3", source="年报"),
        lambda: services.undo_outcome(user, row.pk, row.version, "因为"),
    ):
        with pytest.raises(NotAllowed):
            verb()


def test_a_figure_that_is_no_standing_observation_is_refused(aligned, figure, report_document, supervisor):
    row = aligned("养老床位")
    with pytest.raises(Refused):
        services.set_outcome(supervisor, row.pk, row.version, figure)  # a target
    gone = figure_of(report_document, "食堂")
    gone = services.reject_figure(supervisor, gone.pk, gone.version)
    with pytest.raises(Refused):
        services.set_outcome(supervisor, row.pk, row.version, gone)


def test_a_stale_version_is_refused(aligned, supervisor, second_supervisor):
    row = aligned("养老床位")
    services.set_outcome(second_supervisor, row.pk, row.version, None)
    with pytest.raises(StaleRow):
        services.set_outcome(supervisor, row.pk, row.version, None)


# The page.


def test_the_page_lists_the_most_alike_first_and_searches(aligned, report_document, supervisor, reader, sign_in):
    row = aligned("养老床位")
    address = f"/alignments/{row.pk}/outcome/"
    text = sign_in(supervisor).get(address).content.decode()
    assert "相似度" in text
    assert text.index("养老床位", text.index("从报告里另选一项")) > 0
    text = sign_in(supervisor).get(address, {"q": "口袋公园"}).content.decode()
    choices = text[text.index('class="choices"') :]
    assert "口袋公园" in choices
    assert "社区食堂</" not in choices
    assert "没有含这些字" in sign_in(supervisor).get(address, {"q": "<script>x' OR 1=1"}).content.decode()
    part = sign_in(supervisor).get(address, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    text = sign_in(reader).get(address).content.decode()
    assert "另选一项" not in text
    assert "承诺" in text


def test_it_is_decided_on_the_page_and_marked(aligned, report_document, supervisor, sign_in):
    browser = sign_in(supervisor)
    row = aligned("养老床位")
    address = f"/alignments/{row.pk}/outcome/"
    form = {"action": "choose", "version": row.version, "outcome": figure_of(report_document, "食堂").pk}
    answer = browser.post(address, form)
    assert answer["Location"] == f"/plans/{row.plan_id}/scorecard/#row-{row.pk}"
    text = browser.get(f"/plans/{row.plan_id}/scorecard/").content.decode()
    assert "人工指定" in text
    assert "郑督查" in text
    answer = browser.post(address, form)
    assert answer.status_code == 409
    assert "您在另一个窗口里刚改过" in answer.content.decode()
    row.refresh_from_db()
    answer = browser.post(
        address, {"action": "observe", "version": row.version, "low": "abc", "source": '"><script>', "note": "佐证"}
    )
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "不是数字" in text
    assert "佐证</textarea>" in text
    assert '"><script>' not in text
    form = {
        "action": "observe",
        "version": row.version,
        "low": "330",
        "source": "年报",
        "date": "2026-01-20",
        "back": "plan",
    }
    answer = browser.post(address, form)
    assert answer["Location"] == f"/plans/{row.plan_id}/#c{row.target.commitment_id}"
    row.refresh_from_db()
    assert row.outcome.reason == "年报（2026年1月20日）"
    assert "退回程序的结论" in browser.get(address).content.decode()
    browser.post(address, {"action": "undo", "version": row.version, "reason": "看错"})
    row.refresh_from_db()
    assert row.review_state == "proposed"
    browser.post(address, {"action": "unreported", "version": row.version})
    row.refresh_from_db()
    browser.post(address, {"action": "verdict", "version": row.version, "verdict": "partial", "reason": "只到九月"})
    row.refresh_from_db()
    assert (row.verdict, row.reason) == ("partial", "只到九月")


@pytest.mark.parametrize(
    "form",
    [
        {"action": "destroy"},
        {},
        {"action": "choose", "outcome": "1; DROP TABLE x"},
        {"action": "choose", "outcome": "999999"},
        {"action": "observe", "low": "3", "source": "x", "date": "2026-02-31"},
        {"action": "verdict", "verdict": "won", "reason": "x"},
    ],
)
def test_odd_forms_are_refused_in_words(aligned, supervisor, sign_in, form):
    row = aligned("养老床位")
    answer = sign_in(supervisor).post(f"/alignments/{row.pk}/outcome/", {"version": row.version, **form})
    assert answer.status_code == 422
    row.refresh_from_db()
    assert row.review_state == "proposed"


def test_other_governments_and_roles_are_kept_out(aligned, stranger, reader, report_document, sign_in):
    row = aligned("养老床位")
    address = f"/alignments/{row.pk}/outcome/"
    form = {"action": "unreported", "version": row.version}
    assert sign_in(stranger).get(address).status_code == 404
    assert sign_in(stranger).post(address, form).status_code == 404
    assert sign_in(reader).post(address, form).status_code == 403
    assert sign_in(reader).post(address, {"action": "nonsense"}).status_code == 403
    assert sign_in(None).get(address).status_code == 302


def test_the_plan_page_leads_there(aligned, plan, reader, sign_in):
    row = aligned("养老床位")
    assert f"/alignments/{row.pk}/outcome/?back=plan" in sign_in(reader).get(f"/plans/{plan.pk}/").content.decode()


def test_several_targets_that_one_total_answers_are_shown(aligned, plan, reader, sign_in):
    row, other = aligned("养老床位"), aligned("食堂")
    Alignment.objects.filter(pk=row.pk).update(combined=[other.target_id])
    text = sign_in(reader).get(f"/plans/{plan.pk}/scorecard/").content.decode()
    assert "报告只列合计，与这些目标合并比较" in text
    Alignment.objects.filter(pk=row.pk).update(combined=row.combined)
