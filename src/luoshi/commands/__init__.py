"""The commands of ``luoshi``, a module each, loaded when they are asked for."""

from __future__ import annotations

COMMANDS = {
    "read": ("读出文件里的数据项、任务、目录、表格", "what a document says: figures, commitments, outline, tables"),
    "scorecard": ("计划里的每一项目标，报告里怎么说", "what a report says of each target of a plan"),
    "drift": ("新一年的计划改了什么、少了什么", "what the new plan raised, lowered or dropped"),
    "check": ("文件内部和文件之间的数据矛盾", "contradictions within and between documents"),
    "samples": ("列出或取出随附的样例文件", "list the sample documents, or copy them out"),
}
