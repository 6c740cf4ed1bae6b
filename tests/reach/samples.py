import pandas as pd
import shapely

from geo.regions import region_from_geometry, region_from_point

BAGHDAD = region_from_point(44.4, 33.3)
SQUARE = region_from_geometry(shapely.box(43, 31, 45, 33), "A square")


def checked(rows):
    columns = ["id", "name", "local_name", "country", "lon", "lat", "population", "kind"]
    columns += ["nearest_km", "verdict", "margin_km", "range_km"]
    return pd.DataFrame(rows, columns=columns)


PLACES = checked(
    [
        ("1", "Basra", "البصرة", "IQ", 47.8, 30.5, 2_600_000, "city", 450.0, "everywhere", 250, 700),  # noqa: E501
        ("2", "Riyadh", "", "SA", 46.7, 24.7, 4_200_000, "capital", 690.4, "somewhere", 9.6, 700),
        ("3", "Tehran", "", "IR", 51.4, 35.7, 7_100_000, "capital", 705.0, "nowhere", -5.0, 700),
        ("4", "Ankara", "", "TR", 32.9, 39.9, 3_500_000, "capital", 1200, "nowhere", -500, 700),
    ]
)  # fmt: skip
