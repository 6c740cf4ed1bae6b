import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import geo.tables
from geo.errors import TableError, UnknownSystemError
from geo.systems import (
    Dated,
    FigureKind,
    LaunchedFrom,
    PrintedUnit,
    Scope,
    SlipKind,
    SystemCategory,
    check_printed,
    find_readings,
    find_slips,
    find_system,
    list_systems,
    normalise_system_name,
    parse_printed,
    resolve_readings,
    resolve_system,
)
from geo.systems.catalogue import load_catalogue
from geo.systems.printed import KM_PER_UNIT

SYSTEMS = list_systems()
FIGURES = [figure for system in SYSTEMS for figure in system.figures]
TABLES = ("systems.csv", "range_figures.csv", "operators.csv")


# ----------------------------------------------------------------------------------------- names
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
        ("Iskander missiles", "iskander-m"),
        ("Калибр", "kalibr"),
        ("Х-101", "kh-101"),
        ("东风-26", "df-26"),
        ("화성-17", "hwasong-17"),
        ("شهاب-3", "shahab-3"),
        ("شهاب ۳", "shahab-3"),
        ("יריחו 3", "jericho-iii"),
        ("अग्नि-5", "agni-v"),
        ("Yildirim", "yildirim"),
        ("Yıldırım", "yildirim"),
        ("Kh-101s", "kh-101"),
        ("Khorramshahrs", "khorramshahr"),
        ("Iskander's", "iskander-m"),
        ("Shahab III missiles", "shahab-3"),
        ("Agni 5", "agni-v"),
        ("Tomahawk Block V", "tomahawk"),
        ("화성포-15형", "hwasong-15"),
        ("화성-15 미사일", "hwasong-15"),
        ("東風-26飛彈", "df-26"),
        ("صاروخ عماد", "emad"),
        ("موشک خرمشهر", "khorramshahr"),
        ("ракета «Калибр»", "kalibr"),
        ("Искандерами", "iskander-m"),
        ("Герань-2", "shahed-136"),
        ("Fatah-4", "fatah-iv"),
        ("PHL-191", "pch-191"),
        ("Palyanytsya", "palianytsia"),
        ("Fajr-5 (Gaza)", "fajr-5"),
        ("Scud-B / Hwasong-5", "scud-b"),
        ("Geranium-2", "shahed-136"),
        ("KN-19", "kumsong-3"),
        ("صماد 2", "samad-2"),
    ],
)
def test_spellings_of_reports_name_their_system(spelling, system):
    assert resolve_system(spelling).id == system


@given(st.sampled_from(SYSTEMS), st.randoms())
def test_case_and_separators_do_not_matter(system, random):
    spelling = random.choice((system.name, *system.aliases))
    mangled = "".join(random.choice((c.upper(), c.lower())) for c in spelling)
    readings = find_readings(mangled.replace("-", random.choice(" -")))
    assert system.id in {reading.id for reading in readings}


def test_an_unknown_system_comes_with_the_nearest_names():
    with pytest.raises(UnknownSystemError) as caught:
        resolve_system("Fateh-11O")
    assert caught.value.nearest[0] == "fateh-110"


def test_a_name_of_several_systems_gives_each_of_them():
    assert {system.id for system in resolve_readings("Kheibar")} == {
        "khorramshahr-4",
        "kheibar-shekan",
        "khaibar-1",
    }
    assert [system.id for system in resolve_readings("Kheibar Shekan")] == ["kheibar-shekan"]


def test_numerals_and_plurals_of_one_system_lead_to_no_other():
    for name in ("Hwasong-XI", "Fateh-CX", "Ghadr-V", "Zelzal-X", "Shahab-30"):
        assert find_readings(name) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fateh-110", "Fateh-313"),
        ("Fateh-110", "Fattah"),
        ("Fattah-2", "Fatah-II"),
        ("Ghadr", "Qader"),
        ("Burkan-1", "Burkan (Hezbollah)"),
    ],
)
def test_look_alikes_are_systems_of_their_own(one, other):
    assert find_system(one).id != find_system(other).id


def test_a_spelling_of_punctuation_or_of_any_length_is_no_system():
    for name in ("", "-", "٠" * 500, "x" * 100_000):
        assert find_readings(name) == ()


