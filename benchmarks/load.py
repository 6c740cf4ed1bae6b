"""How many readers at once: real websocket sessions, a change each five seconds each.

    python -m benchmarks.load                      # page, replicas behind the proxy, plain
    python -m benchmarks.load --targets page --sessions 50
    python -m benchmarks.load --targets page --sessions 50 100 200 --seconds 40 --busy 2
    python -m benchmarks.load --soak 600           # ten minutes, memory sampled

A change is a drag of the ring or the slider on the map, to a range that nobody asked for before.

Starts what it measures on loopback and ends it; takes no address, so it cannot be turned on
anybody. Bounded in sessions and seconds: who has no answer half a minute after a wave is over is
counted as unanswered, with the time waited so far, and the next wave begins. Each answer is compared with what that session asked for,
and a sample of them with the same question answered in this process.

Sessions of this process share the machine's cores with the servers, as a browser on the same
machine would; the share of each is in the last columns.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks import describe_run
from tests.trust import servers
from tests.trust.sessions import Answer, Session, SessionError
from views.folded import COMING

ROOT = Path(__file__).resolve().parents[1]
INTERVAL_S = 5.0
MAX_SESSIONS = 200
MOST_BUSY = 4
MAX_SECONDS = 1_800.0
REGIONS = ("western-iraq", "southern-iraq", "44.3661,33.3128")
GRACE_S = 30.0  # after a wave, for the last answers
PLAIN_LABEL = "Free range"
# Streamlit keeps a session for a reader whose connection broke, for two minutes.
FORGETS_AFTER_S = 150.0


@dataclass(frozen=True, slots=True)
class Question:
    """What one session asks for at one moment; no two are alike in a wave."""

    region: str
    range_km: int


@dataclass
class Target:
    """Something to measure."""

    name: str
    origin: str
    processes: list[servers.Server]
    query: Callable[[Question], str]
    is_right: Callable[[Answer, Question], bool]
    change: Callable[[Session, float], Coroutine[None, None, Answer]]

    def resident_mb(self) -> float:
        """Memory of all its processes."""
        return sum(process.resident_mb() for process in self.processes)

    def cpu_s(self) -> float:
        """Processor time of all its processes."""
        return sum(process.cpu_s() for process in self.processes)


@dataclass
class Wave:
    """What a number of sessions met with."""

    target: str
    sessions: int
    seconds: float
    busy: int = 0  # other processes at work beside them
    opened: list[float] = field(default_factory=list)
    changed: list[float] = field(default_factory=list)
    byte_counts: list[int] = field(default_factory=list)
    message_counts: list[int] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    wrong: int = 0
    unanswered: int = 0
    base_mb: float = 0.0
    full_mb: float = 0.0
    open_cpu_s: float = 0.0
    change_cpu_s: float = 0.0
    own_cpu_s: float = 0.0
    answers: dict[Question, str] = field(default_factory=dict)

    def as_row(self) -> dict[str, object]:
        """Sum up as one row of the table."""
        return {
            "target": self.target + (f", {self.busy} busy beside" if self.busy else ""),
            "sessions": self.sessions,
            "changes": len(self.changed),
            "p50_s": _percentile(self.changed, 50),
            "p95_s": _percentile(self.changed, 95),
            "first_view_p95_s": _percentile(self.opened, 95),
            "errors": len(self.errors),
            "wrong": self.wrong,
            "unanswered": self.unanswered,
            "mb_a_session": round((self.full_mb - self.base_mb) / max(self.sessions, 1), 2),
            "mb_in_all": round(self.full_mb),
            "kb_a_change": round(statistics.fmean(self.byte_counts) / 1024, 1)
            if self.byte_counts
            else 0.0,
            "messages_a_change": round(statistics.fmean(wave_counts))
            if (wave_counts := self.message_counts)
            else 0,
            "cpu_s_a_first_view": round(self.open_cpu_s / max(len(self.opened), 1), 3),
            "cpu_s_a_change": round(self.change_cpu_s / max(len(self.changed), 1), 3),
            "cores_of_servers": round(self.change_cpu_s / self.seconds, 2),
            "cores_of_sessions": round(self.own_cpu_s / self.seconds, 2),
        }


def _percentile(values: Sequence[float], percent: int) -> float:
    if len(values) < 2:
        return round(max(values, default=float("nan")), 3)
    return round(statistics.quantiles(values, n=100, method="inclusive")[percent - 1], 3)


async def run_session(
    target: Target, number: int, starts_at: float, ends_at: float, wave: Wave
) -> None:
    """Be one reader: open the page, change the range at each interval, check every answer."""
    session, asked = Session(target.origin), 0.0
    rng = random.Random(number)  # noqa: S311  # spreads the sessions, keeps no secret
    region = REGIONS[number % len(REGIONS)]
    try:
        await asyncio.sleep(max(0.0, starts_at - time.monotonic()))
        question = Question(region, 200 + number)
        answer = await session.open(target.query(question))
        wave.opened.append(answer.seconds)
        check(target, answer, question, wave)
        due = time.monotonic() + rng.uniform(0.0, INTERVAL_S)
        turn = 1
        while due < ends_at:
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            question = Question(region, 200 + number + turn * MAX_SESSIONS)
            asked = time.monotonic()
            answer = await target.change(session, float(question.range_km))
            asked = 0.0
            wave.changed.append(answer.seconds)
            wave.byte_counts.append(answer.byte_count)
            wave.message_counts.append(answer.message_count)
            check(target, answer, question, wave)
            due = max(due + INTERVAL_S, time.monotonic())
            turn += 1
        await asyncio.sleep(max(0.0, ends_at - time.monotonic()))
        wave.full_mb = max(wave.full_mb, target.resident_mb())
    except asyncio.CancelledError:
        wave.unanswered += 1
        if asked:
            wave.changed.append(time.monotonic() - asked)
    except (OSError, SessionError, ValueError) as error:
        wave.errors.append(f"session {number}: {error}"[:300])
    except Exception as error:  # noqa: BLE001  # the websocket's own errors, all of them counted
        wave.errors.append(f"session {number}: {type(error).__name__}: {error}"[:300])
    finally:
        await session.close()


def check(target: Target, answer: Answer, question: Question, wave: Wave) -> None:
    """Count an answer that is an error, or that is not to this session's question."""
    if answer.exceptions:
        wave.errors.append(answer.exceptions[0][:300])
    elif not target.is_right(answer, question):
        wave.wrong += 1
    wave.answers[question] = answer.text


