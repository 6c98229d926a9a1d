"""The shapes of an alignment."""

from __future__ import annotations

from dataclasses import dataclass, replace

from luoshi.alignment.features import Mention
from luoshi.figures.model import Figure


@dataclass(frozen=True, slots=True)
class Years:
    """The years of a plan of several years, and what is stated of each, from the year before its first."""

    span: tuple[int, int]
    stated: tuple[tuple[int, Mention], ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """A target and the outcome that answers it, with all places that state the outcome.

    ``outcome`` is None when nothing answers. ``relation`` says how the outcome's name stands to the target's: same,
    like, narrower (counts a part of it), wider, doubtful. ``differences`` are the ways in which the two count
    differently (口径不同…); ``measure`` and ``target_measure`` are the measures in the light of the sentences;
    ``combined`` the other targets whose sum one outcome reports, ``parts`` the outcomes beside the first whose sum
    answers this target; ``years`` what was reported year by year of a target
    of several. ``score`` and ``runner_up_score`` run from 0 to 1 and are not probabilities; ``confidence`` falls where
    the runner-up is close.
    """

    target: Mention
    outcome: Mention | None
    also: tuple[Mention, ...] = ()
    score: float = 0.0
    runner_up: Mention | None = None
    runner_up_score: float = 0.0
    confidence: float = 0.0
    relation: str = ""
    differences: tuple[str, ...] = ()
    combined: tuple[Mention, ...] = ()
    parts: tuple[Mention, ...] = ()
    measure: str = ""
    target_measure: str = ""
    reason: str = ""
    years: Years | None = None

    @property
    def outcome_read(self) -> Figure | None:
        """The outcome with its measure in the light of the sentence: 新认定17家 is no total, whatever stood before."""
        if self.outcome is None:
            return None
        return replace(self.outcome.figure, measure=self.measure or self.outcome.figure.measure)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim over a whole list (全面完成若干项实事项目) that names no item: kept beside the outcomes, never as one."""

    doc: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class AlignmentResult:
    """What became of all targets of one plan: one alignment each, in the order of the plan, and the collective
    claims.
    """

    alignments: tuple[Alignment, ...]
    claims: tuple[Claim, ...] = ()
