"""Reports and the command line: every text ends in a result or a `GeoError`."""

import contextlib
import io

from hypothesis import strategies as st

from geo.__main__ import main
from geo.errors import GeoError
from geo.reading import read_file, read_report
from tests.trust.fuzzing import CUTS, NASTY, NUMBERS, damage, fuzz
from tests.trust.pdfs import make_pdf, pack_often

PHRASES = [
    "Zolfaqar", "Fateh-110", "Zelzal missiles", "the Shahab-3", "700 km", "200 to 300 kilometres",
    "more than 900 km", "430 miles (700 km)", "1,2,3 km", "9" * 400 + " km", "0 km", "-5 km",
    "Riyadh", "Tel Aviv", "western Iraq", "southern Iraq", "near Baghdad", "al-Qaim", "Al Qa’im",
    "Paris, Texas", "can reach", "could not reach", "within range of", "Tehran denied", "Iraqi",
    "from", "or", "and", "to", "of", "the", ".", ",", "\n\n", "(", ")", "“", "”", "—", "U.S.",
    "الرياض", "תל אביב", "<b>Riyadh</b>", "${Riyadh}", "\u202eRiyadh\u202c", "R\u0301iyadh",
]  # fmt: skip
REPORTS = st.lists(
    st.one_of(st.sampled_from(PHRASES), st.sampled_from(PHRASES), st.text(max_size=12), NASTY),
    max_size=25,
).map(" ".join)


@fuzz(text=REPORTS)
def test_a_report_is_read_with_exact_offsets(shard, shuffle, text):  # noqa: ARG001
    report = read_report(text)
    assert report.text == text
    for mention in (*report.places, *report.systems, *report.ranges, *report.regions):
        assert text[mention.start : mention.end] == mention.text
    for figure in report.ranges:
        assert figure.high_km > 0


MARKUP = st.sampled_from(
    [
        *"<p> </p> <b ' > <!-- --> <! <? </ <script> </script <svg> </svg> <body> <head>".split(),
        *"&amp; &# &#x110000; &#99999999999; Riyadh <br/> = <td> <iframe> ]]> / <".split(),
        *[" ", "\x00", '<a href="', "<meta charset=utf-7>", "</iframe >", "<title>"],
    ]
)
PAGES = st.lists(st.one_of(MARKUP, MARKUP, st.text(max_size=6), NASTY), max_size=30).map("".join)
PDFS = st.builds(
    make_pdf,
    st.text(max_size=20).map(lambda text: pack_often(f"({text}) Tj ".encode(errors="replace"), 2)),
    pages=st.integers(1, 3),
)


@fuzz(page=PAGES, pdf=PDFS, cuts=CUTS)
def test_a_report_s_file_ends_in_a_text_or_an_error(shard, shuffle, page, pdf, cuts):
    markup = page.encode(("utf-8", "utf-16")[shuffle % 2], "replace")
    content = pdf if shuffle % 3 == shard % 3 else markup
    try:
        said = read_file("report.html", damage(content, cuts) if shuffle % 5 else content)
    except GeoError as error:
        said = str(error)[:600]
    assert said.strip()


WORDS = st.one_of(
    st.sampled_from(
        ["locate", "rings", "distances", "reach", "read", "claims", "--help", "--version"]
    ),
    st.sampled_from(["--from", "--range-km", "--set", "--system", "--country", "--format"]),
    st.sampled_from(["--tolerance-m", "--min-population", "--points", "outer", "common", "csv"]),
    st.sampled_from(["Riyadh", "Tel Aviv", "44.4,33.3", "-179,65", "IQ-AN", "zolfaqar", "700"]),
    st.sampled_from(["-5", "nan", "1e9", "10000000", "json", "no-such-file.json", "SA", "."]),
    NUMBERS.map(str),
    NASTY.filter(lambda text: "\x00" not in text),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=10),
)
CALLS = st.one_of(
    st.lists(WORDS, max_size=7),
    st.builds(lambda name: ["locate", name], WORDS),
    st.builds(lambda at, km: ["rings", "--from", at, "--range-km", km], WORDS, WORDS),
    st.builds(
        lambda at, km: ["reach", "--min-population", "10000000", "--from", at, "--range-km", km],
        WORDS,
        WORDS,
    ),
)


@fuzz(words=CALLS)
def test_the_command_line_ends_in_one_of_its_exit_codes(shard, shuffle, words):  # noqa: ARG001
    # `--online` and `--out` reach beyond the process and have tests of their own.
    words = [word for word in words if not word.startswith(("--on", "--out", "--o"))]
    printed, complained = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(complained):
        try:
            code = main(words)
        except SystemExit as stopped:
            code = stopped.code or 0
    assert code in {0, 1, 2}
    if code:
        assert complained.getvalue().strip()
        assert "Traceback" not in complained.getvalue()
