"""The Archive page as a newcomer meets it, over tables that a run made."""

import io
import re

import pytest
from playwright.sync_api import expect

from geo.archive import read_archive
from geo.archive.engine import open_here
from geo.tables import data_version
from tests.archive.samples import write_input
from tests.browser.conftest import serve, watch_visit
from tests.browser.test_pages import list_faults

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def archive_server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("archive")
    source = write_input(folder / "in")
    for name, words in (("y", "could"), ("z", "cannot")):
        claim = f"A missile with a range of 300 km {words} reach Riyadh from Baghdad, they said."
        (source / f"{name}.txt").write_text(claim, encoding="utf-8")
    here = open_here(data_version())
    read_archive([str(source)], folder / "out", engine=here, progress=io.StringIO())
    with serve(RANGECHECK_ARCHIVE=str(folder / "out")) as address:
        yield address


@pytest.mark.window(viewport={"width": 390, "height": 844})
def test_an_archive_is_asked_and_shared_on_a_telephone(request, windows, archive_server):
    with watch_visit(request, windows, archive_server) as visit:
        visit.open("archive")
        expect(visit.page).to_have_title("Archive · Rangecheck")
        expect(visit.answer).to_contain_text("claims in 12 reports")
        visit.choose("Verdict", "fails")
        expect(visit.answer).to_contain_text("0 hold, 0 in part")
        expect(visit.page).to_have_url(re.compile("archive=verdict"))
        expect(visit.page.get_by_text("What reports say alike is one row")).to_be_visible()
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390
        for scheme in ("light", "dark"):
            visit.page.emulate_media(color_scheme=scheme)
            assert list_faults(visit) == [], scheme
        # The address is all that a link needs.
        address = visit.page.url
        visit.page.goto("about:blank")
        visit.page.goto(address)
        expect(visit.answer).to_contain_text("0 hold, 0 in part")
