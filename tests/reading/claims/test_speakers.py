"""Who says a claim, how surely, and who denies it: by the words of its own sentence."""

import pytest

from geo.reading.claims.speakers import read_speaker


@pytest.mark.parametrize(
    ("sentence", "text", "kind"),
    [
        ("It could reach Haifa, an Iranian general said.", "an Iranian general", "state"),
        ("According to analysts, it can reach Haifa.", "analysts", "analyst"),
        ("It can reach Haifa.", "", ""),
        ("It is an estimated 650 km from Haifa.", "", ""),
        ("The second missile flew a confirmed 250 miles.", "", ""),
        ("The missile, believed to be a variant of it, flew 700 km.", "", ""),
        (
            'The website "Arms Desk" reported that it can reach Haifa.',
            'The website "Arms Desk"',
            "paper",
        ),
    ],
)
def test_who_says_it_is_found_by_the_words(sentence, text, kind):
    speaker = read_speaker(sentence)
    assert (speaker.text, speaker.kind) == (text, kind)


def test_what_makes_it_less_sure_and_who_denies_it_are_kept():
    assert read_speaker("It could reach Haifa.").hedge == "could"
    assert read_speaker("It can hit Athens, which the maker denied.").denied_by == "the maker"
    assert read_speaker("It reached Haifa.").hedge == ""
