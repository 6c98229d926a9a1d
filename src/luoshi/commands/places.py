"""``luoshi places``: the governments and units of the site."""

from __future__ import annotations

from argparse import Namespace

from luoshi.commands.arguments import Parser
from luoshi.commands.site import add_data_argument, site_command
from luoshi.export.words import Words

_EXAMPLES = (
    """例：
  luoshi places list
  luoshi places add 澜川市 --level city
  luoshi places add 云岭区 --in 澜川市
  luoshi places unit 区民政局 --in 云岭区
""",
    """examples:
  luoshi places list
  luoshi places add 澜川市 --level city
  luoshi places add 云岭区 --in 澜川市
  luoshi places unit 区民政局 --in 云岭区
""",
)
ACTIONS = ("list", "add", "unit")
LEVELS = {"nation": "国家", "province": "省级", "city": "地级", "county": "县级", "town": "乡级", "other": "其他"}


def add_arguments(parser: Parser, words: Words) -> None:
    """The arguments of ``luoshi places``."""
    parser.epilog = words.say(*_EXAMPLES)
    help_action = words.say(
        "list 列出；add 登记政府；unit 登记单位", "list; add a government; unit, to add one of its units"
    )
    parser.add_argument("action", choices=ACTIONS, metavar=words.say("动作", "ACTION"), help=help_action)
    help_name = words.say("名称；list 以外都要写", "its name; for all but list")
    parser.add_argument("name", nargs="?", metavar=words.say("名称", "NAME"), help=help_name)
    levels = "；".join(f"{code} {name}" for code, name in LEVELS.items())
    help_level = words.say(
        f"政府的级别：{levels}。默认 county", f"of a government: one of {', '.join(LEVELS)}; else county"
    )
    level = words.say("级别", "LEVEL")
    parser.add_argument("--level", choices=LEVELS, default="county", metavar=level, help=help_level)
    help_in = words.say(
        "上级政府，或单位所属的政府：名称，同名时用 list 给出的编号（#3）",
        "the government above it, or whose unit it is: a name, or its number from list (#3)",
    )
    parser.add_argument("--in", dest="within", metavar=words.say("政府", "GOVERNMENT"), help=help_in)
    add_data_argument(parser, words)


def run(args: Namespace) -> int:
    """List the governments and units, or add one."""
    from luoshi.export.wrapping import visible

    words: Words = args.words
    if args.action != "list" and not args.name:
        args.parser.error(f"the following arguments are required: {words.say('名称', 'NAME')}")
    if args.action == "unit" and not args.within:
        args.parser.error("the following arguments are required: --in")
    site = site_command("places", args.data)
    if args.action == "add":
        site.add_government(args.name, args.level, args.within)
    elif args.action == "unit":
        site.add_unit(args.name, args.within)
    if args.action != "list":
        print(visible(words.say(f"已登记：{args.name}", f"added: {args.name}")))
        return 0
    places = site.list_places()
    for depth, place in places:
        print(visible("  " * depth + place))
    if not places:
        print(words.say("还没有政府。用 luoshi places add 登记。", "None yet; luoshi places add makes one."))
    return 0
