"""Where a mention stands: its document's names, its claim's other mentions, its part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from landbridge.entities.choose import Part
from landbridge.entities.context import Context
from landbridge.entities.salience import Reading, Topic
from landbridge.lexicon.bearers import counts
from landbridge.lexicon.gazetteer import Gazetteer, Hit
from landbridge.lexicon.names import Use
from landbridge.model.entity import PLACES, Entity, EntityKind

IN_CLAIM = 0.8
"""Score of "the crossing" read as the one that another mention of the same claim names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a rule may look at besides the mention's own words.

    Attributes:
        context: The document's names.
        gazetteer: The names known.
        part: The part of the mention in its claim.
        offset: First code point of the mention, or of its claim.
        company: Words of the claim's place and other mentions.
        following: Words of the sentence behind the mention.
        span: The mention's own span, or None when it stands outside the text.
        strangers: What the document named before and no table has, by the folded name.
    """

    context: Context
    gazetteer: Gazetteer
    part: Part
    offset: int
    company: tuple[str, ...] = ()
    following: str = ""
    span: tuple[int, int] | None = None
    strangers: Mapping[str, Entity] = field(default_factory=dict)

    def crossing(self) -> Reading:
        """Return the crossing the claim speaks of: in its other mentions, else by the document."""
        for words in self.company:
            for hit in self.gazetteer.find(words):
                found = crossing_of(hit.entities, self.gazetteer)
                if found:
                    return Reading(found, IN_CLAIM, f"the claim names {found.name}")
        return self.context.read(Topic.GATE, self.offset)

    def bearers(self, hit: Hit) -> tuple[Entity, ...]:
        """Return whom a name found in the mention may mean in this document."""
        shared = self.context.around
        also = tuple(e for e in hit.aside if counts(e, Use.SHARED, shared))
        return (*hit.entities, *also)

    def sharing(self, words: str) -> tuple[Entity, ...]:
        """Return the bearers of the first name among words that several have in this document."""
        found = map(self.bearers, (h for h in self.gazetteer.find(words) if h.aside))
        return next((bearers for bearers in found if len(bearers) > 1), ())

    def spoken_of(self, topic: Topic) -> Reading:
        """Return the town or area spoken of where the mention stands, or a refusal."""
        return self.context.read(topic, self.offset)


def crossing_of(entities: Sequence[Entity], gazetteer: Gazetteer) -> Entity | None:
    """Return the one crossing that entities are, or are a side or town of; else None."""
    own = [e for e in entities if e.kind is EntityKind.CROSSING]
    served = own or [c for e in entities for c in gazetteer.crossings_of(e.id)]
    unique = {e.id: e for e in served}
    return next(iter(unique.values())) if len(unique) == 1 else None


def first_place(hits: Sequence[Hit]) -> Entity | None:
    """Return the first place among hits that is sure, or None."""
    return next(
        (h.entities[0] for h in hits if len(h.entities) == 1 and h.entities[0].kind in PLACES), None
    )


def hit_at_end(words: str, gazetteer: Gazetteer) -> Hit | None:
    """Return the known name that ends the words, or None."""
    hits = gazetteer.find(words)
    return hits[-1] if hits and hits[-1].end == len(words) else None
