"""Say who said a claim, through whom, where it was read, and what the text thinks of the source."""

from collections.abc import Iterable

from landbridge.assessment.days import interval_words, listed_words
from landbridge.model.claim import Attitude, Citation, Claim, SourceKind, Step

_PRONOUNS = frozenset({"he", "him", "she", "her", "they", "them", "it", "who"})
"""English pronouns that stand where a name was not found."""
UNNAMED = "unnamed publisher"
"""Stands at the end of the chain of a document that names no publisher."""
FIRM = 0.9
"""Words read as this sure or surer ("highly likely" is 90 in the zonination perceptions data) are no hedge."""
_QUOTE_LIMIT = 220
"""Code points of a quote shown within a sentence; the footnote has the whole."""


def speaker(claim: Claim) -> str:
    """Return the chain in words, innermost first, the publisher last.

    Such as "Hadi, via State News, 9 July 2018, in Border Post"; several outlets that carry one utterance are counted
    as one origin.
    """
    *inner, publisher = claim.chain
    if not inner:
        return _named(publisher)
    parts = [_with_citations(inner[0]), *(f"via {_with_citations(step)}" for step in inner[1:])]
    return f"{', '.join(parts)}, in {_named(publisher)}"


def outlets(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Return every outlet that carries one of the claims: those cited and the publishers."""
    cited = [
        citation.outlet.name
        for claim in claims
        for step in claim.chain
        for citation in step.citations
        if citation.outlet is not None
    ]
    return tuple(dict.fromkeys(cited))


def caveats(claim: Claim) -> str:
    """Return the text's own hedges and doubts on a claim, as " (hedged: ...)", or nothing."""
    notes = []
    if is_hedged(claim):
        hedges = ", ".join(f'"{word}"' for word in dict.fromkeys(claim.certainty.words))
        notes.append(f"hedged: {hedges}")
    doubts = [f'"{step.reliability}"' for step in claim.chain if step.reliability]
    if doubts:
        notes.append(f"the text says of the source: {', '.join(dict.fromkeys(doubts))}")
    elif any(step.attitude is Attitude.DOUBTS for step in claim.chain):
        notes.append("carried with doubt")
    return f" ({'; '.join(notes)})" if notes else ""


def is_hedged(claim: Claim) -> bool:
    """Tell whether a claim's words weaken it; "clearly" does not."""
    middle = (claim.certainty.low + claim.certainty.high) / 2
    return bool(claim.certainty.words) and middle < FIRM


def is_doubted(claim: Claim) -> bool:
    """Tell whether the text itself questions a source on the way."""
    return any(step.reliability or step.attitude is Attitude.DOUBTS for step in claim.chain)


def excerpt(text: str) -> str:
    """Return a source's words on one line, shortened at a word, in double quotes.

    Words on confidence are left to the footnote: they may stand beside a likelihood, and a sentence here never holds both.
    """
    words = " ".join(text.split()).replace('"', "'").removesuffix(".")
    if "confidence" in words.casefold():
        return "in the words of the footnote"
    if len(words) > _QUOTE_LIMIT:
        words = f"{words[:_QUOTE_LIMIT].rsplit(' ', 1)[0]} ..."
    return f'"{words}"'


def _named(step: Step) -> str:
    text = step.source.name
    if text.casefold() == UNNAMED:
        return "a report that names no publisher"
    if text.casefold() in _PRONOUNS:
        return f'a source the report calls "{text.casefold()}"'
    if step.kind is SourceKind.ANONYMOUS and not _tells_anonymity(text):
        return f"{text} (not named)"
    return text


def _tells_anonymity(text: str) -> bool:
    return any(word in text.casefold() for word in ("anonym", "unnamed", "not be named"))


def _with_citations(step: Step) -> str:
    name = _named(step)
    cited = tuple(words for c in step.citations if (words := _cited(c)))
    if not cited:
        return name
    several = f" ({len(cited)} outlets, one origin)" if len(cited) > 1 else ""
    if _repeats(name, step.citations):
        return f"{', '.join(cited)}{several}"
    return f"{name}, via {listed_words(cited) if len(cited) > 1 else cited[0]}{several}"


def _repeats(name: str, citations: tuple[Citation, ...]) -> bool:
    """Tell whether the one outlet cited is the source itself, so that it is named once."""
    return (
        len(citations) == 1
        and citations[0].outlet is not None
        and (citations[0].outlet.name == name)
    )


def _cited(citation: Citation) -> str:
    outlet = "an outlet whose name is missing" if citation.outlet is None else citation.outlet.name
    day = interval_words(citation.date)
    return f"{outlet}, {day}" if day else outlet
