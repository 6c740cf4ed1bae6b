"""The ground of a picture: a projection true in distance, and what is drawn in it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from geo.layers import STATIC_DIR

if TYPE_CHECKING:
    import pyproj
    from matplotlib.axes import Axes
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Floats = NDArray[np.float64]

__all__ = ["INK", "SEA", "WIDEST_KM", "Canvas"]

_LAND, SEA, _COAST, INK = "#f8f6f1", "#dde6ec", "#8f9aa5", "#1d2733"
WIDEST_KM = 9_000  # beyond this from the centre, the projection folds countries over
_COARSE_KM = 800
_FAR_SQUARE = np.array([[-1e5, -1e5], [1e5, -1e5], [1e5, 1e5], [-1e5, 1e5], [-1e5, -1e5]])


@dataclass(frozen=True, slots=True)
class Canvas:
    """Axes in kilometres around a launch region.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        What is drawn on.
    project : pyproj.Proj
        Longitude and latitude in degrees to kilometres east and north of the region's centre.

    Examples
    --------
    >>> import pyproj
    >>> from matplotlib.figure import Figure
    >>> project = pyproj.Proj(proj="aeqd", lat_0=33, lon_0=44, ellps="WGS84", units="km")
    >>> canvas = Canvas(Figure().add_axes((0, 0, 1, 1)), project)
    >>> canvas.draw_region(shapely.Point(44.4, 33.3))
    >>> len(canvas.axes.lines)
    1
    """

    axes: Axes
    project: pyproj.Proj

    def list_rings(self, geometry: BaseGeometry) -> list[Floats]:
        """List a geometry's rings, shape (corners, 2), kilometres."""
        return [self._place(ring) for ring in _rings_of(geometry)]

    def _place(self, ring: Floats) -> Floats:
        return np.column_stack(self.project(ring[:, 0], ring[:, 1]))

    def draw_land(self, half_km: float) -> None:
        """Draw all countries that reach within one and a half times the window's half width."""
        from matplotlib.collections import PathCollection
        from matplotlib.path import Path as Outline

        outlines = []
        # A pixel of the picture is a thousandth of its width, 0.02 degrees of a 1,000 km ring.
        for country in _countries(0.01 if half_km > _COARSE_KM else 0.001):
            corners = []
            codes = []
            for ring in self.list_rings(country):
                far_km = np.hypot(ring[:, 0], ring[:, 1])
                if far_km.min() > half_km * 1.5 or far_km.max() > 2 * WIDEST_KM:
                    continue
                corners.append(ring)
                codes += _codes_of(ring)
            if corners:
                outlines.append(Outline(np.concatenate(corners), codes))
        self.axes.add_collection(
            PathCollection(outlines, facecolors=_LAND, edgecolors=_COAST, linewidths=0.5, zorder=1)
        )

    def draw_region(self, geometry: BaseGeometry) -> None:
        """Draw a launch region: its area, or the sign of a point."""
        for ring in self.list_rings(geometry):
            self.axes.fill(*ring.T, facecolor=INK, alpha=0.15, zorder=2)
            self.axes.plot(*ring.T, color=INK, linewidth=1.2, zorder=3)
        if isinstance(geometry, shapely.Point):
            x, y = self.project(geometry.x, geometry.y)
            self.axes.plot([x], [y], marker="^", color=INK, markersize=7, zorder=6)

    def draw_line(self, geometry: BaseGeometry, look: dict[str, Any], label: str | None) -> None:
        """Draw a set's line but for edges along +-180, where it was cut and does not end.

        Parameters
        ----------
        geometry : shapely geometry
            Of the set, cut at +-180 degrees.
        look : dict
            What matplotlib calls the line's properties.
        label : str or None
            Of the legend, which has it once.
        """
        for ring in _rings_of(geometry):
            placed = self._place(ring)
            seam = (np.abs(ring[:-1, 0]) == 180) & (np.abs(ring[1:, 0]) == 180)
            for piece in np.split(np.arange(len(ring)), np.flatnonzero(seam) + 1):
                self.axes.plot(placed[piece, 0], placed[piece, 1], label=label, **look)
                label = None

    def shade(
        self, rings: list[Floats], color: str, alpha: float, *, outside: bool = False
    ) -> None:
        """Fill rings even-odd, or all that lies outside: a ring inside another is its hole."""
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path as Outline

        if outside:
            rings = [_FAR_SQUARE, *rings]
        if not rings:
            return
        # matplotlib fills by winding, so holes are turned the other way round.
        turned = [_wind(ring, outer=index == 0) for index, ring in enumerate(rings)]
        outline = Outline(
            np.concatenate(turned), [code for ring in turned for code in _codes_of(ring)]
        )
        self.axes.add_patch(
            PathPatch(outline, facecolor=color, alpha=alpha, linewidth=0, zorder=2.5)
        )


@lru_cache(maxsize=2)
def _countries(thinning_deg: float) -> tuple[BaseGeometry, ...]:
    """Give the parts of all countries, without corners that a picture of this scale cannot show."""
    collection = json.loads((STATIC_DIR / "basemap" / "countries.json").read_text("utf-8"))
    shapes = [shapely.from_geojson(json.dumps(f["geometry"])) for f in collection["features"]]
    parts = shapely.get_parts(shapely.simplify(shapes, thinning_deg))
    west, south, east, north = shapely.bounds(parts).T
    return tuple(parts[np.maximum(east - west, north - south) > 2.0 * thinning_deg])


def _rings_of(geometry: BaseGeometry) -> list[Floats]:
    rings = []
    for part in shapely.get_parts(geometry):
        if isinstance(part, shapely.Polygon):
            rings += [np.asarray(ring.coords) for ring in (part.exterior, *part.interiors)]
    return rings


def _codes_of(ring: Floats) -> list[Any]:
    from matplotlib.path import Path as Outline

    return [Outline.MOVETO, *[Outline.LINETO] * (len(ring) - 2), Outline.CLOSEPOLY]


def _wind(ring: Floats, *, outer: bool) -> Floats:
    x, y = ring[:, 0], ring[:, 1]
    left = float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) > 0
    return ring if left == outer else ring[::-1]
