"""The pages of a PDF as issued: their pictures, the numbers on them, and who may see them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

from luoshi_site.ledger import services
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.services import page_images

pytestmark = pytest.mark.django_db
SAMPLES = Path(__file__).resolve().parents[3] / "src" / "luoshi" / "samples"


@pytest.fixture
def report(drop):
    """A report that came as a PDF of three pages."""
    job = drop("report-2024.pdf", (SAMPLES / "report-2024.pdf").read_bytes())
    assert job.document is not None, job.message
    return job.document


def test_a_page_is_drawn_once_and_kept_under_its_file(sign_in, reader, report, monkeypatch):
    browser = sign_in(reader)
    answer = browser.get(f"/documents/{report.pk}/pages/1.png")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/png"
    assert answer["Cache-Control"] == "private, max-age=86400"
    picture = b"".join(answer.streaming_content)
    assert picture.startswith(b"\x89PNG")
    kept = list(settings.PAGE_IMAGES.rglob("*.png"))
    assert [one.parent.name + one.name[:62] for one in kept] == [report.file.sha256]
    monkeypatch.setattr(page_images, "_draw", lambda *_: pytest.fail("drawn again"))
    assert b"".join(browser.get(f"/documents/{report.pk}/pages/1.png").streaming_content) == picture


def test_numbers_are_doors_where_they_stand(sign_in, reader, report):
    figure = report.figures.get(low="812.5")
    page = sign_in(reader).get(f"/documents/{report.pk}/page/", {"at": figure.start}).content.decode()
    assert f'src="/documents/{report.pk}/pages/1.png"' in page
    now = re.search(r'<a href="/figures/(\d+)/" data-sheet aria-label="([^"]*)" class="leaf-now">', page)
    assert now
    assert (int(now[1]), now[2]) == (figure.pk, "812.5 实绩 · 待看")
    assert page.count('class="leaf-box') == len(
        [one for one in set(report.figures.values_list("start", flat=True)) if one <= report.layout["pages"][0][2]]
    )


def test_the_sheet_gets_the_page_alone(sign_in, reader, report):
    answer = sign_in(reader).get(f"/documents/{report.pk}/page/?page=2", headers={"X-Luoshi-Sheet": "1"})
    assert "<html" not in answer.content.decode()
    assert "第2页，共3页" in answer.content.decode()


@pytest.mark.parametrize("address", ["page/?page=0", "page/?page=4", "page/?page=999999999", "pages/0.png"])
def test_a_page_that_is_not_there_is_not_found(sign_in, reader, report, address):
    assert sign_in(reader).get(f"/documents/{report.pk}/{address}").status_code == 404


@pytest.mark.parametrize("address", ["page/", "pages/1.png"])
def test_another_county_sees_no_page(sign_in, stranger, outsider, report, address):
    for user in (stranger, outsider):
        assert sign_in(user).get(f"/documents/{report.pk}/{address}").status_code == 404
    assert sign_in(None).get(f"/documents/{report.pk}/{address}").status_code == 302


@pytest.mark.parametrize("address", ["page/", "pages/1.png"])
def test_a_text_has_no_page_to_draw(sign_in, reader, plan_document, address):
    assert sign_in(reader).get(f"/documents/{plan_document.pk}/{address}").status_code == 404
    assert "版面" not in sign_in(reader).get(f"/documents/{plan_document.pk}/").content.decode()


def test_a_page_that_cannot_be_drawn_is_refused_and_remembered(supervisor, monkeypatch):
    broken = services.store_file("坏.pdf", [b"%PDF-1.7\nnothing that can be drawn"])
    with pytest.raises(Refused, match="画不出来"):
        services.page_image(broken, 1)
    monkeypatch.setattr(page_images, "_draw", lambda *_: pytest.fail("tried again"))
    with pytest.raises(Refused, match="画不出来"):
        services.page_image(broken, 1)


def test_a_page_that_takes_too_long_is_given_up(report, monkeypatch):
    monkeypatch.setattr(page_images, "_SECONDS", 0.01)
    with pytest.raises(Refused, match="画不出来"):
        services.page_image(report.file, 1)


def test_pictures_drawn_longest_ago_make_room(report, settings):
    first = services.page_image(report.file, 1)
    settings.PAGE_IMAGES_LIMIT = first.stat().st_size + 1000
    second = services.page_image(report.file, 2)
    assert second.exists()
    assert not first.exists()


def test_a_file_that_is_gone_leaves_the_text_readable(sign_in, reader, report):
    for place in Path(settings.FILES).rglob("*"):
        if place.is_file():
            place.unlink()
    page = sign_in(reader).get(f"/documents/{report.pk}/")
    assert page.status_code == 200
    assert "版面" not in page.content.decode()


def test_a_document_read_before_places_were_kept_says_so(sign_in, reader, report):
    del report.layout["boxes"]
    report.save()
    page = sign_in(reader).get(f"/documents/{report.pk}/page/?page=1").content.decode()
    assert "没有记下数字在版面上的位置" in page
    assert "leaf-marks" not in page


def test_the_source_sheet_leaves_out_what_stands_at_the_foot_of_a_page(sign_in, reader, drop):
    document = drop("plan-2024.txt", (SAMPLES / "plan-2024.txt").read_bytes()).document
    figure = document.figures.get(low="5.5", measure="growth")
    page = sign_in(reader).get(f"/figures/{figure.pk}/").content.decode()
    assert "- 2 -" in document.text[figure.quote_start : figure.quote_end]
    assert "全年地区生产总值增长<mark>5.5</mark>%左右" in page
