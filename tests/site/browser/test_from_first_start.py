"""From an empty folder to a scorecard: the real command, its own worker, two people and a browser."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).resolve().parents[3] / "src" / "luoshi" / "samples"
NEW = "Yunling-2025!"


@pytest.fixture
def luoshi(tmp_path: Path) -> Callable[..., list[str]]:
    """``luoshi("users", "add", …)``: the command with a data folder of its own, on SQLite."""
    environment = {key: value for key, value in os.environ.items() if key not in ("DATABASE_URL", "LUOSHI_DATA")}

    def run(*words: str) -> list[str]:
        command = [sys.executable, "-m", "luoshi.cli", *words, "--data", str(tmp_path / "data")]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    return run


@pytest.fixture
def started(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """``luoshi serve`` on an empty folder; gives its address and the code that it prints for the first start."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {key: value for key, value in os.environ.items() if key not in ("DATABASE_URL", "LUOSHI_DATA")}
    command = [sys.executable, "-m", "luoshi.cli", "serve", "--port", str(port), "--data", str(tmp_path / "data")]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
    try:
        told = []
        for line in server.stdout or ():
            told.append(line)
            if code := re.search(r"启用码 (\S+)", line):
                break
        else:
            pytest.fail("".join(told))
        yield f"http://localhost:{port}", code[1]
    finally:
        server.terminate()
        server.communicate(timeout=30)


def add_person(luoshi: Any, username: str, name: str, role: str) -> str:
    told = " ".join(luoshi("users", "add", username, "--name", name, "--role", role, "--government", "云岭区"))
    password = re.search(r"密码[^：]*：\s*(\S+)", told)
    assert password, told
    return password[1]


def first_sign_in(page: Any, address: str, username: str, password: str) -> None:
    """Whoever signs in with the password that was printed has to choose their own first."""
    page.goto(address)
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", password)
    page.keyboard.press("Enter")
    page.wait_for_selector("text=这是初始密码")
    page.fill("input[name=old]", password)
    page.fill("input[name=password]", NEW)
    page.fill("input[name=again]", NEW)
    page.keyboard.press("Enter")
    page.wait_for_selector("nav a[aria-current]")


def import_file(page: Any, name: str) -> None:
    page.set_input_files("input[type=file]", SAMPLES / name)
    page.click("main button[type=submit]:has-text('导入')")
    page.wait_for_selector(f"#jobs tr:has-text('{name}'):has-text('已完成')", timeout=90_000)


def set_up(page: Any, address: str, code: str) -> None:
    """The three administrators, by the code from the terminal."""
    page.goto(f"{address}/start/")
    page.wait_for_selector("h1:has-text('首次启动')")
    page.fill("input[name=code]", code)
    for role, name in (("system_admin", "蒋系统"), ("security_admin", "沈安全"), ("audit_admin", "韩审计")):
        page.fill(f"input[name={role}_name]", name)
        page.fill(f"input[name={role}_username]", role)
    page.click("button:has-text('设立管理员')")
    page.wait_for_selector("h1:has-text('管理员已设立')")
    assert page.locator("code").count() == 3


def test_from_an_empty_folder_to_a_scorecard(open_page, luoshi, started):
    address, code = started
    page = open_page()
    set_up(page, address, code)
    luoshi("places", "add", "云岭区", "--level", "county")
    first_sign_in(page, address, "zheng", add_person(luoshi, "zheng", "郑督查", "supervisor"))

    # An empty page says what would be here and gives the button that fills it.
    page.goto(address)
    page.click("main a.button:has-text('导入文件')")
    import_file(page, "report-2024.pdf")
    import_file(page, "plan-2024.txt")

    # Review: the figure is confirmed with one key, beside its sentence.
    page.click("#jobs tr:has-text('report-2024.pdf') a:has-text('去审阅')")
    page.wait_for_selector(".line.open .row-acts")
    line = page.locator(".line:has-text('养老床位')").first
    line.locator(".row-line").click()
    page.wait_for_selector(".line.open:has-text('养老床位') .row-acts")
    value = re.search(r"[\d,]+", page.inner_text(".line.open .row-value") or "")
    assert value
    page.keyboard.press("y")
    page.wait_for_selector("#coverage:has-text('已确认 1')")

    # Found: on the indicator's page, confirmed, and as a mark of the chart.
    page.click("nav.places a:has-text('指标')")
    page.fill("main input[name=q]", "养老床位")
    page.keyboard.press("Enter")
    page.click("main tbody a:has-text('养老床位')")
    row = page.locator("main tbody tr:has-text('已确认')")
    row.wait_for()
    assert value[0] in row.inner_text()
    assert page.locator(".plot .plot-actual").count() >= 1
    row.locator("a.door").click()
    page.wait_for_selector("#sheet[open] mark")
    assert page.inner_text("#sheet mark") == value[0]
    page.keyboard.press("Escape")

    # Scorecard: the plan is held against the report.
    page.click("nav.places a:has-text('对照')")
    page.click("main a:has-text('2024年区政府重点工作安排') >> nth=0")
    page.click("main button:has-text('对照')")
    page.wait_for_selector(".tallies")
    assert "能判定的" in page.inner_text("main")
    assert page.locator("article.pair:has-text('养老床位') mark").count() >= 2

    # English by a switch, and back.
    page.click("footer button:has-text('English')")
    page.wait_for_selector("html[lang=en]")
    assert "Comparisons" in page.inner_text("nav.places")
    page.click("footer button:has-text('中文')")
    page.wait_for_selector("html[lang=zh-Hans]")
    assert page.wrong == []

    # A role that may not: a leader reads, and neither imports nor confirms; the address alone does not help.
    leader = open_page()
    first_sign_in(leader, address, "wang", add_person(luoshi, "wang", "王区长", "leader"))
    leader.goto(page.url)
    assert "能判定的" in leader.inner_text("main")
    assert leader.locator("main form button:has-text('对照')").count() == 0
    assert leader.locator("main form button:has-text('确认')").count() == 0
    leader.goto(f"{address}/g/1/imports/")
    assert leader.locator("input[type=file]").count() == 0
    token = leader.get_attribute("body", "data-csrf")
    refused = leader.request.post(
        f"{address}/rows/f/1/confirm/", form={"version": "1"}, headers={"X-CSRFToken": token, "Referer": address}
    )
    assert refused.status == 403
    assert "您的角色不能" in refused.text()
    assert leader.wrong == []
