"""What several tests of this folder use."""

import shapely


def dust(count, size, step):
    return shapely.MultiPolygon(
        [
            shapely.box(x, y, x + size, y + size)
            for x, y in (((index % 100) * step, (index // 100) * step) for index in range(count))
        ]
    )
