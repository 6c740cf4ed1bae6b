"""What several tests of this folder use."""

from dataclasses import replace

from geo.claims import check_claim
from geo.claims.model import Where
from geo.reading import extract_claims, read_report
from geo.reading.claims.sentences import ReportSentences
from geo.reading.claims.unread.leftovers import Leftovers
from tests.reading.samples import read_claims

MARKS = {Where.UNREAD, Where.BESIDE, Where.OTHERWISE}


def find_spots(finder, text):
    """The words that a finder gives for each of a text's claims."""
    report = read_report(text)
    claims = [
        replace(claim, found=tuple(each for each in claim.found if each.where not in MARKS))
        for claim in extract_claims(report)
    ]
    left = Leftovers(ReportSentences(report), claims)
    return [spot and spot.text for spot in (finder(left, claim) for claim in claims)]


def list_verdicts(text):
    return {check_claim(claim).verdict.value for claim in read_claims(text)}