async def run_wave(target: Target, count: int, seconds: float) -> Wave:
    """Let `count` sessions in, evenly, and keep them for `seconds` after the last."""
    wave = Wave(target.name, count, seconds)
    wave.base_mb = target.resident_mb()
    opens_for = max(INTERVAL_S, count / 10)
    now = time.monotonic()
    cpu = target.cpu_s()
    tasks = [
        asyncio.create_task(
            run_session(
                target, number, now + opens_for * number / count, now + opens_for + seconds, wave
            )
        )
        for number in range(count)
    ]
    await asyncio.sleep(opens_for)
    wave.open_cpu_s = target.cpu_s() - cpu
    cpu, own = target.cpu_s(), time.process_time()
    await asyncio.sleep(seconds)
    wave.change_cpu_s, wave.own_cpu_s = target.cpu_s() - cpu, time.process_time() - own
    _, late = await asyncio.wait(tasks, timeout=GRACE_S)
    for task in late:
        task.cancel()
    await asyncio.gather(*tasks)
    return wave


async def run_soak(target: Target, count: int, seconds: float) -> dict[str, object]:
    """Keep readers coming and going for long, and watch the memory."""
    samples: list[tuple[float, float]] = []
    waves: list[Wave] = []
    started = time.monotonic()
    while (passed := time.monotonic() - started) < seconds:
        wave = await run_wave(target, count, min(60.0, max(10.0, seconds - passed)))
        waves.append(wave)
        samples.append((time.monotonic() - started, target.resident_mb()))
        print(f"# soak {samples[-1][0]:.0f} s: {samples[-1][1]:.0f} MB", flush=True)
    half = samples[len(samples) // 2 :]
    slope = 0.0
    if len(half) > 1:
        slope = statistics.linear_regression(*zip(*half, strict=True)).slope * 60
    return {
        "seconds": round(time.monotonic() - started),
        "sessions_at_once": count,
        "sessions_in_all": count * len(waves),
        "changes": sum(len(wave.changed) for wave in waves),
        "errors": sum(len(wave.errors) for wave in waves),
        "wrong": sum(wave.wrong for wave in waves),
        "p95_s_first_wave": _percentile(waves[0].changed, 95),
        "p95_s_last_wave": _percentile(waves[-1].changed, 95),
        "mb": [round(size) for _, size in samples],
        "mb_a_minute_in_second_half": round(slope, 2),
    }


def page_query(question: Question) -> str:
    """Give the address of a question on our page."""
    from geo.links import DEFAULT_VIEW, format_query_string

    view = replace(
        DEFAULT_VIEW, region=question.region, systems=(), range_km=float(question.range_km)
    )
    return format_query_string(view)


def is_right_on_page(answer: Answer, question: Question) -> bool:
    """Whether sentence and address of our page are those of the question."""
    named = f"{question.range_km:,} km"
    return any(named in text for text in answer.texts) and (
        not answer.query or f"={question.range_km}" in answer.query.replace("%2C", ",")
    )


async def drag(session: Session, range_km: float) -> Answer:
    """Change the range on our page."""
    return await session.drag_ring(range_km)


async def type_range(session: Session, range_km: float) -> Answer:
    """Change the range on the plain page."""
    return await session.change_number(PLAIN_LABEL, range_km)


@contextmanager
def busy(count: int) -> Iterator[None]:
    """Keep as many processes at work beside what is measured."""
    started = [
        subprocess.Popen([sys.executable, "-c", "while True: pass"])  # our own line
        for _ in range(count)
    ]
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait(timeout=10)


def start_targets(names: Sequence[str], replicas: int, folder: Path) -> list[Target]:
    """Start nothing but what is asked for; the caller ends it."""
    targets = []
    if "page" in names:
        page = servers.start_replica()
        targets.append(
            Target("one process", page.origin, [page], page_query, is_right_on_page, drag)
        )
    if "proxy" in names:
        behind = [servers.start_replica() for _ in range(replicas)]
        limits = {"PAGES_PER_SECOND": "1000", "PAGES_BURST": "1000", "SOCKETS_PER_ADDRESS": "1000"}
        proxy = servers.start_proxy(behind, folder, environment=limits)
        target = Target(
            f"{replicas} replicas",
            proxy.origin,
            [*behind, proxy.server],
            page_query,
            is_right_on_page,
            drag,
        )
        targets.append(target)
    if "plain" in names:
        plain = servers.start_streamlit(ROOT / "benchmarks" / "plain_page.py", ROOT)

        def is_right(answer: Answer, question: Question) -> bool:
            # Its address says nothing, so the first view is of the default.
            return question.range_km < 200 + MAX_SESSIONS or any(
                f"{question.range_km:,} km" in text for text in answer.texts
            )

        target = Target("plain page", plain.origin, [plain], lambda _: "", is_right, type_range)
        targets.append(target)
    return targets


def without_frame(text: str) -> str:
    """Leave out what stands around the page, which a change of the page does not send again."""
    return "\n".join(line for line in text.splitlines() if line not in {"Rangecheck", COMING})


def count_differences(wave: Wave, sample: int) -> tuple[int, int]:
    """Answer a sample of the wave's questions again, one at a time, and compare the texts."""
    page = servers.start_replica()

    async def ask(question: Question) -> str:
        session = Session(page.origin)
        try:
            return without_frame((await session.open(page_query(question))).text)
        finally:
            await session.close()

    asked = random.Random(6).sample(sorted(wave.answers, key=str), min(sample, len(wave.answers)))  # noqa: S311
    with servers.running(page):
        different = sum(
            asyncio.run(ask(question)) != without_frame(wave.answers[question])
            for question in asked
        )
    return different, len(asked)


def print_row(row: dict[str, object], *, head: bool) -> None:
    """Print a row of a Markdown table."""
    if head:
        print("| " + " | ".join(row) + " |")
        print("|" + "---|" * len(row))
    print("| " + " | ".join(str(value) for value in row.values()) + " |", flush=True)


def describe_machine() -> str:
    """Say what was measured on."""
    return (
        f"{describe_run('streamlit')}, load before {os.getloadavg()[0]:.1f};"
        " servers and sessions share the cores"
    )


def main() -> int:
    """Measure; 1 when an answer was wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--targets", nargs="+", choices=("page", "proxy", "plain"), default=None)
    parser.add_argument("--sessions", nargs="+", type=int, default=[10, 25, 50, 100])
    parser.add_argument("--plain-sessions", nargs="+", type=int, default=[1, 5])
    parser.add_argument("--seconds", type=float, default=60.0, help="of changes, in each wave")
    parser.add_argument("--replicas", type=int, default=2)
    parser.add_argument("--soak", type=float, default=0.0, help="seconds; instead of the waves")
    parser.add_argument("--sample", type=int, default=20, help="answers compared word by word")
    parser.add_argument("--busy", type=int, default=0, help="processes at work beside it, to 4")
    parser.add_argument("--leave", action="store_true", help="wait until sessions are forgotten")
    parser.add_argument("--out", type=Path, help="also write the rows here, as JSON")
    chosen = parser.parse_args()
    if max(chosen.sessions) > MAX_SESSIONS or max(chosen.seconds, chosen.soak) > MAX_SECONDS:
        parser.error(f"at most {MAX_SESSIONS} sessions and {MAX_SECONDS:.0f} s")
    # A session holds one socket; the usual limit of 1024 files is enough, of 256 it is not.
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(max(soft, 4096), hard), hard))
    # A benchmark that is ended, by whatever signal, ends what it started.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(1))
    beside = f", {chosen.busy} busy processes beside them" if chosen.busy else ""
    print(f"# {describe_machine()}{beside}", flush=True)
    rows: list[dict[str, object]] = []
    wrong = 0
    for name in chosen.targets or (["page"] if chosen.soak else ["page", "proxy", "plain"]):
        with tempfile.TemporaryDirectory() as kept:
            folder = Path(kept)
            folder.chmod(0o755)  # nginx's workers are somebody else
            (target,) = start_targets([name], chosen.replicas, folder)
            with servers.running(*reversed(target.processes)), busy(min(chosen.busy, MOST_BUSY)):
                wrong += measure(target, chosen, rows)
    if chosen.out:
        chosen.out.write_text(json.dumps({"machine": describe_machine(), "rows": rows}, indent=1))
    return 1 if wrong else 0


def measure(target: Target, chosen: argparse.Namespace, rows: list[dict[str, object]]) -> int:
    """Run what was asked for on one target; give the number of wrong answers."""
    is_plain = target.name == "plain page"
    asyncio.run(run_wave(target, 1, INTERVAL_S))  # fills caches, as any reader before did
    if chosen.soak:
        row = asyncio.run(run_soak(target, chosen.sessions[-1], chosen.soak))
        rows.append(row)
        print(json.dumps(row, indent=1), flush=True)
        return int(str(row["wrong"]))
    wrong = 0
    wave = Wave(target.name, 0, 0.0)
    for count in chosen.plain_sessions if is_plain else chosen.sessions:
        wave = asyncio.run(run_wave(target, count, chosen.seconds))
        wave.busy = min(chosen.busy, MOST_BUSY)
        row = wave.as_row()
        print_row(row, head=not rows)
        rows.append(row)
        wrong += wave.wrong
        for error in wave.errors[:3]:
            print(f"# {error}", flush=True)
        if wave.errors:
            print(target.processes[0].text[-3000:], flush=True)
    if not is_plain and chosen.sample:
        different, asked = count_differences(wave, chosen.sample)
        print(f"# {asked} answers asked again alone: {different} differ", flush=True)
        wrong += different
    if chosen.leave:
        time.sleep(FORGETS_AFTER_S)
        print(f"# {target.resident_mb():.0f} MB {FORGETS_AFTER_S:.0f} s after all left", flush=True)
    return wrong


if __name__ == "__main__":
    sys.exit(main())
