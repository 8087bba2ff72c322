"""Keep what a sentence and its claims spoke of, for the sentences after it."""

from spacy.tokens import Span

from landbridge.claims.frames import Match, classes_of
from landbridge.claims.memory import Memory
from landbridge.claims.parser import Passage
from landbridge.claims.slots import SUBJECTS
from landbridge.claims.spans import mention_of
from landbridge.model.claim import Claim, ClaimKind

_SUBJECT_DEPS = SUBJECTS | {"nsubjpass"}
_EVENT_NOUNS = {
    "airstrike": ("airstrike", "strike", "attack", "raid", "bombing"),
    "attack": ("attack", "assault", "raid", "ambush"),
    "shelling": ("shelling",),
    "explosion": ("explosion", "blast"),
    "clash": ("clash", "fighting", "battle"),
    "convoy": ("convoy",),
    "visit": ("visit",),
    "meeting": ("meeting", "summit"),
    "took_over": ("takeover", "capture", "seizure"),
}
_STATEMENTS = frozenset(
    {"statement", "announcement", "communique", "communiqué", "declaration", "report", "letter"}
)


def remember_phrases(
    sentence: Span, passage: Passage, *, text: str, memory: Memory, edge: int, until: int
) -> int:
    """Remember the phrases whose heads stand in ``[edge, until)``, and who issued a statement.

    Args:
        sentence: Being read.
        passage: Of the sentence.
        text: The document's kept text.
        memory: Grows.
        edge: Token index from which phrases are new.
        until: Token index before which they count.

    Returns:
        The next edge.
    """
    hits = passage.doc.user_data["hits"]
    for token in sentence:
        if not edge <= token.i < until or token.is_punct:
            continue
        if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {"compound", "amod", "npadvmod"}:
            continue
        mention = mention_of(passage, token, text=text)
        low, high = passage.start_of(token.left_edge), passage.end_of(token.right_edge)
        named = any(
            t.i in hits or t.pos_ == "PROPN"
            for t in token.subtree
            if (mention.start or 0) <= passage.start_of(t) < (mention.end or 0)
        )
        if classes_of(token) & {"facility", "road"}:
            memory.local.extend(m for m in memory.places if low <= (m.start or 0) < high)
        described = any(c.dep_ in {"compound", "amod"} for c in token.children)
        memory.remember(
            token, mention, subject=token.dep_ in _SUBJECT_DEPS, named=named or described
        )
        if token.lemma_ in _STATEMENTS and token.dep_ == "dobj":
            owner = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
            if owner is not None and owner.pos_ != "PRON":
                memory.statement_owner = mention_of(passage, owner, text=text)
    return max(edge, until)


def remember_claim(claim: Claim, match: Match, *, memory: Memory) -> None:
    """Remember when and where an event was, under the nouns that may take it up again."""
    nouns = _EVENT_NOUNS.get(claim.type, ())
    if match.trigger.tag_ == "NNS":
        return
    if not nouns or claim.polarity != "affirmed" or claim.when is None:
        return
    if claim.when.anchor == "discourse" and nouns[0] in memory.events:
        return
    if claim.kind is ClaimKind.EVENT:
        memory.last_event = claim.type
    for noun in nouns:
        memory.events[noun] = (claim.when, claim.where)
