"""People who sign in, and what they may do where."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q


class Role(models.TextChoices):
    """Roles; the three administrators are kept apart from each other and from the ledger's content."""

    SYSTEM_ADMIN = "system_admin", "系统管理员"
    SECURITY_ADMIN = "security_admin", "安全管理员"
    AUDIT_ADMIN = "audit_admin", "审计管理员"
    SUPERVISOR = "supervisor", "督查专员"
    APPROVER = "approver", "审核员"
    REPORTER = "reporter", "填报员"
    LEADER = "leader", "领导"
    READER = "reader", "读者"


ADMINISTRATORS = (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)


class UserManager(BaseUserManager["User"]):
    """Finds people by the name they sign in with. Accounts are made by `luoshi_site.accounts.services` alone."""


class User(AbstractBaseUser):
    """A person's account. ``totp_secret`` is sealed; ``totp_last`` is the last time step used, so that no code works
    twice. An account that has ended stays, for what its person did; its name is not given again."""

    username = models.CharField(
        max_length=60,
        unique=True,
        validators=[RegexValidator(r"^[\w.@+-]+\Z", "用户名只能用文字、数字和 . @ + - _")],
    )
    name = models.CharField(max_length=60)
    is_active = models.BooleanField(default=True)
    must_change_password = models.BooleanField(default=False)
    totp_secret = models.CharField(max_length=255, blank=True, default="")
    totp_last = models.BigIntegerField(default=0)
    made_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_for = models.CharField(max_length=500, blank=True, default="")  # the reason
    version = models.PositiveIntegerField(default=1)

    objects = UserManager()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["name"]  # noqa: RUF012 - Django's own contract
    LATER: ClassVar[dict[str, object]] = {"ended_at": None, "ended_for": ""}

    class Meta:
        ordering = ("username",)

    def __str__(self) -> str:
        return self.name or self.username

    @property
    def has_codes(self) -> bool:
        """Whether signing in asks for a one-time code."""
        return bool(self.totp_secret)


class Membership(models.Model):
    """A role of a person: in a government, or in one unit of it; in the whole installation for administrators."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    government = models.ForeignKey(
        "ledger.Government", null=True, blank=True, on_delete=models.PROTECT, related_name="memberships"
    )
    unit = models.ForeignKey(
        "ledger.OrgUnit", null=True, blank=True, on_delete=models.PROTECT, related_name="memberships"
    )
    role = models.CharField(max_length=16, choices=Role.choices)
    since = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("user", "id")
        constraints = (
            models.CheckConstraint(
                name="membership_place",
                condition=Q(government__isnull=False)
                | Q(unit__isnull=True, role__in=[r.value for r in ADMINISTRATORS]),
            ),
        )
        indexes = (models.Index(fields=("user", "ended_at"), name="membership_user"),)

    def __str__(self) -> str:
        return f"{self.user}：{self.get_role_display()}"
