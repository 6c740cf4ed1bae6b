"""What each call of the command line is asked with."""

import pytest

from geo.__main__ import _ANSWERS
from geo.calls import build_parser, join_signed_values


def test_every_call_has_its_answer_and_shows_an_example():
    [calls] = [action for action in build_parser()._actions if action.choices]
    assert set(calls.choices) == set(_ANSWERS)
    for name, call in calls.choices.items():
        assert f" {name}" in call.epilog


def test_a_longitude_in_the_west_is_a_value_and_no_option():
    words = ["rings", "--from", "-179,65", "--range-km", "700"]
    assert build_parser().parse_args(join_signed_values(words)).region == "-179,65"


def test_an_option_that_is_none_is_refused(capsys):
    with pytest.raises(SystemExit, match="2"):
        build_parser().parse_args(["locate", "Riyadh", "--far"])
    assert "--far" in capsys.readouterr().err
