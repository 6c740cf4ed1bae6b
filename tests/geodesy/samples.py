"""What several tests of this folder use."""

import functools

import shapely

from geo.geodesy import Region

SHAPES = {
    "box": shapely.box(40, 30, 50, 38),
    "seam": shapely.box(172, 60, 195, 68),
    "pole": shapely.Polygon([(-150, 78), (-60, 80), (30, 76), (120, 81)]),
    "hole": shapely.box(40, 30, 60, 46).difference(shapely.box(44, 33, 56, 43)),
    "sliver": shapely.Polygon([(40, 30), (50, 30.0001), (50, 30.0002), (40, 30.0001)]),
    "apart": shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(9, 3, 10, 4)]),
    "antipodal": shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(178, 0, 179, 1)]),
    "points": shapely.MultiPoint([(44, 33), (46, 34), (179.9, 10), (-179.9, -10)]),
    "tiny": shapely.box(44, 33, 44.00001, 33.00001),
    "doubled": shapely.Polygon([(40, 30), (40, 30), (41, 30), (41, 31), (41, 31), (40, 31)]),
    "north of 60 N": shapely.box(-180, 60, 180, 90),
}


@functools.cache
def shape(name):
    return Region.from_geometry(SHAPES[name])
