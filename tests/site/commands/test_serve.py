"""``luoshi serve``: the address that it tells."""

from __future__ import annotations

import pytest

from luoshi_site.commands.serve import _address


@pytest.mark.parametrize(
    ("tls", "hosts", "address"),
    [
        (False, ["localhost"], "http://localhost:8001/"),
        (True, ["luoshi.example.gov.cn", "localhost"], "https://luoshi.example.gov.cn/"),
        (True, [".example.gov.cn"], "https://example.gov.cn/"),
    ],
)
def test_behind_a_proxy_the_site_has_its_own_name(settings, tls: bool, hosts: list[str], address: str):
    settings.TLS, settings.ALLOWED_HOSTS = tls, hosts
    assert _address("127.0.0.1", 8001) == address
