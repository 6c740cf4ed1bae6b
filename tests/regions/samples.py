"""What several tests of this folder use."""

import io
import json
import zipfile

from geo.regions import region_from_content

SQUARE = {"type": "Polygon", "coordinates": [[[44, 33], [45, 33], [45, 34], [44, 34], [44, 33]]]}


def geojson(geometry):
    return json.dumps(geometry)


def box(lon, lat, size=1):
    east, north = lon + size, lat + size
    return [[lon, lat], [east, lat], [east, north], [lon, north], [lon, lat]]


def polygon(*rings, **parts):
    return {"type": "Polygon", "coordinates": list(rings), **parts}


def read(document, name="area.geojson"):
    if isinstance(document, dict):
        document = json.dumps(document)
    return region_from_content(name, document if isinstance(document, bytes) else document.encode())


def kml(*shapes):
    body = "".join(f"<Placemark>{shape}</Placemark>" for shape in shapes)
    return f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{body}</Document></kml>'


def kml_polygon(corners):
    ring = f"<LinearRing><coordinates>{corners}</coordinates></LinearRing>"
    return f"<Polygon><outerBoundaryIs>{ring}</outerBoundaryIs></Polygon>"


def kmz(**files):
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("_", "."), content)
    return kept.getvalue()
