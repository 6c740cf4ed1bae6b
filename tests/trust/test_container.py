"""What Dockerfile, compose file and lock promise, read as a container engine reads them."""

import hashlib
import importlib.metadata
import ipaddress
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
COMPOSE = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]
PAGES = {name: service for name, service in SERVICES.items() if name.startswith("page")}


def read_stages():
    """Give the instructions of each stage of the Dockerfile, by its name."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    text = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE)
    stages, bases = {}, {}
    for line in filter(None, re.sub(r"\\\n", " ", text).splitlines()):
        word, _, rest = line.partition(" ")
        if word == "ARG" and not stages:
            name, _, value = rest.partition("=")
            bases[f"${{{name}}}"] = value
            continue
        if word == "FROM":
            base, *others = rest.split()
            rest = " ".join([bases.get(base, base), *others])
            instructions = stages[rest.split()[-1]] = []
        instructions.append((word, " ".join(rest.split())))
    return stages


STAGES = read_stages()
SERVED = [COMPOSE["services"][name]["build"]["target"] for name in ("page1", "proxy")]


def all_of(stage, word):
    return [rest for found, rest in STAGES[stage] if found == word]


# ------------------------------------------------------------------------------------ Dockerfile
@pytest.mark.parametrize("stage", SERVED)
def test_a_stage_that_is_served_ends_as_nobody_with_a_health_check(stage):
    assert int(all_of(stage, "USER")[-1]) >= 10_000
    assert STAGES[stage].index(("USER", all_of(stage, "USER")[-1])) > max(
        STAGES[stage].index(("RUN", rest)) for rest in all_of(stage, "RUN")
    ), "nothing is built as nobody, nothing is served as root"
    assert len(all_of(stage, "HEALTHCHECK")) == 1
    assert all_of(stage, "ENTRYPOINT")[0].startswith('["'), "signals reach the server itself"


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_starts_from_one_content_and_fetches_nothing_by_hand(stage):
    base = all_of(stage, "FROM")[0].split()[0]
    named, _, digest = base.partition("@")
    assert re.fullmatch(r"(python:3\.11|debian:bookworm)-slim(-bookworm)?", named)
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", digest), "a tag may become another image"
    assert not all_of(stage, "ADD")
    for line in all_of(stage, "RUN"):
        assert not re.search(r"curl .*\||wget |chmod 777|sudo ", line)
        if "apt-get install" in line:
            assert "--no-install-recommends" in line
            assert "rm -rf /var/lib/apt/lists" in line


def test_the_wheels_come_by_hash_and_nothing_is_compiled():
    [install] = [line for line in all_of("wheels", "RUN") if " install " in line]
    assert {"--require-hashes", "--only-binary", "--no-cache-dir"} <= set(install.split())


def test_no_secret_and_no_test_reaches_the_build():
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert next(line for line in lines if not line.startswith("#")) == "*"
    let_in = {line[1:] for line in lines if line.startswith("!")}
    assert not {"tests", "docs", "benchmarks", ".git", ".streamlit"} & let_in
    for kept_out in ("deploy/certificates", ".streamlit/secrets.toml"):
        assert lines.index(kept_out) > max(lines.index(f"!{name}") for name in let_in)


# --------------------------------------------------------------------------------------- compose
@pytest.mark.parametrize("name", SERVICES)
def test_a_service_can_write_nothing_and_gain_nothing(name):
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["restart"] == "unless-stopped"
    assert not {"privileged", "cap_add", "user", "pid", "network_mode", "devices"} & set(service)
    assert "healthcheck" not in service, "the image's own stands"
    assert all(volume.endswith(":ro") for volume in service.get("volumes", []))
    assert all("size=" in each for each in service["tmpfs"]), "memory has bounds"
    assert service["mem_limit"]
    assert service["logging"]["options"]["max-size"]


@pytest.mark.parametrize("name", PAGES)
def test_a_replica_is_reached_through_the_proxy_alone_and_reaches_nothing(name):
    service = PAGES[name]
    assert "ports" not in service
    assert list(service["networks"]) == ["inside"]
    assert COMPOSE["networks"]["inside"]["internal"] is True
    assert SERVICES["proxy"]["depends_on"][name] == {"condition": "service_healthy"}
    secret = service["environment"]["STREAMLIT_SERVER_COOKIE_SECRET"]
    assert secret.startswith("${COOKIE_SECRET:?"), "the same for all, and without a default"


def test_the_proxy_knows_every_replica_by_its_address():
    network = ipaddress.ip_network(COMPOSE["networks"]["inside"]["ipam"]["config"][0]["subnet"])
    addresses = [service["networks"]["inside"]["ipv4_address"] for service in SERVICES.values()]
    assert len(set(addresses)) == len(addresses) == len(SERVICES)
    assert len(PAGES) >= 3
    assert all(ipaddress.ip_address(address) in network for address in addresses)
    known = SERVICES["proxy"]["environment"]["REPLICAS"].split()
    assert known == [f"{p['networks']['inside']['ipv4_address']}:8501" for p in PAGES.values()]
    assert [port.rpartition(":")[2] for port in SERVICES["proxy"]["ports"]] == ["8080", "8443"]


def test_the_cards_are_reached_through_the_proxy_alone_and_keep_less_than_their_disk():
    cards = SERVICES["cards"]
    address = cards["networks"]["inside"]["ipv4_address"]
    assert list(cards["networks"]) == ["inside"]
    assert "ports" not in cards
    assert SERVICES["proxy"]["environment"]["CARDS"] == f"{address}:8501"
    assert "cards" not in SERVICES["proxy"]["depends_on"], "pages serve without them"
    assert cards["entrypoint"] == ["python", "deploy/cards.py"]
    [size] = re.findall(r"size=(\d+)m", " ".join(cards["tmpfs"]))
    assert int(cards["environment"]["CARDS_MB"]) <= int(size) / 2


# ------------------------------------------------------------------------------------------ lock
def read_lock(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = re.findall(r"^([a-z0-9_.-]+)==(\S+) \\\n((?: +--hash=.*\n)+)", text, re.MULTILINE)
    assert len(entries) == len(re.findall(r"^[a-z0-9]", text, re.MULTILINE)), "each has hashes"
    assert all(
        re.fullmatch(r"( +--hash=sha256:[0-9a-f]{64}( \\)?\n)+", each[2]) for each in entries
    )
    assert "://" not in text, "no registry's address"
    return {canonicalize_name(name): version for name, version, _ in entries}


def read_requirements(name):
    lines = [line.split("#")[0].strip() for line in (ROOT / name).read_text("utf-8").splitlines()]
    for line in filter(None, lines):
        if line.startswith("-r "):
            yield from read_requirements(line[3:])
        else:
            yield Requirement(line)


@pytest.mark.parametrize("kind", ["requirements", "requirements-dev"])
def test_the_lock_is_of_these_requirements(kind):
    """Each requirement in the pinned version, with all that it needs, and nothing else."""
    locked = read_lock(f"{kind}.lock")
    wanted = list(read_requirements(f"{kind}.txt"))
    asked, reached, unlike = set(), set(), set()
    while wanted:
        requirement = wanted.pop()
        name = canonicalize_name(requirement.name)
        assert name in locked, f"{name}: run `make lock`"
        assert requirement.specifier.contains(locked[name]), f"{requirement}: run `make lock`"
        if (name, frozenset(requirement.extras)) in asked:
            continue
        asked.add((name, frozenset(requirement.extras)))
        reached.add(name)
        if importlib.metadata.version(name) != locked[name]:
            unlike.add(name)  # here is a later one, whose needs say nothing of the locked one's
            continue
        needed = [Requirement(text) for text in importlib.metadata.requires(name) or ()]
        # The image runs Python 3.11 on Linux.
        image = {"python_version": "3.11", "python_full_version": "3.11.9"}
        wanted += [
            each
            for each in needed
            for extra in ("", *requirement.extras)
            if not each.marker or each.marker.evaluate({**image, "extra": extra})
        ]
    assert unlike or reached == set(locked), "run `make lock`"


def test_the_tests_run_with_what_the_container_runs():
    container, tests = read_lock("requirements.lock"), read_lock("requirements-dev.lock")
    assert {name: tests.get(name) for name in container} == container, "run `make lock`"


# --------------------------------------------------------------------------------------- install
@pytest.fixture
def shelf(tmp_path):
    """Give a folder with one wheel, its hash, and what installs from nowhere else."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    wheel = folder / "pebble-1.0-py3-none-any.whl"
    about = "pebble-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("pebble.py", "")
        archive.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: pebble\nVersion: 1.0\n")
        archive.writestr(
            f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{about}/RECORD", "")
    (tmp_path / "plain.txt").write_text("pebble==1.0\n", encoding="utf-8")

    def install(lock):
        (tmp_path / "a.lock").write_text(lock, encoding="utf-8")
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        settings = {
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(folder),
            "PIP_TARGET": str(tmp_path / "installed"),
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        }
        done = subprocess.run(
            [sys.executable, ROOT / "deploy" / "install.py", "a.lock", "plain.txt"],
            cwd=tmp_path,
            env=kept | settings,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return done, (tmp_path / "installed" / "pebble.py").exists()

    return install, hashlib.sha256(wheel.read_bytes()).hexdigest()


@pytest.mark.slow
def test_what_is_installed_has_the_locked_hash_or_says_that_it_has_none(shelf):
    install, digest = shelf
    done, installed = install(f"pebble==1.0 --hash=sha256:{'0' * 64}\n")
    assert done.returncode != 0
    assert not installed, "another file than the locked one stops everything"
    assert "without hashes" not in done.stdout
    done, installed = install(f"pebble==1.0 --hash=sha256:{digest}\n")
    assert (done.returncode, done.stdout, installed) == (0, "", True)
    done, _ = install(f"pebble==2.0 --hash=sha256:{digest}\n")
    assert done.returncode == 0
    assert "installing by version from plain.txt, without hashes" in done.stdout


@pytest.mark.parametrize("target", [".run-ready", ".quick-ready"])
def test_run_and_test_install_by_hash(target):
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    recipe = text[text.index(f"$(VENV)/{target}:") :].partition("\n\n")[0]
    assert re.search(
        r"deploy/install\.py requirements(-dev)?\.lock requirements(-dev)?\.txt", recipe
    )
    assert "pip install" not in recipe
