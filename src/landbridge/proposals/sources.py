"""The chain of a proposed claim: sources and cues that stand in its sentence, then the publisher."""

from collections.abc import Sequence

from landbridge.claims.chain import build_chain
from landbridge.claims.sourcekind import kind_of_name
from landbridge.model.claim import Mention, SourceKind, Step
from landbridge.proposals.finding import Span, find_words, refuse
from landbridge.proposals.page import Page
from landbridge.proposals.proposal import ProposedSource


def chain_of(sources: Sequence[ProposedSource], page: Page, *, sentence: Span) -> tuple[Step, ...]:
    """Return the chain of a claim.

    Args:
        sources: From the innermost utterer outward.
        page: The document.
        sentence: Where sources and cues must stand.

    Raises:
        Refusal: When one does not stand there, or is called the author.
    """
    steps = [_step(source, page, sentence=sentence) for source in sources]
    return build_chain(steps, document=page.document, marks=(), voice=None)


def _step(source: ProposedSource, page: Page, *, sentence: Span) -> Step:
    """Return one source; a name our tables know is of the kind they say."""
    if source.kind is SourceKind.AUTHOR:
        refuse("it calls a source the author, who is the publisher")
    start, end = find_words(
        source.text, page.shaped, within=sentence, what="source", place="sentence"
    )
    cue = find_words(source.cue, page.shaped, within=sentence, what="cue", place="sentence")
    text = page.document.text[start:end]
    return Step(
        source=Mention(text=text, start=start, end=end),
        kind=kind_of_name(text) or source.kind,
        cue=page.document.text[cue[0] : cue[1]],
        attitude=source.attitude,
    )
