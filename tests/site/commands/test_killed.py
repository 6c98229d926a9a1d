"""The site killed outright while people work: what was acknowledged is there, and nothing is there by half."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).resolve().parents[3] / "bench"


def test_nothing_acknowledged_is_lost_when_server_and_worker_are_killed(tmp_path):
    surroundings = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "LUOSHI_DATA")}
    done = subprocess.run(
        [sys.executable, str(BENCH / "kill_site.py"), "--kills", "2"],
        env={**surroundings, "LUOSHI_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 kills" in done.stdout
    assert "none lost" in done.stdout