def test_names_fold_to_letters_and_digits():
    assert normalise_system_name(" Fateh–110 ") == "fateh110"


# ---------------------------------------------------------------------------------------- figures
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
        ("shahab-1", (290, 330)),
        ("shahab-2", (483, 700)),
        ("burkan-2h", (800, 2000)),
        ("short-range-class", (900, 1000)),
    ],
)
def test_bands_span_the_published_figures(system, band_km):
    assert resolve_system(system).band_km == band_km


def test_there_are_as_many_systems_and_figures_as_promised():
    assert len(SYSTEMS) >= 331
    assert len(FIGURES) >= 941
    assert sum(bool(figure.url) for figure in FIGURES) >= 936


def test_the_document_counts_what_is_there():
    text = (geo.tables.DATA_DIR.parent / "docs" / "systems.md").read_text("utf-8")
    operators = sum(len(system.operators) for system in SYSTEMS)
    addresses = sum(bool(figure.url) for figure in FIGURES)
    assert f"{len(SYSTEMS)} systems with\n{len(FIGURES)} published figures" in text
    assert f"({addresses} with an address) and {operators} lines" in text


@pytest.mark.parametrize(
    "figure", FIGURES, ids=lambda figure: f"{figure.system}-{figure.source}-{figure.range_km:g}"
)
def test_every_figure_says_who_when_and_what_kind_and_follows_from_its_print(figure):
    assert figure.source
    assert figure.title
    assert "1985" <= figure.date[:4] <= "2026"
    assert figure.kind in FigureKind
    assert figure.dated in Dated
    assert 5 <= figure.range_km <= 20_000
    assert str(figure.kind) in figure.citation
    assert check_printed(figure.as_printed, figure.unit, figure.high_km)
    assert figure.low_km is None or check_printed(figure.as_printed, figure.unit, figure.low_km)


def test_no_figure_stands_twice():
    keys = Counter(
        (each.system, each.source, each.title, each.date, each.range_km, each.kind, each.note)
        for each in FIGURES
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_second_hand_figures_say_so():
    nasic = [figure for figure in FIGURES if figure.source.startswith("NASIC")]
    assert nasic
    assert all(figure.second_hand and "second-hand" in figure.citation for figure in nasic)


def test_printed_miles_are_converted_rightly():
    hwasong = resolve_system("hwasong-12")
    miles = {each.range_km for each in hwasong.figures if each.unit is PrintedUnit.MILE}
    assert round(1800 * 1.609344) in miles


def test_a_flight_is_no_range_where_a_range_is_published():
    iskander = resolve_system("Iskander-M")
    assert 300 in {figure.range_km for figure in iskander.figures}
    assert iskander.band_km[0] > 300


def test_a_lofted_flight_is_never_a_range():
    whole = resolve_system("Hwasong-19")
    flights = tuple(figure for figure in whole.figures if figure.lofted)
    hwasong = replace(whole, figures=flights)
    assert hwasong.figures
    assert hwasong.own_figures == ()
    assert hwasong.band_km is None
    assert hwasong.farthest_flown.lofted


def test_an_agency_and_those_that_copy_it_are_one_source():
    babur = resolve_system("Babur-1B")
    assert len(babur.own_figures) >= 3
    assert babur.independent_sources == ("the maker",)


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.id)
def test_every_system_says_what_it_is(system):
    if system.category is SystemCategory.CLASS:
        assert not system.launched_from
        return
    assert re.fullmatch(r"[A-Z]{2}", system.country)
    assert system.launched_from
    assert set(system.guarded) <= set(system.names)
    assert system.id not in system.look_alikes
    assert all(find_system(other) for other in system.look_alikes)
    air = "air-launched" in system.category
    assert not air or LaunchedFrom.AIR in system.launched_from
    assert bool(system.starts_elsewhere) == (LaunchedFrom.GROUND not in system.launched_from)


