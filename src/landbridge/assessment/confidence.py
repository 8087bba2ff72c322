"""Judge how good the evidence base is, and say why in a sentence of its own."""

from dataclasses import dataclass
from datetime import date

from landbridge.assessment.days import age_words, counted
from landbridge.assessment.evidence import Basis, Voice
from landbridge.lexicon.months import day_words
from landbridge.lexicon.tables import table
from landbridge.model.assessment import Confidence

UNDATED = 92
"""Reports without a date count as a quarter of a year old, in days: our assumption."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What confidence is judged from, by factor of ``confidence.tsv``.

    Attributes:
        origins: Independent utterers the text does not question.
        doubted: Utterers it does question.
        seen: Unquestioned utterers that say what they saw.
        against: Utterers that say otherwise.
        hedged: Unquestioned utterers that hedge.
        last: Last day on which an utterer first spoke, or None.
        age: Days from it to the day assessed, or None.
    """

    origins: int
    doubted: int
    seen: int
    against: int
    hedged: int
    last: date | None
    age: int | None


def grounds(basis: Basis, *, on: date) -> Grounds:
    """Return what confidence in a statement is judged from."""
    trusted = tuple(voice for voice in basis.voices if not voice.doubted)
    days = [voice.last for voice in basis.voices if voice.last is not None]
    last = max(days, default=None)
    return Grounds(
        origins=len(trusted),
        doubted=len(basis.voices) - len(trusted),
        seen=_count(trusted, "seen"),
        against=len(basis.against),
        hedged=_count(trusted, "hedged"),
        last=last,
        age=None if last is None else max(0, (on - last).days),
    )


def _count(voices: tuple[Voice, ...], attribute: str) -> int:
    return sum(1 for voice in voices if getattr(voice, attribute))


def confidence(found: Grounds) -> Confidence:
    """Return the level the table gives."""
    points = (
        _points("origins", found.origins)
        + _points("seen", found.seen)
        + _points("against", found.against / max(1, found.origins))
        + _points("age", UNDATED if found.age is None else found.age)
        + _points("hedged", found.hedged / max(1, found.origins))
    )
    reached = [row for row in table("confidence") if row["factor"] == "level"]
    return Confidence([row["basis"] for row in reached if points >= float(row["at_least"])][-1])


def _points(factor: str, value: float) -> int:
    rows = [row for row in table("confidence") if row["factor"] == factor]
    return next((int(r["points"]) for r in reversed(rows) if value >= float(r["at_least"])), 0)


def confidence_sentence(level: Confidence, found: Grounds, *, about: str = "") -> str:
    """Return why confidence has its level, without any word of likelihood.

    Args:
        level: As ``confidence`` gives it.
        found: What it was judged from.
        about: " on" and what it is about, or nothing where there is one thing only.
    """
    parts = [_origins(found) + _seen(found), _doubted(found), _against(found), _age(found)]
    return f"Confidence{about} is {level.value}: {'; '.join(part for part in parts if part)}."


def _origins(found: Grounds) -> str:
    if found.origins == 0:
        return "no source stands unquestioned"
    if found.origins == 1:
        return "one source, which hedges" if found.hedged else "one source"
    hedged = f", {found.hedged} with a hedge" if found.hedged else ""
    return f"{counted(found.origins, 'independent source')} agree{hedged}"


def _seen(found: Grounds) -> str:
    if found.origins == 0:
        return ""
    what = "imagery, a witness or a document"
    if found.seen == 0:
        return (
            f", none citing {what}"
            if found.origins > 1
            else ", citing no imagery, witness or document"
        )
    return f", {found.seen} of them citing {what}" if found.origins > 1 else f", citing {what}"


def _doubted(found: Grounds) -> str:
    if found.doubted == 0:
        return ""
    return f"the reports themselves question {counted(found.doubted, 'further source')}"


def _against(found: Grounds) -> str:
    if found.against == 0:
        return "nobody here says otherwise"
    says = "says" if found.against == 1 else "say"
    return f"{counted(found.against, 'source')} {says} otherwise"


def _age(found: Grounds) -> str:
    if found.last is None or found.age is None:
        return "no report of it is dated"
    day = day_words(found.last)
    if found.age == 0:
        return f"the latest is of {day}, the day assessed"
    return f"the latest is of {day}, {age_words(found.age)} before the day assessed"
