"""The web server of ``luoshi serve``: gunicorn around the site."""

from __future__ import annotations

import sys
from typing import Any

from gunicorn.app.base import BaseApplication

from luoshi_site.commands.lifetime import end_with_parent


class Web(BaseApplication):  # type: ignore[misc]
    """gunicorn with settings from the command instead of a file."""

    def __init__(self, bind: str, processes: int) -> None:
        self._bind, self._processes = bind, processes
        super().__init__()

    def load_config(self) -> None:
        """Threads, because requests wait for the database more than they compute. The site is loaded before the
        processes part: one that takes the place of another then serves at once, while people wait."""
        options: dict[str, Any] = {
            "bind": self._bind,
            "workers": self._processes,
            "worker_class": "gthread",
            "threads": 6,
            "timeout": 120,
            "graceful_timeout": 20,
            "keepalive": 5,
            "preload_app": True,
            "max_requests": 50_000,
            "max_requests_jitter": 5_000,
            "limit_request_line": 8190,
            "proc_name": "luoshi",
            "loglevel": "warning",
            "control_socket_disable": True,
        }
        for name, value in options.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        """The site."""
        from luoshi_site.site.wsgi import application

        return application


if __name__ == "__main__":
    end_with_parent()
    Web(sys.argv[1], int(sys.argv[2])).run()
