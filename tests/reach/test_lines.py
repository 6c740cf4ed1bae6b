from geo import reach
from geo.systems import resolve_system


def test_every_published_figure_is_a_line_and_the_longest_comes_first():
    zelzal = resolve_system("zelzal")
    lines = reach.list_range_lines([zelzal], 650)
    assert {line.range_km for line in lines if line.system_id} == {
        figure.range_km for figure in zelzal.own_figures
    }
    assert [line.range_km for line in lines if line.rank == 0 and line.system_id] == [
        zelzal.band_km[1]
    ]
    assert lines[-1].key == "free"


def test_what_is_drawn_of_a_system_is_what_is_checked_of_it():
    zelzal = resolve_system("zelzal")
    lines = reach.list_range_lines([zelzal], 650)
    assert [line.option for line in lines] == [
        *reach.RangeOption.from_system(zelzal),
        reach.RangeOption("", 650),
    ]


def test_a_range_of_the_readers_own_is_called_by_its_length_alone():
    (line,) = reach.list_range_lines([], 700)
    assert line.label() == "700 km"
    assert reach.put_on_side(line, 1, "Needed from Kuwait").label() == "Needed from Kuwait · 700 km"


def test_a_band_spans_lowest_to_highest_and_one_figure_has_none():
    lines = reach.list_range_lines([resolve_system("zelzal")], 900)
    ((low, high),) = reach.list_bands(lines)
    assert (low.range_km, high.range_km) == resolve_system("zelzal").band_km
