"""One place: from which launch regions, by the systems reported there, is it in range."""

from geo.gazetteer import resolve_place
from tests.views.samples import list_texts, open_page
from views import exposure


def test_without_a_place_examples_are_offered():
    assert "For example:" in list_texts(open_page(exposure))


def test_each_launch_region_says_what_is_needed_and_who_has_it():
    app = open_page(exposure, city="Riyadh", regions=("western-iraq", "southern-iraq"))
    said = list_texts(app)
    assert "Western Iraq" in said
    assert "Southern Iraq" in said
    assert "757 km" in said
    tables = [each.value for each in app.dataframe]
    assert len(tables) == 2
    # By those that somebody is reported to have in Iraq, each with who; not by Iran's or Israel's.
    for table in tables:
        assert "Zolfaqar" in set(table["System"])
        assert "Jericho III" not in set(table["System"])
        assert "Shahab-3" not in set(table["System"])
        assert all(said for said in table["Who is reported to have it there"])


def test_systems_that_nobody_there_has_come_only_when_they_are_asked_for():
    app = open_page(exposure, city="Riyadh", regions=("western-iraq",))
    before = len(app.dataframe[0].value)
    app.toggle(key="exposure_every").set_value(True).run()
    assert not app.exception
    assert len(app.dataframe[0].value) > before


def test_another_region_asks_of_what_is_reported_there_alone():
    app = open_page(exposure, city="Tel Aviv", regions=("LB",))
    (table,) = [each.value for each in app.dataframe]
    assert "Fateh-110" in set(table["System"])
    assert "Al-Hussein" not in set(table["System"])  # Iraq's
    assert all("Hezbollah" in said for said in table["Who is reported to have it there"])


def test_a_place_that_is_none_is_a_notice():
    from geo.links import View

    assert exposure._find_place(View(city=" ")) is None
    assert exposure._find_place(View(city="Riyadh")).id == resolve_place("Riyadh").id
