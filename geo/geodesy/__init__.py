"""Distances and range rings on the WGS84 ellipsoid, with their errors stated.

What this package promises, and how each part keeps the promise, is in docs/geodesy.md.

One meaning of an edge
    Between two vertices of a region runs the line as drawn: straight in longitude and latitude,
    as RFC 7946 has it. It is sampled every 2 km or less to search along it, and the point found
    lies on the line itself, not on a chord of it. An edge along +-180 that the region continues
    across, and an edge along +-90 (a single point on the ground), are no boundary.

Units
    Longitudes and latitudes in degrees, longitude first; distances in metres; azimuths in
    degrees clockwise from north.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.geodesy.areas import bound_extent_m, extent_to_area_m, largest_m, share_to_area
    from geo.geodesy.boundary import measure_outline_km
    from geo.geodesy.distances import extent_to_place_m, farthest_m, may_be_within, nearest_m
    from geo.geodesy.ellipsoid import MAX_RANGE_M, azimuth_deg, destination, distance_m
    from geo.geodesy.frames import buffer
    from geo.geodesy.region import Region
    from geo.geodesy.rings import common_set, outer_set, prepare_outer_sets, ring
    from geo.geodesy.seams import unwrap_polygon
    from geo.geodesy.sets import RangeSet, SetKind
    from geo.geodesy.shares import partial_share, share
else:
    from geo.lending import lend_names

    __getattr__ = lend_names(__name__, __file__)

__all__ = [
    "MAX_RANGE_M",
    "RangeSet",
    "Region",
    "SetKind",
    "azimuth_deg",
    "bound_extent_m",
    "buffer",
    "common_set",
    "destination",
    "distance_m",
    "extent_to_area_m",
    "extent_to_place_m",
    "farthest_m",
    "largest_m",
    "may_be_within",
    "measure_outline_km",
    "nearest_m",
    "outer_set",
    "partial_share",
    "prepare_outer_sets",
    "ring",
    "share",
    "share_to_area",
    "unwrap_polygon",
]
