"""What stands around every page: head, navigation, notices, sharing."""


def test_every_page_is_given_so_much_and_no_more(monkeypatch):
    from streamlit.testing.v1 import AppTest

    from geo import effort
    from views import frame

    given = []
    monkeypatch.setitem(frame._SHOW, "", lambda: given.append(effort._effort.get()))

    def script():
        from views import frame

        frame._show_content("")

    assert not AppTest.from_function(script, default_timeout=60).run().exception
    assert given[0].seconds == frame.PAGE_EFFORT_S
