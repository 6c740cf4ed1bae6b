"""The gazetteer as a geopy geocoder, and Nominatim for names that it lacks, when asked for.

`EmbeddedGeocoder` goes wherever a geopy geocoder goes and never leaves the machine. A reader who
wants more passes a `NominatimFallback`; what that cannot give, for any reason, leaves the embedded
answer and a note that says why.
"""

from __future__ import annotations

import dataclasses
import logging
import math
import queue
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from geopy.exc import GeocoderQueryError, GeopyError
from geopy.geocoders import Nominatim
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from geo.gazetteer.names import loosen_key, normalise_name
from geo.gazetteer.nearest import find_nearest_place
from geo.gazetteer.places import Candidate, Place, PlaceKind
from geo.gazetteer.search import find_candidates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["EmbeddedGeocoder", "LookUp", "NominatimFallback"]

_log = logging.getLogger(__name__)

# Above this are all candidates that bear the name itself; bare codes are below.
_CERTAIN_SCORE = 0.46


@dataclass(frozen=True, slots=True)
class LookUp:
    """The answer to one question.

    Parameters
    ----------
    places : tuple of Place
        Best first; empty when nothing is known.
    note : str
        Why the fallback did not help, fit to be shown; empty when all went well.
    """

    places: tuple[Place, ...]
    note: str = ""


