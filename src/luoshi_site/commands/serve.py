"""``luoshi serve``: the site and its worker in one command."""

from __future__ import annotations

import errno
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

from luoshi.errors import InputError
from luoshi_site.commands.demo import load_demo
from luoshi_site.commands.setting_up import Tell, initialise, start_django

_START = 120.0  # seconds: a busy machine may need many to start, and a web server that died is seen at once
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def serve(
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    processes: int = 1,
    with_worker: bool = True,
    demo: bool = False,
    tell: Tell = print,
) -> int:
    """Prepare the database, with ``demo`` load the samples, then serve until told to stop; gives the exit code.

    A worker that dies is started again; when the web server dies, everything ends.
    """
    _check_free(host, port)
    initialise(tell)
    if demo:
        load_demo(tell)
    web = [sys.executable, "-m", "luoshi_site.commands.web", f"[{host}]:{port}" if ":" in host else f"{host}:{port}"]
    worker = [sys.executable, "-m", "luoshi_site.commands.worker"]
    stop = threading.Event()
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, lambda *_: stop.set())
        signal.signal(signal.SIGINT, lambda *_: stop.set())
    serving = subprocess.Popen([*web, str(processes)])
    reading = subprocess.Popen(worker) if with_worker else None
    try:
        _wait_until_up(serving, host, port)
        address = _address(host, port)
        tell(f"落实已启动：{address}　按 Ctrl+C 停止。")
        _advise(host, tell)
        _tell_first_start(address, tell)
        while not stop.wait(0.5) and serving.poll() is None:
            if reading is not None and reading.poll() is not None:
                tell("读取进程意外结束，重新启动。")
                stop.wait(1)
                reading = subprocess.Popen(worker)
    finally:
        _end(serving, reading)
    return 0 if stop.is_set() else 1


def _check_free(host: str, port: int) -> None:
    """Refuse a port that another program holds, before anything else is done: what answers there is not this site."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the web server will
            probe.bind(place)
    except OSError as error:
        remedy = f"换一个端口：luoshi serve --port {port + 1}。" if error.errno == errno.EADDRINUSE else "请检查地址。"
        raise InputError(
            f"不能在这个地址上提供服务（{error.strerror}）。", where=f"{host}:{port}", remedy=remedy
        ) from error


def _wait_until_up(serving: subprocess.Popen[bytes], host: str, port: int) -> None:
    named = "127.0.0.1" if host in ("0.0.0.0", "::", "localhost") else host
    address = f"http://[{named}]:{port}/health/" if ":" in named else f"http://{named}:{port}/health/"
    # Straight to the server, whatever proxy the environment names.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    began = time.monotonic()
    while time.monotonic() - began < _START:
        if serving.poll() is not None:
            raise InputError(f"网站没有启动：端口{port}可能被占用。", remedy="换一个端口：luoshi serve --port 8001。")
        try:
            opener.open(urllib.request.Request(address, headers={"Host": _known_host()}), timeout=2).close()
        except urllib.error.HTTPError:
            return  # it answers; what it answers is not for us
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise InputError(f"网站在{_START:g}秒内没有启动。", remedy="请看上面的日志。")


def _address(host: str, port: int) -> str:
    """Where people reach the site: behind a proxy that ends TLS, under its own name."""
    start_django()
    from django.conf import settings

    if settings.TLS:
        return f"https://{_known_host()}/"
    return f"http://{'localhost' if host in _LOOPBACK else host}:{port}/"


def _known_host() -> str:
    start_django()
    from django.conf import settings

    first = str(settings.ALLOWED_HOSTS[0])
    return "localhost" if first == "*" else first.lstrip(".")


def _advise(host: str, tell: Tell) -> None:
    from django.conf import settings

    if host not in _LOOPBACK and not settings.TLS:
        tell("注意：正在对外提供服务而没有 TLS。请放在反向代理之后，并设 LUOSHI_TLS=1 和 LUOSHI_HOSTS。")


def _tell_first_start(address: str, tell: Tell) -> None:
    from luoshi_site.commands.users import start_code

    if code := start_code():
        tell(f"这里还没有账号。请用浏览器打开 {address}start/ ，填入启用码 {code} ，设立三位管理员。")


def _end(*processes: subprocess.Popen[bytes] | None) -> None:
    running = [one for one in processes if one is not None and one.poll() is None]
    for one in running:
        one.terminate()
    for one in running:
        try:
            one.wait(30)
        except subprocess.TimeoutExpired:
            one.kill()
