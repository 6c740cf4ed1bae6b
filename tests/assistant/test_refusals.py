"""What is asked and not answered, by the method page's own words; rows in refusals.toml."""

import re
import tomllib

import pytest

from geo import method
from geo.assistant import list_refusals, require_answerable
from geo.errors import RefusedError
from tests.assistant.samples import ROOT, said

ROWS = tomllib.loads((ROOT / "geo/assistant/refusals.toml").read_text(encoding="utf-8"))["refusal"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_what_the_method_page_refuses_is_refused_and_what_is_near_it_is_not(row, here):
    refused = here("explain_method", {"question": row["example"]})
    assert refused.is_error
    assert row["subject"] in said(refused)
    require_answerable(row["answered"])
    assert here("find_places", {"name": row["example"]}).is_error


def test_every_subject_that_the_method_page_refuses_has_a_row():
    listed = re.search(r"It has (no .+?)\.\s", method.NEVER, re.DOTALL)[1]
    refused = [
        re.sub(r"^\s*(and )?no ", "", part) for part in listed.split(",") if " no " in f" {part}"
    ]
    rows = " ".join(each.subject for each in list_refusals())
    words = {word for subject in refused for word in subject.split()} - {"and", "or", "of", "no"}
    assert words <= set(rows.replace(",", "").split()), words
    assert len(list_refusals()) == len(ROWS)


def test_a_refusal_is_an_error_of_the_project():
    with pytest.raises(RefusedError, match="nothing else"):
        require_answerable("How accurate is a Fateh-110?")
