"""A backup taken while the site is used, and its restore into an empty installation: rehearsed, not assumed."""

from __future__ import annotations

import io
import json
import tarfile

import pytest
from django.core.management import call_command

from luoshi.errors import InputError
from luoshi_site.commands.audit import audit_verify
from luoshi_site.commands.backup import backup, tables
from luoshi_site.commands.restore import restore
from luoshi_site.ledger import services
from luoshi_site.ledger.models import Document, Figure, StoredFile
from luoshi_site.ledger.services.files import path_of
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db(transaction=True)


def rows():
    return {model._meta.label: list(model._base_manager.order_by("pk").values()) for model in tables()}


@pytest.fixture
def archive(plan_document, figure, supervisor, tmp_path, settings):
    settings.DATA = tmp_path
    (tmp_path / "secret.key").write_text("k" * 60)
    services.edit_figure(supervisor, figure.pk, figure.version, low="310.50")
    return backup(tmp_path / "luoshi.backup", tell=lambda _: None)


def empty(settings, tmp_path):
    call_command("flush", interactive=False, verbosity=0)
    settings.DATA = tmp_path / "fresh"
    settings.DATA.mkdir()
    settings.FILES = settings.DATA / "files"


def test_what_was_backed_up_is_restored_to_the_letter(archive, settings, tmp_path):
    before, head = rows(), verify().head
    empty(settings, tmp_path)
    assert not Figure.objects.exists()
    said: list[str] = []
    assert restore(archive, said.append) == 0
    assert rows() == before
    assert verify().head == head
    for file in StoredFile.objects.all():
        assert services.bytes_of(file)
    assert (settings.DATA / "secret.key").read_text() == "k" * 60
    assert (settings.DATA / "secret.key").stat().st_mode & 0o777 == 0o600
    assert any("全部与审计链相符" in line for line in said)


def test_a_file_that_went_bad_on_the_disk_is_named_and_makes_no_backup(plan_document, tmp_path, settings):
    settings.DATA = tmp_path
    place = path_of(plan_document.file.sha256)
    with place.open("ab") as file:
        file.write(b"x")
    with pytest.raises(InputError, match="已损坏") as caught:
        backup(tmp_path / "luoshi.backup", tell=lambda _: None)
    assert str(place) in str(caught.value)
    assert not (tmp_path / "luoshi.backup").exists()


def test_the_restored_site_goes_on_working(archive, settings, tmp_path):
    empty(settings, tmp_path)
    restore(archive, lambda _: None)
    from luoshi_site.accounts.models import User

    row = Figure.objects.order_by("pk").last()
    supervisor = User.objects.get(username="supervisor")
    services.confirm_figure(supervisor, row.pk, row.version)
    assert services.comment(supervisor, Document.objects.get(), "恢复以后").pk
    assert verify().faults == ()


def test_a_backup_is_readable_for_its_owner_alone(archive):
    assert archive.stat().st_mode & 0o777 == 0o600


def test_nothing_is_overwritten(archive):
    with pytest.raises(InputError, match="已存在"):
        backup(archive)
    with pytest.raises(InputError, match="已有数据"):
        restore(archive)


def rewrite(archive, target, change):
    """A copy of a backup whose members went through ``change(name, bytes)``; None leaves one out."""
    with tarfile.open(archive) as old, tarfile.open(target, "w") as new:
        for entry in old:
            data = change(entry.name, old.extractfile(entry).read())
            if data is not None:
                entry.size = len(data)
                new.addfile(entry, io.BytesIO(data))
    return target


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda name, data: None if name == "manifest.json" else data, "不是 luoshi 的备份"),
        (lambda name, data: b"{" if name == "manifest.json" else data, "不是 luoshi 的备份"),
        (lambda name, data: _other_version(data) if name == "manifest.json" else data, "数据库结构不同"),
        (lambda name, data: data + b"x" if name.startswith("files/") else data, "已损坏"),
        (lambda name, data: data[: len(data) // 2] if name == "rows/ledger.figure.jsonl.gz" else data, "读不出来"),
        (lambda name, data: None if name == "rows/ledger.figure.jsonl.gz" else data, "读不出来|清单"),
    ],
)
def test_a_spoilt_backup_is_refused_and_leaves_nothing(archive, settings, tmp_path, change, message):
    spoilt = rewrite(archive, tmp_path / "spoilt.backup", change)
    empty(settings, tmp_path)
    with pytest.raises(InputError, match=message):
        restore(spoilt, lambda _: None)
    assert not Figure.objects.exists()
    assert not Document.objects.exists()


def _other_version(data):
    return json.dumps({**json.loads(data), "migrations": ["ledger.9999_future"]}).encode()


def test_what_is_no_backup_at_all_is_refused(db, tmp_path):
    (tmp_path / "x.backup").write_bytes(b"hello")
    with pytest.raises(InputError, match="读不出来"):
        restore(tmp_path / "x.backup")


def test_a_path_that_leads_out_of_the_archive_is_passed_over(archive, settings, tmp_path):
    with tarfile.open(archive, "a") as more:
        entry = tarfile.TarInfo("files/../../evil")
        entry.size = 4
        more.addfile(entry, io.BytesIO(b"evil"))
    empty(settings, tmp_path)
    restore(archive, lambda _: None)
    assert not list(tmp_path.rglob("evil"))


def test_a_backup_with_a_bent_row_is_restored_and_says_so(archive, settings, tmp_path):
    import gzip

    def bend(name, data):
        if name != "rows/ledger.figure.jsonl.gz":
            return data
        return gzip.compress(gzip.decompress(data).replace(b"310.500000", b"999.000000"))

    bent = rewrite(archive, tmp_path / "bent.backup", bend)
    empty(settings, tmp_path)
    said: list[str] = []
    assert restore(bent, said.append) == 1
    assert any("绕过站点修改" in line for line in said)


def test_the_audit_command_says_what_it_found(plan_document, figure, capsys):
    assert audit_verify() == 0
    noted = capsys.readouterr().out.split("链尾 ")[1].split("　")[0]
    assert audit_verify(noted) == 0
    Figure.objects.filter(pk=figure.pk).update(low=1)
    assert audit_verify(noted) == 1
    assert f"ledger.figure {figure.pk}" in capsys.readouterr().out
    with pytest.raises(InputError, match="看不懂"):
        audit_verify("12")
