"""Passwords and one-time codes."""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
import string
import time

import pyotp
from cryptography.fernet import Fernet
from django.conf import settings
from django.core.exceptions import ValidationError

_CLASSES = (r"[a-z]", r"[A-Z]", r"[0-9]", r"[^a-zA-Z0-9]")


class MixedCharacters:
    """At least three of lower case, upper case, digits and other signs (GB/T 22239 8.1.4.1)."""

    def validate(self, password: str, user: object = None) -> None:
        """Refuse what is too plain."""
        if sum(bool(re.search(pattern, password)) for pattern in _CLASSES) < 3:
            raise ValidationError(self.get_help_text(), code="password_too_plain")

    def get_help_text(self) -> str:
        """What is asked for, in the language of the page."""
        from luoshi_site.site.saying import say

        return say("密码须含小写字母、大写字母、数字、其他符号中的至少三种。")


def invent_password() -> str:
    """A first password, to be changed at the first sign-in: 16 characters of every class, none easily confused."""
    letters = "abcdefghjkmnpqrstuvwxyz"
    pools = (letters, letters.upper(), "23456789", "-+=@")
    characters = [secrets.choice(pool) for pool in pools]
    everything = "".join(pools[:3])
    characters += [secrets.choice(everything) for _ in range(12)]
    secrets.SystemRandom().shuffle(characters)
    return "".join(characters)


def _seal() -> Fernet:
    key = hashlib.sha256(b"luoshi one-time codes" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))


def invent_secret() -> str:
    """A new secret for an authenticator."""
    return str(pyotp.random_base32())


def seal(secret: str) -> str:
    """A secret as it is stored."""
    return _seal().encrypt(secret.encode()).decode()


def code_step(sealed: str, code: str, last: int, now: float | None = None) -> int | None:
    """The time step in which ``code`` is right, if it is and no code of that step was used before; else None.

    One step (30 s) of a slow clock is forgiven on either side.
    """
    if len(code) != 6 or any(character not in string.digits for character in code):
        return None
    totp = pyotp.TOTP(_seal().decrypt(sealed.encode()).decode())
    current = int((time.time() if now is None else now) // 30)
    for step in (current, current - 1, current + 1):
        if step > last and secrets.compare_digest(totp.at(step * 30), code):
            return step
    return None


def provisioning_uri(secret: str, username: str) -> str:
    """What an authenticator app scans."""
    return str(pyotp.TOTP(secret).provisioning_uri(name=username, issuer_name="落实"))
