"""The tools by the Model Context Protocol, over standard input or HTTP on this machine alone."""

import subprocess
import sys
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest
from mcp import Client, StdioServerParameters

from geo import method
from geo.__main__ import main
from geo.assistant.server import build_server
from tests.assistant.samples import QUESTION, ROOT, ask
from tests.samples import run_apart


def test_every_tool_is_typed_bounded_and_only_reads():
    async def call():
        async with Client(build_server()) as client:
            return client.instructions, (await client.list_tools()).tools

    instructions, tools = run_apart(call())
    assert method.NEVER.strip() in instructions
    assert len(tools) == 6
    for tool in tools:
        assert tool.description
        assert tool.annotations.read_only_hint
        assert {"sources", "limits", "link", "version"} <= set(tool.output_schema["required"])
        for name, schema in tool.input_schema["properties"].items():
            kinds = schema.get("anyOf", [schema])
            for kind in [*kinds, *(each["items"] for each in kinds if "items" in each)]:
                bound = {"string": "maxLength", "array": "maxItems", "number": "maximum"}
                assert kind["type"] == "null" or bound[kind["type"]] in kind, (tool.name, name)


@pytest.mark.slow
def test_standard_input_and_output_carry_the_same_answer(here):
    command = StdioServerParameters(
        command=sys.executable, args=["-m", "geo", "mcp"], cwd=ROOT, env={"PYTHONPATH": str(ROOT)}
    )
    there = ask(command, "check_reach", QUESTION).structured_content
    mine = here("check_reach", QUESTION).structured_content
    assert there["entries"][0]["sentence"] == mine["entries"][0]["sentence"]
    assert there["link"].startswith("http://localhost:8501/?")


@pytest.mark.slow
def test_http_serves_this_machine_alone(here):
    command = [sys.executable, "-m", "geo", "mcp", "--http", "0", "--page", "https://a.example"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as server:
        try:
            address = server.stderr.readline().split()[-1]
            assert urlsplit(address).hostname == "127.0.0.1"
            there = ask(address, "check_reach", QUESTION).structured_content
            mine = here("check_reach", QUESTION).structured_content
            assert there["entries"][0]["sentence"] == mine["entries"][0]["sentence"]
            for headers in ({"Host": "evil.example"}, {"Origin": "https://evil.example"}):
                request = Request(  # noqa: S310
                    address, b"{}", {"Content-Type": "application/json", **headers}
                )
                with pytest.raises(HTTPError) as error:
                    urlopen(request, timeout=10)  # noqa: S310
                assert error.value.code in {403, 421}
                error.value.close()
        finally:
            server.terminate()


def test_without_its_packages_the_call_says_what_to_install(monkeypatch, capsys):
    monkeypatch.delitem(sys.modules, "geo.assistant.server", raising=False)
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", None)
    assert main(["mcp"]) == 1
    assert "pip install 'rangecheck[mcp]'" in capsys.readouterr().err


def test_an_address_that_is_none_and_a_port_that_is_none_are_named(capsys):
    assert main(["mcp", "--http", "0", "--page", "localhost"]) == 2
    assert main(["mcp", "--http", "99999"]) == 2
    assert main(["mcp", "--http", "x"]) == 2
    assert "99999" in capsys.readouterr().err
