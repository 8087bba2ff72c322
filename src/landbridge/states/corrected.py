"""Claims that their own report took back: they count no more from the day of the correction on."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from landbridge.model.claim import Claim
from landbridge.model.document import Document

_Key = tuple[str, str]


def corrected(
    claims: Iterable[Claim], *, documents: Mapping[str, Document], said: Mapping[str, date]
) -> Mapping[str, date]:
    """Return the claims that a correction contradicts, and the day from which it does.

    A correction speaks for its own report, and for any other copy of it: the same address, or the
    same publisher and title. It takes back what is of the same kind and says the opposite of the
    same things.

    Args:
        claims: With their mentions resolved.
        documents: Of the claims, by id.
        said: Claim id to the day it was said; a correction without one takes nothing back.
    """
    noted = [c for c in claims if documents[c.document].in_note(c.start) and c.id in said]
    if not noted:
        return {}
    told: defaultdict[_Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        document = documents[claim.document]
        if not document.in_note(claim.start):
            for key in _keys(document):
                told[key].append(claim)
    found: dict[str, date] = {}
    for note in noted:
        for key in _keys(documents[note.document]):
            for claim in told[key]:
                if _contradicts(note, claim):
                    found[claim.id] = min(said[note.id], found.get(claim.id, date.max))
    return found


def _keys(document: Document) -> list[_Key]:
    """Return what a report and its copies have in common."""
    keys = [("id", document.id)]
    if document.url is not None:
        keys.append(("url", document.url))
    if document.publisher is not None and document.title is not None:
        keys.append((document.publisher.casefold(), document.title.casefold()))
    return keys


def _contradicts(note: Claim, claim: Claim) -> bool:
    """Tell whether a note says the opposite of a claim, of the same things."""
    if (note.kind, note.type) != (claim.kind, claim.type) or note.polarity is claim.polarity:
        return False
    mine, theirs = _fillers(note), _fillers(claim)
    shared = mine.keys() & theirs.keys()
    return bool(shared) and all(mine[role] & theirs[role] for role in shared)


def _fillers(claim: Claim) -> Mapping[str, set[str]]:
    """Return what fills each role, by entity or else by name."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for argument in claim.arguments:
        mention = argument.mention
        found[argument.role].add(mention.entity or mention.name.casefold().removeprefix("the "))
    return found
