"""Signing in, one's own account, and the accounts of others."""

from luoshi_site.accounts.views.signing_in import locked_out

__all__ = ["locked_out"]
