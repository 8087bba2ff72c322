"""Say what a reading rests on: the rule, what fills its roles, and the words around, row by row."""

from collections.abc import Iterator

from landbridge.claims.classes import classes_of
from landbridge.claims.counting import AMOUNT
from landbridge.claims.denials import DENIAL
from landbridge.claims.hedging import hedge_row
from landbridge.claims.place import CONTEXT
from landbridge.claims.readings import Reading
from landbridge.claims.reasonrows import (
    cue_row,
    evidence_row,
    number_rows,
    place_row,
    reference_row,
    source_row,
    thing_row,
    time_rows,
)
from landbridge.claims.refusals import refusals_in
from landbridge.claims.signs import CERTAINTY
from landbridge.claims.sourcing import PlacedStep, placed_steps
from landbridge.claims.spans import mention_of
from landbridge.claims.statements import ADVICE, DEMAND, STATEMENT
from landbridge.lexicon.rows import row_called, row_name
from landbridge.model.claim import PAST, Evidence, Mention, Quantity
from landbridge.model.explanation import Ground

_BY_GRAMMAR = {
    ADVICE: 'a clause under "should", "must" or "ought" recommends',
    DEMAND: "what somebody asks for is recommended, not reported",
    STATEMENT: "no frame fits the clause; it names something, so it is kept as a statement",
    DENIAL: "what somebody denies by pointing at it is what was said right before",
    "accuse.v": "who is accused of a deed is said to have done it",
}
"""What the rules without a row do, by the id of their frame."""


def grounds_of(reading: Reading) -> Iterator[Ground]:
    """Yield the grounds of a claim, the rule first."""
    yield from _rule(reading)
    yield from _roles(reading)
    yield from _standing(reading)
    for step in placed_steps(reading):
        yield from _source(step, reading)
    yield from _evidence(reading)
    yield from _circumstances(reading)
    yield from _references(reading)


def _rule(reading: Reading) -> Iterator[Ground]:
    """Yield what made the claim: the frame's row, and the light verb that carries its noun."""
    claim, match = reading.claim, reading.match
    row = row_called(row_name("frames", id=match.frame.id))
    said = f"{claim.kind.value}: {claim.type}"
    if row is None and match.frame.id in _BY_GRAMMAR:
        said += f" ({_BY_GRAMMAR[match.frame.id]})"
    yield Ground(words=match.trigger.text, gave=said, row=row)
    carrier = row_called(row_name("light_verbs", lemma=match.predicate.lemma_))
    if match.predicate != match.trigger and match.frame.pos == "N" and carrier is not None:
        yield Ground(
            words=match.predicate.text, gave=f'carries "{match.trigger.text}"', row=carrier
        )
    if match.frame.id == STATEMENT:
        yield from refusals_in(reading.sentence)


def _roles(reading: Reading) -> Iterator[Ground]:
    """Yield what fills each role, and the class that lets it."""
    for role, heads in reading.match.roles.items():
        wanted = reading.match.frame.wanted(role)
        for head in heads:
            words = mention_of(reading.scene.passage, head).text
            fits = sorted((wanted or frozenset()) & classes_of(head) - {"any"})
            gave = f"{role}, as {' or '.join(fits)}" if fits else role
            yield Ground(words=words, gave=gave, row=thing_row(head) if fits else None)


def _standing(reading: Reading) -> Iterator[Ground]:
    """Yield what each word around the trigger gave, and what holds when none gave it."""
    signs = reading.standing.read
    for sign in signs:
        row = row_called(sign.row) if sign.row is not None else None
        yield Ground(words=sign.word.text, gave=sign.gave, row=row)
    scope = reading.claim.denial_scope
    if scope is not None:
        yield Ground(words=scope, gave="what the denial is limited to")
    modality = reading.claim.modality.value
    if all(sign.gave != modality for sign in signs):
        yield _unsigned_modality(reading, modality)
    certainty = reading.claim.certainty
    if not certainty.words:
        gave = f"{CERTAINTY} {certainty.low:.2f}-{certainty.high:.2f}, for want of a hedge"
        yield Ground(words="", gave=gave)


def _unsigned_modality(reading: Reading, modality: str) -> Ground:
    """Say what gave the modality when no word around the trigger did."""
    match = reading.match
    if modality == match.frame.modality:
        return Ground(words=match.trigger.text, gave=f"{modality}, as the rule has it")
    asking = next((a for a in reading.attributions if a.use == "ask"), None)
    if modality == "recommended" and asking is not None:
        return Ground(words=asking.cue_text, gave=f"{modality}, being asked for")
    if modality == "hypothetical":
        return Ground(words="?", gave=f"{modality}, being a question")
    return Ground(words=match.predicate.text, gave=f"{modality}, by its tense")