@pytest.mark.parametrize(
    ("text", "unit", "range_km"),
    [
        ("up to 1,300 km", PrintedUnit.KM, 1300),
        ("7.800 kilometer", PrintedUnit.KM, 7800),
        ("7,5 tysiąca kilometrów", PrintedUnit.KM, 7500),
        ("2 000 kilomètres", PrintedUnit.KM, 2000),
        ("1 mil km", PrintedUnit.KM, 1000),
        ("120 किमी", PrintedUnit.KM, 120),
        ("१२० किमी", PrintedUnit.KM, 120),
        ("ok. 4 tys. km", PrintedUnit.KM, 4000),
        ("1,001.2 kilometers", PrintedUnit.KM, 1001),
        ("one-thousand kilometers", PrintedUnit.KM, 1000),
        ("oltre i mille chilometri", PrintedUnit.KM, 1000),
        ("1만5000㎞", PrintedUnit.KM, 15000),
        ("1만 3,000km", PrintedUnit.KM, 13000),
        ("5천600km 이상", PrintedUnit.KM, 5600),
        ("약 2천㎞", PrintedUnit.KM, 2000),
        ("15 mil", PrintedUnit.SCANDINAVIAN_MILE, 150),
        ("700nm", PrintedUnit.NAUTICAL_MILE, 1296),
    ],
)
def test_numbers_follow_from_printed_words_of_many_languages(text, unit, range_km):
    assert check_printed(text, unit, range_km)
    assert not check_printed(text, unit, range_km + 2)


@given(st.text(max_size=600))
def test_any_words_can_be_read_for_numbers(text):
    assert all(value >= 0 for value in parse_printed(text))


# ------------------------------------------------------------------------------------------ slips
def slips_of(system, range_km, source=""):
    found = resolve_system(system)
    [figure] = [
        each for each in found.figures if each.range_km == range_km and source in each.source
    ]
    return {
        slip.kind
        for slip in find_slips(
            found,
            figure.high_km,
            low_km=figure.low_km,
            qualifier=figure.qualifier,
            unit=figure.unit,
            own=figure,
        )
    }


@pytest.mark.parametrize(
    ("system", "range_km", "source", "kind"),
    [
        ("Nodong", 3219, "", SlipKind.MILES_FOR_KM),
        ("Zircon", 2000, "", SlipKind.OTHER_SYSTEM),
        ("Sarmat", 5500, "", SlipKind.BOUND),
        ("Oreshnik", 5500, "US officials", SlipKind.BOUND),
        ("Oreshnik", 5500, "Savill", SlipKind.BOUND),
        ("Hwasong-16B", 1000, "KCNA", SlipKind.DISAGREEMENT),
        ("Hwasong-16B", 600, "", SlipKind.DISAGREEMENT),
        ("M51", 6000, "", SlipKind.DISAGREEMENT),
        ("M51", 8000, "", SlipKind.DISAGREEMENT),
        ("M51", 10_000, "", SlipKind.DISAGREEMENT),
        ("9M729", 480, "Matveevsky", SlipKind.DISAGREEMENT),
        ("9M729", 2500, "United States", SlipKind.DISAGREEMENT),
    ],
)
def test_the_printed_errors_of_the_catalogue_are_found(system, range_km, source, kind):
    assert kind in slips_of(system, range_km, source)


