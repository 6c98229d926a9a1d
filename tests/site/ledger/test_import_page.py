"""Files dropped on the import page: queued one by one, shown with their progress, refused with a clear message."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from luoshi_site.ledger import services
from luoshi_site.ledger.models import Document, ImportJob, StoredFile

pytestmark = pytest.mark.django_db
TEXT = "云岭区2025年重点工作安排\n\n一、民生\n1.新增养老床位300张。（责任单位：区民政局）\n".encode()


def put(browser, government, *files, **headers):
    uploads = [SimpleUploadedFile(name, data) for name, data in files]
    return browser.post(f"/g/{government.pk}/imports/", {"files": uploads}, **headers)


def test_several_files_are_queued_at_once(sign_in, supervisor, government):
    browser = sign_in(supervisor)
    answer = put(browser, government, ("一.txt", TEXT), ("二.txt", TEXT + b"2"))
    assert answer.status_code == 302
    assert [job.name for job in ImportJob.objects.order_by("id")] == ["一.txt", "二.txt"]
    page = browser.get(answer["Location"]).content.decode()
    assert "已收到2份文件" in page
    assert "hx-get" in page.split('id="jobs"')[1][:200]


def test_a_finished_list_is_not_asked_for_again(sign_in, supervisor, government, drop):
    drop("一.txt", TEXT)
    rows = sign_in(supervisor).get(f"/g/{government.pk}/imports/rows/").content.decode()
    assert "数据项1个" in rows
    assert "hx-get" not in rows


def test_the_script_gets_its_answer_file_by_file(sign_in, supervisor, government, settings):
    settings.UPLOAD_LIMIT = 1000
    browser = sign_in(supervisor)
    answer = put(browser, government, ("大.txt", b"x" * 2000), HTTP_ACCEPT="application/json")
    assert answer.status_code == 422
    assert "没有保存" in answer.json()["refused"][0]
    assert put(browser, government, ("小.txt", TEXT), HTTP_ACCEPT="application/json").json()["queued"] == ["小.txt"]


def test_an_oversized_file_does_not_hold_up_the_others(sign_in, supervisor, government, settings):
    settings.UPLOAD_LIMIT = 1000
    browser = sign_in(supervisor)
    answer = put(browser, government, ("大.txt", b"x" * 2000), ("空.txt", b""), ("小.txt", TEXT))
    assert [job.name for job in ImportJob.objects.all()] == ["小.txt"]
    page = browser.get(answer["Location"]).content.decode()
    assert "“大.txt”超过" in page
    assert "“空.txt”是空文件" in page


def test_nothing_chosen_says_so(sign_in, supervisor, government):
    browser = sign_in(supervisor)
    answer = browser.post(f"/g/{government.pk}/imports/", follow=True)
    assert "没有选择文件" in answer.content.decode()


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "..\\..\\boot.txt", "/etc/cron.d/x.txt"])
def test_a_path_in_a_file_name_leads_nowhere(sign_in, supervisor, government, name, settings):
    browser = sign_in(supervisor)
    upload = SimpleUploadedFile("x.txt", TEXT)
    upload._name = name  # what a browser would never send
    browser.post(f"/g/{government.pk}/imports/", {"files": [upload]})
    job = ImportJob.objects.get()
    assert "/" not in job.name
    assert "\\" not in job.name
    held = [one.name for one in settings.FILES.rglob("*") if one.is_file()]
    assert held == [StoredFile.objects.get().sha256[2:]]


def test_a_script_in_a_file_name_is_shown_as_text(sign_in, supervisor, government, drop):
    drop("<img src=x onerror=alert(1)>.txt", TEXT)
    browser = sign_in(supervisor)
    for address in (
        f"/g/{government.pk}/imports/",
        f"/g/{government.pk}/documents/",
        f"/documents/{Document.objects.get().pk}/",
    ):
        assert "<img src=x" not in browser.get(address).content.decode()


def test_a_hostile_file_gets_a_message_and_changes_nothing(sign_in, supervisor, government, drop):
    drop("乱.pdf", b"%PDF-1.7 broken")
    page = sign_in(supervisor).get(f"/g/{government.pk}/imports/").content.decode()
    assert "未能读取" in page
    assert not Document.objects.exists()


def test_without_a_token_nothing_is_taken(supervisor, government):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(supervisor, backend="django.contrib.auth.backends.ModelBackend")
    assert put(browser, government, ("一.txt", TEXT)).status_code == 403
    assert not ImportJob.objects.exists()


@pytest.mark.parametrize("who", ["reader", "leader", "reporter"])
def test_who_may_not_import_is_told_so(sign_in, government, request, who):
    browser = sign_in(request.getfixturevalue(who))
    assert put(browser, government, ("一.txt", TEXT)).status_code == 403
    assert not ImportJob.objects.exists()
    assert 'type="file"' not in browser.get(f"/g/{government.pk}/imports/").content.decode()


def test_another_government_has_no_import_page(sign_in, stranger, government):
    browser = sign_in(stranger)
    assert browser.get(f"/g/{government.pk}/imports/").status_code == 404
    assert browser.get(f"/g/{government.pk}/imports/rows/").status_code == 404
    assert put(browser, government, ("一.txt", TEXT)).status_code == 404


def test_the_number_of_queries_does_not_grow(sign_in, supervisor, government, drop, django_assert_max_num_queries):
    browser = sign_in(supervisor)
    drop("一.txt", TEXT)
    for index in range(12):
        services.start_import(supervisor, government, f"{index}.txt", [TEXT + str(index).encode()])
    with django_assert_max_num_queries(8):
        browser.get(f"/g/{government.pk}/imports/rows/")
