"""Measure places on the LGL local news stories: names found, and where names are put.

*Found*: names of places read in running text against gold toponyms, exact spans with a leading "the"
and a possessive left off. Gold counts a place's name within another name ("the X Police Department")
and the name of its people, so those count here too, though no claim takes them for a place. Beside it
the labels GPE, LOC and FAC of the small spaCy pipeline alone, in the same run.

*Put*: gold toponyms given as places to the resolver, the share within 161 km (100 miles) of gold, as
Mordecai 3 reports it. Only what the resolver decides on counts as an answer; one left open with
candidates counts as wrong.

Rules and weights were set on the first half of the stories; the second half was kept to check them.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from landbridge.claims.parser import load_model, parse
from landbridge.claims.toponyms import find_toponyms
from landbridge.documents.read import read
from landbridge.entities.choose import Part
from landbridge.entities.context import read_context
from landbridge.entities.naming import decide
from landbridge.entities.scene import Scene
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.document import Document, Section, SectionKind

DEFAULT = Path("../shared/bench/lgl.jsonl")
NEAR_KM = 161.0
THEN = datetime(2020, 1, 1, tzinfo=UTC)
SPACY_LABELS = frozenset({"GPE", "LOC", "FAC"})
_AHEAD = 90
_POSSESSIVES = ("'s", "\u2019s", "'", "\u2019")

Span = tuple[int, int]


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the great-circle distance of two (longitude, latitude) points."""
    (x1, y1), (x2, y2) = (tuple(map(math.radians, p)) for p in (a, b))
    half = math.sin((y2 - y1) / 2) ** 2 + math.cos(y1) * math.cos(y2) * math.sin((x2 - x1) / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))


def verbatim(text: str) -> Document:
    """Return a document whose text is the story's to the letter, so that spans agree."""
    blank = read(b"A story.", path="x.txt", fetched=THEN)
    section = Section(kind=SectionKind.BODY, start=0, end=len(text))
    return replace(blank, text=text, sections=(section,))


def trimmed(text: str, span: Span) -> Span:
    """Return a span without a leading "the" and a possessive."""
    start, end = span
    start += 4 * (text[start : start + 4].lower() == "the ")
    ending = next((p for p in _POSSESSIVES if text[start:end].endswith(p)), "")
    return start, end - len(ending)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Spans counted: read, gold, and both."""

    read: int = 0
    gold: int = 0
    right: int = 0

    @staticmethod
    def of(text: str, spans: Iterable[Span], gold: Iterable[Span]) -> "Found":
        """Count the spans read in one story."""
        one, other = ({trimmed(text, span) for span in each} for each in (spans, gold))
        return Found(read=len(one), gold=len(other), right=len(one & other))

    def __add__(self, other: "Found") -> "Found":
        """Return the counts of both."""
        return Found(
            read=self.read + other.read,
            gold=self.gold + other.gold,
            right=self.right + other.right,
        )

    def scores(self, prefix: str) -> Mapping[str, float]:
        """Return precision, recall and F."""
        precision, recall = self.right / max(self.read, 1), self.right / max(self.gold, 1)
        f = 2 * precision * recall / max(precision + recall, 1e-9)
        named = {"exact_f": f, "precision": precision, "recall": recall}
        return {f"{prefix}{name}": round(value, 4) for name, value in named.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """Gold toponyms put near gold, put elsewhere, and left open."""

    near: int = 0
    elsewhere: int = 0
    left_open: int = 0

    def __add__(self, other: "Put") -> "Put":
        """Return the counts of both."""
        return Put(
            near=self.near + other.near,
            elsewhere=self.elsewhere + other.elsewhere,
            left_open=self.left_open + other.left_open,
        )

    def scores(self, prefix: str) -> Mapping[str, float]:
        """Return the shares."""
        gold = max(self.near + self.elsewhere + self.left_open, 1)
        answered = max(self.near + self.elsewhere, 1)
        return {
            f"{prefix}within_161_km": round(self.near / gold, 4),
            f"{prefix}answered": round((self.near + self.elsewhere) / gold, 4),
            f"{prefix}right_of_answered": round(self.near / answered, 4),
        }


def found(document: Document, gold: Sequence[Span]) -> Found:
    """Return what is found in a story."""
    spans = [(one.start, one.end) for one in find_toponyms(list(parse(document)))]
    return Found.of(document.text, spans, gold)


def found_by_spacy(document: Document, gold: Sequence[Span]) -> Found:
    """Return what the pipeline's labels alone find in a story."""
    entities = load_model()(document.text).ents
    spans = [(e.start_char, e.end_char) for e in entities if e.label_ in SPACY_LABELS]
    return Found.of(document.text, spans, gold)


def put(document: Document, story: Mapping[str, Any]) -> Put:
    """Return where a story's gold toponyms are put."""
    context = read_context(document, gazetteer())
    counts = Put()
    for place in (one for one in story["toponyms"] if "lon" in one):
        start, end = place["start"], place["end"]
        scene = Scene(
            context=context,
            gazetteer=gazetteer(),
            part=Part.PLACE,
            offset=start,
            following=document.text[end : end + _AHEAD],
            span=(start, end),
        )
        entity = decide(place["phrase"], scene).entity
        if entity is None or entity.lon is None or entity.lat is None:
            counts += Put(left_open=1)
            continue
        gold = (float(place["lon"]), float(place["lat"]))
        is_near = kilometres((entity.lon, entity.lat), gold) <= NEAR_KM
        counts += Put(near=int(is_near), elsewhere=int(not is_near))
    return counts


def measure(stories: Sequence[Mapping[str, Any]], prefix: str) -> tuple[Found, Put, Found]:
    """Print the scores of some stories as a table row, and return the counts."""
    reading, placing, spacy = Found(), Put(), Found()
    for story in stories:
        document = verbatim(story["text"])
        gold = [(one["start"], one["end"]) for one in story["toponyms"]]
        reading += found(document, gold)
        placing += put(document, story)
        spacy += found_by_spacy(document, gold)
    print(f"{prefix:12} found F {reading.scores('')['exact_f']:.3f}", end="  ")
    print(f"spaCy alone {spacy.scores('')['exact_f']:.3f}", end="  ")
    print(f"within 161 km {placing.scores('')['within_161_km']:.3f}")
    return reading, placing, spacy


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print one JSON line last."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.places", description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT, help="stories, one a line")
    chosen = parser.parse_args(arguments)
    if not chosen.data.is_file():
        print(json.dumps({"benchmark": "places", "missing": str(chosen.data)}))
        return 0
    lines = chosen.data.read_text("utf-8").split("\n")  # a story holds other line ends
    stories = [json.loads(line) for line in lines if line]
    half = len(stories) // 2
    halves = {"first half": stories[:half], "second half": stories[half:]}
    counts = {name: measure(some, name) for name, some in halves.items()}
    (one, put_one, spacy_one), (other, put_other, spacy_other) = counts.values()
    scores: dict[str, Any] = {"benchmark": "places", "stories": len(stories)}
    scores |= (one + other).scores("") | (put_one + put_other).scores("")
    scores |= {"spacy_exact_f": (spacy_one + spacy_other).scores("")["exact_f"]}
    scores |= {"gold": (one + other).gold, "left_open": (put_one + put_other).left_open}
    for name, (reading, placing, _) in counts.items():
        prefix = name.replace(" ", "_") + "_"
        scores |= {f"{prefix}exact_f": reading.scores("")["exact_f"]}
        scores |= {f"{prefix}within_161_km": placing.scores("")["within_161_km"]}
    print(json.dumps(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
