"""What the site takes from its surroundings: environment variables and the data folder. Nothing else is configured.

LUOSHI_DATA      the data folder (default ./luoshi-data if it exists, else ~/.local/share/luoshi)
DATABASE_URL     postgresql://user:password@host:port/name (default: SQLite in the data folder)
LUOSHI_HOSTS     names under which the site is reached, separated by commas (default localhost, 127.0.0.1, [::1])
LUOSHI_TLS       1 behind a proxy that ends TLS: cookies are only sent over TLS
LUOSHI_DEBUG     1 shows errors in full; never in production
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_POSTGRES = ("postgres", "postgresql")


def data_folder() -> Path:
    """The folder that keeps the database, the files and the secret key; made with rights for its owner alone."""
    named = os.environ.get("LUOSHI_DATA")
    here = Path("luoshi-data")
    folder = Path(named) if named else here if here.is_dir() else Path.home() / ".local" / "share" / "luoshi"
    folder = folder.expanduser().resolve()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def secret_key(folder: Path) -> str:
    """The key that signs sessions, from ``LUOSHI_SECRET_KEY`` or from a file that is written on the first start."""
    named = os.environ.get("LUOSHI_SECRET_KEY")
    if named:
        return named
    file = folder / "secret.key"
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        key = file.read_text(encoding="ascii").strip()
        if len(key) < 50:
            raise ImproperlyConfigured(
                f"{file}: 密钥文件不完整。请从备份恢复，或删除后重新启动（所有人须重新登录）。"
            ) from None
        return key
    key = secrets.token_urlsafe(64)
    with os.fdopen(descriptor, "w", encoding="ascii") as stream:
        stream.write(key + "\n")
    return key


def flag(name: str) -> bool:
    """Whether an environment variable says yes.

    >>> flag("LUOSHI_NO_SUCH_FLAG")
    False
    """
    return os.environ.get(name, "").lower() in ("1", "true", "yes", "on")


def hosts() -> list[str]:
    """The names under which the site answers."""
    named = [name.strip() for name in os.environ.get("LUOSHI_HOSTS", "").split(",") if name.strip()]
    return named or ["localhost", "127.0.0.1", "[::1]"]


def database(url: str | None, folder: Path) -> dict[str, Any]:
    """The database that ``url`` names; without one, SQLite in the data folder.

    >>> database("postgresql://lu%40shi:se%2Fcret@db.local:5433/ledger", Path("/data"))["USER"]
    'lu@shi'
    >>> database("mysql://db", Path("/data"))
    Traceback (most recent call last):
    ...
    django.core.exceptions.ImproperlyConfigured: DATABASE_URL: 只支持 postgresql:// 和 sqlite:///，得到的是 mysql://。
    """
    if not url:
        return sqlite(folder / "luoshi.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return sqlite(Path(unquote(parts.path)))
    if parts.scheme not in _POSTGRES:
        raise ImproperlyConfigured(f"DATABASE_URL: 只支持 postgresql:// 和 sqlite:///，得到的是 {parts.scheme}://。")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        # Compiling a query takes longer than any page's query runs. An address may say otherwise with ``?options=``.
        "OPTIONS": {"options": "-c jit=off", **dict(parse_qsl(parts.query, keep_blank_values=True))},
    }


def sqlite(file: Path) -> dict[str, Any]:
    """SQLite as the site wants it: readers never wait for a writer, and a writer waits its turn for 20 seconds."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "TEST": {"NAME": str(file.with_name("test.sqlite3"))},  # a file: tests in memory would know nothing of locks
        "OPTIONS": {
            "timeout": 20,
            # A transaction takes its place in the queue when it begins; one that began by reading could not.
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
                "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000; PRAGMA mmap_size=134217728;"
            ),
        },
    }
