"""The verbs of the ledger: the only place that writes.

Each is one transaction, asks `luoshi_site.accounts.permissions` first, raises a `luoshi_site.ledger.errors.LedgerError`
that says what to do, and leaves its link in the trail.
"""

from luoshi_site.ledger.services.adding import add_task, add_value
from luoshi_site.ledger.services.aligning import (
    align_plan,
    confirm_alignment,
    reject_alignment,
    reporting_figures,
    set_outcome,
)
from luoshi_site.ledger.services.checking import align_or_queue, run_check, start_check
from luoshi_site.ledger.services.comments import comment, withdraw_comment
from luoshi_site.ledger.services.commitments import (
    add_commitment,
    confirm_commitment,
    edit_commitment,
    give_to_posts,
    merge_commitments,
    reject_commitment,
    set_owner,
    split_commitment,
    withdraw_commitment,
)
from luoshi_site.ledger.services.contradicting import find_contradictions, settle_contradiction
from luoshi_site.ledger.services.documents import withdraw_document
from luoshi_site.ledger.services.empty_plans import withdraw_empty_plans
from luoshi_site.ledger.services.figures import (
    add_figure,
    add_observation,
    confirm_figure,
    confirm_figures,
    edit_figure,
    merge_figures,
    reject_figure,
    split_figure,
    withdraw_figure,
)
from luoshi_site.ledger.services.files import bytes_of, plain_file_name, store_file
from luoshi_site.ledger.services.importing import Imported, read_stored, reread
from luoshi_site.ledger.services.indicators import add_alias, add_common_indicators, edit_indicator
from luoshi_site.ledger.services.jobs import claim_job, dismiss_import, import_document, run_next, start_import
from luoshi_site.ledger.services.outcomes import observe_outcome, undo_outcome
from luoshi_site.ledger.services.page_images import is_drawable, page_image
from luoshi_site.ledger.services.personnel import (
    confirm_personnel,
    confirm_personnel_rows,
    edit_personnel,
    reject_personnel,
    reopen_personnel,
)
from luoshi_site.ledger.services.places import (
    add_government,
    add_unit,
    confirm_units,
    edit_government,
    edit_unit,
    reject_unit,
)
from luoshi_site.ledger.services.posts import (
    add_post,
    appoint,
    edit_appointment,
    edit_post,
    relieve,
    withdraw_appointment,
)
from luoshi_site.ledger.services.revising import revise_plan, set_parent_target, withdraw_revision
from luoshi_site.ledger.services.succession import merge_units, succeed_unit
from luoshi_site.ledger.services.summing import keep_sum, sum_outcomes
from luoshi_site.ledger.services.taking_back import withdraw_succession
from luoshi_site.ledger.services.undoing import undo_commitment, undo_figure
from luoshi_site.ledger.services.verifying import ask_verification, run_next_verification
from luoshi_site.ledger.services.workbooks import (
    bring_workbook,
    drop_workbook,
    look_again,
    may_bring,
    own_workbook,
    write_workbook,
)

__all__ = [
    "Imported",
    "add_alias",
    "add_commitment",
    "add_common_indicators",
    "add_figure",
    "add_government",
    "add_observation",
    "add_post",
    "add_task",
    "add_unit",
    "add_value",
    "align_or_queue",
    "align_plan",
    "appoint",
    "ask_verification",
    "bring_workbook",
    "bytes_of",
    "claim_job",
    "comment",
    "confirm_alignment",
    "confirm_commitment",
    "confirm_figure",
    "confirm_figures",
    "confirm_personnel",
    "confirm_personnel_rows",
    "confirm_units",
    "dismiss_import",
    "drop_workbook",
    "edit_appointment",
    "edit_commitment",
    "edit_figure",
    "edit_government",
    "edit_indicator",
    "edit_personnel",
    "edit_post",
    "edit_unit",
    "find_contradictions",
    "give_to_posts",
    "import_document",
    "is_drawable",
    "keep_sum",
    "look_again",
    "may_bring",
    "merge_commitments",
    "merge_figures",
    "merge_units",
    "observe_outcome",
    "own_workbook",
    "page_image",
    "plain_file_name",
    "read_stored",
    "reject_alignment",
    "reject_commitment",
    "reject_figure",
    "reject_personnel",
    "reject_unit",
    "relieve",
    "reopen_personnel",
    "reporting_figures",
    "reread",
    "revise_plan",
    "run_check",
    "run_next",
    "run_next_verification",
    "set_outcome",
    "set_owner",
    "set_parent_target",
    "settle_contradiction",
    "split_commitment",
    "split_figure",
    "start_check",
    "start_import",
    "store_file",
    "succeed_unit",
    "sum_outcomes",
    "undo_commitment",
    "undo_figure",
    "undo_outcome",
    "withdraw_appointment",
    "withdraw_comment",
    "withdraw_commitment",
    "withdraw_document",
    "withdraw_empty_plans",
    "withdraw_figure",
    "withdraw_revision",
    "withdraw_succession",
    "write_workbook",
]