# System, low and high as printed, their unit, the word before, what it may be instead. The first
# of each kind that has "printed" behind it was read in a report (docs/systems.md names them).
SLIPS = [
    ("Nodong", None, 2000, "mi", "about", "MILES_FOR_KM"),  # printed
    ("DF-21", 1000, 1700, "mi", "", "MILES_FOR_KM"),  # printed
    ("Kalibr", None, 2500, "mi", "", "MILES_FOR_KM"),
    ("Emad", None, 2000, "mi", "", "MILES_FOR_KM"),
    ("Ghadr", None, 1800, "mi", "", "MILES_FOR_KM"),
    ("Shahab-3", None, 2000, "mi", "up to", "MILES_FOR_KM"),
    ("Paveh", None, 1650, "mi", "", "MILES_FOR_KM"),
    ("DF-21D", None, 900, "km", "", "KM_FOR_MILES"),  # printed
    ("Zolfaqar", None, 435, "km", "", "KM_FOR_MILES"),
    ("Khorramshahr", None, 1240, "km", "", "KM_FOR_MILES"),
    ("Paveh", None, 1025, "km", "", "KM_FOR_MILES"),
    ("Fattah-1", None, 870, "km", "", "KM_FOR_MILES"),
    ("Dezful", None, 621, "km", "", "KM_FOR_MILES"),
    ("Taurus", None, 310, "km", "", "KM_FOR_MILES"),
    ("Storm Shadow", None, 155, "km", "", "KM_FOR_MILES"),
    ("Tomahawk", None, 1000, "km", "", "KM_FOR_MILES"),
    ("BrahMos", None, 180, "km", "", "KM_FOR_MILES"),
    ("Trident II", None, 4000, "km", "", "KM_FOR_MILES"),
    ("NSM", None, 15, "mi", "", "SCANDINAVIAN_MILES"),  # printed
    ("Kalibr", None, 150, "mi", "", "SCANDINAVIAN_MILES"),
    ("Shahed-136", None, 200, "mi", "", "SCANDINAVIAN_MILES"),
    ("Taurus", None, 50, "mi", "", "SCANDINAVIAN_MILES"),
    ("LORA", None, 216, "km", "", "NAUTICAL_MILES"),
    ("LORA", None, 162, "mi", "", "NAUTICAL_MILES"),
    ("Sarmat", None, 5500, "km", "not less than", "BOUND"),  # printed
    ("Oreshnik", 500, 5500, "km", "", "BOUND"),  # printed
    ("Oreshnik", 3000, 5500, "km", "", "BOUND"),  # printed
    ("Tayfun", 620, 1860, "mi", "", "BOUND"),  # printed
    ("Hwasong-15", None, 5500, "km", "more than", "BOUND"),
    ("Kheibar Shekan", 1000, 3000, "km", "", "BOUND"),
    ("Fateh-110", 300, 1000, "km", "", "BOUND"),
    ("Agni-V", 3000, 5500, "km", "", "BOUND"),
    ("Zircon", None, 2000, "km", "more than", "OTHER_SYSTEM"),  # printed
    ("Iskander-E", None, 500, "km", "up to", "OTHER_SYSTEM"),  # printed
    ("Ghadr", None, 200, "km", "", "OTHER_SYSTEM"),
    ("Fateh-110", None, 1400, "km", "", "OTHER_SYSTEM"),
    ("Fattah-1", None, 300, "km", "", "OTHER_SYSTEM"),
    ("Burkan-1", None, 10, "km", "", "OTHER_SYSTEM"),
    ("Burkan (Hezbollah)", None, 800, "km", "", "OTHER_SYSTEM"),
    ("Zelzal-1 (Houthi)", None, 400, "km", "", "OTHER_SYSTEM"),
    ("Hwasong-14", None, 998, "km", "", "FLIGHT"),
    ("Hwasong-15", None, 950, "km", "", "FLIGHT"),
    ("Hwasong-17", None, 1000, "km", "", "FLIGHT"),
    ("Hwasong-18", None, 1001, "km", "", "FLIGHT"),
    ("Hwasong-12", None, 787, "km", "", "FLIGHT"),
    ("Kh-101", None, 5, "km", "about", "DIGITS"),  # printed
    ("Kh-BD", None, 6, "km", "more than", "DIGITS"),  # printed
    ("Kinzhal", None, 200, "km", "up to", "DIGITS"),  # printed
    ("Iskander-M", None, 5000, "km", "", "DIGITS"),
    ("Emad", None, 17_000, "km", "", "DIGITS"),
    ("Tochka-U", None, 1200, "km", "", "DIGITS"),
    ("UJ-22", None, 400, "km", "", "RADIUS"),
    ("Shahed-136", None, 1000, "km", "", "RADIUS"),
    ("Beaver", None, 500, "km", "", "RADIUS"),
    ("Gerbera", None, 300, "km", "", "RADIUS"),
    ("Samad-3", None, 750, "km", "", "RADIUS"),
    ("Mohajer-10", None, 4000, "km", "", "RADIUS"),
]


def test_slips_of_every_kind_are_found():
    missed = []
    for name, low, high, unit, word, kind in SLIPS:
        km = KM_PER_UNIT[PrintedUnit(unit)]
        slips = find_slips(
            resolve_system(name),
            high * km,
            low_km=low * km if low else None,
            qualifier=word,
            unit=PrintedUnit(unit),
        )
        if SlipKind[kind] not in {slip.kind for slip in slips}:
            missed.append((name, high, unit, kind, [slip.kind for slip in slips]))
    assert missed == []
    assert len(SLIPS) >= 50


