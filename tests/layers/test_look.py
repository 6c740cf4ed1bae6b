"""How the lines of ranges look: colour, pattern and dashes, never told by colour alone."""

from geo import layers, reach
from geo.systems import resolve_system


def test_lines_are_told_apart_by_dash_and_pattern_and_not_by_colour_alone():
    systems = [resolve_system(name) for name in ("zelzal", "fateh-110", "zolfaqar")]
    lines = reach.list_range_lines(systems, 650)
    looks = {line.key: layers.choose_look(line) for line in lines}
    zelzal = [looks[line.key] for line in lines if line.system_id == "zelzal"]
    assert zelzal[0].dash == ""
    assert len({look.dash for look in zelzal}) == len(zelzal)
    assert len({(look.hatch, look.colors) for look in looks.values()}) == 4


def test_the_sides_of_a_comparison_differ_in_dash():
    (line,) = reach.list_range_lines([], 650)
    sides = [layers.choose_look(reach.put_on_side(line, side, "")) for side in range(4)]
    assert len({side.dash for side in sides}) == 4
