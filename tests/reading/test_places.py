import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.reading import PlaceRole, read_report, resolve_spans
from geo.reading.text import split_sentences, split_tokens


def places(text):
    return {
        m.text: m.place and (m.place.country, m.place.kind.value) for m in read_report(text).places
    }


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Missiles were fired at Riyadh.", "Riyadh", ("SA", "capital")),
        ("Officials in Riyadh province met.", "Riyadh", ("SA", "division")),
        ("The leaders of Georgia and Armenia met in Tbilisi.", "Georgia", ("GE", "country")),
        ("Police in Atlanta, Georgia, said so.", "Georgia", ("US", "division")),
        ("He lives in Lebanon, Ohio.", "Lebanon", ("US", "city")),
        ("Rebels in Tripoli fought in Benghazi and Misrata, Libya.", "Tripoli", ("LY", "capital")),
        ("The army in Tripoli and Beirut, Lebanon, was on alert.", "Tripoli", ("LB", "city")),
        ("Tankers passed the Strait of Hormuz.", "Strait of Hormuz", ("", "water")),
        ("He was born in Valencia, near Alicante, in Spain.", "Valencia", ("ES", "city")),
        (
            "The office in Columbia, near Charleston and Greenville, said so.",
            "Columbia",
            ("US", "city"),
        ),
        ("A Chillicothe man was held, Chillicothe police said.", "Chillicothe", ("US", "city")),
        ("He is a native of Mexico, police in Danbury said.", "Mexico", ("MX", "country")),
        ("Troops crossed into Kuwait from Basra.", "Kuwait", ("KW", "country")),
        ("They sailed from Santander to Lisbon.", "Santander", ("ES", "city")),
        ("Two were hurt near the port of Mobile.", "Mobile", ("US", "city")),
        ("It came down in the Pacific, east of Japan.", "Pacific", ("", "area")),
        ("Leaders of the European Union met in Paris.", "European Union", ("", "area")),
        ("The aid went to camps in Darfur.", "Darfur", ("", "area")),
        ("Missiles hit Al Asad in Iraq.", "Al Asad", ("IQ", "airfield")),
    ],
)
def test_the_text_decides_between_places_of_one_name(text, name, expected):
    assert places(text)[name] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jordan told Paris Hilton that he was sorry.",
        "Since Monday, more people came. Reading is fun.",
        "He reads The Washington Post and the Jerusalem Post.",
        "The Quds Force has bases.",
        "Man accused of fraud. Man held after fire.",
        "She is in St. Mary's Hospital. The St. Patrick's Day parade was long.",
        "Putin met Obama and Abbas, the Duma heard, according to Xinhua.",
    ],
)
def test_persons_papers_and_common_words_are_no_places(text):
    assert places(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine said Voronezh lies within range of Kharkiv and Sumy, where troops of Kyiv wait.",
        "From Poltava and Sumy in Ukraine they see as far as Voronezh.",
    ],
)
def test_a_big_city_abroad_beats_a_small_town_of_a_like_name(text):
    assert places(text)["Voronezh"] == ("RU", "city")


@pytest.mark.parametrize(
    "text",
    [
        "It hit a base where {} troops live.",
        "The {} Army left on Monday.",
        "Two {} officials denied it.",
        "A {}-backed group fired.",
    ],
)
@pytest.mark.parametrize("name", ["U.S.", "US", "UK"])
def test_a_country_s_letters_before_a_noun_are_an_adjective(text, name):
    roles = {m.text: m.role for m in read_report(text.format(name)).places}
    assert roles[name] is PlaceRole.DEMONYM


@pytest.mark.parametrize(
    "text",
    [
        "The {} said that it would answer.",
        "They came from the {} in spring.",
        "It can reach the {} mainland.",
        "The {} has three of them.",
        "The {} struck two bases.",
    ],
)
@pytest.mark.parametrize("name", ["U.S.", "US", "UK"])
def test_a_country_s_letters_as_subject_or_ground_are_a_place(text, name):
    roles = {m.text: m.role for m in read_report(text.format(name)).places}
    assert roles[name] is PlaceRole.PLACE