class NominatimFallback:
    """Ask OpenStreetMap's Nominatim, politely and for no longer than a reader waits.

    Parameters
    ----------
    user_agent : str
        Who asks, as Nominatim's terms want it: an application and an address to write to.
    domain, scheme : str, optional
        Another Nominatim than geopy's default.
    timeout_s : float
        Longest wait for an answer, the whole of it, in seconds.
    pause_s : float
        Least time between two questions, in seconds; the public service asks for one.
    rest_s : float
        How long it is left alone after a failure, in seconds.
    clock : callable
        Seconds that only grow.
    """

    def __init__(
        self,
        user_agent: str,
        *,
        domain: str | None = None,
        scheme: str | None = None,
        timeout_s: float = 3.0,
        pause_s: float = 1.0,
        rest_s: float = 60.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        where = {"domain": domain} if domain else {}
        self._nominatim = Nominatim(
            user_agent=user_agent, scheme=scheme, timeout=timeout_s, **where
        )
        self._timeout_s = timeout_s
        self._pause_s = pause_s
        self._rest_s = rest_s
        self._clock = clock
        self._lock = threading.Lock()
        self._next_s = -math.inf

    def look_up(self, name: str) -> LookUp:
        """Ask for a name.

        Parameters
        ----------
        name : str
            A name in any script.

        Returns
        -------
        LookUp
            With a note instead of places when there is no usable answer; never raises.
        """
        with self._lock:
            now = self._clock()
            if now < self._next_s:
                wait_s = math.ceil(self._next_s - now)
                return LookUp((), f"Nominatim was not asked: it may be again in {wait_s} s.")
            self._next_s = now + self._pause_s
        outcome = self._ask(name)
        if isinstance(outcome, str):
            with self._lock:
                self._next_s = self._clock() + self._rest_s
            _log.info("Nominatim: %s", outcome)
            return LookUp((), f"Nominatim did not help: {outcome}.")
        return LookUp(outcome)

    def _ask(self, name: str) -> tuple[Place, ...] | str:
        """Ask in a thread of its own: a server that drips bytes outlasts any socket's timeout."""
        answers: queue.SimpleQueue[tuple[Place, ...] | str] = queue.SimpleQueue()

        def ask() -> None:
            try:
                found = self._nominatim.geocode(name, exactly_one=False, limit=5, language="en")
                answers.put(tuple(_make_online_place(item.raw) for item in found or ()))
            except GeopyError as error:
                answers.put(type(error).__name__.removeprefix("Geocoder"))
            except (AttributeError, KeyError, TypeError, ValueError, RecursionError, UserWarning):
                # geopy warns of latitudes beyond the poles; where warnings are errors, it raises.
                answers.put("its answer makes no sense")

        threading.Thread(target=ask, daemon=True).start()
        try:
            return answers.get(timeout=self._timeout_s)
        except queue.Empty:
            return f"no answer within {self._timeout_s:g} s"


class EmbeddedGeocoder(Geocoder):  # type: ignore[misc]  # geopy ships no types
    """Geocode from the shipped gazetteer, with geopy's interface.

    A `geopy.Location` has the place's name as its address and, in `raw`, the fields of the `Place`
    under their names, the `Place` itself under "place", and a "note".

    Parameters
    ----------
    fallback : NominatimFallback, optional
        Asked when the gazetteer has no good answer. Off unless given.

    Examples
    --------
    >>> location = EmbeddedGeocoder().geocode("Riyadh")
    >>> location.address, location.raw["country"]
    ('Riyadh, Riyadh, SA', 'SA')
    """

    def __init__(self, *, fallback: NominatimFallback | None = None) -> None:
        super().__init__(user_agent="rangecheck (embedded)")
        self.fallback = fallback

    def look_up(self, name: str, *, country: str | None = None, limit: int = 10) -> LookUp:
        """Look a name up, and say why the fallback did not help if it was needed.

        Parameters
        ----------
        name : str
            A name in any script.
        country : str, optional
            ISO 3166-1 alpha-2 code that the places must lie in.
        limit : int
            Most places to return.

        Returns
        -------
        LookUp
            Places, best first, and a note.

        Examples
        --------
        >>> EmbeddedGeocoder().look_up("Abqaiq").places[0].country
        'SA'
        """
        candidates = find_candidates(name, country, limit)
        embedded = tuple(candidate.place for candidate in candidates)
        if self.fallback is None or _is_certain(name, candidates) or not name.strip():
            return LookUp(embedded)
        online = self.fallback.look_up(name)
        found = tuple(p for p in online.places if country is None or p.country == country)
        return LookUp((*found, *embedded)[:limit], online.note)

    def geocode(
        self,
        query: str | Mapping[str, str],
        *,
        exactly_one: bool = True,
        timeout: object = None,  # noqa: ARG002  # geopy's interface; nothing here takes time
        country: str | None = None,
        limit: int = 10,
    ) -> Location | list[Location] | None:
        """Return the location, or the locations, that a name means.

        Parameters
        ----------
        query : str or mapping
            A name; or parts of one under "city", "state" and "country" as Nominatim takes them.
        exactly_one : bool
            Return the best location only.
        timeout : object
            Of geopy's interface; not used.
        country : str, optional
            ISO 3166-1 alpha-2 code that the locations must lie in.
        limit : int
            Most locations to return.

        Returns
        -------
        geopy.Location, list of geopy.Location, or None
            None when nothing is known by the name.

        Examples
        --------
        >>> EmbeddedGeocoder().geocode("no such place at all") is None
        True
        """
        if not isinstance(query, str):
            parts = (query.get(part, "") for part in ("city", "county", "state", "country"))
            query = ", ".join(filter(None, parts))
        answer = self.look_up(query, country=country, limit=1 if exactly_one else limit)
        locations = [_make_location(place, answer.note) for place in answer.places]
        if not locations:
            return None
        return locations[0] if exactly_one else locations

    def reverse(
        self,
        query: Point | str | Sequence[float],
        *,
        exactly_one: bool = True,
        timeout: object = None,  # noqa: ARG002  # geopy's interface; nothing here takes time
    ) -> Location | list[Location] | None:
        """Return the city nearest to a point.

        Parameters
        ----------
        query : geopy.Point, str or sequence of two floats
            Latitude, then longitude, as everywhere in geopy.
        exactly_one : bool
            Return one location, not a list of one.
        timeout : object
            Of geopy's interface; not used.

        Returns
        -------
        geopy.Location, list of geopy.Location, or None
            None when no city lies within eight degrees.

        Raises
        ------
        geopy.exc.GeocoderQueryError
            When the query is no point.

        Examples
        --------
        >>> EmbeddedGeocoder().reverse((33.3, 44.4)).raw["name"]
        'Baghdad'
        """
        try:
            point = Point(query)
        except (ValueError, TypeError) as error:
            raise GeocoderQueryError("Must be a coordinate pair or Point") from error
        place = find_nearest_place(point.longitude, point.latitude)
        if place is None:
            return None
        location = _make_location(place, "")
        return location if exactly_one else [location]


def _is_certain(name: str, candidates: tuple[Candidate, ...]) -> bool:
    """Tell a name that is known from one that is a code or a misspelling of another."""
    if not candidates or candidates[0].score < _CERTAIN_SCORE:
        return False
    asked, known = (
        loosen_key(normalise_name(text.split(",")[0]))
        for text in (name, candidates[0].matched_name)
    )
    return known in asked


def _make_location(place: Place, note: str) -> Location:
    raw: dict[str, Any] = {
        field.name: getattr(place, field.name) for field in dataclasses.fields(place)
    }
    address = ", ".join(filter(None, (place.name, place.admin1, place.country)))
    # The renderers' order: geopy's points are latitude first.
    return Location(address, Point(place.lat, place.lon), raw | {"place": place, "note": note})


def _make_online_place(raw: Mapping[str, Any]) -> Place:
    """Make a place of what Nominatim says, and believe none of it unseen."""
    lon, lat = float(raw["lon"]), float(raw["lat"])
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise ValueError("coordinates out of bounds")
    address = raw.get("address") or {}
    settled = raw.get("class") == "place" or raw.get("category") == "place"
    return Place(
        f"osm:{str(raw.get('osm_type'))[:20]}/{int(raw.get('osm_id') or 0)}",
        str(raw.get("name") or raw["display_name"].split(",")[0])[:200],
        "",
        str(address.get("country_code") or "")[:2].upper(),
        str(address.get("state") or "")[:200],
        lon,
        lat,
        0,
        PlaceKind.CITY if settled else PlaceKind.SITE,
        "OpenStreetMap contributors (ODbL), by Nominatim",
    )
