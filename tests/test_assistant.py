"""The tools for assistants, asked by the protocol's own client over both of its ways."""

import re
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import parse_qsl, urlsplit
from urllib.request import Request, urlopen

import anyio
import pytest
from mcp import Client, StdioServerParameters

from geo import face, method
from geo.__main__ import main
from geo.assistant import list_refusals, require_answerable
from geo.assistant.answers import MAX_PLACES, MAX_REPORT_CHARS
from geo.assistant.server import build_server
from geo.errors import RefusedError
from geo.links import parse_query

ROOT = Path(__file__).parents[1]
QUESTION = {"region": "western Iraq", "range_figure": "zolfaqar 700", "places": ["Tel Aviv"]}
ROWS = tomllib.loads((ROOT / "geo/assistant/refusals.toml").read_text(encoding="utf-8"))["refusal"]


def run_apart(call):
    """Run a coroutine function in a thread of its own: a browser's loop may run in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(anyio.run, call).result()


def ask(server, tool, arguments):
    async def call():
        async with Client(server) as client:
            return await client.call_tool(tool, arguments)

    return run_apart(call)


@pytest.fixture(scope="module")
def here():
    return partial(ask, build_server("https://ranges.example/"))


def said(result):
    return result.content[0].text


def test_every_tool_is_typed_bounded_and_only_reads():
    async def call():
        async with Client(build_server()) as client:
            return client.instructions, (await client.list_tools()).tools

    instructions, tools = run_apart(call)
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


def test_reach_is_that_of_the_face_with_sources_limits_and_a_link_to_the_view(here):
    answer = here("check_reach", QUESTION).structured_content
    [entry] = answer["entries"]
    table = face.check_reach("western Iraq", 700, ["Tel Aviv"])
    assert entry["verdict"] == table["verdict"].item() == "somewhere"
    assert entry["nearest_km"] == pytest.approx(table["nearest_km"].item(), abs=0.06)
    assert entry["share"] == pytest.approx(table["share"].item(), abs=0.001)
    assert "Reuters" in entry["source"]
    assert answer["sources"]
    assert answer["limits"]
    link = urlsplit(answer["link"])
    assert f"{link.scheme}://{link.netloc}{link.path}" == "https://ranges.example/"
    parsed = parse_query(dict(parse_qsl(link.query)))
    assert not parsed.faults
    assert (parsed.view.region, parsed.view.check) == ("western-iraq", "zolfaqar:700")
    assert parsed.view.place


def test_a_country_is_reached_at_its_nearest_part(here):
    answer = here("measure_distances", {"region": "IQ", "places": ["Israel"]}).structured_content
    assert answer["distances"][0]["nearest_km"] < 280


def test_figures_say_who_when_and_what_kind(here):
    figures = here("list_figures", {"system": "Zolfaghar"}).structured_content["figures"]
    assert len(figures) == len(face.list_figures("Zolfaqar"))
    assert all(each["source"] and each["date"] and each["kind"] for each in figures)


def test_a_report_is_read_and_its_link_opens_its_claims(here):
    text = "From western Iraq, a missile with a range of 700 km can reach Tel Aviv."
    answer = here("read_report", {"text": text}).structured_content
    [claim] = answer["claims"]
    assert claim["verdict"] == face.check_claims(text)["verdict"].item() == "holds in part"
    assert claim["reason"]
    link = urlsplit(answer["link"])
    assert link.path == "/read"
    assert "Tel" not in link.query
    assert parse_query(dict(parse_qsl(link.query))).view.claims


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_what_the_method_page_refuses_is_refused_and_what_is_near_it_is_not(row, here):
    refused = here("explain_method", {"question": row["example"]})
    assert refused.is_error
    assert row["subject"] in said(refused)
    require_answerable(row["answered"])
    assert here("find_places", {"name": row["example"]}).is_error


def test_every_subject_that_the_method_page_refuses_has_a_row():
    listed = re.search(r"It has (no .+?)\.\s", method.NEVER, re.DOTALL)[1]
    refused = [
        re.sub(r"^\s*(and )?no ", "", part) for part in listed.split(",") if " no " in f" {part}"
    ]
    rows = " ".join(each.subject for each in list_refusals())
    words = {word for subject in refused for word in subject.split()} - {"and", "or", "of", "no"}
    assert words <= set(rows.replace(",", "").split()), words
    assert len(list_refusals()) == len(ROWS)


@pytest.mark.parametrize("town", ["Kill", "Jam", "Yield", "Target"])
def test_a_town_of_such_a_name_is_no_such_question(town, here):
    assert "does not answer" not in said(here("find_places", {"name": town}))


def test_a_question_in_the_place_of_a_name_is_refused(here):
    asked = {**QUESTION, "region": "the best launch site to reach Riyadh"}
    assert "the best launch sites" in said(here("check_reach", asked))


@pytest.mark.parametrize(
    ("tool", "arguments", "words"),
    [
        ("find_places", {"name": "Mosull"}, "Nearest: .*Mosul"),
        ("find_places", {"name": "Tripoli", "country": "?!"}, "no ISO 3166 code"),
        ("check_reach", {**QUESTION, "range_figure": "-5 km"}, "range|system"),
        ("check_reach", {**QUESTION, "places": ["Tel Aviv"] * (MAX_PLACES + 1)}, "at most"),
        ("check_reach", {**QUESTION, "places": []}, "at least"),
        ("measure_distances", {"region": "data/region.geojson", "places": ["Haifa"]}, "known as"),
        ("read_report", {"text": "x" * (MAX_REPORT_CHARS + 1)}, "at most"),
        ("read_report", {"text": "A raid.", "range_km": 30_000}, "less than"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(here, tool, arguments, words):
    result = here(tool, arguments)
    assert result.is_error
    assert re.search(words, said(result))
    assert "Traceback" not in said(result)


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


def test_a_refusal_is_an_error_of_the_project():
    with pytest.raises(RefusedError, match="nothing else"):
        require_answerable("How accurate is a Fateh-110?")
