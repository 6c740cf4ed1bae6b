"""What several tests of this folder use."""

import pandas as pd
import shapely

from geo.exports import make_sheet
from geo.reach import RangeOption
from geo.regions import region_from_geometry

NASTY = "=HYPERLINK(\"http://x\")<b>&]]>${1}`{{'x'}}</script>"

REGION = region_from_geometry(
    shapely.box(43, 31, 45, 33), "A <square>", definition="Drawn & defined."
)
OPTIONS = (RangeOption("zolfaqar", 700.0), RangeOption("", 500.0))

PLACES = pd.DataFrame(
    [
        ("1", "Basra", "البصرة", "IQ", 47.8, 30.5, 2_600_000, "city", 350.0, 560.0, "everywhere"),
        ("2", NASTY, "", "SA", 46.7, 24.7, 4_200_000, "capital", 690.4, 940.0, "somewhere"),
        ("3", "Tehran", "تهران", "IR", 51.4, 35.7, 7_100_000, "capital", 705, 900, "nowhere"),
    ],
    columns=[
        "id", "name", "local_name", "country", "lon", "lat", "population", "kind", "nearest_km",
        "farthest_km", "verdict",
    ],
).assign(system="zolfaqar", range_km=700.0, share=[1.0, 0.25, 0.0])  # fmt: skip
PLACES["margin_km"] = 700.0 - PLACES["nearest_km"]
SHEET = make_sheet(PLACES, REGION, OPTIONS, title="Rings & places", date="2026-11-22")
