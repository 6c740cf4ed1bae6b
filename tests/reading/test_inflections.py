"""Names of places in texts of other languages, as each of them inflects them."""

import pytest

from geo.reading import read_report
from geo.reading.inflections import (
    Inflection,
    find_inflected,
    list_inflections,
    part_words,
    pick_inflections,
)
from geo.reading.text import split_tokens


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (text, places)
        for each in list_inflections()
        for text, places in (*each.finds, *((text, []) for text in each.misses))
    ],
)
def test_each_row_reads_the_places_of_its_texts(text, places):
    found = [mention for mention in read_report(text).places if mention.place is not None]
    assert [mention.place.name for mention in found] == places
    assert all(text[mention.start : mention.end] == mention.text for mention in found)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Bu füze İran'dan Tel Aviv'e ve Türkiye’nin menziline.", ["Iran", "Tel Aviv", "Turkey"]),
        ("Le missile est tombé dans le centre d’Israël et près d'Eilat.", ["Israel", "Eilat"]),
        ("Les missiles sont en Côte d'Ivoire et dans l'Irak.", ["Ivory Coast", "Iraq"]),
        ("Sie sind in der Exklave Kaliningrad und bei Polen.", ["Kaliningrad", "Poland"]),
        ("El misil de Corea del Norte es de Corea del Sur.", ["North Korea", "South Korea"]),
        ("Ракета упала в Воронежской области.", ["Voronezh"]),
    ],
)  # fmt: skip
def test_a_name_is_parted_from_what_stands_in_one_word_with_it(text, places):
    found = [mention for mention in read_report(text).places if mention.place is not None]
    assert [mention.place.name for mention in found] == places


def test_a_form_stands_for_a_large_place_only_and_a_noun_for_none():
    languages = pick_inflections("в Киеве")
    assert all(isinstance(each, Inflection) for each in languages)
    read = find_inflected(["Киеве", "Победа", "Ррррр"], {}, languages)
    assert read["Киеве"][0].name == "Kyiv"
    assert not read["Победа"]
    assert "Ррррр" not in read


def test_an_english_text_keeps_its_words():
    text = "Sana'a lies near Ma'rib."
    tokens = split_tokens(text)
    assert part_words(text, tokens) is tokens
    assert pick_inflections(text) == ()
