"""Launch regions: areas that reports name, administrative units, points, drawn and uploaded shapes.

A launch region is an area that a report names, an administrative unit, or one that the reader
draws; never a claimed emplacement. What each area of a report covers, and why, stands in
data/regions.csv, where a reader can see and question it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.regions.borders import find_border
    from geo.regions.catalogue import (
        list_regions,
        list_report_regions,
        resolve_address,
        resolve_area,
        resolve_region,
    )
    from geo.regions.definitions import NEAR_KM, SIDES_DEG, describe_area
    from geo.regions.files import FILE_ENDINGS, region_from_content
    from geo.regions.geojson import MAX_FILE_BYTES, region_from_geojson, require_file_size
    from geo.regions.model import LaunchRegion, RegionEntry, RegionKind, region_bytes
    from geo.regions.shapes import (
        MAX_VERTICES,
        region_around,
        region_from_geometry,
        region_from_point,
    )
    from geo.regions.targets import (
        Target,
        find_mainland,
        find_side,
        find_target,
        find_target_row,
        list_targets,
    )
else:
    from geo.lending import lend_names

    __getattr__ = lend_names(__name__, __file__)

__all__ = [
    "FILE_ENDINGS",
    "MAX_FILE_BYTES",
    "MAX_VERTICES",
    "NEAR_KM",
    "SIDES_DEG",
    "LaunchRegion",
    "RegionEntry",
    "RegionKind",
    "Target",
    "describe_area",
    "find_border",
    "find_mainland",
    "find_side",
    "find_target",
    "find_target_row",
    "list_regions",
    "list_report_regions",
    "list_targets",
    "region_around",
    "region_bytes",
    "region_from_content",
    "region_from_geojson",
    "region_from_geometry",
    "region_from_point",
    "require_file_size",
    "resolve_address",
    "resolve_area",
    "resolve_region",
]
