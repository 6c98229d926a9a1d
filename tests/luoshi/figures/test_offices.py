"""Offices and posts by name."""

from __future__ import annotations

import pytest

from luoshi.figures.offices import Known, alike, find_office, kind_of_title, local_name, parse_post

PLACES = ["云岭区", "澜川市"]


@pytest.mark.parametrize(
    ("post", "office", "title", "leads", "shared"),
    [
        ("云岭区民政局局长", "云岭区民政局", "局长", True, False),
        ("澜川市云岭区人民政府办公室副主任", "澜川市云岭区人民政府办公室", "副主任", False, True),
        ("云岭区人民政府临江街道办事处主任", "云岭区人民政府临江街道办事处", "主任", True, False),
        ("云岭城投（集团）有限公司董事长", "云岭城投（集团）有限公司", "董事长", True, False),
        ("云岭城投（集团）有限公司董事", "云岭城投（集团）有限公司", "董事", False, True),
        ("云岭区区长", "云岭区", "区长", True, False),
        ("云岭区副区长", "云岭区", "副区长", False, True),
        ("区长", "", "区长", True, False),
        ("云岭区第一中学校长（试用期一年）", "云岭区第一中学", "校长", True, False),
        ("云岭区审计局总审计师", "云岭区审计局", "总审计师", False, True),
    ],
)
def test_a_post_comes_apart_into_office_and_title(post, office, title, leads, shared):
    found = parse_post(post)
    assert (found.office, found.title, found.leads, found.shared) == (office, title, leads, shared)


@pytest.mark.parametrize("title", ["", "科员", "驾驶员", "主任科员"])
def test_other_titles_lead_nothing(title):
    assert not kind_of_title(title)[0]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("云岭区商务委员会", "区商务委员会"),
        ("澜川市云岭区商务委员会", "区商务委员会"),
        ("云岭区人民政府临江街道办事处", "临江街道"),
        ("澜川市云岭区", "区人民政府"),
        ("澜川市商务委员会", "澜川市商务委员会"),
        ("望江县商务局", "望江县商务局"),
        ("云岭城投（集团）有限公司", "云岭城投（集团）有限公司"),
    ],
)
def test_an_office_is_called_as_its_own_plans_call_it(written, name):
    assert local_name(written, PLACES) == name


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("云岭区商务委员会", "区商务委"),
        ("云岭区发展和改革委员会", "区发改委"),
        ("澜川市云岭区人民政府办公室", "区政府办"),
        ("云岭区人民政府临江街道办事处", "临江街道"),
        ("云岭区文化和旅游局", "区文旅局"),
        ("云岭区绿化和市容管理局", "区绿化市容局"),
    ],
)
def test_a_full_name_finds_the_short_one(written, found):
    known = [
        Known(name) for name in ("区商务委", "区发改委", "区政府办", "临江街道", "区文旅局", "区绿化市容局", "区教育局")
    ]
    index = find_office(written, PLACES, known).known
    assert index is not None
    assert known[index].name == found


@pytest.mark.parametrize(
    "written", ["云岭区体育局", "望江县商务局", "澜川市教育局", "云岭城投（集团）有限公司", "", "局"]
)
def test_what_is_not_on_record_is_not_found(written):
    known = [Known(name) for name in ("区商务委", "区发改委", "区教育局")]
    found = find_office(written, PLACES, known)
    assert found.known is None
    assert found.reason


def test_an_alias_finds_its_office_and_two_like_names_none():
    assert find_office("云岭区科委", PLACES, [Known("区科学技术委员会", ("区科委",))]).known == 0
    unclear = find_office("云岭区建设和管理委员会", PLACES, [Known("区建管委"), Known("区建委")])
    assert unclear.known is None
    assert "名称相近" in unclear.reason


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("区商务委", "区商务委员会", True),
        ("区建设局", "区建设管理局", True),
        ("区教育局", "区教育学院", False),
        ("区民政局", "区财政局", False),
        ("区局", "区民政局", False),
        ("市商务委", "区商务委员会", False),
        ("", "区民政局", False),
    ],
)
def test_like_names(one, other, same):
    assert alike(one, other) is same
    assert alike(other, one) is same
