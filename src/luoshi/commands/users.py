"""``luoshi users``: the accounts of the site."""

from __future__ import annotations

from argparse import Namespace
from types import ModuleType

from luoshi.commands.arguments import Parser
from luoshi.commands.site import add_data_argument, site_command
from luoshi.export.words import Words

_EXAMPLES = (
    """例：
  luoshi users list
  luoshi users add anquan --name 沈安全 --role security_admin
  luoshi users add zheng --name 郑督查 --role supervisor --government 云岭区
  luoshi users role zhou --role reporter --government 云岭区 --unit 区民政局
  luoshi users password zheng                                       重设密码并解锁
  luoshi users off zheng
""",
    """examples:
  luoshi users list
  luoshi users add anquan --name 沈安全 --role security_admin
  luoshi users add zheng --name 郑督查 --role supervisor --government 云岭区
  luoshi users role zhou --role reporter --government 云岭区 --unit 区民政局
  luoshi users password zheng                                       a new password; unlocks
  luoshi users off zheng
""",
)
ACTIONS = ("list", "add", "role", "password", "off", "on", "code")
ROLES = {
    "system_admin": "系统管理员",
    "security_admin": "安全管理员",
    "audit_admin": "审计管理员",
    "supervisor": "督查专员",
    "approver": "审核员",
    "reporter": "填报员",
    "leader": "领导",
    "reader": "读者",
}


def add_arguments(parser: Parser, words: Words) -> None:
    """The arguments of ``luoshi users``."""
    parser.epilog = words.say(*_EXAMPLES)
    help_action = words.say(
        "list 列出；add 添加；role 授予角色；password 重设密码；off 停用；on 启用；code 首次启动的启用码",
        "list, add, role (give one), password (reset), off, on, code (of the first start)",
    )
    parser.add_argument("action", choices=ACTIONS, metavar=words.say("动作", "ACTION"), help=help_action)
    help_username = words.say("用户名；list、code 以外都要写", "the name to sign in with; for all but list and code")
    parser.add_argument("username", nargs="?", metavar=words.say("用户名", "USERNAME"), help=help_username)
    parser.add_argument("--name", metavar=words.say("姓名", "NAME"), help=words.say("姓名", "the person's name"))
    roles = "；".join(f"{code} {name}" for code, name in ROLES.items())
    help_role = words.say(f"角色：{roles}", f"one of {', '.join(ROLES)}")
    parser.add_argument("--role", choices=ROLES, metavar=words.say("角色", "ROLE"), help=help_role)
    help_government = words.say("在哪个政府任这个角色；管理员可不写", "the government where the role holds")
    parser.add_argument("--government", metavar=words.say("政府", "GOVERNMENT"), help=help_government)
    help_unit = words.say("限于这个单位", "the unit to which the role is limited")
    parser.add_argument("--unit", metavar=words.say("单位", "UNIT"), help=help_unit)
    add_data_argument(parser, words)


def run(args: Namespace) -> int:
    """Do one thing with the accounts."""
    words: Words = args.words
    needs = [] if args.action in ("list", "code") else ["username"]
    needs += {"add": ["name"], "role": ["role"]}.get(args.action, [])
    for need in needs:
        if not getattr(args, need):
            shown = words.say("用户名", "USERNAME") if need == "username" else f"--{need}"
            args.parser.error(f"the following arguments are required: {shown}")
    site = site_command("users", args.data)
    if args.action == "list":
        _list(site, words)
    elif args.action == "code":
        _print_code(site, words)
    elif args.action == "add":
        _print_password(site.add_user(args.username, args.name, args.role, args.government, args.unit), words)
    elif args.action == "role":
        site.give_role(args.username, args.role, args.government, args.unit)
        print(words.say(f"已授予 {args.username}：{args.role}", f"{args.username} now is {args.role}"))
    elif args.action == "password":
        _print_password(site.reset_password(args.username), words)
    else:
        site.set_active(args.username, args.action == "on")
        done = words.say("已启用", "on") if args.action == "on" else words.say("已停用", "off")
        print(f"{args.username} {done}")
    return 0


def _list(site: ModuleType, words: Words) -> None:
    from luoshi.export.wrapping import visible

    accounts = site.list_users()
    for account in accounts:
        off = "" if account.active else words.say("（已停用）", " (off)")
        roles = "、".join(account.roles) or words.say("没有角色", "no role")
        print(visible(f"{account.username}{off}　{account.name}　{roles}"))
    if not accounts:
        print(words.say("还没有账号。用 luoshi users add 添加。", "No accounts yet; luoshi users add makes one."))


def _print_code(site: ModuleType, words: Words) -> None:
    code = site.start_code()
    used = words.say("已经有账号了，启用码不再有用。", "There are accounts already; the code is of no use any more.")
    print(words.say(f"启用码：{code}", f"start code: {code}") if code else used)


def _print_password(password: str, words: Words) -> None:
    print(words.say(f"初始密码：{password}", f"first password: {password}"))
    print(words.say("只显示这一次；首次登录后须修改。", "Shown this once; it must be changed at the first sign-in."))
