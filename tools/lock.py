"""Write requirements.lock (the library and what builds it) and requirements-dev.lock (the tools on top), with hashes.

Run by `make lock`. No index or host name is written: a lock made behind one mirror serves behind any other.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUIET = ["--no-emit-index-url", "--no-emit-trusted-host", "--no-emit-find-links", "--no-emit-options"]
COMMON = [*QUIET, "--generate-hashes", "--strip-extras", "--allow-unsafe", "--upgrade", "--quiet", "--no-header"]
NOTE = "# Made by `make lock` from pyproject.toml: every package that {purpose}, with the hashes of its files.\n"


def compile_lock(name: str, purpose: str, arguments: list[str], given: str | None = None) -> None:
    """Resolve into ``name`` and set a line on top that says what the file is. ``given`` is passed on standard input."""
    command = [sys.executable, "-m", "piptools", "compile", *COMMON, *arguments, "--output-file", name]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, input=given, text=True)
    path = ROOT / name
    text = re.sub(r" +# via.*\n(?: +# .*\n)*", "", path.read_text("utf-8"))
    path.write_text(NOTE.format(purpose=purpose) + text, "utf-8")


if __name__ == "__main__":
    build = ["--build-deps-for", "editable", "--build-deps-for", "wheel", "pyproject.toml"]
    compile_lock("requirements.lock", "luoshi runs on, and that builds it", build)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"]
    named = [*project["dependency-groups"]["dev"], *extras["site"], *extras["postgres"]]
    tools = ["--constraint", "requirements.lock", "-"]
    compile_lock("requirements-dev.lock", "tests and checks luoshi and its site", tools, "\n".join(named))
