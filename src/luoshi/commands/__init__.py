"""The commands of ``luoshi``, a module each, loaded when they are asked for."""

from __future__ import annotations

COMMANDS = {
    "read": ("读出文件里的数据项、任务、目录、表格", "what a document says: figures, commitments, outline, tables"),
    "scorecard": ("计划里的每一项目标，报告里怎么说", "what a report says of each target of a plan"),
    "drift": ("新一年的计划改了什么、少了什么", "what the new plan raised, lowered or dropped"),
    "check": ("文件内部和文件之间的数据矛盾", "contradictions within and between documents"),
    "samples": ("列出或取出随附的样例文件", "list the sample documents, or copy them out"),
    "serve": ("启动网站：台账、审阅、对照", "the site: ledger, review, scorecards"),
    "users": ("网站的账号和角色", "accounts and roles of the site"),
    "places": ("网站里的政府和单位", "governments and units of the site"),
    "import": ("把文件读入网站的台账，或写回改好的表格", "files into the site's ledger, or an edited workbook back"),
    "export": ("从网站的台账导出任务、目标值、实绩值", "commitments, targets, observations out of the site's ledger"),
    "audit": ("核对网站的审计链", "whether the site's trail of changes is whole"),
    "backup": ("把网站的全部数据备份成一个文件", "the whole site in one file"),
    "restore": ("把备份恢复到空的数据文件夹", "take up a backup in an empty data folder"),
}
# The modules of commands whose names are words of Python or of its libraries.
_MODULES = {"import": "importing", "export": "exporting"}


def module_of(command: str) -> str:
    """The module of a command.

    >>> module_of("read"), module_of("import")
    ('luoshi.commands.read', 'luoshi.commands.importing')
    """
    return f"luoshi.commands.{_MODULES.get(command, command)}"
