"""In a real browser: from the first start to a confirmed appointment, its trail, and an edit behind the site's back."""

from __future__ import annotations

import pytest
from django.db import connection

from luoshi_site.accounts import services as accounts
from luoshi_site.accounts.models import User
from luoshi_site.ledger import services
from luoshi_site.ledger.models import Appointment, Government, OrgUnit
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db(transaction=True)
NOTICE = """云岭区人民政府关于钱建国等同志职务任免的通知

云府任〔2025〕4号

经研究决定：

任命钱建国同志为云岭区民政局局长；

免去孙为民同志的云岭区民政局局长职务。

云岭区人民政府

2025年9月10日
"""


def enter(page, address: str, username: str, first: str) -> None:
    """Sign in with a first password, and change it as one must."""
    page.context.clear_cookies()
    page.goto(f"{address}/sign-in/")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", first)
    page.keyboard.press("Enter")
    page.wait_for_selector("input[name=again]")
    page.fill("input[name=old]", first)
    page.fill("input[name=password]", "Yunling-2025")
    page.fill("input[name=again]", "Yunling-2025")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "password" not in url)


def test_from_the_first_start_to_a_proved_trail(page, live_server):
    url = live_server.url
    page.goto(f"{url}/")
    page.click("text=开始设置")
    page.fill("#code", accounts.start_code())
    for role, name in (("system_admin", "蒋系统"), ("security_admin", "沈安全"), ("audit_admin", "韩审计")):
        page.fill(f"#{role}_name", name)
    page.click("button:has-text('设立管理员')")
    page.wait_for_selector("h1:has-text('管理员已设立')")
    first = page.locator(".secret-inline").all_inner_texts()
    assert User.objects.count() == 3

    enter(page, url, "system", first[0])
    page.click("nav >> text=政府与单位")
    page.fill("#name", "云岭区")
    page.click("form[action='/places/add/'] button")
    page.wait_for_selector("h1:has-text('云岭区')")
    page.click("summary:has-text('登记单位')")
    page.fill("#unit-name", "区民政局")
    page.click("form[action$='/units/add/'] button")
    page.wait_for_selector("h1:has-text('区民政局')")
    page.click("summary:has-text('登记职务')")
    page.fill("#post-title", "局长")
    page.click("form[action$='/posts/add/'] button")
    page.click("summary:has-text('登记任职')")
    page.fill("input[name=person]:visible", "孙为民")
    page.fill("input[name=since]:visible", "2022-03-01")
    page.click("form[action$='/appoint/'] button:visible")
    page.wait_for_selector("tbody th:has-text('孙为民')")

    enter(page, url, "security", first[1])
    page.click("nav >> text=人员")
    page.click("text=添加账号")
    page.fill("#name", "郑督查")
    page.fill("#username", "zheng")
    page.select_option("#role", "supervisor")
    page.select_option("#government", label="云岭区")
    page.wait_for_selector("#unit-names option[value='区民政局']", state="attached")
    page.click("button:has-text('添加')")
    password = page.inner_text(".secret code")

    government = Government.objects.get()
    services.start_import(User.objects.get(username="zheng"), government, "任免通知.txt", [NOTICE.encode()])
    services.run_next("browser")
    enter(page, url, "zheng", password)
    page.goto(f"{url}/g/{government.pk}/personnel/")
    assert page.locator(".turn").count() == 2
    page.click("text=这一页全部确认")
    page.wait_for_selector("text=没有等着确认的任免")
    held = {(one.person, str(one.since), str(one.until)) for one in Appointment.objects.all()}
    assert held == {("孙为民", "2022-03-01", "2025-09-09"), ("钱建国", "2025-09-10", "None")}
    page.goto(f"{url}/units/{OrgUnit.objects.get().pk}/")
    assert "局长 钱建国" in page.inner_text(".subtitle")
    page.goto(f"{url}/audit/")
    assert "您的角色不能查看审计记录" in page.inner_text("main")
    page.goto(f"{url}/people/")
    assert "您的角色不能管理账号" in page.inner_text("main")

    with connection.cursor() as cursor:
        cursor.execute("UPDATE ledger_appointment SET person = '别人' WHERE person = '钱建国'")
    enter(page, url, "audit", first[2])
    page.click("nav >> text=审计")
    page.click("button:has-text('核对审计链')")
    page.wait_for_selector("#proofs :text('等待核对')")
    assert services.run_next_verification() is not None
    page.wait_for_selector("#proofs .broken")  # the page asks for news by itself
    assert "绕过站点修改" in page.inner_text("#proofs")
    page.click("#proofs td a")
    page.wait_for_selector(".link-of-chain")
    assert "钱建国" in page.inner_text(".links")
    assert [fault.object_type for fault in verify().faults] == ["ledger.appointment"]
    page.click("nav >> text=设置")
    page.click("button:has-text('English')")
    page.wait_for_selector("h1:has-text('Settings')")
    assert page.wrong == []
