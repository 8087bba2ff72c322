"""What names a person should look at: provisional entities, and mentions that name nobody sure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from landbridge.entities.nearness import Names, Near
from landbridge.entities.phrase import bare, singular
from landbridge.lexicon.comparing import SAME_FROM
from landbridge.lexicon.fold import fold
from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import Claim, Mention
from landbridge.model.document import Document
from landbridge.model.entity import Entity, Resolution
from landbridge.model.ruling import Ruling
from landbridge.pipeline.apartness import why_apart
from landbridge.pipeline.deciding import Known, every_mention, known, names_in
from landbridge.store.workspace import Workspace


class Standing(StrEnum):
    """How far a name is settled."""

    PROVISIONAL = "provisional"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A name to look at.

    Attributes:
        name: The entity's, or the words as written.
        standing: How far it is settled.
        entity: The provisional entity, or None.
        spellings: How mentions write it.
        mentions: How many places it stands at; one that several claims use counts once.
        documents: The reports they stand in, in the order of adding.
        candidates: Whom an ambiguous name may mean.
        reason: Why a name was left open, or None.
        nearest: The nearest entity of the tables, or None; for an ambiguous name its candidates stand
            instead.
        suggested: Entities it may be merged with, none of them kept apart from it.
    """

    name: str
    standing: Standing
    entity: Entity | None
    spellings: tuple[str, ...]
    mentions: int
    documents: tuple[Document, ...]
    candidates: tuple[Entity, ...] = ()
    reason: str | None = None
    nearest: Near | None = None
    suggested: tuple[Near, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    claim: Claim
    mention: Mention


def names_to_review(workspace: Workspace) -> tuple[Review, ...]:
    """Return provisional entities and open names, those of most mentions first.

    Common nouns that name nobody ("the trucks") are left out; a name has a capital or another
    script, or has candidates.
    """
    with workspace.moment():
        base = known(workspace)
        documents = {document.id: document for document in workspace.documents()}
        left_open = _left_open(workspace, documents)
    tabled = Names(e for e in base.raw.values() if not e.provisional)
    found = (
        *_provisional(base, documents, tabled),
        *_open(base, documents, left_open, tabled),
    )
    return tuple(sorted(found, key=lambda r: (-r.mentions, r.standing, r.name)))


def decisions_on(workspace: Workspace) -> tuple[tuple[Ruling, ...], Mapping[str, str]]:
    """Return every decision, oldest first, and what the things in them are called."""
    base = known(workspace)
    return base.rulings, names_in(workspace, base.rulings, raw=base.raw)


def _told(claims: Iterable[Claim]) -> Iterable[_Told]:
    for claim in claims:
        for mention in every_mention(claim):
            yield _Told(claim=claim, mention=mention)


def _provisional(base: Known, documents: Mapping[str, Document], tabled: Names) -> Iterable[Review]:
    told: defaultdict[str, list[_Told]] = defaultdict(list)
    for one in _told(base.claims):
        entity = base.entities.get(one.mention.entity or "")
        if entity is not None and entity.provisional:
            told[entity.id].append(one)
    own = Names(base.entities[i] for i in told)
    for entity_id, mentions in told.items():
        entity = base.entities[entity_id]
        near = _free(entity.id, tabled.near(entity), base)
        others = _free(entity.id, own.near(entity), base)
        spellings, count, places = _found_in(mentions, documents)
        yield Review(
            name=entity.name,
            standing=Standing.PROVISIONAL,
            entity=entity,
            nearest=next(iter(near), None),
            suggested=tuple(n for n in (*near, *others) if n.score >= SAME_FROM),
            spellings=spellings,
            mentions=count,
            documents=places,
        )


def _free(name: str, near: Sequence[Near], base: Known) -> list[Near]:
    """Return the near entities that nothing keeps apart from this id, or name in no table."""
    return [
        one
        for one in near
        if why_apart(name, one.entity.id, raw=base.raw, rulings=base.rulings) is None
    ]


def _open(
    base: Known,
    documents: Mapping[str, Document],
    left_open: Mapping[tuple[str, str], Resolution],
    tabled: Names,
) -> Iterable[Review]:
    told: defaultdict[str, list[_Told]] = defaultdict(list)
    for one in _told(base.claims):
        if one.mention.entity is None and one.mention.antecedent is None:
            told[fold(one.mention.name)].append(one)
    for mentions in told.values():
        name = mentions[0].mention.name
        keys = dict.fromkeys((one.claim.document, one.mention.name) for one in mentions)
        why = [left_open[key] for key in keys if key in left_open]
        ids = dict.fromkeys(candidate for r in why for candidate in r.candidates)
        candidates = tuple(base.entities[i] for i in ids if i in base.entities)
        if len(candidates) > 1 or all(is_name(one.mention.name) for one in mentions):
            spellings, count, places = _found_in(mentions, documents)
            near = [] if candidates else _free(name, tabled.near_name(bare(name)), base)
            yield Review(
                name=name,
                nearest=next(iter(near), None),
                suggested=tuple(n for n in near if n.score >= SAME_FROM),
                standing=Standing.AMBIGUOUS if len(candidates) > 1 else Standing.UNRESOLVED,
                entity=None,
                candidates=candidates,
                reason=why[0].reason if why else mentions[0].mention.reason,
                spellings=spellings,
                mentions=count,
                documents=places,
            )


def _left_open(
    workspace: Workspace, documents: Iterable[str]
) -> Mapping[tuple[str, str], Resolution]:
    """Return what the reader gave up on, by document id and the words looked up."""
    return {
        (document, resolution.text): resolution
        for document in documents
        for resolution in workspace.resolutions(document)
        if resolution.entity is None
    }


def is_name(text: str) -> bool:
    """Tell whether words look like a name: most have a capital, or are of a script without any.

    A common noun that begins a sentence ("Trucks") is none.
    """
    tokens = text.removeprefix("the ").removeprefix("The ").split()
    if len(tokens) == 1 and (fold(tokens[0]) in _nobody() or _is_common(tokens[0].lower())):
        return False
    named = [t for t in tokens if any(c.isalpha() and not c.islower() for c in t)]
    return len(named) * 2 > len(tokens)


def _is_common(word: str) -> bool:
    """Tell whether a word is a noun for what passes or who acts, such as "trucks" or "fighters"."""
    return not _nouns().isdisjoint(singular(word))


@cache
def _nouns() -> frozenset[str]:
    """Return the nouns of the reports read, singular."""
    return frozenset(row["lemma"] for row in table("nouns"))


@cache
def _nobody() -> frozenset[str]:
    """Return words that name nobody by themselves, folded."""
    rows = (row for row in table("nobody") if row["where"] == "whole")
    return frozenset(fold(word) for row in rows for word in listed(row["words"]))


def _found_in(
    mentions: Sequence[_Told], documents: Mapping[str, Document]
) -> tuple[tuple[str, ...], int, tuple[Document, ...]]:
    """Return how mentions are spelled, how many places they stand at, and in which reports."""
    held = {one.claim.document for one in mentions}
    spots = {(one.claim.document, one.mention.start, one.mention.text) for one in mentions}
    return (
        tuple(dict.fromkeys(one.mention.name for one in mentions)),
        len(spots),
        tuple(document for one, document in documents.items() if one in held),
    )
