"""A change of a rule shows each claim that it changes."""

import pytest

from tests.claims.snapshots import FOLDERS, SNAPSHOTS, compare, list_lines


@pytest.mark.slow
@pytest.mark.parametrize("name", FOLDERS)
def test_claims_are_those_of_the_snapshot(name):
    if not FOLDERS[name].is_dir():
        pytest.skip("the three reports are not part of the project")
    changed = compare(name)
    assert not changed, "\n".join(
        ["meant? then run: python -m tests.claims.snapshots --write", *changed]
    )


def test_a_snapshot_holds_no_sentence():
    for path in SNAPSHOTS.glob("*.txt"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert line.startswith("# ") or line.count(" | ") == 10


def test_a_changed_text_shows_as_a_line(tmp_path):
    text = "From Basra, a missile with a range of 300 km can reach Kuwait City."
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    head, claim = list_lines(tmp_path)
    assert head == "# one"
    assert claim.startswith("0-67 | reach | Kuwait City, KW | ")
