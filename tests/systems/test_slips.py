"""Slips of the press: what a printed range may be instead of a range."""

from collections import Counter

import pytest

from geo.systems import PrintedUnit, Scope, SlipKind, find_slips, resolve_system
from geo.systems.printed import KM_PER_UNIT
from geo.tables import DATA_DIR
from tests.systems.samples import FIGURES, SYSTEMS


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
            examined=figure,
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


# Members of the same kinds that nobody printed here: a rule that knows the printed one alone is a
# debt.
SIBLINGS = [
    ("Sejjil", None, 2000, "mi", "", "MILES_FOR_KM"),
    ("Agni-II", None, 2000, "mi", "over", "MILES_FOR_KM"),
    ("Shaheen-III", None, 2750, "mi", "", "MILES_FOR_KM"),
    ("Hoveyzeh", None, 1350, "mi", "more than", "MILES_FOR_KM"),
    ("Hwasong-10", None, 3000, "mi", "", "MILES_FOR_KM"),
    ("DF-17", None, 2500, "mi", "up to", "MILES_FOR_KM"),
    ("Sejjil", None, 1243, "km", "", "KM_FOR_MILES"),
    ("Taurus", None, 311, "km", "", "KM_FOR_MILES"),
    ("DF-26", None, 2485, "km", "", "KM_FOR_MILES"),
    ("Dezful", None, 620, "km", "", "KM_FOR_MILES"),
    ("Haj Qasem", None, 870, "km", "up to", "KM_FOR_MILES"),
    ("Hwasal-2", None, 1240, "km", "", "KM_FOR_MILES"),
    ("ATACMS", None, 30, "mi", "", "SCANDINAVIAN_MILES"),
    ("Storm Shadow", None, 25, "mi", "over", "SCANDINAVIAN_MILES"),
    ("Iskander-M", None, 50, "mi", "", "SCANDINAVIAN_MILES"),
    ("Tochka-U", None, 12, "mi", "", "SCANDINAVIAN_MILES"),
    ("Taurus", None, 50, "mi", "more than", "SCANDINAVIAN_MILES"),
    ("Kh-101", None, 550, "mi", "", "SCANDINAVIAN_MILES"),
    ("Agni-IV", 3000, 5500, "km", "", "BOUND"),
    ("Shaheen-II", 1000, 3000, "km", "", "BOUND"),
    ("Hwasong-17", None, 5500, "km", "at least", "BOUND"),
    ("Yars", None, 5500, "km", "more than", "BOUND"),
    ("Emad", 620, 1860, "mi", "", "BOUND"),
    ("JL-3", None, 3400, "mi", "over", "BOUND"),
    ("Minuteman III", None, 3420, "mi", "more than", "BOUND"),
    ("Oreshnik", 310, 3400, "mi", "", "BOUND"),
    ("Oreshnik", 1860, 3400, "mi", "", "BOUND"),
    ("Oreshnik", 311, 3417, "mi", "", "BOUND"),
    ("Hwasong-15", None, 5500, "km", "up to", "BOUND"),
    ("Sarmat", None, 5500, "km", "up to", "BOUND"),
    ("Yars", None, 3420, "mi", "not more than", "BOUND"),
    ("Kalibr", None, 500, "km", "less than", "BOUND"),
    ("Tomahawk", None, 300, "km", "within", "BOUND"),
    ("DF-26", 3000, 5500, "km", "", "BOUND"),
    ("DF-41", None, 5500, "km", "in excess of", "BOUND"),
    ("Sarmat", None, 5500, "km", "at minimum", "BOUND"),
    ("Bulava", None, 5500, "km", "exceeding", "BOUND"),
    ("Hwasong-19", None, 1001, "km", "", "FLIGHT"),
    ("Pukguksong-3", None, 450, "km", "", "FLIGHT"),
    ("Pukguksong-2", None, 500, "km", "about", "FLIGHT"),
    ("Bulava", None, 6000, "km", "", "FLIGHT"),
    ("Minuteman III", None, 6750, "km", "", "FLIGHT"),
    ("Khorramshahr", None, 965, "km", "", "FLIGHT"),
    ("Ghadr-380", None, 2000, "km", "", "OTHER_SYSTEM"),
    ("Qader", None, 1800, "km", "", "OTHER_SYSTEM"),
    ("Khaibar-1", None, 2000, "km", "", "OTHER_SYSTEM"),
    ("Kheibar Shekan", None, 2000, "km", "", "OTHER_SYSTEM"),
    ("Fatah-I", None, 1400, "km", "", "OTHER_SYSTEM"),
    ("Hwasong-14", None, 12874, "km", "", "OTHER_SYSTEM"),
    ("Hwasong-12", None, 10000, "km", "", "OTHER_SYSTEM"),
    ("Shahed-131", None, 2000, "km", "", "OTHER_SYSTEM"),
    ("Kinzhal", None, 1000, "km", "", "OTHER_SYSTEM"),
    ("Iskander-M", None, 280, "km", "", "OTHER_SYSTEM"),
    ("Khorramshahr", None, 200, "km", "", "DIGITS"),
    ("Sejjil", None, 20000, "km", "", "DIGITS"),
    ("Agni-V", None, 5, "km", "over", "DIGITS"),
    ("Sarmat", None, 18, "km", "", "DIGITS"),
    ("Kalibr", None, 2, "km", "", "DIGITS"),
    ("Tomahawk", None, 16000, "km", "", "DIGITS"),
    ("Karrar", None, 500, "km", "", "RADIUS"),
    ("Fotros", None, 1000, "km", "", "RADIUS"),
    ("Lyutyi", None, 1000, "km", "", "RADIUS"),
    ("Shahed-136", None, 5000, "km", "", "RADIUS"),
    ("DF-61", None, 25000, "km", "", "TOO_FAR"),
    ("Sarmat", None, 35000, "km", "", "TOO_FAR"),
    ("Burevestnik", None, 22000, "km", "", "TOO_FAR"),
    ("Hwasong-17", None, 13000, "mi", "", "TOO_FAR"),
]


@pytest.mark.parametrize("cases", [SLIPS, SIBLINGS], ids=["known", "siblings"])
def test_slips_of_every_kind_are_found(cases):
    missed = []
    for name, low, high, unit, word, kind in cases:
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


def test_each_kind_has_three_siblings_and_the_document_counts_them():
    kinds = Counter(row[-1] for row in SIBLINGS)
    assert all(count >= 3 for kind, count in kinds.items()), kinds
    assert set(kinds) >= {row[-1] for row in SLIPS} - {"NAUTICAL_MILES"}
    text = (DATA_DIR.parent / "docs" / "systems.md").read_text("utf-8")
    assert f"found for {len(SLIPS) + len(SIBLINGS)} printed or made-up ones" in text


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
                examined=figure,
            )
        )
    ]
    assert len(asked) <= 0.03 * len(FIGURES)


@pytest.mark.parametrize(
    ("system", "range_km", "word"),
    [("JSM", 300.0, "about"), ("Iskander-M", 300.0, ""), ("Kheibar Shekan", 1000.0, "more than")],
)
def test_a_rounded_number_or_one_that_others_are_near_is_no_bound(system, range_km, word):
    slips = find_slips(resolve_system(system), range_km, qualifier=word)
    assert SlipKind.BOUND not in {slip.kind for slip in slips}


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
