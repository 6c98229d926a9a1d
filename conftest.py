"""Tests run the plain form of the modules, which stands beside them; `LUOSHI_PURE= make test` runs the compiled one."""

from __future__ import annotations

import os

os.environ.setdefault("LUOSHI_PURE", "1")
