"""Measure ``landbridge add`` end to end: speed beside the bare pipeline, cores, memory, a kill.

Reports of about 600 words are composed from the sentences of the shipped examples, each in an order
of its own, so that no two are the same. In one run it measures the bare language pipeline over the
same texts, ``landbridge add`` with one process and with all cores, the memory of all its processes
together (proportional set size, sampled), and a run that is killed halfway and started again.
Words a second are by the clock, as a user waits for them; on a machine that does other things too,
the ratios of processor seconds say more.
"""

import argparse
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy

from benchmarks.throughput import DEFAULT, documents
from landbridge.claims.parser import DEFAULT_MODEL
from landbridge.model.document import SectionKind

WORDS = 600
"""Words of a report."""

SAMPLE = 0.5
"""Seconds between two looks at the memory."""


def compose(folder: Path, *, count: int, seed: int) -> None:
    """Write reports of about 600 words into a folder."""
    paragraphs = [
        " ".join(document.text[section.start : section.end].split())
        for document in documents(DEFAULT)
        for section in document.sections
        if section.kind is SectionKind.BODY
    ]
    chance = random.Random(seed)  # noqa: S311 - no secret
    for number in range(count):
        chosen: list[str] = []
        while sum(len(p.split()) for p in chosen) < WORDS:
            chosen.append(chance.choice(paragraphs))
        head = f"Report {number} from the border\nFrontier Wire\n{1 + number % 28} March 2019\n"
        (folder / f"{number:06}.txt").write_text("\n\n".join((head, *chosen)), encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a run took: seconds by the clock, seconds of processors, and peak memory in bytes."""

    clock: float
    processor: float
    peak: int = 0


def read_bare(folder: Path) -> tuple[int, Cost]:
    """Return the words in a folder and what the bare pipeline takes to read them."""
    nlp = spacy.load(DEFAULT_MODEL)
    texts = [p for f in sorted(folder.iterdir()) for p in f.read_text("utf-8").split("\n\n")]
    start, used = time.perf_counter(), time.process_time()
    for _ in nlp.pipe(texts):
        pass
    cost = Cost(clock=time.perf_counter() - start, processor=time.process_time() - used)
    return sum(len(text.split()) for text in texts), cost


def start_add(reports: Path, workspace: Path, *, jobs: int) -> "subprocess.Popen[bytes]":
    """Start ``landbridge add`` in a process group of its own."""
    command = [sys.executable, "-m", "landbridge", "add", str(reports), "-w", str(workspace)]
    return subprocess.Popen(  # noqa: S603
        [*command, "-j", str(jobs)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def add(reports: Path, workspace: Path, *, jobs: int) -> Cost:
    """Run ``landbridge add``; return what it and all its processes took."""
    start, used = time.perf_counter(), _used_by_children()
    process = start_add(reports, workspace, jobs=jobs)
    peak = 0
    while process.poll() is None:
        peak = max(peak, memory_of(process.pid))
        time.sleep(SAMPLE)
    if process.returncode:
        sys.exit(f"landbridge add ended with {process.returncode}")
    clock = time.perf_counter() - start
    return Cost(clock=clock, processor=_used_by_children() - used, peak=peak)


def _used_by_children() -> float:
    """Return the processor seconds of every process begun here that has ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def memory_of(pid: int) -> int:
    """Return the proportional set size of a process and all below it, in bytes."""
    return sum(_pss(member) for member in _family(pid))


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from _family(int(child))
    except OSError:
        return


def _pss(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def stored(workspace: Path) -> tuple[int, int]:
    """Return how many documents and claims a workspace holds."""
    from landbridge.store.workspace import Workspace  # noqa: PLC0415 - opened only here

    with Workspace.open(workspace) as opened:
        return sum(1 for _ in opened.documents()), len(opened.claims())


def kill_and_resume(reports: Path, workspace: Path, *, jobs: int, after: float) -> tuple[int, int]:
    """Kill a run after some seconds and run again; return documents there before and after."""
    process = start_add(reports, workspace, jobs=jobs)
    time.sleep(after)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    before = stored(workspace)[0]
    add(reports, workspace, jobs=jobs)
    return before, stored(workspace)[0]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("--documents", type=int, default=500, help="reports to compose")
    parser.add_argument("--seed", type=int, default=1, help="of the order of sentences")
    parser.add_argument("--only-cores", action="store_true", help="leave out the run on one core")
    chosen = parser.parse_args(arguments)
    cores = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        reports = base / "reports"
        reports.mkdir()
        compose(reports, count=chosen.documents, seed=chosen.seed)
        words, bare = read_bare(reports)
        many = add(reports, base / "many", jobs=cores)
        scores: dict[str, object] = {
            "benchmark": "load",
            "documents": chosen.documents,
            "words": words,
            "cores": cores,
            "spacy_words_per_second": round(words / bare.clock),
            "add_words_per_second_all_cores": round(words / many.clock),
            "peak_megabytes_all_cores": round(many.peak / 1e6),
        }
        if not chosen.only_cores:
            one = add(reports, base / "one", jobs=1)
            scores |= {
                "add_words_per_second_one_core": round(words / one.clock),
                "ratio_to_spacy": round(bare.clock / one.clock, 3),
                "ratio_to_spacy_of_processor_seconds": round(bare.processor / one.processor, 3),
                "cores_speed_up": round(one.clock / many.clock, 2),
                "processor_seconds_all_cores_to_one": round(many.processor / one.processor, 3),
                "peak_megabytes_one_core": round(one.peak / 1e6),
                "same_claims": stored(base / "one") == stored(base / "many"),
            }
        before, after = kill_and_resume(reports, base / "killed", jobs=cores, after=many.clock / 2)
        scores |= {"stored_when_killed": before, "stored_after_resuming": after}
    print(json.dumps(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
