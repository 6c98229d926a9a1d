"""What the commands of the site share: they load it when they run, and say what to install where it is absent."""

from __future__ import annotations

import os
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from luoshi.commands.arguments import Parser
from luoshi.errors import InputError
from luoshi.export.words import Words

_NEEDED = ("django", "axes", "csp", "django_htmx", "whitenoise", "gunicorn", "pyotp", "cryptography")


def add_data_argument(parser: Parser, words: Words) -> None:
    """``--data``, which every command of the site has."""
    text = words.say(
        "数据文件夹；也可设环境变量 LUOSHI_DATA，默认 ./luoshi-data（有则用），否则 ~/.local/share/luoshi",
        "the data folder; also LUOSHI_DATA, else ./luoshi-data where it exists, else ~/.local/share/luoshi",
    )
    parser.add_argument("--data", metavar=words.say("文件夹", "FOLDER"), help=text)


def site_command(name: str, data: str | None) -> ModuleType:
    """The module of the site that does what the command ``name`` asks, with its data in ``data``.

    Raises `InputError` where the site, which is an extra of the package, is not installed.
    """
    missing = [one for one in _NEEDED if find_spec(one) is None]
    if missing or find_spec("luoshi_site") is None:
        raise InputError(
            f"网站部分没有装全（缺 {'、'.join(missing) or 'luoshi_site'}）。",
            remedy="请运行：pip install 'luoshi[site]'",
        )
    if data:
        os.environ["LUOSHI_DATA"] = data
    setting_up = import_module("luoshi_site.commands.setting_up")
    setting_up.start_django()
    if name in ("users", "places", "audit", "importing", "exporting"):
        setting_up.need_database()
    return import_module(f"luoshi_site.commands.{name}")
