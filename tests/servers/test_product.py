"""The product as a process: it answers, it is there again after a kill, it ends when told to."""

import httpx
import pytest

from tests.servers.product import product

pytestmark = pytest.mark.servers


def test_it_serves_and_comes_back_after_a_kill() -> None:
    with product() as served:
        address = f"{served.base_url}/healthz"
        assert httpx.get(address).json() == {"status": "ok"}
        served.process.kill()
        served.start()
        assert httpx.get(address).json() == {"status": "ok"}
        served.stop()
        assert not served.process.running
        with pytest.raises(httpx.ConnectError):
            httpx.get(address)
