"""Governments, their units, and who held which post when."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from luoshi_site.ledger.models.kept import Kept, ReviewState


class Level(models.TextChoices):
    NATION = "nation", "国家"
    PROVINCE = "province", "省级"
    CITY = "city", "地级"
    COUNTY = "county", "县级"
    TOWN = "town", "乡级"
    OTHER = "other", "其他"


class Government(Kept):
    """A government, in a tree from nation to sub-district. ``path`` lists the ids from the root down to it: 1/4/9/."""

    name = models.CharField(max_length=100)
    level = models.CharField(max_length=10, choices=Level.choices, default=Level.COUNTY)
    region_code = models.CharField(max_length=12, blank=True, default="")  # GB/T 2260
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    path = models.CharField(max_length=200, blank=True, default="", db_index=True)

    class Meta:
        ordering = ("path",)
        constraints = (
            models.UniqueConstraint(fields=("name", "parent"), name="government_once"),
            models.UniqueConstraint(fields=("name",), condition=Q(parent=None), name="government_root_once"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def depth(self) -> int:
        """How far below the root of its tree it stands; 0 for the root."""
        return max(0, self.path.count("/") - 1)

    def holds(self, other: Government) -> bool:
        """Whether ``other`` is this government or stands below it."""
        return bool(self.path) and other.path.startswith(self.path)


class OrgUnit(Kept):
    """A department, bureau or sub-district office of a government. ``aliases`` are the short names documents use;
    ``successor`` is who took over, on the day after ``until``, what it answered for."""

    government = models.ForeignKey(Government, on_delete=models.PROTECT, related_name="units")
    name = models.CharField(max_length=100)
    aliases = models.JSONField(default=list, blank=True)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    successor = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="predecessors")
    review_state = models.CharField(max_length=12, choices=ReviewState.choices, default=ReviewState.CONFIRMED)

    LATER: ClassVar[dict[str, object]] = {"successor_id": None}

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint(fields=("government", "name"), name="unit_once"),)

    def __str__(self) -> str:
        return self.name


class Post(Kept):
    """A post in a unit; who answers for the unit is whoever holds its leading post. Several people hold a ``shared``
    post (of deputies, of members) at once, any other post one after the other."""

    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="posts")
    title = models.CharField(max_length=100)
    leads = models.BooleanField(default=False)
    shared = models.BooleanField(default=False)

    LATER: ClassVar[dict[str, object]] = {"shared": False}

    class Meta:
        ordering = ("unit", "-leads", "title")
        constraints = (models.UniqueConstraint(fields=("unit", "title"), name="post_once"),)

    def __str__(self) -> str:
        return f"{self.unit.name}{self.title}"


class Standing(models.TextChoices):
    REGULAR = "regular", "正式"
    ACTING = "acting", "代理"
    PROBATION = "probation", "试用"
    SECONDED = "seconded", "挂职"


class Appointment(Kept):
    """Who held a post from when to when. A successor takes over what the predecessor answered for: commitments belong
    to the unit, and its leading post's holder of the day answers for them."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="appointments")
    person = models.CharField(max_length=60)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="appointments"
    )
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=12, choices=Standing.choices, default=Standing.REGULAR)
    document = models.ForeignKey("ledger.Document", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("post", "-since")

    def __str__(self) -> str:
        return f"{self.person}：{self.post}"
