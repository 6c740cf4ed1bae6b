"""The drawer beside the map: which places and sites lie in range, and what hides some of them."""

from tests.views.samples import answer, opened, places, run_parts, said
from views.drawer import show_drawer


def test_every_site_is_listed_whatever_its_population_with_what_reports_say(app):
    opened(app, min_population=1_000_000)
    (table,) = [each.value for each in app.dataframe if "Site" in each.value.columns]
    named = {name.removeprefix("▲ ") for name in table["Site"]}
    assert named == {
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
    assert "fits your search" in said(app.info[0].value)
    opened(app, region="-150,-60", systems=("fateh-110",))
    assert "the nearest is" in app.info[-1].value


def test_the_chosen_row_follows_its_place_when_another_order_comes(app):
    """A table that keeps its name keeps the row that was chosen, whatever stands in it now."""

    def listed(region):
        opened(app, place="geonames:293397", region=region)
        (table,) = [each for each in app.dataframe if "Site" in each.value.columns]
        return table.value["Site"].tolist().index("Tel Aviv"), table.proto.id

    (row, name), (moved, renamed) = listed("western-iraq"), listed("LB")
    assert moved != row
    assert renamed != name


def draw():
    from views import state
    from views.drawer import show_drawer
    from views.scene import find_scene

    state.open_address()
    state.begin_notices()
    show_drawer(find_scene(state.present_view()))


def test_what_hides_places_is_said_above_the_table():
    app = run_parts(draw, country="IL", find="a")
    said = " ".join(each.value for each in app.caption)
    assert "Israel" in said
    assert "names with" in said
    assert callable(show_drawer)


def test_sites_keep_their_place_whatever_is_filtered():
    tables = [run_parts(draw, **fields).dataframe[0].value for fields in ({}, {"country": "IL"})]
    assert tables[0]["Site"].tolist() == tables[1]["Site"].tolist()
