"""Turns at drawing a page."""

import threading

import pytest

from views.serving import turns as serving_turns


@pytest.fixture(autouse=True)
def turns(monkeypatch):
    monkeypatch.setattr(serving_turns, "_TURNS", threading.BoundedSemaphore(1))


def test_one_that_draws_has_the_turn():
    with serving_turns.turn():
        assert not serving_turns._TURNS.acquire(blocking=False)


def test_a_run_that_takes_long_holds_nobody_up(monkeypatch):
    monkeypatch.setattr(serving_turns, "_LONGEST_WAIT_S", 0.01)
    drawn = []

    def draw_second():
        with serving_turns.turn():
            drawn.append("second")

    with serving_turns.turn():
        second = threading.Thread(target=draw_second)
        second.start()
        second.join(30)
        assert drawn == ["second"]


def test_a_page_that_fails_gives_its_turn_back():
    with pytest.raises(ValueError, match="no page"), serving_turns.turn():
        raise ValueError("no page")
    with serving_turns.turn():
        pass
    assert serving_turns._TURNS.acquire(blocking=False)
