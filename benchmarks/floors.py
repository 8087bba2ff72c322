"""Hold every score at or above its floor, and every gold file at its pinned digest.

``floors.toml`` beside this file has a table a benchmark: its ``module`` and ``arguments``, the
``data`` it is scored on and that data's ``sha256``, the least value of some of its scores and the
greatest of others (where less is better). Without arguments this program checks them all and fails
when a score is past its bound or a digest differs.

``--raise`` moves every bound to the present score, rounded to the bound's safe side at three
decimals; it never makes one easier. ``--repin NAME`` takes a benchmark's present data and scores as
they are, be they worse: for a gold file that was changed on purpose. Data the project does not ship
is skipped where it is absent.
"""

import argparse
import hashlib
import io
import json
import math
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
DEFAULT = HERE / "floors.toml"
STEP = 1000
"""Bounds are kept to one part in this many."""
HEADER = """\
# Bounds no change may cross: `least` of scores, `most` of those where less is better, and the digest
# of the gold they are scored on. `python -m benchmarks.floors --raise` tightens them; it never eases.
"""


class Floor(NamedTuple):
    """The bounds of one benchmark.

    Attributes:
        module: Below ``benchmarks``; its ``main`` takes ``--data`` and ends with a line of JSON.
        data: Relative to the repository's root; a file or a folder.
        sha256: Hex digest of the data, or empty while unknown.
    """

    name: str
    module: str
    arguments: tuple[str, ...]
    data: str
    sha256: str
    least: Mapping[str, float]
    most: Mapping[str, float]

    @property
    def path(self) -> Path:
        """Where the data stands."""
        return ROOT / self.data


def read(path: Path) -> tuple[Floor, ...]:
    """Return the bounds of a file, in its order.

    Raises:
        ValueError: Naming the file and what is wrong or missing in it.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return tuple(
            Floor(
                name=name,
                module=table["module"],
                arguments=tuple(table.get("arguments", ())),
                data=table["data"],
                sha256=table["sha256"],
                least=table.get("least", {}),
                most=table.get("most", {}),
            )
            for name, table in tables.items()
        )
    except (OSError, ValueError, KeyError) as error:
        message = f"{path.name}: {type(error).__name__}: {error}"
        raise ValueError(message) from error


def render(floors: Iterable[Floor]) -> str:
    """Return bounds as a file that ``read`` reads back."""
    lines = [HEADER]
    for floor in floors:
        lines += [
            f"[{floor.name}]",
            f'module = "{floor.module}"',
            *([f"arguments = {json.dumps(list(floor.arguments))}"] if floor.arguments else []),
            f'data = "{floor.data}"',
            f'sha256 = "{floor.sha256}"',
            "",
        ]
        for side, bounds in (("least", floor.least), ("most", floor.most)):
            if bounds:
                lines.append(f"[{floor.name}.{side}]")
                lines += [f'"{name}" = {value:.3f}' for name, value in bounds.items()]
                lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, or of the names and digests of a folder's files."""
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    whole = hashlib.sha256()
    for file in sorted(p for p in path.rglob("*") if p.is_file()):
        whole.update(f"{file.relative_to(path).as_posix()} {digest(file)}\n".encode())
    return whole.hexdigest()


def measure(floor: Floor) -> Mapping[str, float]:
    """Run a benchmark in this process and return the scores of its last line.

    Raises:
        RuntimeError: When it fails.
    """
    module = import_module(f"benchmarks.{floor.module}")
    printed = io.StringIO()
    with redirect_stdout(printed):
        status = module.main(["--data", str(floor.path), *floor.arguments])
    if status:
        message = f"benchmarks.{floor.module} on {floor.data} ended with status {status}"
        raise RuntimeError(message)
    scores: dict[str, float] = json.loads(printed.getvalue().strip().splitlines()[-1])
    return scores


def faults(floor: Floor, scores: Mapping[str, float], *, sha256: str) -> Iterator[str]:
    """Yield a sentence for each bound that is crossed and for a digest that differs."""
    if sha256 != floor.sha256:
        yield (
            f"{floor.name}: {floor.data} has digest {sha256}, pinned is {floor.sha256}; "
            f"if it was changed on purpose, run: python -m benchmarks.floors --repin {floor.name}"
        )
    for name, bound in floor.least.items():
        if name not in scores or scores[name] < bound:
            yield f"{floor.name}: {name} is {scores.get(name)}, want at least {bound:.3f}"
    for name, bound in floor.most.items():
        if name not in scores or scores[name] > bound:
            yield f"{floor.name}: {name} is {scores.get(name)}, want at most {bound:.3f}"


def tightened(floor: Floor, scores: Mapping[str, float]) -> Floor:
    """Return the bounds moved to the present scores where those are better."""
    least = {n: max(bound, _down(scores[n])) for n, bound in floor.least.items()}
    most = {n: min(bound, _up(scores[n])) for n, bound in floor.most.items()}
    return floor._replace(least=least, most=most)


def repinned(floor: Floor, scores: Mapping[str, float], *, sha256: str) -> Floor:
    """Return the bounds at the present data and scores, better or worse."""
    least = {n: _down(scores[n]) for n in floor.least}
    most = {n: _up(scores[n]) for n in floor.most}
    return floor._replace(sha256=sha256, least=least, most=most)


def _down(score: float) -> float:
    return math.floor(round(score * STEP, 6)) / STEP


def _up(score: float) -> float:
    return math.ceil(round(score * STEP, 6)) / STEP


def main(arguments: Sequence[str] | None = None) -> int:
    """Check, raise or repin the bounds and print one JSON line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.floors", description=__doc__)
    parser.add_argument("--file", type=Path, default=DEFAULT, help="the bounds")
    parser.add_argument("--raise", dest="lift", action="store_true", help="tighten every bound")
    parser.add_argument("--repin", nargs="+", default=[], metavar="NAME", help="take it as it is")
    chosen = parser.parse_args(arguments)
    try:
        floors = read(chosen.file)
    except ValueError as error:
        print(f"floors: {error}", file=sys.stderr)
        return 1
    unknown = set(chosen.repin) - {f.name for f in floors}
    if unknown:
        print(f"floors: no benchmark {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    found: list[str] = []
    kept: list[Floor] = []
    for floor in floors:
        if floor.path.exists():
            scores, sha256 = measure(floor), digest(floor.path)
            if floor.name in chosen.repin:
                kept.append(repinned(floor, scores, sha256=sha256))
            else:
                found += faults(floor, scores, sha256=sha256)
                kept.append(tightened(floor, scores) if chosen.lift else floor)
        else:
            print(f"{floor.name}: skipped, {floor.data} is not here")
            kept.append(floor)
    if chosen.lift or chosen.repin:
        chosen.file.write_text(render(kept), encoding="utf-8")
    for fault in found:
        print(fault)
    print(json.dumps({"benchmark": "floors", "checked": len(floors), "faults": len(found)}))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
