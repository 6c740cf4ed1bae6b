"""What several tests of this folder use."""

from pathlib import Path

from mcp import Client

from tests.samples import run_apart

ROOT = Path(__file__).parents[2]
QUESTION = {"region": "western Iraq", "range_figure": "zolfaqar 700", "places": ["Tel Aviv"]}


def ask(server, tool, arguments):
    async def call():
        async with Client(server) as client:
            return await client.call_tool(tool, arguments)

    return run_apart(call())


def said(result):
    return result.content[0].text
