"""Who speaks in a claim: the innermost source that is named, or the author."""

from functools import cache

from landbridge.lexicon.fold import fold
from landbridge.model.claim import Claim, SourceKind, Step

_NAMELESS = frozenset({SourceKind.ANONYMOUS, SourceKind.IMAGERY})
_AUTHOR_WORDS = frozenset({"author", "theauthor", "authors", "theauthors", "writer", "publisher"})

_PRONOUNS = frozenset(
    {"he", "him", "she", "her", "it", "they", "them", "who", "that", "this", "which", "we", "i"}
)


def utterer_of(claim: Claim) -> str:
    """Return who said it first: the entity id, or the folded name.

    A name that may fit anybody ("an official", unnamed sources, imagery) only means the same one
    within its document, so the document id goes before it.
    """
    step = _speaking(claim)
    if step.source.entity is not None:
        return step.source.entity
    if step.kind is SourceKind.AUTHOR:
        return _author(claim, step)
    key = fold(step.source.name)
    return key if _is_name(step) and key else f"{claim.document}:{key}"


def writer_of(claim: Claim) -> str:
    """Return who counts as the author of the document a claim stands in."""
    last = claim.chain[-1]
    return last.source.entity or _author(claim, last)


def _speaking(claim: Claim) -> Step:
    """Return the innermost step that names somebody: an unread "he" leaves it to who reports him."""
    named = (s for s in claim.chain if s.source.entity or s.source.name.casefold() not in _PRONOUNS)
    return next(named, claim.chain[-1])


def _author(claim: Claim, step: Step) -> str:
    """Return an author's key: the byline or, for "the author", the publisher or the document."""
    name = fold(step.source.name)
    if name and name not in _author_keys():
        return name
    outer = claim.chain[-1].source
    return outer.entity or (
        f"{claim.document}:author" if outer is step.source else fold(outer.name)
    )


@cache
def _author_keys() -> frozenset[str]:
    return frozenset(fold(word) for word in _AUTHOR_WORDS)


def _is_name(step: Step) -> bool:
    """Tell whether a source's words name it: a capital letter after the first word's article."""
    words = [w for w in step.source.name.split() if w.casefold() not in {"the", "a", "an"}]
    return step.kind not in _NAMELESS and any(w[0].isupper() or not w.isascii() for w in words)
