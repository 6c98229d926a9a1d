"""Where a person is signed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from luoshi_site.accounts.models import User
from luoshi_site.accounts.services.sessions import session_name, sessions_of

# What a browser says of itself, most telling first: Edge and Chrome both say Safari.
_BROWSERS = (
    ("MicroMessenger", "微信"),
    ("DingTalk", "钉钉"),
    ("Edg", "Edge"),
    ("Firefox", "Firefox"),
    ("QQBrowser", "QQ浏览器"),
    ("HuaweiBrowser", "华为浏览器"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS = (
    ("OpenHarmony", "鸿蒙"),
    ("HarmonyOS", "鸿蒙"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session: where, since when, last used when; ``here`` is the one that asks."""

    name: str
    browser: str
    system: str
    began: datetime | None
    seen: datetime | None
    here: bool


def own_sessions(user: User, key: str | None) -> list[SignedIn]:
    """The sessions of a person, this one first, then by when they were last used."""
    found = []
    for session in sessions_of(user):
        held = session.get_decoded()
        browser, system = browser_words(str(held.get("agent", "")))
        found.append(
            SignedIn(
                name=session_name(session.session_key),
                browser=browser,
                system=system,
                began=_moment(held.get("began")),
                seen=_moment(held.get("seen")),
                here=session.session_key == key,
            )
        )
    return sorted(found, key=lambda one: (not one.here, -(one.seen.timestamp() if one.seen else 0)))


def browser_words(agent: str) -> tuple[str, str]:
    """Browser and system, as far as the browser says.

    >>> browser_words("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 Safari/537.36 Edg/126.0")
    ('Edge', 'Windows')
    >>> browser_words("curl/8")
    ('', '')
    """
    browser = next((word for mark, word in _BROWSERS if mark in agent), "")
    return browser, next((word for mark, word in _SYSTEMS if mark in agent), "")


def _moment(seconds: object) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if isinstance(seconds, int) else None
