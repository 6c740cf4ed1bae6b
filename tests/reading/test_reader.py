"""One text, read whole."""

from geo.reading.reader import read_report, read_spans, resolve_spans

TEXT = "A Zolfaqar missile with a range of 700 km can reach Tel Aviv from western Iraq."


def test_a_text_is_read_whole():
    report = read_report(TEXT)
    assert [each.text for each in report.systems] == ["Zolfaqar"]
    assert [each.text for each in report.ranges] == ["700 km"]
    assert [each.name for each in report.regions] == ["Western Iraq"]
    assert "Tel Aviv" in [each.text for each in report.places]


def test_an_empty_text_mentions_nothing():
    report = read_report("Nothing at all.")
    assert (report.places, report.systems, report.ranges) == ((), (), ())


def test_given_spans_are_resolved_though_the_reader_would_pass_them_over():
    text = "reading was fine near tripoli"
    (mention,) = resolve_spans(text, [(22, 29)])
    assert mention.place.name == "Tripoli"
    assert [each.text for each in read_spans(text, [(22, 29)])] == ["tripoli"]
