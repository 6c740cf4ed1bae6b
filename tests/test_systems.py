import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import TableError, UnknownSystemError
from geo.systems import (
    FigureKind,
    Scope,
    find_system,
    list_systems,
    normalise_system_name,
    resolve_system,
)

FIGURES = [figure for system in list_systems() for figure in system.figures]


@pytest.mark.parametrize(
    ("spelling", "system"),
    [
        ("Zelzal", "zelzal"),
        ("Zilzal", "zelzal"),
        ("Zelzal-2", "zelzal"),
        ("Fatah-110", "fateh-110"),
        ("FATEH 110", "fateh-110"),
        ("Zolfaghar", "zolfaqar"),
        ("Dhu al-Fiqar", "zolfaqar"),
        ("Zulfiqar", "zolfaqar"),
        ("Burkan 2-H", "burkan-2h"),
        ("Burkan-2H", "burkan-2h"),
        ("Hwasŏng-12", "hwasong-12"),
        ("Hwasong 12", "hwasong-12"),
        ("shehab 3", "shahab-3"),
        ("SRBM", "short-range-class"),
    ],
)
def test_spellings_of_reports_name_their_system(spelling, system):
    assert resolve_system(spelling).id == system


@given(st.sampled_from(list_systems()), st.randoms())
def test_case_and_separators_do_not_matter(system, random):
    spelling = random.choice((system.name, *system.aliases))
    mangled = "".join(random.choice((c.upper(), c.lower())) for c in spelling)
    assert find_system(mangled.replace("-", random.choice(" -"))).id == system.id


def test_an_unknown_system_comes_with_the_nearest_names():
    with pytest.raises(UnknownSystemError) as caught:
        resolve_system("Fateh-11O")
    assert caught.value.nearest[0] == "fateh-110"


def test_fateh_110_is_not_fateh_313():
    assert find_system("Fateh-313").id != find_system("Fateh-110").id


def test_the_reports_span_for_three_systems_widens_no_band():
    """200 to 700 km for three systems does not make 700 km a figure of Fateh-110."""
    fateh = resolve_system("fateh-110")
    assert fateh.band_km == (200, 300)
    spans = [figure for figure in fateh.figures if figure.scope is Scope.GROUP]
    assert [(figure.low_km, figure.high_km) for figure in spans] == [(200, 700)]


@pytest.mark.parametrize(
    ("system", "band_km"),
    [
        ("zelzal", (200, 400)),
        ("zolfaqar", (650, 700)),
        ("qiam-1", (750, 800)),
        ("shahab-1", (300, 300)),
        ("shahab-2", (500, 700)),
        ("burkan-2h", (800, 2000)),
        ("short-range-class", (900, 1000)),
    ],
)
def test_bands_span_the_published_figures(system, band_km):
    assert resolve_system(system).band_km == band_km


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: f"{figure.system}-{figure.source}")
def test_every_figure_says_who_when_and_what_kind(figure):
    assert figure.source
    assert figure.title
    assert "2002" <= figure.date[:4] <= "2026"
    assert figure.kind in FigureKind
    assert 100 <= figure.range_km <= 3000
    assert str(figure.kind) in figure.citation


def test_second_hand_figures_say_so():
    nasic = [figure for figure in FIGURES if figure.source.startswith("NASIC")]
    assert nasic
    assert all(figure.second_hand and "second-hand" in figure.citation for figure in nasic)


def test_printed_miles_are_converted_rightly():
    [hwasong] = resolve_system("hwasong-12").figures
    assert hwasong.range_km == round(1800 * 1.609344)


def test_all_bad_rows_are_reported_together(tmp_path, monkeypatch):
    import geo.systems
    import geo.tables

    (tmp_path / "systems.csv").write_text(
        "id,name,country,category,aliases,note,source,date\n"
        "one,One,IR,rockett,,,Somebody,2020\n"
        "two,Two,IR,rocket,,,,2020\n",
        encoding="utf-8",
    )
    header = (geo.tables.DATA_DIR / "range_figures.csv").read_text("utf-8").splitlines()[0]
    (tmp_path / "range_figures.csv").write_text(
        f"{header}\none,,-5,,5 km,Somebody,Title,2020,assessed,no,system,,\n", encoding="utf-8"
    )
    monkeypatch.setattr("geo.tables.rows.DATA_DIR", tmp_path)
    with pytest.raises(TableError) as caught:
        geo.systems._load_catalogue.__wrapped__()
    places = {(fault.file, fault.row, fault.column) for fault in caught.value.faults}
    assert places == {
        ("systems.csv", 2, "category"),
        ("systems.csv", 3, "source"),
        ("range_figures.csv", 2, "high_km"),
    }
    assert "'rocket'" in str(caught.value)


def test_names_fold_to_letters_and_digits():
    assert normalise_system_name(" Fateh–110 ") == "fateh110"
