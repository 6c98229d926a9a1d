"""What the ledger keeps."""

from luoshi_site.ledger.models.changes import ChainHead, Change, Verification, VerificationState
from luoshi_site.ledger.models.checks import CheckJob, CheckKind
from luoshi_site.ledger.models.drifts import KeptDrift
from luoshi_site.ledger.models.figures import Figure, Observation, Target
from luoshi_site.ledger.models.indicators import Indicator, IndicatorAlias
from luoshi_site.ledger.models.kept import LIVE, MOVED, OUT, SETTLED, STANDING, ReviewState, SourceState
from luoshi_site.ledger.models.links import Alignment, Comment, Contradiction
from luoshi_site.ledger.models.papers import Document, DocumentState, ImportJob, StoredFile
from luoshi_site.ledger.models.personnel import PersonnelChange, Turn
from luoshi_site.ledger.models.places import Appointment, Government, Level, OrgUnit, Post, Standing
from luoshi_site.ledger.models.promises import Commitment, Plan, Responsibility, Revision
from luoshi_site.ledger.models.queue import JobState, Queued
from luoshi_site.ledger.models.workbooks import Workbook, WorkbookState

__all__ = [
    "LIVE",
    "MOVED",
    "OUT",
    "SETTLED",
    "STANDING",
    "Alignment",
    "Appointment",
    "ChainHead",
    "Change",
    "CheckJob",
    "CheckKind",
    "Comment",
    "Commitment",
    "Contradiction",
    "Document",
    "DocumentState",
    "Figure",
    "Government",
    "ImportJob",
    "Indicator",
    "IndicatorAlias",
    "JobState",
    "KeptDrift",
    "Level",
    "Observation",
    "OrgUnit",
    "PersonnelChange",
    "Plan",
    "Post",
    "Queued",
    "Responsibility",
    "ReviewState",
    "Revision",
    "SourceState",
    "Standing",
    "StoredFile",
    "Target",
    "Turn",
    "Verification",
    "VerificationState",
    "Workbook",
    "WorkbookState",
]
