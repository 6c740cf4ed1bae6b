"""What several tests of this folder use."""

import pytest

from tests.archive.samples import read, write_input


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    folder = tmp_path_factory.mktemp("archive")
    summary = read([write_input(folder / "in")], folder / "out")
    return folder / "out", summary
