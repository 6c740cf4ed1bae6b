"""Names as local papers write them: streets, counties, towns that their neighbours vouch for."""

import pytest

from geo.reading import PlaceRole, extract_claims, read_report, resolve_spans


def read(text):
    return {each.text: each.place and each.place.admin1_code for each in read_report(text).places}


@pytest.mark.parametrize(
    "text",
    [
        "A van burned on Main Street in Dayton.",
        "They live at 12 N. Poplar St., and left.",
        "The crash closed Old Lexington Highway on Monday.",
        "It struck Cuckoo Hall Lane and went on.",
    ],
)
def test_a_street_is_named_and_on_no_map(text):
    [street] = [each for each in read_report(text).places if each.role is PlaceRole.STREET]
    assert street.place is None
    assert street.text == text[street.start : street.end]
    assert street.text.rstrip(".").split()[-1] in {"Street", "St", "Highway", "Lane"}
    assert not any("Street" in note or "Lane" in note for note in read_report(text).notes)


@pytest.mark.parametrize(
    "text",
    [
        "The Wall Street Journal asked.",
        "Virginia L. Lane, 77, was hurt.",
        "The Rev. Dr. Fred Winters spoke.",
        "Diane Lane was in the film.",
    ],
)
def test_papers_and_persons_are_no_streets(text):
    assert not [each for each in read_report(text).places if each.role is PlaceRole.STREET]


def test_a_street_is_no_target():
    text = "A missile with a range of 900 km fired from Baghdad can hit Jaffa Road in Jerusalem."
    assert [claim.place.name for claim in extract_claims(read_report(text))] == ["Jerusalem"]


def test_counties_in_a_row_are_counties_though_towns_share_their_names():
    found = read("Floods closed roads in Becker, Clay and Otter Tail counties in Minnesota.")
    assert found == dict.fromkeys(["Becker", "Clay", "Otter Tail", "Minnesota"], "US-MN")


def test_a_county_named_in_full_is_known_by_its_name_alone():
    found = read_report("Oconee County in Georgia cut jobs. Teachers in Oconee waited.").places
    assert [each.place.id for each in found if each.text.startswith("Oconee")] == [
        "fips:13219",
        "fips:13219",
    ]


def test_the_town_is_the_one_in_the_county_beside_it():
    text = "The Paris council met. Henry County pays half of it."
    paris, county = resolve_spans(text, [(4, 9), (23, 35)])
    assert (paris.place.admin1_code, county.place.admin1_code) == ("US-TN", "US-TN")


def test_a_town_that_is_a_word_counts_where_its_neighbours_are_named():
    near = "Sheriff's deputies of Kanawha County found two men in Hurricane. Hurricane police came."
    assert read(near)["Hurricane"] == "US-WV"
    assert "Hurricane" not in read("Hurricane shutters were closed in Manila.")


@pytest.mark.parametrize(
    ("text", "name", "division"),
    [
        ("Sen. Torrey Westrom, R-Elbow Lake, asked in St. Paul, Minn.", "Elbow Lake", "US-MN"),
        ("Vernon Adkins, 40, of Pataskala, was there.", "Pataskala", "US-OH"),
        ("He flew to L.A. on Monday.", "L.A.", "US-CA"),
        ("He flew from Newark, N.J., on Monday.", "Newark", "US-NJ"),
    ],
)
def test_a_mark_of_local_papers_tells_a_place(text, name, division):
    assert read(text)[name] == division


def test_letters_with_full_stops_are_not_always_a_state():
    assert read("The mounds were built about 100 B.C. and later.") == {}
    assert read("Ana Lopez, M.D., spoke.") == {}


def test_a_hamlet_counts_only_where_its_state_or_a_neighbour_is_named():
    assert read("Voters in Harwinton, Conn., waited.")["Harwinton"] == "US-CT"
    near = "Police of Torrington, Connecticut, went there. A Harwinton man was hurt."
    assert read(near)["Harwinton"] == "US-CT"
    assert "Harwinton" not in read("Harwinton shares rose in Zurich.")


def test_a_state_is_found_by_what_it_calls_itself():
    found = read("The Hashemite Kingdom of Jordan, the State of Qatar and the Republic of Ireland.")
    assert list(found) == ["Hashemite Kingdom of Jordan", "State of Qatar", "Republic of Ireland"]
    assert read("The State of Georgia sued.") == {"Georgia": "US-GA"}
    congo = read_report("The Democratic Republic of Congo and the Republic of Congo met.").places
    assert [each.place.id for each in congo] == ["CD", "CG"]


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Schiphol", "icao:EHAM"),
        ("O'Hare Airport", "icao:KORD"),
        ("JFK", "icao:KJFK"),
        ("Neches River", "river:US:neches-river"),
        ("Kalimantan", "area:kalimantan"),
    ],
)
def test_names_of_general_news_are_known(name, place_id):
    found = {each.text: each.place for each in read_report(f"They met at {name} on Monday.").places}
    assert found[name].id == place_id
