"""What breaks around the project: data, disks, clocks, neighbours, and inputs without measure."""

import asyncio
import json
import os
import shlex
import shutil
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from geo.tables import data_version
from tests.samples import run_apart
from tests.trust import servers
from tests.trust.sessions import Session

ROOT = Path(__file__).resolve().parents[2]
READY = [sys.executable, "deploy/ready.py"]
# Bounds of one answer to an input without measure, on the two cores of a small machine.
MOST_SECONDS = 10.0
MOST_MB = 700.0
YEARS_S = 20 * 365.25 * 86_400


def run(command, folder=ROOT, **environment):
    """Run a command of ours in a checkout; never longer than two minutes."""
    return subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"} | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


# ------------------------------------------------------------------------------------- data/
@pytest.fixture
def checkout(tmp_path):
    """Give a checkout of its own, whose data can be damaged."""
    # With what Python has compiled: each command would compile all of it anew.
    skipped = shutil.ignore_patterns(".build", "build*.py")
    for folder in ("geo", "views", "static", "data", "deploy", ".streamlit"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=skipped)
    shutil.copy(ROOT / "app.py", tmp_path)
    return tmp_path


def removed(path):
    path.unlink()


def cut_short(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def altered(path):
    """Change one byte in the middle; size and kind stay."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0x20
    path.write_bytes(bytes(content))


def of_another_layout(path):
    """Change the layout number that SQLite keeps at byte 60."""
    content = bytearray(path.read_bytes())
    content[60:64] = (99).to_bytes(4, "big")
    path.write_bytes(bytes(content))


@pytest.mark.parametrize("name", ["places.sqlite", "boundaries.sqlite"])
@pytest.mark.parametrize("damage", [removed, cut_short, altered, of_another_layout])
def test_a_damaged_store_is_named_and_nothing_serves(checkout, name, damage):
    damage(checkout / "data" / name)
    answer = run(READY, checkout)
    assert answer.returncode == 1
    assert "not ready" in answer.stderr
    assert name in answer.stderr
    assert "Traceback" not in answer.stderr


# Each table in turn, in a process of its own that has loaded what readiness loads before it opens
# that table, and nothing of what comes then.
WITHOUT_EACH = """
import json, multiprocessing, os, pathlib, sys
import geo.claims, geo.gazetteer, geo.reading, geo.regions, geo.sites, geo.systems
from deploy.ready import check_ready
from geo.errors import GeoError

STEPS = (
    lambda: geo.gazetteer.load_places(min_population=100_000),
    geo.regions.list_regions,
    geo.systems.list_systems,
    geo.claims.load_claims,
    lambda: geo.regions.resolve_region("western-iraq"),
    check_ready,
)

def find_steps(names):
    found, step = {}, 0
    def note(event, arguments):
        if event == "open" and isinstance(arguments[0], (str, os.PathLike)):
            name = os.path.basename(arguments[0])
            if name in names:
                found.setdefault(name, step)
    sys.addaudithook(note)
    for step, load in enumerate(STEPS):
        load()
    return found

def ask_without(name):
    path, away = pathlib.Path("data", name), pathlib.Path("data", name + ".away")
    path.rename(away)
    try:
        return str(check_ready())
    except GeoError as error:
        return f"not ready: {error}"
    finally:
        away.rename(path)

def ask_apart(asked, *arguments):
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(asked, arguments)

opened = ask_apart(find_steps, sys.argv[1:])
said = {}
for step, load in enumerate(STEPS):
    for name in sys.argv[1:]:
        if opened.get(name, len(STEPS) - 1) == step:
            said[name] = ask_apart(ask_without, name)
    load()
print(json.dumps(said))
"""


def test_every_table_that_is_missing_is_named(checkout):
    """Each hand-made table in turn; a table that nothing loads is no part of readiness."""
    read_by_build_only = {
        name
        for path in (ROOT / "data").glob("build*.py")
        for name in (table.name for table in (ROOT / "data").glob("*.csv"))
        if name in path.read_text(encoding="utf-8")
    } - {
        name
        for path in (ROOT / "geo").rglob("*.py")
        for name in (table.name for table in (ROOT / "data").glob("*.csv"))
        if f'"{name}"' in path.read_text(encoding="utf-8")
    }
    tables = sorted({path.name for path in (ROOT / "data").glob("*.csv")} - read_by_build_only)
    assert "systems.csv" in tables

    said = run([sys.executable, "-c", WITHOUT_EACH, *tables], checkout)
    faults = json.loads(said.stdout)
    assert {name for name, fault in faults.items() if name in fault} == set(tables)


def test_a_table_that_is_altered_is_reported_by_its_lines(checkout):
    path = checkout / "data" / "range_figures.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[3] = lines[3].replace(",", ",not a number;", 3)
    path.write_text("\n".join(lines), encoding="utf-8")
    answer = run(READY, checkout)
    assert answer.returncode == 1
    assert "range_figures.csv, line 4" in answer.stderr


@pytest.mark.parametrize("damage", [cut_short, altered])
def test_every_file_of_a_sealed_copy_that_is_damaged_is_named(checkout, damage):
    """A table that ends a few lines early reads well: only its sum tells."""
    sealed = run([sys.executable, "deploy/seal.py"], checkout)
    assert sealed.returncode == 0, sealed.stderr
    assert run(READY, checkout).returncode == 0
    named = (checkout / "data" / "seal.txt").read_text(encoding="utf-8").splitlines()
    names = {line.split()[2] for line in named}
    loaded = {path.name for path in (ROOT / "data").iterdir() if path.suffix in {".csv", ".txt"}}
    assert loaded <= names | {"seal.txt"}
    for name in sorted(names):
        damage(checkout / "data" / name)
    answer = run(READY, checkout)
    assert answer.returncode == 1
    assert "Traceback" not in answer.stderr
    assert not [name for name in names if f"{name}: differs" not in answer.stderr]


def test_a_replica_with_damaged_data_never_becomes_healthy(checkout):
    cut_short(checkout / "data" / "places.sqlite")
    with pytest.raises(RuntimeError, match=r"places\.sqlite"):
        servers.start_replica(folder=checkout)


def test_data_that_changes_under_a_running_command_line_is_reported(checkout):
    cut_short(checkout / "data" / "places.sqlite")
    answer = run([sys.executable, "-m", "geo", "locate", "Riyadh"], checkout)
    assert answer.returncode == 2
    assert "places.sqlite" in answer.stderr
    assert "Traceback" not in answer.stderr


# ------------------------------------------------------------------------------------- disks
def test_a_full_disk_is_said_so():
    call = [sys.executable, "-m", "geo", "reach", "--from", "IQ-AN", "--range-km", "300"]
    answer = run([*call, "--min-population", "1000000", "--out", "/dev/full"])
    assert answer.returncode == 2
    assert "/dev/full" in answer.stderr
    assert "Traceback" not in answer.stderr
    with Path("/dev/full").open("w") as full:
        printed = subprocess.run(
            [*call, "--min-population", "1000000"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    assert printed.returncode
    assert "Traceback" not in printed.stderr


@pytest.mark.parametrize("ending", ["csv", "gpkg"])
def test_a_place_that_takes_no_file_is_named(ending):
    call = [sys.executable, "-m", "geo", "reach", "--from", "IQ-AN", "--range-km", "300"]
    call += ["--min-population", "1000000", "--format", ending]
    answer = run([*call, "--out", f"/sys/rangecheck.{ending}"])  # Linux itself refuses, root or not
    assert answer.returncode == 2
    assert f"/sys/rangecheck.{ending}" in answer.stderr
    assert "Traceback" not in answer.stderr


# The checkout, and with it home and temporary files, as a container has them: mounted read-only.
READ_ONLY = (
    'mount --bind . . && mount -o remount,bind,ro . && cd . && cd "$PWD"'
    ' && if touch written 2>/dev/null; then exit 3; fi; exec sh "$0"'
)


def test_a_page_on_a_read_only_disk_answers_and_writes_its_files():
    apart = ["unshare", "--mount", "--map-root-user"]
    if run([*apart, "mount", "--bind", ".", "."]).returncode:
        pytest.skip("this machine lets nobody mount a folder apart")
    inside = shlex.join([*apart, "sh", "-c", READ_ONLY])
    surroundings = {"HOME": str(ROOT / "docs"), "TMPDIR": str(ROOT / "docs")}
    replica = servers.start_replica(environment=surroundings, shell=f'exec {inside} "$1"')  # noqa: S604

    async def visit():
        session = Session(replica.origin)
        await session.open("v=1&range=777&at=free")
        answer = await session.change_number("A range of your own", 780)
        await session.unfold("Share")
        files = [await session.take(label) for label in session.files]
        await session.close()
        return answer, files

    with servers.running(replica):
        answer, files = run_apart(visit())
    assert any("780 km" in text for text in answer.texts)
    assert not answer.exceptions
    assert len(files) == 8
    assert all(len(content) > 1_000 for content in files)


# ------------------------------------------------------------------------- clock, locale, twins
@cache
def answer_as_usual(*call):
    answer = run(call, PYTHONIOENCODING="utf-8")
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


@pytest.mark.parametrize(
    "surroundings",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "TZ": "UTC"},
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
        {"LC_ALL": "de_DE.UTF-8", "TZ": "America/St_Johns", "PYTHONHASHSEED": "7"},
    ],
    ids=["C", "Turkish", "German"],
)
def test_answers_do_not_depend_on_locale_or_clock(surroundings):
    call = [sys.executable, "-m", "geo", "reach", "--from", "IQ-AN", "--range-km", "700.5"]
    call += ["--min-population", "2000000", "--format", "csv"]
    unusual = run(call, PYTHONIOENCODING="utf-8", **surroundings)
    assert unusual.stdout == answer_as_usual(*call)
    claims = run([sys.executable, "-m", "geo", "claims"], PYTHONIOENCODING="utf-8", **surroundings)
    assert claims.returncode == 0, claims.stderr


@pytest.fixture
def set_clock(tmp_path):
    """Give a function that sets the wall clock of what runs with `clock_of`, in seconds."""
    (tmp_path / "clock").write_text("0", encoding="ascii")

    def set_clock(shift_s):
        other = tmp_path / "other clock"
        other.write_text(str(shift_s), encoding="ascii")
        other.replace(tmp_path / "clock")

    return set_clock


def clock_of(folder):
    """Surroundings in which the wall clock is what `set_clock` says."""
    path = f"{ROOT / 'tests' / 'trust' / 'clock'}{os.pathsep}{ROOT}"
    return {"RANGECHECK_CLOCK": str(folder / "clock"), "PYTHONPATH": path}


def test_an_open_page_and_what_it_writes_outlive_a_clock_that_jumps(set_clock, tmp_path):
    """The wall clock of a replica, with a session open: years back, years on, and home again."""
    replica = servers.start_replica(environment=clock_of(tmp_path))

    async def visit():
        session = Session(replica.origin)
        await session.open("v=1&range=777&at=free")
        seen = []
        for shift_s in (0, -YEARS_S, YEARS_S, 0):
            pending = asyncio.create_task(session.change_number("A range of your own", 780))
            set_clock(shift_s)  # while the page is being made
            await pending
            answer = await session.change_number("A range of your own", 777)
            made = json.loads(await session.take("GeoJSON"))["rangecheck"]["made"]
            table = (await session.take("Table, CSV")).decode()
            late = Session(replica.origin)
            anew = await late.open(session.query)
            await late.close()
            assert not answer.exceptions + anew.exceptions
            seen.append((made, made in table, find_sentences(answer), find_sentences(anew)))
        await session.close()
        return seen

    def find_sentences(answer):
        return [text for text in answer.texts if "777 km" in text]

    days = [datetime.now(UTC).date().isoformat()]
    with servers.running(replica):
        seen = run_apart(visit())
    days.append(datetime.now(UTC).date().isoformat())
    dates = [made for made, *_ in seen]
    compiled = data_version()[:10]
    assert {dates[0], dates[3]} <= {max(day, compiled) for day in days}
    assert dates[1] == compiled, "nothing was made of the tables before there were any"
    assert dates[2][:4] in {str(int(day[:4]) + 20) for day in days}
    sentences = seen[0][2]
    assert sentences
    assert [rest for _, *rest in seen] == [[True, sentences, sentences]] * 4
    assert '"level": "error"' not in replica.text


@pytest.mark.parametrize("shift_s", [-4e8, 4e9], ids=["a flat battery", "past 2038"])
def test_the_command_line_answers_alike_whatever_the_clock_says(set_clock, tmp_path, shift_s):
    call = [sys.executable, "-m", "geo", "reach", "--from", "IQ-AN", "--range-km", "700"]
    call += ["--min-population", "2000000", "--format", "json"]
    usual = run(call, **clock_of(tmp_path))
    set_clock(shift_s)
    unusual = run(call, **clock_of(tmp_path))
    assert unusual.returncode == 0, unusual.stderr
    assert unusual.stdout == usual.stdout
    ready = run(READY, **clock_of(tmp_path))
    assert json.loads(ready.stdout)["ready"], ready.stderr


def test_processes_that_start_at_once_all_become_ready():
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(run, [READY] * 4))
    reports = [json.loads(answer.stdout) for answer in answers]
    assert all(report.pop("seconds") >= 0 for report in reports)
    assert reports == [reports[0]] * 4


# ----------------------------------------------------------------------- inputs without measure
# All that is asked is loaded once; each input has a process of its own, forked from there.
MEASURING = """
import json, os, signal, sys, traceback
import resource, time, zlib
from geo.reading import read_file
from geo.errors import GeoError
from geo.links import region_from_upload, resolve_link_region
from geo.regions import resolve_region
from geo.geodesy import outer_set, common_set, share
from geo.reach import require_range_km
from tests.trust.pdfs import make_pdf as pdf, pack_often as packed
resolve_region("IQ-AN")
for line in sys.stdin:
    process = os.fork()
    if not process:
        signal.alarm(120)
        try:
            exec(json.loads(line))
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        sys.stdout.flush()
        os._exit(0)
    _, status = os.waitpid(process, 0)
    print(json.dumps({"exit": os.waitstatus_to_exitcode(status)}), flush=True)
"""
MEASURE = """
resource.setrlimit(resource.RLIMIT_AS, (6 * 2**30, 6 * 2**30))
base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
def ask():
{body}
content = ({content})
started = time.process_time()
try:
    said = f"answered {{ask()}}"
except GeoError as error:
    said = f"{{type(error).__name__}}: {{error}}"
print(json.dumps({{
    "said": said,
    "seconds": time.process_time() - started,
    "mb": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - base) / 1024,
}}))
"""
ZIP_BOMB = """(lambda io, zipfile: (
    lambda kept: (
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED).writestr("doc.kml", b"0" * 2**28),
        kept.getvalue(),
    )[1]
)(io.BytesIO()))(__import__("io"), __import__("zipfile"))"""
CIRCLE = """__import__("json").dumps({{"type": "Polygon", "coordinates": [[
    [40 + 5 * __import__("math").cos(6.283185307 * i / {0}),
     30 + 5 * __import__("math").sin(6.283185307 * i / {0})] for i in range({0})
] + [[45, 30]]]}}).encode()"""
LAUGHS = (
    '"<!DOCTYPE k [<!ENTITY a0 \\"ha\\">" + "".join(f"<!ENTITY a{i} \\"{f\'&a{i-1};\' * 10}\\">"'
    ' for i in range(1, 12)) + "]><kml>&a11;</kml>"'
)
RING_OF_UPLOAD = (
    'outer_set(region_from_upload("a.json", content).shape, 700_000.0, tolerance_m=250)'
    ".vertex_count"
)
LONG_KML = (
    'b"<kml><Polygon><outerBoundaryIs><LinearRing><coordinates>" + b"1,2 " * 1_000_000'
    ' + b"</coordinates></LinearRing></outerBoundaryIs></Polygon></kml>"'
)
WITHOUT_MEASURE = {
    "a million corners": ('region_from_upload("a.geojson", content)', CIRCLE.format(1_000_000)),
    "a million corners, written short": (
        'region_from_upload("a.geojson", content)',
        "b'{\"type\":\"Polygon\",\"coordinates\":[[' + b'[0,0],' * 1_000_000 + b'[0,0]]]}'",
    ),
    "50 MB": ('region_from_upload("a.geojson", content)', 'b"[" + b" " * 50_000_000'),
    "a zip bomb as KMZ": ('region_from_upload("a.kmz", content)', ZIP_BOMB),
    "a zip bomb as KML": ('region_from_upload("a.kml", content)', ZIP_BOMB),
    "JSON nested a million deep": (
        'region_from_upload("a.json", content)',
        'b"[" * 1_000_000 + b"]" * 1_000_000',
    ),
    "collections nested in collections": (
        'region_from_upload("a.json", content)',
        """b'{"type":"GeometryCollection","geometries":[' * 90_000""",
    ),
    "KML nested a million deep": (
        'region_from_upload("a.kml", content)',
        'b"<a>" * 1_000_000 + b"</a>" * 1_000_000',
    ),
    "a billion laughs": ('region_from_upload("a.kml", content)', f"({LAUGHS}).encode()"),
    "an external entity": (
        'region_from_upload("a.kml", content)',
        """b'<!DOCTYPE k [<!ENTITY f SYSTEM "file:///etc/passwd">]><kml>&f;</kml>'""",
    ),
    "a KML with a million corners": (
        'region_from_upload("a.kml", content)',
        LONG_KML,
    ),
    "a number of a million digits": (
        'region_from_upload("a.json", content)',
        """b'{"type":"Point","coordinates":[' + b'1' * 1_000_000 + b',2]}'""",
    ),
    "a range beyond the globe": ("require_range_km(content)", '"1e308"'),
    "a range over the globe": (
        'outer_set(resolve_region("IQ").shape, 20_003_000.0, tolerance_m=250).vertex_count',
        "None",
    ),
    "a region as wide as the globe": (
        RING_OF_UPLOAD,
        """b'{"type":"Polygon","coordinates":[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]}'""",
    ),
    "as many corners as are taken": (
        RING_OF_UPLOAD,
        CIRCLE.format(100_000),
    ),
    "a PDF that unfolds to a gigabyte": (
        'read_file("a.pdf", content)',
        'pdf(packed(b"(a) Tj " * 1000, 150_000))',
    ),
    "a PDF of pages without end": (
        'read_file("a.pdf", content)',
        'pdf(packed(b"(a) Tj " * 1000, 100), pages=300)',
    ),
    "a PDF of forms that hold each other twice": (
        'read_file("a.pdf", content)',
        'pdf(b"/X0 Do /X0 Do", forms=40)',
    ),
    "HTML of comments that never end": ('read_file("a.html", content)', 'b"<!--" * 1_000_000'),
    "HTML of tags that never end": ('read_file("a.html", content)', """b'<a b="' * 700_000"""),
    "HTML of pictures in pictures": (
        'read_file("a.html", content)',
        'b"<svg>" * 400_000 + b"</g>" * 400_000',
    ),
    "HTML of scripts that never end": (
        'read_file("a.html", content)',
        'b"<script></script <script></script" * 140_000',
    ),
    "HTML of a number of a million digits": (
        'read_file("a.html", content)',
        'b"<p>&#" + b"9" * 1_000_000 + b";"',
    ),
    "the border of a country of a thousand islands": (
        'resolve_link_region("border:CA").shape.area_m2',
        "None",
    ),
    "a long address": ("resolve_link_region(content)", '"area:" + "A" * 1_000_000'),
}


MAY_BE_ANSWERED = {
    "a range over the globe",
    "a region as wide as the globe",
    "the border of a country of a thousand islands",
    "as many corners as are taken",
    "HTML of a number of a million digits",
}


@pytest.fixture(scope="module")
def measure(tmp_path_factory):
    """Give a function that runs a script in a process of its own, never longer than two minutes."""
    log = tmp_path_factory.mktemp("measure") / "stderr"
    with log.open("w") as errors:
        process = subprocess.Popen(
            [sys.executable, "-c", MEASURING],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )

    def ask(script):
        process.stdin.write(json.dumps(script) + "\n")
        process.stdin.flush()
        said = [json.loads(process.stdout.readline() or '{"exit": -9}')]
        while "exit" not in said[-1]:
            said.append(json.loads(process.stdout.readline() or '{"exit": -9}'))
        assert said.pop() == {"exit": 0}, log.read_text()[-2000:]
        return said[0]

    yield ask
    process.stdin.close()
    process.wait(timeout=30)
    process.stdout.close()


@pytest.mark.parametrize("name", list(WITHOUT_MEASURE))
def test_an_input_without_measure_ends_in_bounded_time_and_memory(measure, name):
    asked, content = WITHOUT_MEASURE[name]
    body = textwrap.indent(f"return {asked}", "    ")
    measured = measure(MEASURE.format(body=body, content=content))
    assert measured["seconds"] < MOST_SECONDS, measured
    assert measured["mb"] < MOST_MB, measured
    may_be_answered = name in MAY_BE_ANSWERED
    assert may_be_answered or not measured["said"].startswith("answered"), measured
    assert len(measured["said"]) < 600
