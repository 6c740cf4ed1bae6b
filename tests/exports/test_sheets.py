"""The sheets of pages that answer something else than one question: comparison, exposure, claim."""

import pytest

from geo.claims import check_claim, load_claims
from geo.errors import InputError
from geo.exports.sheets import make_claim_sheet, make_comparison_sheet, make_exposure_sheet
from geo.gazetteer import load_places, resolve_place
from geo.reach import check_places, compare_places, list_range_lines, measure_place
from geo.regions import resolve_region


def test_a_comparison_shows_what_changes_and_the_first_region_beside_the_second():
    (line,) = list_range_lines((), 900.0)
    first, second = resolve_region("baghdad"), resolve_region("IQ-BA")
    cities = load_places(1_000_000, "SA")
    changes = compare_places(*(check_places(each, 900.0, cities) for each in (first, second)))
    sheet = make_comparison_sheet((first, line), (second, line), changes, "Some are gained.")
    assert sheet.region == second
    assert [each.region for each in sheet.beside] == [first]
    assert set(sheet.places["change"]) == {"gained"}
    assert sheet.headline == "Some are gained."
    assert dict(sheet.words)["nowhere"].startswith("lost")


def test_exposure_draws_what_each_region_needs_the_nearest_first():
    riyadh = resolve_place("Riyadh")
    measures = [(each, measure_place(each, riyadh)) for each in map(resolve_region, ("IR", "IQ"))]
    sheet = make_exposure_sheet(riyadh, measures, "Needed.")
    assert sheet.region.name == "Iraq"
    assert sheet.question.range_km < sheet.beside[0].range_km
    assert sheet.marks[0][0] == "Riyadh"
    assert len(sheet.places) == 1


def test_a_place_inside_every_region_needs_no_range_and_says_so():
    baghdad, iraq = resolve_place("Baghdad"), resolve_region("IQ")
    with pytest.raises(InputError, match="Baghdad lies in each of these regions"):
        make_exposure_sheet(baghdad, [(iraq, measure_place(iraq, baghdad))], "")


def test_a_claim_is_drawn_at_the_figures_that_decide_it_each_with_its_source():
    checked = check_claim(load_claims()[0])
    sheet = make_claim_sheet(checked)
    deciding = {each.range_km for each in checked.entries if each.decides}
    assert {option.range_km for option in sheet.options} == deciding
    assert sheet.title == checked.reason
    assert sheet.headline.lower().startswith(checked.verdict.value)
    assert any("km: " in source for source in sheet.sources)


def test_a_claim_without_region_or_range_cannot_be_drawn():
    bare = next(each for each in map(check_claim, load_claims()) if each.claim.region is None)
    with pytest.raises(InputError, match="no launch region or no range"):
        make_claim_sheet(bare)
