"""What a number without a full name may take one from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from luoshi.figures.naming.spots import Spot


@dataclass(slots=True, init=False)
class Surroundings:
    """What a number without a full name may take one from: the number before it, the theme of its sentence, heading
    or paragraph (``topic``), the subject of the sentence before (``carried``), the numbers ``earlier`` in its own, what
    the sentences before have ``counted`` in each unit."""

    before: Spot | None
    topic: str
    carried: str
    earlier: Sequence[Spot] = ()
    counted: Mapping[str, str] | None = None

    def __init__(
        self,
        before: Spot | None,
        topic: str,
        carried: str,
        earlier: Sequence[Spot] = (),
        counted: Mapping[str, str] | None = None,
    ) -> None:
        self.before = before
        self.topic = topic
        self.carried = carried
        self.earlier = earlier
        self.counted = counted

    @property
    def name_before(self) -> str:
        """The name of the number before; empty when there is none."""
        return self.before.name if self.before else ""