@pytest.mark.parametrize(
    "text",
    [
        "It sank the cruiser Moskva in spring.",
        "The tanker Riyadh was late.",
        "Miriam Adler, a nurse, was at home.",
        "Danila Castillejos, who fishes there, was glad.",
        "A teacher, Ewa Nowicka, keeps the map.",
        "It was edited by Clare Whitby.",
    ],
)
def test_ships_and_persons_who_are_introduced_are_no_places(text):
    assert places(text) == {}


def test_a_conjunction_begins_a_sentence_and_no_name():
    assert list(places("As Poland waits, troops move.")) == ["Poland"]


def test_joined_countries_are_no_person():
    assert list(places("The Israel-Lebanon border was calm.")) == ["Israel", "Lebanon"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Mozambique Channel", "area"),
        ("Ulleung Island", "site"),
        ("Litani River", "site"),
        ("Litani river", "site"),
        ("Scarborough Shoal", "site"),
        ("Babuyan Islands", "site"),
        ("Andersen Air Force Base", "airfield"),
        ("Baltic states", "area"),
        ("Central Europe", "area"),
        ("Luzon", "area"),
        ("Volga", "area"),
        ("Abdul Kalam Island", "site"),
    ],
)
def test_features_and_regions_of_news_are_known(name, kind):
    found = places(f"Ships and troops were seen near the {name} on Monday.")
    assert found[name][1] == kind


@pytest.mark.parametrize("name", ["Brixworth Shoal", "Santiago Reef", "Geneva Atoll"])
def test_an_unknown_feature_is_no_town(name):
    assert places(f"They sailed past {name} on Monday.") == {name: None}


def test_a_town_is_not_the_island_of_its_name():
    assert places("Ships left Norfolk and Richmond, Virginia.")["Norfolk"] == ("US", "city")


def test_demonyms_and_metonyms_are_marked():
    report = read_report("Tehran denied on Monday that Iraqi militias had received them.")
    assert [(m.text, m.role) for m in report.places] == [
        ("Tehran", PlaceRole.METONYM),
        ("Iraqi", PlaceRole.DEMONYM),
    ]


@pytest.mark.parametrize(
    ("word", "place_id"),
    [("Texans", "US-TX"), ("Chechens", "RU-CE"), ("Abkhazians", "area:abkhazia")],
)
def test_the_people_of_a_division_or_area_are_marked(word, place_id):
    (mention,) = read_report(f"The {word} waited for hours.").places
    assert (mention.role, mention.place.id) == (PlaceRole.DEMONYM, place_id)


def test_half_the_name_of_an_american_airfield_is_no_place():
    places = read_report("The Red River rose again in spring.").places
    assert all(mention.place is None for mention in places)


def test_runners_up_are_kept_best_first():
    (mention, *_) = read_report("The Tripoli council met.").places
    scores = [candidate.score for candidate in mention.candidates]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)


def test_given_spans_are_resolved_in_their_order():
    text = "Basra, then Tel Aviv"
    resolved = resolve_spans(text, [(12, 20), (0, 5)])
    assert [mention.place.country for mention in resolved] == ["IL", "IQ"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("deployed in southern or western Iraq", ["southern-iraq", "western-iraq"]),
        ("fired from western Iran", ["western:IR"]),
        ("a ship in the eastern Mediterranean", ["eastern:water:mediterranean-sea"]),
        ("from areas near Baghdad", ["near-baghdad"]),
        ("attacks off the UAE coast", ["coast:AE"]),
        ("troops near the Saudi border", ["border:SA"]),
        ("Iraq's border with Syria", ["border:IQ,SY"]),
    ],
)
def test_directions_become_regions(text, ids):
    assert [region.region_id for region in read_report(text).regions] == ids


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
@pytest.mark.slow
def test_offsets_are_exact_for_any_text(text):
    report = read_report(f"Iran {text} Riyadh fired 300 km \N{GRINNING FACE} from Tel Aviv.")
    for mention in (
        *report.places,
        *report.regions,
        *report.systems,
        *report.ranges,
        *report.distances,
    ):
        assert report.text[mention.start : mention.end] == mention.text
    for part in (*split_sentences(report.text), *split_tokens(report.text)):
        assert 0 <= part.start < part.end <= len(report.text)


def test_another_language_and_right_to_left_text_are_partial_results_that_say_so():
    assert read_report("صواريخ إيران تصل إلى الرياض وتل أبيب من غرب العراق").notes
    assert read_report("").places == ()
