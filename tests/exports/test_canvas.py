"""The ground of a picture: a projection true in distance, and what is drawn in it."""

import numpy as np
import pyproj
import pytest
import shapely
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from geo.exports.canvas import Canvas


def make_canvas(lon, lat):
    project = pyproj.Proj(proj="aeqd", lat_0=lat, lon_0=lon, ellps="WGS84", units="km")
    return Canvas(Figure().add_axes((0, 0, 1, 1)), project)


def test_distances_from_the_centre_are_true():
    canvas = make_canvas(44.0, 33.0)
    (ring,) = canvas.list_rings(shapely.box(44.0, 33.0, 45.0, 34.0))
    far_km = np.hypot(*ring.T)
    assert abs(far_km.max() - 145.0) < 1.0
    assert far_km.min() < 1e-6


def test_a_line_has_no_stroke_along_the_date_line_and_one_name_in_the_legend():
    canvas = make_canvas(180.0, 60.0)
    parts = shapely.MultiPolygon([shapely.box(170, 55, 180, 65), shapely.box(-180, 55, -170, 65)])
    canvas.draw_line(parts, {"color": "k"}, "700 km")
    seams = [
        line
        for line in canvas.axes.lines
        if len(line.get_xdata()) > 1 and np.allclose(line.get_xdata(), 0.0, atol=1.0)
    ]
    assert not seams
    assert canvas.axes.get_legend_handles_labels()[1] == ["700 km"]


@pytest.mark.parametrize("outside", [False, True])
def test_what_lies_outside_is_shaded_and_the_inside_is_not_or_the_other_way_round(outside):
    canvas = make_canvas(44.0, 33.0)
    rings = canvas.list_rings(shapely.box(43.0, 32.0, 45.0, 34.0))
    canvas.shade(rings, "k", 1.0, outside=outside)
    canvas.axes.set(xlim=(-500, 500), ylim=(-500, 500))
    canvas.axes.set_axis_off()
    drawn = FigureCanvasAgg(canvas.axes.figure)
    drawn.draw()
    picture = np.asarray(drawn.buffer_rgba())[:, :, 0]
    middle, corner = picture[picture.shape[0] // 2, picture.shape[1] // 2], picture[9, 9]
    assert (middle < 128, corner < 128) == (not outside, outside)


@pytest.mark.slow
def test_land_beside_the_window_is_not_drawn():
    near, far = make_canvas(44.0, 33.0), make_canvas(-120.0, -40.0)
    for canvas in (near, far):
        canvas.draw_land(500.0)
    assert len(near.axes.collections[0].get_paths()) > 5
    assert not far.axes.collections[0].get_paths()
