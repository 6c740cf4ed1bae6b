"""What stands around every page."""

import threading

import pytest

from views import frame


@pytest.fixture(autouse=True)
def turns(monkeypatch):
    monkeypatch.setattr(frame, "_TURNS", threading.BoundedSemaphore(1))


def test_one_that_draws_has_the_turn():
    with frame.turn():
        assert not frame._TURNS.acquire(blocking=False)


def test_a_run_that_takes_long_holds_nobody_up(monkeypatch):
    monkeypatch.setattr(frame, "_LONGEST_WAIT_S", 0.01)
    drawn = []

    def draw_second():
        with frame.turn():
            drawn.append("second")

    with frame.turn():
        second = threading.Thread(target=draw_second)
        second.start()
        second.join(30)
        assert drawn == ["second"]


def test_a_page_that_fails_gives_its_turn_back():
    with pytest.raises(ValueError, match="no page"), frame.turn():
        raise ValueError("no page")
    with frame.turn():
        pass
    assert frame._TURNS.acquire(blocking=False)
