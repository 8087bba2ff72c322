"""Score what is read from the shipped example reports against gold claims, by kind and by role.

The gold is ``benchmarks/gold/claims.jsonl``; ``gold/README.md`` says how it was labelled. Each
report is read whole; the claims of its labelled sentences are scored, so that one read where
nothing is claimed costs precision.

Claims: a claim read matches a gold one of the same kind and type when the word that triggered it,
or the predicate that carries it, overlaps the gold anchor; one to one. ``claims_f`` is their F over
all kinds, ``kind: status`` of one kind. Roles match one to one when their names agree and their
spans overlap: ``roles_f`` is their F over all claims, ``role: holder`` of one role; a missed claim
misses its roles and one that is not in the gold makes all of its roles up.

``polarity``, ``modality``, ``when`` (the same days, or none where none are stated),
``when_overlap``, ``source`` (the innermost utterer) and ``where`` are the shares of gold claims
that were read and have one of the gold answers; ``polarity_of_read`` and so on are the shares of
those that were read.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from benchmarks.claimpairs import (
    Found,
    Pair,
    Placed,
    RolePair,
    days_read,
    fits,
    has_answer,
    pairs_of,
    roles_of,
    source_read,
)
from benchmarks.goldclaims import GoldRole, GoldSentence, read
from landbridge.documents.read import read as read_document
from landbridge.model.claim import ClaimKind

HERE = Path(__file__).resolve().parent
DEFAULT = HERE / "gold" / "claims.jsonl"
REPORTS = HERE.parent / "examples"
THEN = datetime(2026, 1, 1, tzinfo=UTC)
FIELDS = ("polarity", "modality", "when", "when_overlap", "source", "where")


def pair_all(sentences: Iterable[GoldSentence], reports: Path) -> list[Pair]:
    """Read every report that has labelled sentences and pair their claims.

    Raises:
        OSError: When a report is not there.
        ValueError: When a report does not hold the labelled sentences.
    """
    pairs: list[Pair] = []
    for name, group in groupby(sentences, key=lambda s: s.document):
        path = reports / name
        document = read_document(path.read_bytes(), path=str(path), fetched=THEN)
        pairs += pairs_of(list(group), document)
    return pairs


class Tally(NamedTuple):
    """How many stand in the gold, were read, and both."""

    gold: int = 0
    read: int = 0
    right: int = 0

    def plus(self, other: "Tally") -> "Tally":
        """Add two tallies."""
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def f(self) -> float:
        """Twice what is right, of what is in the gold and what was read."""
        return _ratio(2 * self.right, self.gold + self.read)


def tallies(pairs: Iterable[Pair]) -> dict[str, Tally]:
    """Count claims by kind ("kind: status") and roles by name ("role: holder"), most gold first.

    What matched counts under the name it was read as, what was missed under the preferred one.
    """
    counts = {f"kind: {kind.value}": Tally() for kind in ClaimKind}
    for pair in pairs:
        named = [(f"kind: {_kind(pair)}", _mark(pair.placed, pair.found))]
        named += [(f"role: {_role(r)}", _mark(r.gold, r.argument)) for r in _roles(pair)]
        for name, mark in named:
            counts[name] = counts.get(name, Tally()).plus(mark)
    return dict(sorted(counts.items(), key=lambda c: (c[0][:4], -c[1].gold, c[0])))


def _mark(gold: object, read_: object) -> Tally:
    """Return the tally of one item, either side of it None where it is not there."""
    both = gold is not None and read_ is not None
    return Tally(gold=gold is not None, read=read_ is not None, right=both)


def _kind(pair: Pair) -> str:
    if pair.found is not None:
        return pair.found.type[0]
    assert pair.placed is not None
    return pair.placed.gold.types[0][0]


def _roles(pair: Pair) -> list[RolePair]:
    """Return the roles of a claim; those of a missed or made-up one have no partner."""
    if pair.placed and pair.found:
        return roles_of(pair.placed, pair.found)
    if pair.placed:
        return [RolePair(role, None) for role in pair.placed.gold.roles]
    assert pair.found is not None
    return [RolePair(None, argument) for argument in pair.found.reading.claim.arguments]


def _role(pair: RolePair) -> str:
    if pair.argument is not None:
        return pair.argument.role
    assert pair.gold is not None
    return pair.gold.names[0]


def summary(pairs: Sequence[Pair]) -> dict[str, float]:
    """Return the scores of pairs, each from 0 to 1."""
    counts = tallies(pairs)
    claims = _sum(t for name, t in counts.items() if name.startswith("kind"))
    roles = _sum(t for name, t in counts.items() if name.startswith("role"))
    scores = {
        "precision": _ratio(claims.right, claims.read),
        "recall": _ratio(claims.right, claims.gold),
        "claims_f": claims.f,
        "roles_f": roles.f,
    }
    for name in FIELDS:
        scores |= _field(pairs, name)
    return scores | {name: tally.f for name, tally in counts.items() if tally.gold}


def _sum(several: Iterable[Tally]) -> Tally:
    total = Tally()
    for tally in several:
        total = total.plus(tally)
    return total


def _field(pairs: Sequence[Pair], field: str) -> dict[str, float]:
    """Return a field's share right of all gold claims it is scored on, and of those read."""
    scored = [p for p in pairs if p.placed and has_answer(p.placed.gold, field)]
    right = sum(
        dict(fits(p.placed, p.found)).get(field, False) for p in scored if p.placed and p.found
    )
    read_ = sum(p.found is not None for p in scored)
    return {field: _ratio(right, len(scored)), f"{field}_of_read": _ratio(right, read_)}


