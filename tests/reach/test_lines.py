from geo import reach
from geo.systems import resolve_system


def test_every_published_figure_is_a_line_and_the_longest_is_solid():
    zelzal = resolve_system("zelzal")
    lines = reach.list_range_lines([zelzal], 650)
    assert {line.range_km for line in lines if line.system_id} == {
        figure.range_km for figure in zelzal.own_figures
    }
    assert [line.dash for line in lines if line.range_km == zelzal.band_km[1]] == [""]
    assert len({line.dash for line in lines}) == len(lines)
    assert lines[-1].key == "free"


def test_each_system_has_its_own_pattern_and_not_only_colour():
    systems = [resolve_system(name) for name in ("zelzal", "fateh-110", "zolfaqar")]
    styles = {line.system_id: line.style for line in reach.list_range_lines(systems)}
    assert len({style.hatch for style in styles.values()}) == 3


def test_a_band_spans_lowest_to_highest_and_one_figure_has_none():
    lines = reach.list_range_lines([resolve_system("zelzal")], 900)
    ((low, high),) = reach.list_bands(lines)
    assert (low.range_km, high.range_km) == resolve_system("zelzal").band_km
