"""Files and folders as a person names them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from luoshi.documents.files import expand, read_file
from luoshi.documents.limits import Limits
from luoshi.errors import ReadError, TooLarge


def write(path: Path, text: str = "新增床位200张。") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_read_and_named_in_errors(tmp_path: Path) -> None:
    assert read_file(write(tmp_path / "甲.txt")).text == "新增床位200张。"
    with pytest.raises(ReadError, match=r"空\.txt: 文件是空的"):
        read_file(write(tmp_path / "空.txt", ""))


def test_a_file_above_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    with pytest.raises(TooLarge, match="200 MB，超过 100 MB 的上限，没有读取"):
        read_file(path)
    with pytest.raises(TooLarge):
        read_file(write(tmp_path / "甲.txt"), Limits(file_bytes=10))


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    loop = tmp_path / "圈.txt"
    loop.symlink_to(loop)
    os.mkfifo(tmp_path / "管道.txt")
    cases = {
        tmp_path: "这是文件夹",
        tmp_path / "没有.txt": "没有这个文件",
        loop: "绕成了圈",
        tmp_path / "管道.txt": "设备或管道",
        Path("/dev/null"): "设备或管道",
        tmp_path / ("长" * 200): "打不开",
        Path("a\0b"): "打不开",
    }
    for path, words in cases.items():
        with pytest.raises(ReadError, match=words) as caught:
            read_file(path)
        assert caught.value.remedy


def test_folders_are_read_through_in_order_and_the_rest_is_noted(tmp_path: Path) -> None:
    names = ["b/乙.txt", "b/c/丙.PDF", "a.docx", "z.html", ".藏.txt", ".git/x.txt", "b/~$乙.docx", "b/图.png"]
    for name in names:
        write(tmp_path / name)
    notes: list[str] = []
    found = [path.relative_to(tmp_path).as_posix() for path in expand([tmp_path], notes.append)]
    assert found == ["a.docx", "z.html", "b/乙.txt", "b/c/丙.PDF"]
    assert notes == [f"{tmp_path}/b/图.png: 不是 luoshi 读的格式，跳过。"]


def test_old_office_files_of_a_folder_are_not_skipped_in_silence(tmp_path: Path) -> None:
    for name in ("方案.doc", "清单.XLS", "方案.wps", "图.png"):
        write(tmp_path / name)
    notes: list[str] = []
    found = [path.name for path in expand([tmp_path], notes.append)]
    assert found == ["方案.doc", "方案.wps", "清单.XLS"]
    assert len(notes) == 1


def test_files_named_outright_stay_and_come_once(tmp_path: Path) -> None:
    odd, plain = write(tmp_path / "图.png"), write(tmp_path / "甲.txt")
    missing = tmp_path / "没有.txt"
    assert expand([odd, missing, plain, tmp_path, str(plain)]) == [odd, missing, plain]


def test_links_back_up_are_followed_once_only(tmp_path: Path) -> None:
    write(tmp_path / "a/甲.txt")
    (tmp_path / "a" / "上层").symlink_to(tmp_path)
    notes: list[str] = []
    assert expand([tmp_path], notes.append) == [tmp_path / "a" / "甲.txt"]
    assert notes == [f"{tmp_path}/a/上层: 链接绕回上层文件夹，跳过。"]


def test_an_empty_folder_is_noted(tmp_path: Path) -> None:
    notes: list[str] = []
    assert expand([tmp_path], notes.append) == []
    assert "没有 luoshi 能读的文件" in notes[0]


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    for number in range(9):
        write(tmp_path / f"{number}.txt")
    (tmp_path / "5.txt").write_bytes(b"\x00\x01")
    read, failed = 0, []
    for path in expand([tmp_path]):
        try:
            read += bool(read_file(path).text)
        except ReadError as error:
            failed.append(error.where)
    assert (read, failed) == (8, [str(tmp_path / "5.txt")])
