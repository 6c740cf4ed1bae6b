import pytest

from geo.reading.mentions import DistanceKind
from geo.reading.ranges import parse_distances
from geo.reading.reader import read_report
from geo.units import Unit, unit_to_km


def read(text):
    return [(m.text, m.kind.value, m.low_km, m.high_km) for m in parse_distances(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("missiles have ranges of about 200km-700km", ("200km-700km", "range", 200, 700)),
        (
            "a maximum range of more than 900 kilometers",
            ("900 kilometers", "range", 900, 900),
        ),
        ("a range of between 800 and 2,000 km", ("800 and 2,000 km", "range", 800, 2000)),
        ("can hit targets up to 300 km away", ("300 km", "range", None, 300)),
        ("The 2,000-km-range missile", ("2,000-km", "range", 2000, 2000)),
        ("a reach of five hundred kilometres", ("five hundred kilometres", "range", 500, 500)),
        (
            "is able to strike targets at a distance of at least 900 km",
            ("900 km", "range", 900, 900),
        ),
        ("flew 420 km from Kusong", ("420 km", "flown", 420, 420)),
        ("reached an altitude of 600 km", ("600 km", "altitude", 600, 600)),
        ("accurate to within 30 metres", ("30 metres", "accuracy", None, 0.03)),
        ("Riyadh is about 700 km north of the border", ("700 km", "distance", 700, 700)),
        ("The road is 45 km long", ("45 km", "other", 45, 45)),
        ("winds of 90 km/h", ("90 km", "other", 90, 90)),
        ("a range of c.1,200 km", ("1,200 km", "range", 1200, 1200)),
        ("whose range is limited to 280 kilometres", ("280 kilometres", "range", 280, 280)),
        ("The 2-4,000 km missile", ("2-4,000 km", "range", 2000, 4000)),
        ("It is a 400-km weapon", ("400-km", "range", 400, 400)),
        ("A 400ish-kilometre rocket", ("400ish-kilometre", "range", 400, 400)),
        ("A thousand-odd km is as far as it goes", ("A thousand-odd km", "range", 1000, 1000)),
        ("Some 450 km is what the rocket flew", ("450 km", "other", 450, 450)),
        ("On May 5, 500 km rockets came", ("500 km", "range", 500, 500)),
    ],
)
def test_a_figure_is_read_with_what_it_measures(text, expected):
    assert read(text) == [expected]


def test_two_figures_with_one_unit_are_two_ranges():
    assert read("ranges of 300 and 500 km respectively") == [
        ("300", "range", 300, 300),
        ("500 km", "range", 500, 500),
    ]


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("a range of 200 to 700 km (100 to 350 miles)", False),
        ("a range of 200 to 700 km (124 to 435 miles)", True),
        ("1,300-2,000 kilometres (800-1,250 miles)", True),
        ("a range of 300 nautical miles (555 km)", True),
        ("a range of 1,000 km", None),
    ],
)
def test_a_pair_of_units_is_checked(text, agrees):
    (mention,) = parse_distances(text)
    assert mention.pair_agrees is agrees


def test_miles_and_nautical_miles_become_kilometres():
    assert [
        round(m.high_km) for m in parse_distances("ranges of 90 miles or 100 nautical miles")
    ] == [
        145,
        185,
    ]


def test_money_and_people_are_no_distances():
    assert read("It cost $300m and helped 12 m people in 2,000 homes.") in (
        [],
        [("12 m", "other", 0.012, 0.012)],
    )


@pytest.mark.parametrize("text", ["0 km", "0 to 0 km", "110 or 0 km", "0 and 110 km"])
def test_a_range_of_nothing_is_no_range(text):
    found = parse_distances(f"The Fateh-110 can reach {text}.")
    assert all(mention.high_km > 0 for mention in found)


@pytest.mark.parametrize(
    ("words", "bounds_km"),
    [
        ("300, 500 and 700 km", [(300, 300), (500, 500), (700, 700)]),
        ("300, 500, and 700 kilometres", [(300, 300), (500, 500), (700, 700)]),
        ("300 through 500 km", [(300, 500)]),
        ("1/2 mile", [(0.8, 0.8)]),
        ("2 1/2 miles", [(4.02, 4.02)]),
        ("half a kilometre", [(0.5, 0.5)]),
        ("half of a metre", [(0.0005, 0.0005)]),
        ("more than a mile", [(1.609, 1.609)]),
        ("a mile", []),
        ("1,300-odd km", [(1300, 1300)]),
        ("300 n mi", [(555.6, 555.6)]),
        ("300 sea miles", [(555.6, 555.6)]),
        ("300 statute miles", [(482.8, 482.8)]),
        ("540 nautical miles (1,000 km; 620 mi)", [(1000.08, 1000.08)]),
        ("2,000 kilometres - 1,240 miles", [(2000, 2000)]),
    ],
)
def test_a_range_is_read_in_each_of_its_forms(words, bounds_km):
    found = parse_distances(f"The missile has a range of {words}.")
    assert [(each.low_km, each.high_km) for each in found] == [
        tuple(pytest.approx(km, abs=0.01) for km in bounds) for bounds in bounds_km
    ]


