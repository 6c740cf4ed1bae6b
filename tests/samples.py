"""What several tests of this folder use."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import shapely


def dust(count, size, step):
    return shapely.MultiPolygon(
        [
            shapely.box(x, y, x + size, y + size)
            for x, y in (((index % 100) * step, (index // 100) * step) for index in range(count))
        ]
    )


def run_apart(coroutine):
    """Run a coroutine in a thread of its own: a browser's loop may run in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()
