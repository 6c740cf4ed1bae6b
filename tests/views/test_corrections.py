"""What a reader puts in the place of a claim's parts: another place, region or figure."""

from tests.views.samples import run_parts
from views import corrections


def draw():
    import streamlit as st

    from geo.claims import check_claim
    from geo.exports.kept import KeptCorrection
    from geo.reading import extract_claims, read_report
    from views import corrections, frame, navigation, state

    pages = frame.list_pages()
    st.navigation(pages, position="hidden")
    navigation.keep_pages(pages)
    state.open_address()
    (claim,) = extract_claims(read_report("The rocket can hit Haifa."))
    key = corrections._claim_key(claim)
    if st.session_state.get("kept", True):
        corrections.restore({key: KeptCorrection("", "LB", 75.0, confirmed=False)})
    else:
        corrections.forget()
    corrected = corrections.correct(claim)
    st.text(f"{corrected.region.name if corrected.region else None} {corrected.high_km}")
    st.text(f"{len(corrections.list_kept())}")
    corrections.show_parts(check_claim(corrected))


def test_what_a_reader_gave_stands_in_the_place_of_what_was_read():
    app = run_parts(draw)
    assert app.text[0].value == "Lebanon 75.0"
    assert app.text[1].value == "1"


def test_another_text_forgets_the_corrections_and_asks_for_what_is_missing():
    app = run_parts(draw)
    app.session_state["kept"] = False
    app.run()
    assert not app.exception
    assert app.text[0].value == "None None"
    assert app.text[1].value == "0"
    assert any("does not say" in each.label for each in app.expander)


def test_each_kind_of_claim_says_what_can_be_corrected():
    from geo.claims import ClaimKind

    assert set(corrections._OPEN) == set(ClaimKind)
    assert corrections._OPEN[ClaimKind.UNIT] == ()