@pytest.mark.parametrize(
    ("text", "high_km"),
    [
        ("In 2017, 300 and 500 km were flown.", [300, 500]),
        ("On May 5, 300 and 500 km were flown.", [300, 500]),
        ("It fired 5,000 300 km rockets.", [300]),
        ("The Fateh-110, 300 and 500 km", [300, 500]),
        ("Ranges: 70, 130 or 300 km.", [70, 130, 300]),
    ],
)
def test_a_number_beside_a_figure_is_no_part_of_it(text, high_km):
    assert [each.high_km for each in parse_distances(text)] == high_km


@pytest.mark.parametrize(
    ("text", "kind", "metres"),
    [
        ("A missile flew at 300 feet.", DistanceKind.ALTITUDE, 91.44),
        ("The drone carries missiles at up to 25,000 feet.", DistanceKind.ALTITUDE, 7620),
        ("The site is 280ft under rock.", DistanceKind.OTHER, 85.344),
        ("The 44-foot Trident was seen.", DistanceKind.OTHER, 13.4112),
        ("The missile has a range of 3,000 feet.", DistanceKind.RANGE, 914.4),
        ("The missile burst 600 yards above ground.", DistanceKind.ALTITUDE, 548.64),
    ],
)
def test_feet_are_heights_and_sizes_unless_a_range_is_said(text, kind, metres):
    (figure,) = parse_distances(text)
    assert figure.kind is kind
    assert figure.high_km == pytest.approx(unit_to_km(metres, Unit.M))


def test_feet_and_metres_are_one_figure_where_they_agree():
    agreeing, *_ = parse_distances("It lies 280 feet (85 metres) deep.")
    assert agreeing.pair_agrees is True
    assert len(parse_distances("It flies 300 km (at 50 metres).")) == 2


@pytest.mark.parametrize("words", ["half a mile", "a half-mile", "half-a-mile"])
def test_half_a_mile_is_read_however_it_is_joined(words):
    (figure,) = parse_distances(f"Windows broke {words} away.")
    assert figure.high_km == pytest.approx(unit_to_km(0.5, Unit.MILE))


@pytest.mark.parametrize(
    "text",
    [
        "There are two rockets. One flies 40 km and the other 120 km.",
        "With a small payload the missile flies 120 km, with a heavy warhead 40 km.",
    ],
)
def test_the_range_of_the_other_is_one_too(text):
    assert [kind for _, kind, *_ in read(text)] == ["range", "range"]


def test_a_space_behind_the_comma_of_thousands_leaves_both_readings():
    (mention,) = parse_distances("a range of 1, 500 km")
    assert (mention.text, mention.high_km, mention.other_km) == ("1, 500 km", 1500, 500)


@pytest.mark.parametrize(
    ("text", "ways_km"),
    [
        ("Tallinn is 80 km from Helsinki, 280 from Riga and about 310 from Pskov.", [80, 280, 310]),
        ("From Tallinn it is 80 km to Helsinki, 280 to Riga.", [80, 280]),
        ("Riyadh is 1,070 km north of Sanaa and Jeddah 1,150 from Aden.", [1070, 1150]),
        ("Tallinn is 80 km from Helsinki, 280 from its budget.", [80]),
        ("Tallinn is 80 km from Helsinki and 280 from Riga came to the fair.", [80]),
        ("Haifa is 40 km from Lebanon, and 1948 from Jordan.", [40]),
    ],
)
def test_the_next_number_of_a_list_of_ways_has_the_unit_of_the_first(text, ways_km):
    found = parse_distances(text)
    assert [mention.high_km for mention in found] == ways_km
    assert {mention.kind for mention in found} == {DistanceKind.DISTANCE}


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Missiles can cover the 500 km to Haifa.", ""),
        ("Missiles can go over 500 km to Haifa.", "over"),
        ("Missiles of a range~500 km can hit Haifa.", "~"),
    ],
)
def test_a_qualifier_is_a_word_of_its_own(text, qualifier):
    report = read_report(text)
    assert [each.qualifier for each in report.ranges + report.distances] == [qualifier]


@pytest.mark.parametrize(
    ("text", "low_km", "high_km"),
    [
        ("It has a range of no less than 1,300 km.", 1300.0, 1300.0),
        ("It has a range of not less than 1,300 km.", 1300.0, 1300.0),
        ("It has a range of less than 1,300 km.", None, 1300.0),
        ("It has a range of no more than 1,300 km.", None, 1300.0),
    ],
)
def test_what_is_no_less_is_no_upper_bound(text, low_km, high_km):
    (figure,) = read_report(f"A missile flew. {text}").ranges
    assert (figure.low_km, figure.high_km) == (low_km, high_km)
