"""Where the steps of a claim's chain stand in the text, and which attribution gave each."""

from dataclasses import dataclass

from landbridge.claims.attribution import Attribution
from landbridge.claims.edges import Interval
from landbridge.claims.readings import Reading
from landbridge.claims.spans import joint_mention_of
from landbridge.model.claim import Step


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlacedStep:
    """A step of a chain as the text has it.

    Attributes:
        step: As in the claim.
        number: From 1, the innermost.
        cue: Span of its cue, or None when no attribution of the sentence gave it.
        attribution: Which gave it, or None for a citation or who speaks from an earlier sentence.
    """

    step: Step
    number: int
    cue: Interval | None
    attribution: Attribution | None


def placed_steps(reading: Reading) -> tuple[PlacedStep, ...]:
    """Return the steps of a claim's chain that stand in the text, innermost first."""
    given = {_source_start(reading, a): a for a in reversed(reading.attributions)}
    found = []
    for number, step in enumerate(reading.claim.chain, start=1):
        if step.source.start is None:
            continue
        attribution = given.get(step.source.start)
        cue = _cue_span(reading, attribution) if attribution is not None else None
        found.append(PlacedStep(step=step, number=number, cue=cue, attribution=attribution))
    return tuple(found)


def _source_start(reading: Reading, attribution: Attribution) -> int:
    """Return where an attribution's source begins; a source without a name is its cue."""
    passage = reading.scene.passage
    if attribution.source is None:
        return passage.start_of(attribution.cue[0])
    mention = joint_mention_of(passage, attribution.source)
    return mention.start if mention.start is not None else passage.start_of(attribution.source)


def _cue_span(reading: Reading, attribution: Attribution) -> Interval:
    """Return where a cue stands."""
    first, last = attribution.cue
    return reading.scene.passage.start_of(first), reading.scene.passage.end_of(last)
