"""Explain a reading: its parts in the text, the rule that fired, and the rows it rests on.

Everything here is told from the reading itself (its match, standing and sources), after the fact
only in putting it into words: no rule is tried a second time.
"""

from collections.abc import Iterator
from itertools import chain

from landbridge.claims.counting import AMOUNT
from landbridge.claims.readings import Reading, sentence_span
from landbridge.claims.reasons import grounds_of
from landbridge.claims.signs import CERTAINTY, Sign
from landbridge.claims.sourcing import placed_steps
from landbridge.claims.timeexpression import TimeExpression
from landbridge.model.explanation import Explanation, Part, PartKind


def explain(reading: Reading) -> Explanation:
    """Return what a claim was read from."""
    start, end = sentence_span(reading.scene.passage, reading.sentence)
    return Explanation(
        claim=reading.claim.id,
        start=start,
        end=end,
        parts=tuple(sorted(set(_parts(reading)), key=lambda p: (p.start, -p.end, p.name))),
        rule=reading.match.frame.id,
        grounds=tuple(grounds_of(reading)),
    )


def _parts(reading: Reading) -> Iterator[Part]:
    """Yield every part of a claim that stands in the text."""
    passage, match, claim = reading.scene.passage, reading.match, reading.claim
    for word, name in ((match.trigger, "trigger"), (match.predicate, "verb")):
        if name == "trigger" or word != match.trigger:
            at = passage.start_of(word)
            yield Part(kind=PartKind.TRIGGER, name=name, start=at, end=passage.end_of(word))
    for argument in claim.arguments:
        mention = argument.mention
        yield from _part(PartKind.ROLE, argument.role, mention.start, mention.end)
    yield from _sources(reading)
    for sign in reading.standing.read:
        start, end = passage.start_of(sign.word), passage.end_of(sign.word)
        yield Part(kind=PartKind.SIGN, name=_signed(sign), start=start, end=end)
    if claim.where is not None:
        place = claim.where.mention
        yield from _part(PartKind.PLACE, _placed(claim.where.relation), place.start, place.end)
    for quantity in claim.quantities:
        name = "number" if quantity.role == AMOUNT else f"number of {quantity.role}"
        yield from _part(PartKind.NUMBER, name, quantity.start, quantity.end)
    time = time_of(reading)
    if time is not None:
        yield Part(kind=PartKind.TIME, name="time", start=time.start, end=time.end)


def _part(kind: PartKind, name: str, start: int | None, end: int | None) -> Iterator[Part]:
    """Yield a part where it stands in the text; what comes from metadata does not."""
    if start is not None and end is not None:
        yield Part(kind=kind, name=name, start=start, end=end)


def _signed(sign: Sign) -> str:
    """Name the part a sign plays; how sure a hedge leaves it stands among the grounds."""
    return "hedge" if sign.gave.startswith(CERTAINTY) else sign.gave


def _placed(relation: str | None) -> str:
    """Name the part a place plays, with its relation to what happened there."""
    return f"place {relation}" if relation is not None else "place"


def _sources(reading: Reading) -> Iterator[Part]:
    """Yield sources and cues, numbered from the innermost outward where there are several."""
    placed = placed_steps(reading)
    for step in placed:
        number = f" {step.number}" if len(placed) > 1 else ""
        source = step.step.source
        yield from _part(PartKind.SOURCE, f"source{number}", source.start, source.end)
        if step.cue is not None:
            yield Part(kind=PartKind.CUE, name=f"cue{number}", start=step.cue[0], end=step.cue[1])
        for citation in step.step.citations:
            if citation.outlet is not None:
                outlet = citation.outlet
                yield from _part(PartKind.SOURCE, f"cited{number}", outlet.start, outlet.end)


def time_of(reading: Reading) -> TimeExpression | None:
    """Return the expression that gave a claim its time, or None when none did.

    A date that an earlier sentence lends is the last one before the claim with the same words.
    """
    when, scene = reading.claim.when, reading.scene
    if when is None:
        return None
    begin, stop = sentence_span(scene.passage, reading.sentence)
    times = scene.setting.times
    near_first = chain(times.between(begin, stop), reversed(times.between(0, begin)))
    same = (t for t in near_first if t.text == when.text and t.interval == when.interval)
    return next(same, None)