def test_few_of_the_catalogues_own_ranges_are_asked_about():
    """A question at every other figure would be read by nobody."""
    asked = [
        (system.id, figure.as_printed)
        for system in SYSTEMS
        for figure in system.figures
        if figure.scope is Scope.SYSTEM
        and any(
            slip.kind is not SlipKind.DISAGREEMENT
            for slip in find_slips(
                system,
                figure.high_km,
                low_km=figure.low_km,
                qualifier=figure.qualifier,
                unit=figure.unit,
                own=figure,
            )
        )
    ]
    assert len(asked) <= 0.03 * len(FIGURES)


def test_scandinavian_miles_are_not_taken_for_miles():
    fifteen_miles_km = 15 * 1.609344
    [slip] = find_slips(resolve_system("NSM"), fifteen_miles_km, unit=PrintedUnit.MILE)
    assert slip.kind is SlipKind.SCANDINAVIAN_MILES
    assert "150 km" in slip.reason


def test_the_length_of_a_lofted_flight_is_no_range():
    [slip] = find_slips(resolve_system("Hwasong-14"), 1000)
    assert slip.kind is SlipKind.FLIGHT
    assert "lofted" in slip.reason


def test_kilometres_printed_for_miles_are_found():
    kinds = [slip.kind for slip in find_slips(resolve_system("Zolfaqar"), 700 / 1.609344)]
    assert kinds == [SlipKind.KM_FOR_MILES]


def test_figures_that_decide_for_the_three_reports_are_no_slips():
    for name in ("zelzal", "fateh-110", "zolfaqar"):
        for figure in resolve_system(name).own_figures:
            assert find_slips(resolve_system(name), figure.range_km, unit=figure.unit) == ()


# ----------------------------------------------------------------------------------------- tables
def copy_tables(folder):
    for name in TABLES:
        text = (geo.tables.DATA_DIR / name).read_text("utf-8")
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_all_bad_rows_are_reported_together(tmp_path):
    copy_tables(tmp_path)
    systems = tmp_path / "systems.csv"
    systems.write_text(
        systems.read_text("utf-8")
        + "one,One,IR,rockett,ground,,,,,,Somebody,2020\n"
        + "two,Two,IR,rocket,ground,,,,,,,2020\n",
        encoding="utf-8",
    )
    figures = tmp_path / "range_figures.csv"
    figures.write_text(
        figures.read_text("utf-8")
        + "zelzal,,-5,,5 km,km,Somebody,Title,2020,printed,assessed,no,system,no,,\n",
        encoding="utf-8",
    )
    with pytest.raises(TableError) as caught:
        load_catalogue(tmp_path)
    places = {(fault.file, fault.column) for fault in caught.value.faults}
    assert ("systems.csv", "category") in places
    assert ("systems.csv", "source") in places
    assert ("range_figures.csv", "high_km") in places
    assert "'rocket'" in str(caught.value)


def test_a_number_that_does_not_follow_from_its_print_is_a_fault(tmp_path):
    copy_tables(tmp_path)
    figures = tmp_path / "range_figures.csv"
    figures.write_text(
        figures.read_text("utf-8")
        + "zelzal,,500,,5 miles,mi,Somebody,Title,2020,printed,assessed,no,system,no,,\n",
        encoding="utf-8",
    )
    with pytest.raises(TableError) as caught:
        load_catalogue(tmp_path, prints=True)
    [fault] = caught.value.faults
    assert (fault.column, fault.value) == ("high_km", "500")
    assert "does not follow from '5 miles'" in str(fault)


def test_a_look_alike_that_is_no_system_is_a_fault(tmp_path):
    copy_tables(tmp_path)
    systems = tmp_path / "systems.csv"
    systems.write_text(
        systems.read_text("utf-8") + "one,One,IR,rocket,ground,,,Two,nothing,,Somebody,2020\n",
        encoding="utf-8",
    )
    with pytest.raises(TableError) as caught:
        load_catalogue(tmp_path)
    assert {fault.column for fault in caught.value.faults} == {"look_alikes", "guarded"}