def _source(placed: PlacedStep, reading: Reading) -> Iterator[Ground]:
    """Yield what hands the claim to a source, and what says which kind of source it is."""
    step, attribution = placed.step, placed.attribution
    name = step.source.name
    if attribution is not None:
        gave = f'source {placed.number}: "{name}" ({attribution.use})'
        yield Ground(words=attribution.cue_text, gave=gave, row=cue_row(attribution))
    else:
        yield Ground(words=name, gave=f"source {placed.number}: {_how_reached(placed, reading)}")
    head = attribution.source if attribution is not None else None
    yield Ground(
        words=step.source.text, gave=f"is {step.kind.value}", row=source_row(step, head=head)
    )
    if step.reliability is not None:
        certainty = reading.claim.certainty
        gave = f"{CERTAINTY} {certainty.low:.2f}-{certainty.high:.2f}: the text doubts the source"
        yield Ground(
            words=step.reliability,
            gave=gave,
            row=row_called(hedge_row("source", step.reliability)),
        )


def _how_reached(placed: PlacedStep, reading: Reading) -> str:
    """Say why a source that no cue of the sentence names stands in the chain."""
    step, voice = placed.step, reading.scene.voice
    if step.citations:
        return "the outlet cited"
    if voice is not None and voice.source.start == step.source.start:
        return "introduced as the speaker of what follows"
    return "alone brought up what is spoken of"


def _evidence(reading: Reading) -> Iterator[Ground]:
    """Yield the phrase that tells what was seen."""
    evidence = reading.claim.evidence
    if evidence is not Evidence.NONE_GIVEN:
        words, row = evidence_row(evidence, reading)
        yield Ground(words=words, gave=f"evidence: {evidence.value}", row=row)


def _circumstances(reading: Reading) -> Iterator[Ground]:
    """Yield what gave time, place and numbers."""
    claim = reading.claim
    if claim.when is not None:
        days = claim.when.interval
        span = f"{days.start or 'open'} to {days.last or 'open'}"
        how = _ANCHORS.get(claim.when.anchor, claim.when.anchor)
        yield Ground(words=claim.when.text, gave=f"time: {span}, {how}")
        for word, row in time_rows(claim.when.text):
            yield Ground(words=word, gave="a word of time", row=row)
    if claim.where is not None:
        yield _place(claim.where.mention, claim.where.relation)
    for quantity in claim.quantities:
        yield Ground(words=quantity.text, gave=_number(quantity))
        for word, row in number_rows(quantity.text):
            yield Ground(words=word, gave="a word of number", row=row)


_ANCHORS = {
    "stated": "as stated",
    "publication": "counted from the day of publication",
    "discourse": "taken from what the text spoke of before",
    PAST: "some earlier time, by these words",
}


def _place(mention: Mention, relation: str | None) -> Ground:
    """Say how a place came to the claim."""
    if relation == CONTEXT:
        return Ground(
            words=mention.text, gave="place: the clause names none; this one was spoken of last"
        )
    gave = f"place: {relation}" if relation is not None else "place"
    return Ground(words=mention.text, gave=gave, row=place_row(relation))


def _number(quantity: Quantity) -> str:
    """Say what a number amounts to."""
    bounds = f"{quantity.low:g} to {'any' if quantity.high is None else f'{quantity.high:g}'}"
    value = bounds if quantity.value is None else f"{quantity.value:g}"
    unit = f" {quantity.unit}" if quantity.unit else ""
    unit += f" a {quantity.per}" if quantity.per else ""
    part = f', part of "{quantity.part_of}"' if quantity.part_of else ""
    role = "" if quantity.role == AMOUNT else f" of {quantity.role}"
    return f"number{role}: {value}{unit}{part}"


def _references(reading: Reading) -> Iterator[Ground]:
    """Yield what each phrase that names nothing itself was taken to stand for."""
    claim = reading.claim
    held = [argument.mention for argument in claim.arguments]
    held += [claim.where.mention] if claim.where is not None else []
    held += [step.source for step in claim.chain]
    for mention in dict.fromkeys(held):
        if mention.antecedent is None and mention.reason is not None:
            yield Ground(words=mention.text, gave=f"left unread: {mention.reason}")
        if mention.antecedent is not None:
            gave = f'stands for "{mention.antecedent}": {mention.reason or "spoken of before"}'
            yield Ground(words=mention.text, gave=gave, row=reference_row(mention.text))
