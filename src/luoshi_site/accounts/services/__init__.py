"""The verbs of accounts: the only place that writes them. Each is one transaction and leaves its link in the trail."""

from luoshi_site.accounts.services.first_start import first_start, start_code
from luoshi_site.accounts.services.own import change_password, drop_codes, set_codes, use_code
from luoshi_site.accounts.services.people import (
    add_person,
    add_user,
    end_account,
    rename_user,
    reset_password,
    set_active,
    unlock,
)
from luoshi_site.accounts.services.roles import end_role, give_role
from luoshi_site.accounts.services.sessions import end_other_sessions, end_session, end_sessions

__all__ = [
    "add_person",
    "add_user",
    "change_password",
    "drop_codes",
    "end_account",
    "end_other_sessions",
    "end_role",
    "end_session",
    "end_sessions",
    "first_start",
    "give_role",
    "rename_user",
    "reset_password",
    "set_active",
    "set_codes",
    "start_code",
    "unlock",
    "use_code",
]
