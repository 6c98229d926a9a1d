"""Ending sessions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from django.contrib.sessions.models import Session
from django.utils import timezone

from luoshi_site.accounts.models import User


def end_sessions(user: User) -> int:
    """Sign a person out everywhere."""
    return end_other_sessions(user, None)


def end_other_sessions(user: User, kept: str | None) -> int:
    """Sign a person out everywhere but in the session with the key ``kept``."""
    ended = 0
    for session in sessions_of(user):
        if session.session_key != kept:
            session.delete()
            ended += 1
    return ended


def end_session(user: User, name: str) -> bool:
    """End the one session of a person that has this `session_name`; gives whether there was one."""
    for session in sessions_of(user):
        if session_name(session.session_key) == name:
            session.delete()
            return True
    return False


def sessions_of(user: User) -> Iterator[Session]:
    """The sessions of a person that are not over. A session lives thirty idle minutes, so there are never many."""
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if session.get_decoded().get("_auth_user_id") == str(user.pk):
            yield session


def session_name(key: str) -> str:
    """A session on a page: its key would let whoever reads it in."""
    return hashlib.sha256(f"luoshi session {key}".encode()).hexdigest()[:20]
