"""The pictures in docs/images, taken of the site as it is: always the same data, day and size.

Without the switch they are only compared, coarsely, since fonts and browsers differ between machines; `make pictures`
takes them anew.
"""

from __future__ import annotations

import base64
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.utils import timezone

from luoshi_site.ledger import services
from luoshi_site.ledger.models import Figure

pytestmark = pytest.mark.django_db(transaction=True)

IMAGES = Path(__file__).resolve().parents[3] / "docs" / "images"
SIZE = {"width": 1280, "height": 800}
# How far two pictures may be apart: the share of 64 × 40 patches whose brightness differs by more than a sixth.
_APART = 0.12
COMPARE = """async ([one, other]) => {
  const patches = async (data) => {
    const picture = await createImageBitmap(await (await fetch('data:image/png;base64,' + data)).blob());
    const canvas = new OffscreenCanvas(64, 40);
    const pen = canvas.getContext('2d');
    pen.drawImage(picture, 0, 0, 64, 40);
    return {width: picture.width, height: picture.height, data: pen.getImageData(0, 0, 64, 40).data};
  };
  const [a, b] = [await patches(one), await patches(other)];
  let apart = 0;
  for (let at = 0; at < a.data.length; at += 4) if (Math.abs(a.data[at + 1] - b.data[at + 1]) > 42) apart += 1;
  return {sizes: [a.width, a.height, b.width, b.height], apart: apart / (64 * 40)};
}"""


@pytest.fixture
def pictured(full, supervisor, monkeypatch) -> dict[str, str]:
    """The samples on a fixed day, a few of their figures confirmed; the pages by the name of their picture."""
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2026, 3, 2))
    review = full["review"]
    document = int(review.split("/")[2])
    rows = list(Figure.objects.filter(document=document).order_by("start", "subject", "pk"))
    report_total = next(row for row in rows if row.low == Decimal("812.5"))
    for row in rows[:40]:
        services.confirm_figure(supervisor, row.pk, row.version)
    return {
        "site": full["home"],
        "site-plan": full["plan compared"],
        "site-scorecard": full["scorecard"],
        "site-indicator": full["indicator"],
        "site-review": f"{review}?at=f{rows[45].pk}",
        "site-page": f"{full['page image']}?at={report_total.start}",
    }


def test_the_pictures_show_the_site_as_it_is(open_page, enter, live_server, pictured, request):
    page = open_page(viewport=SIZE, reduced_motion="reduce")
    enter(page, live_server.url)
    taken = {}
    for name, place in pictured.items():
        page.goto(live_server.url + place)
        page.wait_for_load_state("networkidle")
        if name == "site-page":
            page.wait_for_function("document.querySelector('.leaf img').complete")
        taken[name] = page.screenshot(animations="disabled", caret="hide")
    if request.config.getoption("--regenerate"):
        for name, picture in taken.items():
            (IMAGES / f"{name}.png").write_bytes(picture)
        return
    page.goto("about:blank")
    for name, picture in taken.items():
        kept = (IMAGES / f"{name}.png").read_bytes()
        found = page.evaluate(COMPARE, [base64.b64encode(one).decode() for one in (kept, picture)])
        assert found["sizes"] == [1280, 800, 1280, 800], name
        assert found["apart"] < _APART, f"{name}: {found['apart']:.0%} of it looks otherwise; run make pictures"
    assert page.wrong == []
