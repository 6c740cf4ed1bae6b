"""The constant base map, and the one place where latitude comes first."""

from __future__ import annotations

import hashlib
import json

import folium
from branca.element import MacroElement
from folium.template import Template

from geo.folders import locate_folder

__all__ = ["ASSETS", "STATIC_DIR", "BaseMap", "Statement", "turn_to_lat_lon"]

STATIC_DIR = locate_folder("static")
# As seen from the component's frame, <base path>/component/streamlit_folium.st_folium/.
ASSETS = "../../app/static"
_START_LON_LAT = (44.0, 32.0)
_START_ZOOM = 5
_GROUND = ("countries", "labels", "borders")


def turn_to_lat_lon(lon: float, lat: float) -> tuple[float, float]:
    """Turn a point for the renderer, which wants latitude first.

    Parameters
    ----------
    lon, lat : float
        In degrees.

    Returns
    -------
    tuple of float
        lat, lon.

    Examples
    --------
    >>> turn_to_lat_lon(44.4, 33.3)
    (33.3, 44.4)
    """
    return lat, lon


def _asset(name: str) -> str:
    """Address a file of static/ so that a new version is never taken from a browser's cache."""
    digest = hashlib.sha256((STATIC_DIR / name).read_bytes()).hexdigest()[:8]
    return f"{ASSETS}/{name}?v={digest}"


class Statement(MacroElement):
    """One constant or JSON-only statement of the map's script."""

    def __init__(self, name: str, statement: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca has no types
        self._name = name
        self.statement = statement

    def render(self, **_: object) -> str:
        """Write nothing into the figure: streamlit-folium takes the script from the template.

        branca would compile each statement, names and all, as a template of its own: 5 of the
        50 ms of a change, and a name with Jinja's marks in it would be an error.

        Returns
        -------
        str
            Nothing.
        """
        return ""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "{{ this.statement.replace('$PARENT', this._parent.get_name()) }}"
        "{% endmacro %}"
    )


class BaseMap(folium.Map):
    """The constant base map: Leaflet and Natural Earth from static/, nothing from outside.

    Parameters
    ----------
    drawing : bool
        Whether the tools for drawing a launch region are shown.
    """

    default_js = [  # noqa: RUF012  # folium reads it as it stands
        ("leaflet", _asset("leaflet/leaflet.js")),
        ("rangecheck", _asset("map.js")),
    ]
    default_css = [  # noqa: RUF012
        ("leaflet_css", _asset("leaflet/leaflet.css")),
        ("rangecheck_css", _asset("map.css")),
    ]

    def __init__(self, *, drawing: bool = True) -> None:
        super().__init__(
            location=turn_to_lat_lon(*_START_LON_LAT),
            zoom_start=_START_ZOOM,
            tiles=None,
            min_zoom=2,
            max_zoom=11,
            zoom_animation=False,
            fade_animation=False,
            marker_zoom_animation=False,
            world_copy_jump=False,
            zoom_snap=0.25,
            scroll_wheel_zoom=False,
        )
        self._name = "Map"
        # One name for every map: folium writes it into templates, which are then the same ones.
        self._id = "rangecheck"
        options = {
            "ground": {name: _asset(f"basemap/{name}.json") for name in _GROUND},
            "drawing": drawing,
            "geodesic": _asset("geographiclib/geographiclib-geodesic.min.js"),
        }
        self.add_child(
            Statement("start", f"rangecheck.start($PARENT, {json.dumps(options)});"), name="start"
        )

    def render(self, **_: object) -> str:
        """Write nothing into the figure: streamlit-folium takes script and addresses as they are.

        folium would write the head of a page that nobody opens, from fifteen templates compiled
        anew: 9 of the 11 ms that a map costs each change of each session. Its style of the map's
        element stands in static/map.css.

        Returns
        -------
        str
            Nothing.

        Examples
        --------
        >>> BaseMap(drawing=False).render()
        ''
        """
        return ""
