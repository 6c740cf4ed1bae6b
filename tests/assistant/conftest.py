"""What several tests of this folder use."""

from functools import partial

import pytest

from geo.assistant.server import build_server
from tests.assistant.samples import ask


@pytest.fixture(scope="module")
def here():
    return partial(ask, build_server("https://ranges.example/"))
