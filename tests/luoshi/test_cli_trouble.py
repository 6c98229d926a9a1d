"""The command line when things go wrong: odd names, odd places, closed streams, defects of its own."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from luoshi.findings import Findings
from luoshi.samples import sample_path

PLAN, LATER = str(sample_path("plan-2024.txt")), str(sample_path("plan-2025.txt"))
SENTENCE = "全年新增绿地12万平方米。"
LUOSHI = [sys.executable, "-m", "luoshi.cli"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("甲", "乙", "丙"):
        (tmp_path / f"{name}.txt").write_text(SENTENCE, "utf-8")
    return tmp_path


@pytest.fixture
def defect(monkeypatch: pytest.MonkeyPatch) -> None:
    """A defect that shows in one file only."""
    figures = Findings.figures.func

    def failing(found: Findings) -> object:
        if found.name == "乙":
            raise KeyError("nobody thought of this")
        return figures(found)

    monkeypatch.setattr(Findings, "figures", property(failing))


@pytest.mark.usefixtures("defect")
def test_a_defect_in_one_file_does_not_end_the_run(folder: Path, run):
    code, out, err = run("read", str(folder), "-f", "jsonl")
    assert code == 1
    assert len(out.splitlines()) == 2
    assert "乙.txt: luoshi 内部出错（KeyError）" in err
    assert "Traceback" not in err


@pytest.mark.usefixtures("defect")
@pytest.mark.parametrize("command", [["check", "."], ["scorecard", "乙.txt", "甲.txt"], ["drift", "甲.txt", "乙.txt"]])
def test_comparisons_name_the_file_with_the_defect(run, folder: Path, monkeypatch, command: list[str]):
    monkeypatch.chdir(folder)
    code, _, err = run(*command)
    assert code == 1
    assert "乙.txt: luoshi 内部出错（KeyError）" in err


@pytest.mark.usefixtures("defect")
def test_those_who_ask_see_where_a_defect_arose(run, folder: Path, monkeypatch):
    monkeypatch.setenv("LUOSHI_DEBUG", "1")
    assert "nobody thought of this" in run("read", str(folder / "乙.txt"))[2]


def test_a_defect_outside_of_reading_is_owned_up_to(run, monkeypatch):
    monkeypatch.setattr("luoshi.commands.outputs.write_sheet", None)
    monkeypatch.setattr("luoshi.commands.read.write_sheet", None)
    code, _, err = run("read", PLAN, "-f", "jsonl")
    assert code == 1
    assert "luoshi 内部出错（TypeError）" in err


def test_a_file_that_is_read_is_never_written_over(run, folder: Path):
    source = folder / "甲.txt"
    code, _, err = run("read", str(source), "-o", str(source))
    assert code == 1
    assert "覆盖" in err
    assert source.read_text("utf-8") == SENTENCE


def test_what_is_written_into_a_folder_is_not_read_from_it(run, folder: Path):
    out = folder / "结果.xlsx"
    run("read", str(folder), "-o", str(out))
    first = out.read_bytes()
    code, _, err = run("read", str(folder), "-o", str(out))
    assert (code, "3 份文件" in err) == (0, True)
    assert out.read_bytes() == first


def test_a_result_stays_when_the_next_run_reads_nothing(run, tmp_path: Path):
    out = tmp_path / "结果.csv"
    out.write_text("上次的结果", "utf-8")
    assert run("read", "没有.txt", "-o", str(out))[0] == 1
    assert out.read_text("utf-8") == "上次的结果"


def test_a_link_is_written_through(run, tmp_path: Path):
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    assert run("read", PLAN, "-o", str(tmp_path / "link.csv"))[0] == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").stat().st_size > 1000


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path):
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    with subprocess.Popen([*LUOSHI, "read", PLAN, "-o", str(pipe)], stderr=subprocess.PIPE) as process:
        assert pipe.read_bytes().startswith("\ufeff文件,".encode())
        process.communicate()
    assert process.returncode == 0
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("没有/a.csv", "文件夹不存在"),
        ("文.txt/a.csv", "不是文件夹"),
        ("夹.csv", "这是文件夹"),
        ("长" * 90 + ".csv", "文件名太长"),
    ],
)
def test_a_place_that_cannot_be_written_is_explained(run, tmp_path: Path, place: str, why: str):
    (tmp_path / "文.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "夹.csv").mkdir()
    code, _, err = run("read", PLAN, "-o", str(tmp_path / place))
    assert code == 1
    assert why in err
    assert not list(tmp_path.glob(".luoshi*"))


def test_a_long_name_that_the_system_takes_is_written(run, tmp_path: Path):
    out = tmp_path / f"{'长' * 83}.csv"
    assert run("read", PLAN, "-o", str(out))[0] == 0
    assert out.exists()


def test_a_dash_is_standard_output_and_an_empty_name_is_no_file(run):
    assert run("read", PLAN, "-f", "jsonl", "-o", "-")[1].startswith('{"doc"')
    assert run("read", PLAN, "-o", "")[0] == 2
    code, out, err = run("read", "")
    assert (code, out) == (1, "")
    assert "没有写文件名" in err


def test_csv_is_the_same_in_a_file_and_redirected_into_one(tmp_path: Path):
    written, redirected = tmp_path / "a.csv", tmp_path / "b.csv"
    subprocess.run([*LUOSHI, "read", PLAN, "-o", str(written)], check=True, capture_output=True)
    with redirected.open("wb") as out:
        subprocess.run([*LUOSHI, "read", PLAN, "-f", "csv"], check=True, stdout=out, stderr=subprocess.DEVNULL)
    assert written.read_bytes() == redirected.read_bytes()


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1"])
def test_data_is_utf8_whatever_the_terminal_speaks(encoding: str):
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    command = [*LUOSHI, "read", PLAN, "-f", "jsonl"]
    found = subprocess.run(command, check=True, capture_output=True, env=environment)
    assert "地区生产总值" in found.stdout.decode("utf-8")


@pytest.mark.parametrize("arguments", [["read", PLAN], ["--help"], ["read", "没有.txt"]])
def test_a_terminal_of_ascii_is_no_reason_to_fail(arguments: list[str]):
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run([*LUOSHI, *arguments], capture_output=True, env=environment, check=False)
    assert b"Traceback" not in done.stderr
    assert done.returncode == (1 if "没有.txt" in arguments else 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("form", ["table", "jsonl", "csv", "xlsx"])
def test_a_full_disk_is_no_traceback(form: str):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*LUOSHI, "read", PLAN, "-f", form], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("错误：结果没有写完（磁盘已满）")
    assert b"Traceback" not in done.stderr


def test_closed_streams_are_no_traceback():
    script = f'{sys.executable} -m luoshi.cli read "{PLAN}" >&-; {sys.executable} -m luoshi.cli read - <&-'
    done = subprocess.run(["/bin/sh", "-c", script], capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    assert "没有标准输入" in done.stderr.decode()


def test_standard_input_without_end_is_refused(run, monkeypatch):
    class Endless:
        class buffer:  # noqa: N801
            @staticmethod
            def read(size: int) -> bytes:
                return bytes(size)

    monkeypatch.setattr(sys, "stdin", Endless)
    code, _, err = run("read", "-")
    assert code == 1
    assert "上限" in err


def test_an_interrupted_run_says_so_and_leaves_nothing(tmp_path: Path):
    with subprocess.Popen(
        [*LUOSHI, "read", "-", "-o", str(tmp_path / "a.csv")],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # which a run in the background ignores
    ) as process:
        assert process.stdin is not None
        process.stdin.write(SENTENCE.encode())
        process.stdin.flush()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1.5)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        complaints = process.stderr.read().decode()
    assert (process.returncode, complaints.strip()) == (130, "已中断。")
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_no_export_could_hold_is_made_readable(run, tmp_path: Path):
    odd = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    try:
        Path(os.fsdecode(odd)).write_text(SENTENCE, "utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    assert run("read", str(tmp_path), "-o", str(tmp_path / "a.jsonl"))[0] == 0
    assert "\ufffd" in (tmp_path / "a.jsonl").read_text("utf-8")


def test_nothing_in_a_document_or_its_name_acts_on_the_terminal(run, tmp_path: Path):
    odd = tmp_path / "a\x1b[31m.txt"
    text = "新增绿地\x1b]0;标题\x0712万平方米。" + "做好各项工作。" * 200
    odd.write_text(text, "utf-8")
    _, out, _ = run("read", str(odd))
    assert "12" in out
    _, _, err = run("read", str(tmp_path / "b\x1b[31m.txt"))
    assert "\x1b" not in out + err


def test_a_file_named_twice_is_read_once_and_namesakes_are_told_apart(run, folder: Path):
    (folder / "甲.html").write_text(f"<p>{SENTENCE}</p>", "utf-8")
    one = str(folder / "甲.txt")
    _, out, _ = run("read", one, one, "-f", "jsonl")
    assert len(out.splitlines()) == 1
    _, out, _ = run("read", str(folder), "-w", "meta", "-f", "jsonl")
    assert out.count('"doc": "甲"') == 1
    assert out.count('"doc": "甲~2"') == 1


def test_many_files_of_other_kinds_are_summed_up(run, folder: Path):
    for number in range(30):
        (folder / f"{number}.png").write_bytes(b"")
    _, _, err = run("read", str(folder), "-f", "jsonl")
    assert err.count(".png") == 5
    assert "另有 25 处" in err


def test_files_may_stand_behind_options(run):
    _, out, _ = run("read", PLAN, "-w", "meta", "-f", "jsonl", LATER)
    assert len(out.splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["read"], "还要写上文件"),
        (["raed", PLAN], "是不是想用 read"),
        ([PLAN], f"luoshi read {PLAN}"),
        (["read", PLAN, "-f", "pdf"], "不能是“pdf”，可选：table, jsonl, csv, xlsx, json"),
        (["read", PLAN, "-f"], "后面要写一个值"),
        (["drift", "a", "b", "c"], "多出了不认识的“c”。用法见：luoshi drift --help"),
        (["read", PLAN, "-x"], "多出了不认识的“-x”。用法见：luoshi read --help"),
    ],
)
def test_a_wrong_command_is_answered_in_chinese(run, arguments: list[str], said: str):
    code, _, err = run(*arguments)
    assert code == 2
    assert said in err


def test_a_plan_without_targets_is_pointed_out(run, tmp_path: Path):
    (tmp_path / "空.txt").write_text("认真做好各项工作。", "utf-8")
    _, _, err = run("scorecard", str(tmp_path / "空.txt"), LATER, "-f", "jsonl")
    assert "没有找到量化目标" in err


def test_help_is_laid_out_by_width_on_screen(run):
    _, out, _ = run("read", "--help")
    assert "  -o 文件, --output 文件  写入这个文件" in out
    assert "选项：\n" in out


def test_help_loads_no_part_of_the_library():
    code = "import sys; from luoshi.cli import main\ntry: main(['read', '--help'])\nexcept SystemExit: pass\n"
    code += "print([name for name in sys.modules if name.startswith(('luoshi.', 'rich'))], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "documents" not in done.stderr
    assert "rich" not in done.stderr


def test_a_table_is_written_without_blanks_at_the_ends_of_lines(run):
    out = io.StringIO(run("read", PLAN)[1])
    assert all(line == line.rstrip() for line in out.read().split("\n"))