def _ratio(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def tabled(counts: Mapping[str, Tally]) -> Iterator[str]:
    """Yield a line for each kind and role: in the gold, read, right, F."""
    yield f"{'':24}{'gold':>6}{'read':>6}{'right':>7}{'F':>7}"
    for name, tally in counts.items():
        yield f"{name:24}{tally.gold:6}{tally.read:6}{tally.right:7}{tally.f:7.3f}"


def misses(pairs: Iterable[Pair]) -> Iterator[str]:
    """Yield a line for each claim missed or made up and for each part of a match that is wrong."""
    for pair in pairs:
        if pair.placed is None and pair.found is not None:
            yield f"EXTRA {_told(pair.found)}"
        elif pair.found is None and pair.placed is not None:
            yield f"MISSED {_wanted(pair.placed)}\n    {pair.placed.sentence.text}"
        elif pair.placed is not None and pair.found is not None:
            wrong = list(_wrong(pair.placed, pair.found))
            if wrong:
                yield f"PARTS {'; '.join(wrong)}\n    {_told(pair.found)}"


def _wrong(placed: Placed, found: Found) -> Iterator[str]:
    for role in roles_of(placed, found):
        if role.gold and not role.argument:
            yield f"no {'/'.join(role.gold.names)}={_words(placed, role.gold)!r}"
        elif role.argument and not role.gold:
            yield f"extra {role.argument.role}={role.argument.mention.text!r}"
    gold, claim = placed.gold, found.reading.claim
    told = {
        "polarity": (gold.polarity, claim.polarity.value),
        "modality": (gold.modality, claim.modality.value),
        "when": (gold.when, days_read(found)),
        "source": (gold.sources, source_read(found)),
        "where": (gold.where, claim.where and claim.where.mention.text),
    }
    for name, right in fits(placed, found):
        if not right and name in told:
            wanted, got = told[name]
            yield f"{name} {_plain(got)}, want {_plain(wanted)}"


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return f"({', '.join(map(_plain, value))})"
    return str(value)


def _words(placed: Placed, role: GoldRole) -> str:
    return placed.sentence.text[slice(*role.span)]


def _wanted(placed: Placed) -> str:
    gold = placed.gold
    types = "|".join("/".join(t) for t in gold.types)
    roles = ", ".join(f"{r.names[0]}={_words(placed, r)!r}" for r in gold.roles)
    return f"{types} [{placed.sentence.text[slice(*gold.anchor)]}] {roles}"


def _told(found: Found) -> str:
    claim = found.reading.claim
    roles = ", ".join(f"{a.role}={a.mention.text!r}" for a in claim.arguments)
    kind, type_ = found.type
    return (
        f"{kind}/{type_} [{found.reading.match.trigger.text}] {roles} by {claim.extractor}\n"
        f"    {' '.join(found.reading.sentence.text.split())}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Score a file: print a table and one JSON line; with ``--misses``, first what was wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.claims", description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT, help="gold claims, JSON lines")
    parser.add_argument("--reports", type=Path, default=REPORTS, help="folder of the reports")
    parser.add_argument("--misses", action="store_true", help="print what was missed or misread")
    chosen = parser.parse_args(arguments)
    try:
        sentences = read(chosen.data)
        pairs = pair_all(sentences, chosen.reports)
    except (OSError, ValueError) as error:
        print(f"claims: {error}", file=sys.stderr)
        return 1
    if chosen.misses:
        print("\n".join(misses(pairs)))
    print("\n".join(tabled(tallies(pairs))))
    counts = {
        "documents": len({s.document for s in sentences}),
        "sentences": len(sentences),
        "gold": sum(1 for p in pairs if p.placed),
        "found": sum(1 for p in pairs if p.found),
    }
    print(json.dumps({"benchmark": "claims"} | counts | summary(pairs)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
