"""The drawer beside the map: which places and sites lie in range, and what hides some of them."""

from tests.views.samples import answer, opened, places, run_parts, sites, told
from views.drawer import show_drawer


def test_every_site_is_listed_whatever_its_population_with_what_reports_say(app):
    opened(app, min_population=1_000_000)
    table = sites(app)
    assert set(table["Site"]) == {
        "Riyadh", "Tel Aviv", "Jerusalem", "Baghdad", "Abqaiq", "Khurais", "Fallujah",
        "Strait of Hormuz",
    }  # fmt: skip
    assert all("20" in said for said in table["What reports say of it"])
    assert "of 8 sites that reports name" in answer(app)


def test_the_table_has_what_a_reader_needs(app):
    table = places(opened(app))
    assert list(table.columns[:3]) == ["Place", "Verdict", "Nearest, km"]
    assert "Population" in table.columns
    riyadh = table[table["Place"] == "Riyadh"].iloc[0]
    assert riyadh["Country"] == "Saudi Arabia"
    assert riyadh["Verdict"] == "◇ out"
    assert riyadh["Margin, km"] == 700 - riyadh["Nearest, km"]


def test_an_empty_result_says_why(app):
    opened(app, find="Nowhereville")
    assert "fits your search" in told(app)["empty"]
    opened(app, region="-150,-60", systems=("fateh-110",))
    assert "the nearest is" in told(app)["empty"]


def test_the_drawer_is_told_which_place_is_asked_of_and_not_where_there_is_none(app):
    opened(app, place="geonames:293397", region="LB")
    given = told(app)
    assert given["chosen"] == "geonames:293397"
    assert given["chosen"] in given["sites"]["id"]
    assert len(given["places"]["id"]) == len(set(given["places"]["id"])) == len(places(app))
    opened(app, region="LB")
    assert told(app)["chosen"] == ""


def draw():
    from views import state
    from views.drawer import show_drawer
    from views.scene import find_scene

    state.open_address()
    state.begin_notices()
    show_drawer(find_scene(state.present_view()), asked={})


def test_what_hides_places_is_said_above_the_table():
    app = run_parts(draw, country="IL", find="a")
    assert "Israel" in told(app)["hidden"]
    assert "names with" in told(app)["hidden"]
    assert callable(show_drawer)


def test_sites_keep_their_place_whatever_is_filtered():
    tables = [sites(run_parts(draw, **fields)) for fields in ({}, {"country": "IL"})]
    assert tables[0]["Site"].tolist() == tables[1]["Site"].tolist()
