"""Score polarity, modality and certainty on the project's own labelled sentences.

The set is ``benchmarks/gold/standing-*.jsonl``, written for this project; ``gold/README.md`` beside
it says how it was labelled and what a line holds. Each sentence is read as a document of its own.

A labelled claim was read when a claim of its kind overlaps its anchor, or one of any kind has its
trigger there: this scores how what was said stands, and ``kind_of_read`` apart from it which kind
it was taken for. It is right when polarity, modality and certainty all fit; a claim that was not
read is wrong in every field. ``overall_of_kind`` is right and of the kind too. Claims and labels
are paired one to one, the best fit first. A field with several labels fits any of them. Certainty fits a band
of ICD 203 when the reader named a hedge and the middle of its interval lies in the band widened by
``SLACK`` on both sides; it fits "plain" when that middle is at least ``PLAIN``.

``false_fact`` is the share of those labelled claims that are no plain facts, and of which anything
was read, where the reader states a plain fact all the same; a claim that fits its label in every
field ("almost certainly", read as almost certain) states none. Files with "held" in their name show
totals only, so that nobody tunes on them by looking.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from benchmarks.labelled import FACTS, THEN, UNHEDGED, Label, Row, bands, document_of, read
from landbridge.claims.extract import distinct, sentences_of
from landbridge.model.claim import Certainty, Claim, Polarity

DEFAULT = Path(__file__).resolve().parent / "gold" / "standing-dev.jsonl"
SLACK = 0.05
"""Half the width of the narrowest band ("roughly even"): one step of doubt, not two."""
PLAIN = 0.85
"""Least middle of an interval that is still a plain assertion, the reader's own lower bound."""
FIELDS = ("polarity", "modality", "certainty")

Span = tuple[int, int]
NO_TRIGGERS: Mapping[str, Span] = MappingProxyType({})


class Reading(NamedTuple):
    """A label with the claim that was paired with it, and whether it was also read as a fact."""

    row: Row
    label: Label
    claim: Claim | None
    false_fact: bool

    @property
    def right(self) -> bool:
        """Whether polarity, modality and certainty all fit."""
        return all(fits(self.label, self.claim).values())

    @property
    def of_kind(self) -> bool:
        """Whether a claim of the labelled kind was read."""
        return self.claim is not None and self.claim.kind.value in self.label.kind


def certainty_fits(certainty: Certainty, wanted: Iterable[str]) -> bool:
    """Tell whether a reader's certainty fits one of the wanted bands."""
    middle = (certainty.low + certainty.high) / 2
    for band in wanted:
        if band == UNHEDGED:
            if middle >= PLAIN:
                return True
        elif certainty.words:
            low, high = bands()[band]
            if low - SLACK <= middle <= high + SLACK:
                return True
    return False


def fits(label: Label, claim: Claim | None) -> dict[str, bool]:
    """Tell which fields of a claim fit a label; none do when there is no claim."""
    if claim is None:
        return dict.fromkeys(FIELDS, False)
    return {
        "polarity": claim.polarity.value in label.polarity,
        "modality": claim.modality.value in label.modality,
        "certainty": certainty_fits(claim.certainty, label.certainty),
    }


def pair(
    row: Row, claims: Sequence[Claim], triggers: Mapping[str, Span] = NO_TRIGGERS
) -> list[Reading]:
    """Pair labels and claims one to one: most fields right first, its kind, the shortest quote.

    Args:
        row: With its labels.
        claims: Read from its text.
        triggers: Claim id to the span of the word it begins at, as far as known.
    """
    ranked = sorted(
        (
            -sum(fits(label, claim).values()),
            claim.kind.value not in label.kind,
            claim.end - claim.start,
            at,
            number,
        )
        for at, label in enumerate(row.labels)
        for number, claim in enumerate(claims)
        if _meets(label, claim, triggers)
    )
    chosen: dict[int, int] = {}
    for *_, at, number in ranked:
        if at not in chosen and number not in chosen.values():
            chosen[at] = number
    readings = []
    for at, label in enumerate(row.labels):
        elsewhere = {number for other, number in chosen.items() if other != at}
        left = [claim for number, claim in enumerate(claims) if number not in elsewhere]
        readings.append(
            Reading(
                row=row,
                label=label,
                claim=claims[chosen[at]] if at in chosen else None,
                false_fact=any(_meets(label, c, triggers) and _is_false(label, c) for c in left),
            )
        )
    return readings


def _meets(label: Label, claim: Claim, triggers: Mapping[str, Span]) -> bool:
    start, end = label.anchor
    if claim.kind.value in label.kind and claim.start < end and start < claim.end:
        return True
    low, high = triggers.get(claim.id, (0, 0))
    return low < end and start < high


