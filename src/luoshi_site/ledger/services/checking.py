"""Checks in the background: asked for by a person, done by a worker, their result kept."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import transaction

from luoshi.errors import LuoshiError
from luoshi.said import said
from luoshi_site.accounts.permissions import allowed
from luoshi_site.ledger.access import Actor, Machine, require
from luoshi_site.ledger.errors import LedgerError
from luoshi_site.ledger.models import CheckJob, CheckKind, Government, Plan
from luoshi_site.ledger.models.queue import OPEN
from luoshi_site.ledger.services import queueing
from luoshi_site.ledger.services.aligning import Aligned, align_plan, how_many, judge_plan, write_alignments
from luoshi_site.ledger.services.contradicting import look_for_contradictions, write_contradictions
from luoshi_site.ledger.trail import record

log = logging.getLogger(__name__)
_GONE = "对照时程序中断了{n}次，不再重试；原来的结果没有改动。"
# A plan with more targets and observations than this is aligned in the background: it takes over a second.
AT_ONCE = 1500


@transaction.atomic
def start_check(by: Actor, government: Government, kind: str, plan: Plan | None = None) -> CheckJob:
    """Queue a check. While one of the kind waits or runs, that one is given: two would do the same work twice."""
    require(by, "align", government)
    Government.objects.select_for_update(no_key=True).get(pk=government.pk)
    rows = CheckJob.objects.filter(government=government, kind=CheckKind(kind), plan=plan)
    found = rows.filter(state__in=OPEN).first()
    if found is None:
        person = None if isinstance(by, Machine) else by
        found = CheckJob.objects.create(government=government, kind=CheckKind(kind), plan=plan, by=person)
        record(by, "start_check", found)
    return found


def align_or_queue(by: Actor, plan: Plan) -> CheckJob | Aligned:
    """Align a plan at once; for a large one the job that will do it."""
    require(by, "align", plan.government)
    if how_many(plan) > AT_ONCE:
        return start_check(by, plan.government, CheckKind.ALIGNMENT, plan)
    return align_plan(by, plan)


def claim_check(worker: str) -> CheckJob | None:
    """The next check for ``worker``."""
    return queueing.claim(CheckJob, worker, _GONE)


def run_check(job: CheckJob, tell: Callable[[], None] = lambda: None) -> None:
    """Do a check. What goes wrong fails the job with a message, and the results of before stay as they were."""
    try:
        by = _asked_by(job)
        do = _align if job.kind == CheckKind.ALIGNMENT else _contradict
        do(by, job, queueing.step_of(job, tell))
        job.refresh_from_db()
    except (LuoshiError, LedgerError) as error:
        queueing.fail(job, error.said)
    except Exception:
        log.exception("check %s failed", job.pk)
        queueing.fail(job, "对照时程序出错，原来的结果没有改动。请系统管理员查看日志。")


def _asked_by(job: CheckJob) -> Actor:
    if job.by is not None and not allowed(job.by, "align", job.government):
        raise LedgerError("要求对照的人已无此权限，没有对照。", "请由有权限的人重新对照。")
    return job.by if job.by is not None else Machine("对照")


def _contradict(by: Actor, job: CheckJob, step: queueing.Tell) -> None:
    found = look_for_contradictions(job.government, step)
    with transaction.atomic():
        mine = queueing.take_mine(job)
        if mine is None:
            return  # another worker took it up
        mine.found = write_contradictions(by, job.government, found.rows)
        mine.total = found.documents
        queueing.finish(
            mine, said("已对照{documents}份现行文件，有{n}处不一致。", documents=found.documents, n=mine.found)
        )


def _align(by: Actor, job: CheckJob, step: queueing.Tell) -> None:
    if job.plan is None:
        raise LedgerError("没有指明要对照的计划。")
    step("对照目标与结果", 0, 2)
    judged = judge_plan(job.plan)
    step("写入台账", 1, 2)
    with transaction.atomic():
        mine = queueing.take_mine(job)
        if mine is None:
            return
        done = write_alignments(by, job.plan, judged) or align_plan(by, job.plan)
        mine.found, mine.total = done.targets, 2
        queueing.finish(mine, done.message)
