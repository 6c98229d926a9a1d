"""``luoshi audit verify`` as a person or a nightly job calls it: what it prints, and its exit code."""

from __future__ import annotations

import socket

import pytest

from luoshi.cli import main
from luoshi.errors import InputError
from luoshi_site.commands.serve import serve
from luoshi_site.ledger.models import Figure
from luoshi_site.ledger.services.files import path_of

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_sound_trail_gives_zero_and_the_end_to_note(figure, capsys):
    assert main(["audit", "verify"]) == 0
    said = capsys.readouterr().out
    noted = said.split("链尾 ")[1].split("　")[0]
    assert main(["audit", "verify", "--noted", noted]) == 0


def test_a_row_changed_behind_the_back_of_the_site_gives_one(figure, capsys):
    Figure.objects.filter(pk=figure.pk).update(low=1)
    assert main(["audit", "verify"]) == 1
    assert "✕" in capsys.readouterr().out


def test_a_file_changed_on_the_disk_gives_one_and_is_named(plan_document, capsys):
    place = path_of(plan_document.file.sha256)
    assert main(["audit", "verify"]) == 0
    with place.open("ab") as file:
        file.write(b"x")
    assert main(["audit", "verify"]) == 1
    assert str(place) in capsys.readouterr().out


def test_an_end_of_the_chain_that_nobody_can_read_is_refused(figure, capsys):
    assert main(["audit", "verify", "--noted", "abc"]) == 1
    assert "看不懂这个链尾" in capsys.readouterr().err


def test_accounts_are_added_and_listed_from_the_command_line(government, capsys):
    add = ["users", "add", "zheng", "--name", "郑督查", "--role", "supervisor", "--government", "云岭区"]
    assert main(add) == 0
    assert "初始密码" in capsys.readouterr().out
    assert main(["users", "off", "zheng"]) == 0
    assert main(["users", "list"]) == 0
    assert "zheng（已停用）　郑督查　督查专员（云岭区）" in capsys.readouterr().out


def test_a_port_that_another_program_holds_is_refused_before_anything_is_done():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(InputError, match="不能在这个地址上"):
            serve(port=other.getsockname()[1], tell=lambda _: None)