def _is_false(label: Label, claim: Claim) -> bool:
    """Tell whether a claim states a plain fact where the label, in some field, says otherwise."""
    return _is_plain_fact(claim) and not all(fits(label, claim).values())


def _is_plain_fact(claim: Claim) -> bool:
    return (
        claim.polarity is Polarity.AFFIRMED
        and claim.modality.value in FACTS
        and certainty_fits(claim.certainty, (UNHEDGED,))
    )


def read_all(rows: Iterable[Row]) -> list[Reading]:
    """Read every sentence and pair what was read with its labels."""
    return [reading for row in rows for reading in _read(row)]


def _read(row: Row) -> list[Reading]:
    claims, triggers = [], {}
    for scene, _, found in sentences_of(document_of(row), recorded=THEN):
        for one in found:
            word, passage = one.match.trigger, scene.passage
            claims.append(one.claim)
            triggers[one.claim.id] = passage.start_of(word), passage.end_of(word)
    return pair(row, distinct(claims), triggers)


def score(rows: Iterable[Row]) -> dict[str, float]:
    """Return every score of a set, from 0 to 1: overall, by field and by class ("class: denial")."""
    return summary(read_all(rows))


def summary(readings: Sequence[Reading]) -> dict[str, float]:
    """Return the scores of readings."""
    scores = {
        "overall": _share(readings, lambda r: r.right),
        "read": _share(readings, lambda r: r.claim is not None),
        "overall_of_read": _share([r for r in readings if r.claim], lambda r: r.right),
        "kind_of_read": _share([r for r in readings if r.claim], lambda r: r.of_kind),
        "overall_of_kind": _share(readings, lambda r: r.right and r.of_kind),
    }
    for name in FIELDS:
        scores[name] = _share(readings, lambda r, name=name: fits(r.label, r.claim)[name])
    scores["denial_scope"] = _share([r for r in readings if r.label.denial_of], _scope_fits)
    scores["false_fact"] = _share(
        [r for r in readings if not r.label.is_plain_fact and (r.claim or r.false_fact)],
        lambda r: r.false_fact,
    )
    for group in dict.fromkeys(r.row.group for r in readings):
        of_group = [r for r in readings if r.row.group == group]
        scores[f"class: {group}"] = _share(of_group, lambda r: r.right)
    return scores


def _share(readings: Sequence[Reading], test: Callable[[Reading], bool]) -> float:
    return round(sum(map(test, readings)) / len(readings), 4) if readings else 0.0


def _scope_fits(reading: Reading) -> bool:
    """Tell whether the claim's denial is limited to words that share one with the labelled ones."""
    scope = reading.claim.denial_scope if reading.claim else None
    if scope is None or reading.label.denial_of is None:
        return False
    start, end = reading.label.denial_of
    return bool(set(scope.lower().split()) & set(reading.row.text[start:end].lower().split()))


def miss(reading: Reading) -> str:
    """Return a miss as lines to read: the sentence, what was wanted, what was read."""
    label, claim = reading.label, reading.claim
    start, end = label.anchor
    wanted = " ".join("/".join(v) for v in (label.kind, label.polarity, label.modality))
    got = "no claim"
    if claim is not None:
        sure = claim.certainty
        words = ", ".join(sure.words) or "no hedge"
        got = (
            f"{claim.kind.value} {claim.polarity.value} {claim.modality.value} "
            f"{sure.low:.2f}-{sure.high:.2f} ({words}) by {claim.extractor}"
        )
    return (
        f"{reading.row.id}: {reading.row.text[:start]}[{reading.row.text[start:end]}]"
        f"{reading.row.text[end:]}\n"
        f"    wanted {wanted} {'/'.join(label.certainty)}\n    read   {got}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Score a file and print one JSON line; with ``--misses``, what was wrong before it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.standing", description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT, help="labelled sentences, JSON lines")
    parser.add_argument("--misses", action="store_true", help="print each label that was missed")
    parser.add_argument("--yes-look", action="store_true", help="show details of a held-out file")
    chosen = parser.parse_args(arguments)
    closed = "held" in chosen.data.name and not chosen.yes_look
    if closed and chosen.misses:
        print(f"standing: {chosen.data.name} is kept aside; its misses need --yes-look")
        return 2
    try:
        rows = read(chosen.data)
    except (OSError, ValueError) as error:
        print(f"standing: {error}", file=sys.stderr)
        return 1
    readings = read_all(rows)
    if chosen.misses:
        for reading in readings:
            if not reading.right:
                print(miss(reading))
    scores = {k: v for k, v in summary(readings).items() if not (closed and k.startswith("class"))}
    counts = {"sentences": len(rows), "claims": len(readings)}
    print(json.dumps({"benchmark": "standing", "data": chosen.data.name} | counts | scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
