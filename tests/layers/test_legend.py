"""The legend: what each line and sign on the map means, in plain words."""

from geo import reach
from geo.layers.legend import list_legend
from geo.systems import resolve_system


def test_the_legend_of_a_comparison_names_both_sides_and_what_its_signs_mean():
    (line, _) = reach.list_range_lines([resolve_system("zolfaqar")])[:2]
    sides = [reach.put_on_side(line, side, name) for side, name in enumerate(("First", "Second"))]
    words = {"e": "gained", "s": "gained", "n": "lost"}
    told = list_legend([(side, "outer") for side in sides], None, verdicts="n", words=words)
    assert [row["text"] for row in told["lines"]] == ["First · 700 km", "Second · 700 km"]
    assert told["signs"] == [["n", "lost"]]
