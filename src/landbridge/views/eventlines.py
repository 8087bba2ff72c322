"""Lines that tell a happening on a terminal: every position with who holds it, denials, reasons."""

from collections.abc import Iterator, Mapping, Sequence

from landbridge.lexicon.tables import table
from landbridge.model.claim import Claim
from landbridge.model.document import Document
from landbridge.model.entity import Entity
from landbridge.model.state import Denial, Event, EventAttribute, Position
from landbridge.views.words import carriers, counted, interval_words, range_words, speaker

ID = 10
"""Characters of an id that are shown; enough to name it."""

HOLDERS = 4
"""Speakers named for a position; the others are counted."""

PLAIN = 0.9
"""A position whose surest claim is at least this likely is told plainly: no hedge weakens it."""

Entities = Mapping[str, Entity]
Claims = Mapping[str, Claim]


def event_lines(event: Event, *, claims: Claims, entities: Entities) -> Iterator[str]:
    """Yield what an event is, each attribute's positions with who holds them, and what is denied."""
    yield heading(event, entities)
    for attribute in event.attributes:
        yield from _attribute(attribute, event, claims, entities)
    for denial in event.denied:
        yield f"  denied: {_denial(denial, claims, entities)}"


def heading(event: Event, entities: Entities) -> str:
    """Return an event's id, type, days and place in a line."""
    when = "not dated" if event.interval is None else interval_words(event.interval)
    where = "" if event.place is None else f", {_name(event.place, entities)}"
    only = " (only denied)" if set(event.claims) == set(event.denials) else ""
    return f"{event.id[:ID]}  {event.type.replace('_', ' ')}: {when}{where}{only}"


def why_lines(
    event: Event,
    *,
    claims: Claims,
    documents: Mapping[str, Document],
    entities: Entities,
    others: Mapping[str, Event],
) -> Iterator[str]:
    """Yield an event's claims with their words, why each was joined, and what is kept apart.

    Args:
        event: The event.
        claims: By id.
        documents: By id.
        entities: By id.
        others: Event id to event, to name its neighbours.
    """
    numbers = {claim: i for i, claim in enumerate(event.claims, 1)}
    yield f"  {counted(len(event.claims), 'claim')}:"
    for one, number in numbers.items():
        claim = claims[one]
        words = " ".join(claim.quote.split())
        yield f'    [{number}] {claim.id[:ID]} "{words}" - {_said(claim, documents)}'
    if event.joins:
        yield "  taken for one happening because:"
    for join in event.joins:
        pair = " and ".join(f"[{numbers[one]}]" for one in join.claims)
        yield f"    {pair}: {_named(join.reason, entities)}"
    if event.neighbours:
        yield "  near, and kept apart:"
    for neighbour in event.neighbours:
        other = others.get(neighbour.event)
        if other is not None:
            yield f"    {heading(other, entities)}. {neighbour.reason}"


def _said(claim: Claim, documents: Mapping[str, Document]) -> str:
    document = documents[claim.document]
    where = document.title or document.path or document.id[:ID]
    return f"{speaker(claim)}; {where}, {claim.start}-{claim.end}"


def _named(reason: str, entities: Entities) -> str:
    """Return a reason with names in place of the ids of entities."""
    words = (word.rstrip(",.;") for word in reason.split())
    for word in {w for w in words if w in entities}:
        reason = reason.replace(word, entities[word].name)
    return reason


def _attribute(
    attribute: EventAttribute, event: Event, claims: Claims, entities: Entities
) -> Iterator[str]:
    about = _about(attribute.name, event.type)
    if len(attribute.positions) == 1:
        yield f"  {about}: {_position(attribute.positions[0], claims, entities)}"
        return
    yield f"  {about}: {_verdict(attribute, entities)}"
    for position in attribute.positions:
        yield f"    {_position(position, claims, entities)}"


def _verdict(attribute: EventAttribute, entities: Entities) -> str:
    """Return how many positions there are, and whether they contradict one another."""
    positions = f"{len(attribute.positions)} positions"
    if not attribute.conflicts:
        return positions
    pairs = [f"{_name(a, entities)} against {_name(b, entities)}" for a, b in attribute.conflicts]
    return f"{positions}, unresolved ({_few(pairs, joint='; ')})"


def _position(position: Position, claims: Claims, entities: Entities) -> str:
    band = position.certainty
    unsure = f", {range_words(*band)}" if band is not None and sum(band) < 2 * PLAIN else ""
    who = _holders(position.claims, claims)
    sources = counted(position.sources, "source")
    return f"{_name(position.value, entities)} ({sources}{unsure}: {who})"


def _holders(ids: Sequence[str], claims: Claims) -> str:
    """Return who says it, and through whom where that is somebody else."""
    said: dict[str, dict[str, None]] = {}
    for one in ids:
        claim = claims[one]
        said.setdefault(speaker(claim), {}).update(dict.fromkeys(carriers(claim)))
    told = [f"{who} via {_few(list(via))}" if via else who for who, via in said.items()]
    return _few(told, joint="; ")


def _few(items: Sequence[str], *, joint: str = ", ") -> str:
    more = f" and {len(items) - HOLDERS} more" if len(items) > HOLDERS else ""
    return joint.join(items[:HOLDERS]) + more


def _denial(denial: Denial, claims: Claims, entities: Entities) -> str:
    scope = "" if denial.scope is None else f' ("{" ".join(denial.scope.split())}")'
    what = "the whole"
    if denial.attribute is not None and denial.value is not None:
        what = f"{_name(denial.value, entities)} as {denial.attribute}"
    return (
        f"{what}{scope}, by {_holders(denial.claims, claims)} ({counted(denial.sources, 'source')})"
    )


def _about(attribute: str, kind: str) -> str:
    """Return an attribute in words, as the type has it."""
    rows = [r for r in table("event_attributes") if r["attribute"] == attribute]
    rows = [r for r in rows if r["type"] in ("", kind)]
    best = max(rows, key=lambda r: len(r["type"]), default=None)
    return attribute.replace("_", " ") if best is None else best["about"]


def _name(words: str, entities: Entities) -> str:
    return entities[words].name if words in entities else " ".join(words.split())
