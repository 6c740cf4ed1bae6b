"""A standalone map: one HTML file that works with no internet."""

import re

import pandas as pd

from geo.exports import (
    make_sheet,
)
from geo.exports.page import write_page
from geo.reach import RangeOption
from tests.exports.samples import PLACES, REGION, SHEET


def test_the_standalone_page_asks_nobody_and_holds_no_foreign_script():
    page = write_page(SHEET).decode()
    assert "default-src 'none'" in page
    assert not re.search(r"<(script|link|img|iframe)[^>]+(src|href)=", page)
    assert 'HYPERLINK("http://x")<b>' not in page
    assert page.count("</script>") == 3


def test_the_standalone_page_is_headed_with_the_answer_and_lists_sites_at_the_range_asked():
    # Fateh-110's 300 km is in question, and the longer Zolfaqar is drawn beside it.
    site = PLACES.iloc[[1]].assign(id="9", name="Abqaiq", said="Reuters, 2019: Attacked.")
    places = pd.concat([PLACES.iloc[[0]].assign(said=""), site]).assign(
        system="fateh-110", range_km=300.0
    )
    options = [RangeOption("zolfaqar", 700.0), RangeOption("fateh-110", 300.0)]
    sheet = make_sheet(places, REGION, options, title="Can it?", headline="No: 50 km short.")
    page = write_page(sheet).decode()
    assert "<h1>No: 50 km short.</h1>" in page
    assert "<p>Can it?</p>" in page
    sites = page.partition("<h2>Sites that reports name</h2>")[2].partition("<h2>Places</h2>")
    assert "Abqaiq" in sites[0]
    assert "Reuters, 2019: Attacked." in sites[0]
    assert "Basra" in sites[2]
    assert not {"everywhere", "somewhere", "nowhere"} & set(re.findall(r">(\w+)</td>", page))


def test_the_standalone_page_calls_countries_by_their_names():
    page = write_page(SHEET).decode()
    for name in ("Iraq", "Saudi Arabia", "Iran"):
        assert f'<td class="" dir="auto">{name}</td>' in page
    assert not re.search(r">[A-Z]{2}</td>", page)
