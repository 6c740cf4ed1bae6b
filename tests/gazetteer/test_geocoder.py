"""The geopy geocoder, and Nominatim when it is down, slow, refusing or lying."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import Geocoder
from geopy.location import Location

from geo.gazetteer import EmbeddedGeocoder, NominatimFallback, Place, find_candidates

UNKNOWN = "Zzyzxville-on-Nowhere"


def test_it_is_a_geopy_geocoder():
    geocoder = EmbeddedGeocoder()
    assert isinstance(geocoder, Geocoder)
    location = geocoder.geocode("Riyadh")
    assert isinstance(location, Location)
    assert (round(location.latitude), round(location.longitude)) == (25, 47)
    assert location.address == "Riyadh, Riyadh, SA"
    assert isinstance(location.raw["place"], Place)
    assert location.raw["geonameid"] == 108410
    assert location.raw["note"] == ""


def test_it_lists_all_that_a_name_means_when_asked():
    locations = EmbeddedGeocoder().geocode("Tripoli", exactly_one=False)
    assert [location.raw["country"] for location in locations[:2]] == ["LY", "LB"]


def test_it_takes_the_parts_of_a_structured_query():
    location = EmbeddedGeocoder().geocode({"city": "Tripoli", "country": "Lebanon"})
    assert location.raw["country"] == "LB"


@pytest.mark.parametrize("exactly_one", [True, False])
def test_it_returns_none_for_the_unknown_as_geopy_does(exactly_one):
    assert EmbeddedGeocoder().geocode(UNKNOWN, exactly_one=exactly_one) is None


def test_it_reverses_a_point_latitude_first_as_geopy_does():
    geocoder = EmbeddedGeocoder()
    assert geocoder.reverse((33.3, 44.4)).raw["name"] == "Baghdad"
    assert geocoder.reverse("33.3, 44.4", exactly_one=False)[0].raw["name"] == "Baghdad"
    assert geocoder.reverse((-60, -120)) is None


def test_it_refuses_to_reverse_what_is_no_point():
    with pytest.raises(GeocoderQueryError):
        EmbeddedGeocoder().reverse("nowhere at all")


def test_threads_share_one_geocoder():
    geocoder = EmbeddedGeocoder()
    names = ["Riyadh", "Baghdad", "Tel Aviv", "Jerusalem", "Abqaiq", "Fallujah", "Bagdhad"] * 8
    alone = [geocoder.geocode(name).raw["id"] for name in names]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda name: geocoder.geocode(name).raw["id"], names))
    assert together == alone


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self):
        self.now_s = 1000.0

    def __call__(self):
        return self.now_s


@pytest.fixture
def serve():
    """Serve one answer to every question on a free port; count the questions."""
    servers = []
    release = threading.Event()

    def serve(body=b"[]", status=200, *, hang=False):
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                asked.append((self.path, self.headers["User-Agent"]))
                if hang:
                    release.wait(30)
                self.send_response(status)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        asked = []
        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"127.0.0.1:{server.server_address[1]}", asked

    yield serve
    release.set()
    for server in servers:
        server.shutdown()
        server.server_close()


def make_geocoder(domain, clock=None, timeout_s=5.0):
    fallback = NominatimFallback(
        "rangecheck tests",
        domain=domain,
        scheme="http",
        timeout_s=timeout_s,
        clock=clock or Clock(),
    )
    return EmbeddedGeocoder(fallback=fallback)


GOOD = {
    "lat": "35.1",
    "lon": "-116.1",
    "display_name": "Zzyzx, California",
    "name": "Zzyzx",
    "class": "place",
    "osm_type": "node",
    "osm_id": 1,
}


def test_a_good_fallback_answers_what_the_gazetteer_lacks(serve):
    domain, asked = serve(json.dumps([GOOD]).encode())
    location = make_geocoder(domain).geocode(UNKNOWN)
    assert location.raw["name"] == "Zzyzx"
    assert "OpenStreetMap" in location.raw["source"]
    assert location.raw["note"] == ""
    assert asked[0][1] == "rangecheck tests"


def test_the_fallback_is_off_unless_given_and_idle_unless_needed(serve):
    domain, asked = serve(json.dumps([GOOD]).encode())
    assert EmbeddedGeocoder().geocode(UNKNOWN) is None
    assert make_geocoder(domain).geocode("Riyadh").raw["id"] == "geonames:108410"
    assert asked == []


LIES = {
    "html": b"<html>Sign in to the hotel's network</html>",
    "no list": b'{"error": "Unable to geocode"}',
    "empty": b"",
    "no coordinates": json.dumps([{"display_name": "x"}]).encode(),
    "not a number": json.dumps([GOOD | {"lat": "NaN"}]).encode(),
    "off the globe": json.dumps([GOOD | {"lat": "135.1"}]).encode(),
    "words": json.dumps([GOOD | {"lon": "west"}]).encode(),
    "wrong types": json.dumps([[1, 2, 3]]).encode(),
    "null": b"null",
    "nested": b"[" * 100_000,
}


@pytest.mark.parametrize("body", LIES.values(), ids=LIES.keys())
def test_a_lying_fallback_leaves_the_embedded_answer(serve, body):
    domain, asked = serve(body)
    answer = make_geocoder(domain).look_up("Bagdhad")
    assert answer.places[0].name == "Baghdad"
    assert "within" not in answer.note, "a lie must be found out, not waited for"
    assert len(asked) == 1


@pytest.mark.parametrize("status", [403, 429, 500, 503])
def test_a_refusing_fallback_leaves_the_embedded_answer_and_a_note(serve, status):
    domain, _ = serve(b"", status)
    location = make_geocoder(domain).geocode("Bagdhad")
    assert location.raw["name"] == "Baghdad"
    assert location.raw["note"].startswith("Nominatim did not help:")


def test_a_fallback_that_is_down_leaves_the_embedded_answer_and_a_note(serve):
    domain, _ = serve()
    dead = f"127.0.0.1:{find_dead_port()}"
    assert dead != domain
    answer = make_geocoder(dead).look_up("Bagdhad")
    assert answer.places[0].name == "Baghdad"
    assert answer.note


def find_dead_port():
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        return server.server_address[1]


def test_a_slow_fallback_leaves_the_embedded_answer_and_a_note(serve):
    domain, _ = serve(hang=True)
    answer = make_geocoder(domain, timeout_s=0.2).look_up("Bagdhad")
    assert answer.places[0].name == "Baghdad"
    assert answer.note


def test_an_unknown_name_stays_unknown_when_the_fallback_is_silent(serve):
    domain, _ = serve(b"[]")
    answer = make_geocoder(domain).look_up(UNKNOWN)
    assert answer.places == ()
    assert answer.note == ""


def test_questions_keep_the_pause_between_them(serve):
    domain, asked = serve(json.dumps([GOOD]).encode())
    clock = Clock()
    geocoder = make_geocoder(domain, clock)
    geocoder.look_up(UNKNOWN)
    second = geocoder.look_up(UNKNOWN)
    assert "was not asked" in second.note
    assert len(asked) == 1
    clock.now_s += 1.0
    assert geocoder.look_up(UNKNOWN).places[0].name == "Zzyzx"
    assert len(asked) == 2


def test_a_failed_fallback_is_left_alone_for_a_while(serve):
    domain, asked = serve(b"", 503)
    clock = Clock()
    geocoder = make_geocoder(domain, clock)
    geocoder.look_up(UNKNOWN)
    clock.now_s += 30
    assert "was not asked" in geocoder.look_up(UNKNOWN).note
    assert len(asked) == 1


def test_the_first_candidate_is_what_geocode_returns():
    best = find_candidates("Abqaiq")[0].place
    assert EmbeddedGeocoder().geocode("Abqaiq").raw["place"] == best
