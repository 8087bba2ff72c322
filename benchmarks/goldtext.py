"""Write gold claims as JSON lines from the text an annotator writes and a reviewer reads.

``gold/claims/*.txt`` are written by hand, one a corpus; this program checks them and writes
``gold/claims.jsonl``. Their lines::

    = tehran-beirut/2017-06-10-corridor-wire-frontier.txt      the report that follows
    > The army closed the gate on May 3, officials said.       a sentence, as it stands there
    status/closed @closed; subject=the gate; agent=The army; when=2017-05-03; by=officials
    -                                                          or: it claims nothing to read

After ``@`` stand the anchor's words, after a role's name the words that fill it; ``words#2`` are
their second occurrence in the sentence. ``|`` parts answers that are all right, the preferred one
first. ``polarity`` is affirmed and ``modality`` happened unless given; ``when`` is a day, month or
year, or ``from..to`` with the first day after it, either left out where it is open; it and ``by``
are ``-`` unless given: no date is stated, it is the publisher's own word. ``?`` is not scored.
"""

import argparse
import calendar
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from benchmarks.goldclaims import sentence_of

GOLD = Path(__file__).resolve().parent / "gold"
NOTHING = "-"
UNSCORED = "?"
_DEFAULTS: Mapping[str, str] = {
    "polarity": "affirmed",
    "modality": "happened",
    "when": NOTHING,
    "by": NOTHING,
}


def records(lines: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield a JSON object for each sentence of an annotated text.

    Raises:
        ValueError: Naming the line, what came and what was wanted.
    """
    document = ""
    found: list[dict[str, Any]] = []
    for number, line in enumerate(lines, start=1):
        mark, _, rest = line.partition(" ")
        try:
            if mark == "=":
                document = rest
            elif mark == ">":
                found.append({"document": document, "sentence": rest, "claims": None})
            elif line.strip():
                _add(found, line)
        except ValueError as error:
            message = f"line {number}: {error}"
            raise ValueError(message) from error
    yield from map(_checked, found)


def _checked(record: dict[str, Any]) -> dict[str, Any]:
    if record["claims"] is None:
        message = f"{record['sentence']!r} has neither claims nor '-'"
        raise ValueError(message)
    sentence_of(record)
    return record


def _add(found: Sequence[dict[str, Any]], line: str) -> None:
    if not found:
        message = f"{line!r} stands under no sentence; want '= REPORT' and '> SENTENCE' above it"
        raise ValueError(message)
    record = found[-1]
    claims = record["claims"] or []
    if line.strip() != NOTHING:
        claims.append(_claim(line, sentence=record["sentence"]))
    record["claims"] = claims


def _claim(line: str, *, sentence: str) -> dict[str, Any]:
    head, *fields = [part.strip() for part in line.split(";")]
    types, _, anchor = head.partition(" @")
    claim: dict[str, Any] = {
        "type": types.split("|"),
        "anchor": span_of(anchor, sentence),
        "roles": [],
    }
    answers = dict(_DEFAULTS)
    for field in fields:
        name, _, value = field.partition("=")
        if name in answers:
            answers[name] = value
        elif name == "where":
            claim["where"] = span_of(value, sentence)
        else:
            claim["roles"].append(
                {"role": name.split("|"), "span": span_of(value.split("|")[0], sentence)}
            )
    for name, value in answers.items():
        if value != UNSCORED:
            claim[name] = [_answer(name, one) for one in value.split("|")]
    return claim


def span_of(words: str, sentence: str) -> list[int]:
    """Return where whole words stand in a sentence; ``words#2`` is their second occurrence."""
    text, _, count = words.partition("#")
    hits = list(re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", sentence)) if text else []
    number = int(count or 1)
    if number > len(hits):
        message = f"{words!r} does not stand in {sentence!r}"
        raise ValueError(message)
    return list(hits[number - 1].span())


def _answer(name: str, value: str) -> str | list[str | None] | None:
    if name not in {"when", "by"}:
        return value
    if value == NOTHING:
        return None
    return days_of(value) if name == "when" else value


def days_of(value: str) -> list[str | None]:
    """Return the first day and the first day after of "2018", "2018-06", "2018-06-12" or a range."""
    start, dots, end = value.partition("..")
    if dots:
        return [start or None, end or None]
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return [f"{parts[0]}-01-01", f"{parts[0] + 1}-01-01"]
    if len(parts) == 2:
        length = calendar.monthrange(*parts)[1]
        first = date(parts[0], parts[1], 1)
        return [first.isoformat(), (first + timedelta(days=length)).isoformat()]
    day = date.fromisoformat(value)
    return [value, (day + timedelta(days=1)).isoformat()]


def lines_of(folder: Path) -> Iterator[str]:
    """Yield the JSON lines of every annotated text of a folder.

    Raises:
        ValueError: Naming the file, the line, what came and what was wanted.
    """
    for path in sorted(folder.glob("*.txt")):
        try:
            for record in records(path.read_text(encoding="utf-8").splitlines()):
                yield json.dumps(record, ensure_ascii=False)
        except ValueError as error:
            message = f"{path.name}: {error}"
            raise ValueError(message) from error


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the JSON lines."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.goldtext", description=__doc__)
    parser.add_argument("--texts", type=Path, default=GOLD / "claims", help="folder of *.txt")
    parser.add_argument("--out", type=Path, default=GOLD / "claims.jsonl", help="JSON lines")
    chosen = parser.parse_args(arguments)
    try:
        lines = list(lines_of(chosen.texts))
    except ValueError as error:
        print(f"goldtext: {error}", file=sys.stderr)
        return 1
    chosen.out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{len(lines)} sentences written to {chosen.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
