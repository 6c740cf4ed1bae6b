"""What the three reports claim, and whether it holds: per system and per published figure."""

import csv
import io

from geo.claims import ClaimVerdict, check_claim, load_claims, load_reports
from tests.views.samples import list_texts, open_page
from views import claims

CHECKED = [check_claim(claim) for claim in load_claims()]


def test_every_claim_of_every_report_has_its_verdict():
    app = open_page(claims)
    said = list_texts(app)
    for report in load_reports():
        assert report.title in said
    badges = [each.value for each in app.markdown if "-badge[" in each.value]
    assert len(badges) >= len(CHECKED)


def test_only_the_verdicts_that_are_chosen_are_shown():
    app = open_page(claims)
    before = len([each for each in app.markdown if "-badge[" in each.value])
    app.button_group[0].set_value([ClaimVerdict.FAILS]).run()
    assert not app.exception
    assert 0 < len([each for each in app.markdown if "-badge[" in each.value]) < before


def test_what_fails_is_looked_for_first_and_each_verdict_has_a_sign():
    assert set(claims.MARKS) == set(ClaimVerdict)
    assert next(iter(claims.MARKS)) is ClaimVerdict.FAILS
    assert len({sign for sign, _ in claims.MARKS.values()}) == len(ClaimVerdict)


def test_the_table_to_take_away_has_a_row_for_each_claim():
    table = claims.list_table(CHECKED)
    rows = list(csv.DictReader(io.StringIO(table.write().decode("utf-8-sig"))))
    assert len(rows) == len(CHECKED)
    assert table.file_name.endswith(".csv")


def test_a_picture_is_offered_of_what_can_be_drawn():
    drawable = [each for each in CHECKED if claims.can_draw(each)]
    assert 0 < len(drawable) < len(CHECKED)
    assert all(each.claim.region is not None for each in drawable)


def test_counts_name_each_verdict_that_there_is():
    said = claims.count_verdicts(CHECKED)
    for verdict in ClaimVerdict:
        there = sum(each.verdict is verdict for each in CHECKED)
        assert not there or f"{there} " in said, verdict
