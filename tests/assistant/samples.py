"""What several tests of this folder use."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import anyio
from mcp import Client

ROOT = Path(__file__).parents[2]
QUESTION = {"region": "western Iraq", "range_figure": "zolfaqar 700", "places": ["Tel Aviv"]}


def run_apart(call):
    """Run a coroutine function in a thread of its own: a browser's loop may run in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(anyio.run, call).result()


def ask(server, tool, arguments):
    async def call():
        async with Client(server) as client:
            return await client.call_tool(tool, arguments)

    return run_apart(call)


def said(result):
    return result.content[0].text
