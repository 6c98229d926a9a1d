"""A commitment given to one post of a unit: whoever holds it answers, and a successor takes it over."""

from __future__ import annotations

from datetime import date

import pytest

from luoshi_site.ledger import services
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.errors import NotAllowed, Refused
from luoshi_site.ledger.models import Commitment, OrgUnit, Post
from luoshi_site.ledger.queries.answered import who_answered
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db


@pytest.fixture
def civil(plan) -> OrgUnit:
    return OrgUnit.objects.get(name="区民政局")


@pytest.fixture
def deputy(civil) -> Post:
    """副局长 and 局长 of 区民政局, both held."""
    services.appoint(COMMAND_LINE, civil, "局长", "甲一", date(2024, 1, 1))
    services.appoint(COMMAND_LINE, civil, "养老科科长", "乙二", date(2024, 3, 1), leads=False)
    return Post.objects.get(title="养老科科长")


@pytest.fixture
def given(civil, deputy, commitment, supervisor) -> Commitment:
    return services.give_to_posts(supervisor, commitment.pk, commitment.version, {civil.pk: deputy})


def people(commitment: Commitment, today: date = date(2025, 9, 1)) -> list[tuple[str, str]]:
    duties = list(commitment.responsibilities.select_related("unit", "post"))
    return [(one.person, one.title) for one in who_answered(commitment, duties, today)]


def test_whoever_holds_the_post_answers_instead_of_the_head_of_the_unit(given):
    assert people(given) == [("乙二", "养老科科长")]
    assert verify().sound


def test_a_successor_in_the_post_takes_it_over(given, civil):
    services.appoint(COMMAND_LINE, civil, "养老科科长", "丙三", date(2025, 5, 1))
    assert people(given) == [("丙三", "养老科科长"), ("乙二", "养老科科长")]


def test_it_is_given_back_to_the_unit_as_a_whole(given, civil, supervisor):
    back = services.give_to_posts(supervisor, given.pk, given.version, {civil.pk: None})
    assert people(back) == [("甲一", "局长")]
    assert verify().sound


def test_nothing_changes_where_nothing_is_said(given, civil, deputy, supervisor):
    same = services.give_to_posts(supervisor, given.pk, given.version, {civil.pk: deputy})
    assert same.version == given.version


def test_only_a_post_of_a_unit_that_answers_will_do(commitment, civil, supervisor, deputy):
    garden = OrgUnit.objects.get(name="区绿化局")
    other = services.add_post(COMMAND_LINE, garden, "局长")
    with pytest.raises(Refused, match="岗位不属于"):
        services.give_to_posts(supervisor, commitment.pk, commitment.version, {civil.pk: other})
    assert not commitment.responsibilities.exclude(post=None).exists()


def test_who_may_not_name_the_owners_may_not_name_a_post(commitment, civil, deputy, reporter):
    with pytest.raises(NotAllowed):
        services.give_to_posts(reporter, commitment.pk, commitment.version, {civil.pk: deputy})


def test_the_post_goes_over_with_a_renamed_unit_and_comes_back(given, civil):
    civil.refresh_from_db()
    heir = services.succeed_unit(
        COMMAND_LINE, civil.pk, civil.version, date(2025, 7, 1), new_name="区民政和养老局", with_holders=True
    )
    there = given.responsibilities.get(ended=False)
    assert (there.unit, there.post.title, there.post.unit) == (heir, "养老科科长", heir)
    assert people(given)[0] == ("乙二", "养老科科长")
    civil.refresh_from_db()
    services.withdraw_succession(COMMAND_LINE, civil.pk, civil.version, "登记错了")
    back = given.responsibilities.get(ended=False)
    assert (back.unit, back.post.unit) == (civil, civil)
    assert verify().sound


def test_a_unit_that_takes_over_without_such_a_post_answers_as_a_whole(given, civil):
    civil.refresh_from_db()
    services.succeed_unit(COMMAND_LINE, civil.pk, civil.version, date(2025, 7, 1), new_name="区民政和养老局")
    assert given.responsibilities.get(ended=False).post is None


def test_the_post_goes_along_when_units_are_merged(given, civil, deputy):
    into = services.add_unit(COMMAND_LINE, given.government, "区民政局机关")
    own = services.add_post(COMMAND_LINE, into, "养老科科长")
    civil.refresh_from_db()
    services.merge_units(COMMAND_LINE, civil.pk, civil.version, into.pk)
    assert given.responsibilities.get(ended=False).post == own
    assert verify().sound


def test_it_is_chosen_on_the_commitment_and_shown_on_both_pages(civil, deputy, commitment, supervisor, sign_in):
    browser = sign_in(supervisor)
    address = f"/commitments/{commitment.pk}/"
    assert "养老科科长" in browser.get(address).content.decode()
    commitment.refresh_from_db()
    browser.post(f"{address}posts/", {"version": commitment.version, f"post-{civil.pk}": deputy.pk})
    assert commitment.responsibilities.get().post == deputy
    shown = browser.get(address).content.decode()
    assert f'href="/units/{civil.pk}/#post-{deputy.pk}"' in shown
    unit = browser.get(f"/units/{civil.pk}/").content.decode()
    assert f'id="post-{deputy.pk}"' in unit
    assert "交给岗位的任务" in unit


def test_odd_posts_are_refused(civil, commitment, supervisor, sign_in):
    given = {"version": commitment.version, f"post-{civil.pk}": "999999", "post-x": "1"}
    assert sign_in(supervisor).post(f"/commitments/{commitment.pk}/posts/", given).status_code == 422
