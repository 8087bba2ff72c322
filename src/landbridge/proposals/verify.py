"""Make a claim of a proposal when the document's words bear it out, else say why they do not.

The model gives words only. Days, values, intervals of certainty and kinds of known sources are read
from those words by the tables and grammars that the rules use.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from landbridge.claims.chain import evidence_of
from landbridge.claims.counting import Counting, quantities_of
from landbridge.claims.place import relation_of
from landbridge.model.claim import Argument, Claim, Mention, Quantity, When, Where
from landbridge.model.proposal import Rejected
from landbridge.proposals.answer import rejection
from landbridge.proposals.certainty import certainty_of
from landbridge.proposals.finding import Refusal, Span, find_quote, find_words, refuse
from landbridge.proposals.page import Page
from landbridge.proposals.proposal import Proposal
from landbridge.proposals.sources import chain_of
from landbridge.proposals.standing import doubt_of, standing_over, weaker
from landbridge.proposals.vocabulary import claim_types

MAX_PARTS = 40
"""Arguments, numbers, hedges and sources of one proposal, together; a sentence holds fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Whose a proposed claim is: the model's name, kept as ``llm:NAME``, and when it was made.

    Attributes:
        model: Name of the model.
        recorded: Stored with each claim, time zone aware.
    """

    model: str
    recorded: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A claim whose every word stands in the text.

    Attributes:
        claim: The claim.
        doubt: Why it is not kept all the same: our grammar reads its standing otherwise. None when
            nothing speaks against it.
    """

    claim: Claim
    doubt: str | None


def verify(
    proposal: Proposal, page: Page, *, shown: Span, signature: Signature
) -> Candidate | Rejected:
    """Return the claim that a proposal is, or why it is none.

    Args:
        proposal: As the model wrote it.
        page: The document.
        shown: Span of the passage that the model was shown.
        signature: Kept with the claim.
    """
    try:
        _check_type(proposal)
        _check_size(proposal)
        quote = find_quote(proposal.quote, page.shaped, within=shown, said=_said(proposal, shown))
        return _candidate(proposal, page, quote=quote, signature=signature)
    except Refusal as why:
        return rejection(proposal.quote, str(why))


def _check_type(proposal: Proposal) -> None:
    """Refuse a type or role that is not in our vocabulary, or one without what it needs."""
    type_ = claim_types().get((proposal.kind, proposal.type))
    if type_ is None:
        refuse(f"no {proposal.kind} is of type “{proposal.type[:40]}”")
    filled = frozenset(role for role, _ in _fillers(proposal))
    strange = sorted(filled - set(type_.roles))
    if strange:
        refuse(f"{type_.name} has no role “{strange[0][:40]}”; want {', '.join(type_.roles)}")
    if type_.lacks(filled):
        needs = type_.needs or [frozenset({role}) for role in type_.roles]
        wanted = " or ".join(" with ".join(sorted(need)) for need in needs)
        refuse(f"{type_.name} needs {wanted}")


def _check_size(proposal: Proposal) -> None:
    parts = [*_fillers(proposal)]
    lists = (proposal.numbers, proposal.hedges, proposal.sources)
    size = len(parts) + sum(len(one or ()) for one in lists)
    if size > MAX_PARTS:
        refuse(f"it has {size} parts; want at most {MAX_PARTS}")


def _said(proposal: Proposal, shown: Span) -> Span | None:
    """Return where the model says its quote stands, in the document, or None."""
    if proposal.start is None:
        return None
    start = shown[0] + proposal.start
    end = start + len(proposal.quote) if proposal.end is None else shown[0] + proposal.end
    return start, end


def _candidate(proposal: Proposal, page: Page, *, quote: Span, signature: Signature) -> Candidate:
    text = page.document.text[quote[0] : quote[1]]
    sentence = page.sentences_of(quote)
    arguments = tuple(_arguments(proposal, page, quote=quote))
    standing = standing_over(arguments, page, quote=quote)
    certainty = certainty_of(proposal.hedges or (), page, sentence=sentence)
    chain = chain_of(proposal.sources or (), page, sentence=sentence)
    claim = Claim(
        document=page.document.id,
        quote=text,
        start=quote[0],
        end=quote[1],
        kind=proposal.kind,
        type=proposal.type,
        arguments=arguments,
        quantities=_quantities(proposal, page, quote=quote, arguments=arguments),
        when=_when(proposal, page, quote=quote),
        where=_where(proposal, page, quote=quote),
        polarity=proposal.polarity,
        modality=proposal.modality,
        certainty=certainty if standing is None else weaker(certainty, standing.certainty),
        evidence=evidence_of(chain, text),
        chain=chain,
        extractor=f"llm:{signature.model}",
        recorded=signature.recorded,
    )
    return Candidate(claim=claim, doubt=doubt_of(proposal.polarity, proposal.modality, standing))


def _fillers(proposal: Proposal) -> Iterator[tuple[str, str]]:
    """Yield each role with the words of each of its fillers, in the order given."""
    for role, words in proposal.arguments.items():
        several = (words,) if isinstance(words, str) else words or ()
        yield from ((role, one) for one in several if one.strip())


def _arguments(proposal: Proposal, page: Page, *, quote: Span) -> Iterator[Argument]:
    for role, words in _fillers(proposal):
        yield Argument(role=role, mention=_mention(words, page, quote=quote, what=role))


def _mention(words: str, page: Page, *, quote: Span, what: str) -> Mention:
    start, end = find_words(words, page.shaped, within=quote, what=what)
    return Mention(text=page.document.text[start:end], start=start, end=end)


def _where(proposal: Proposal, page: Page, *, quote: Span) -> Where | None:
    if not proposal.where:
        return None
    mention = _mention(proposal.where, page, quote=quote, what="place")
    return Where(mention=mention, relation=relation_of(page.document.text, mention))


def _when(proposal: Proposal, page: Page, *, quote: Span) -> When | None:
    """Return the days that the words of time name; a duration alone ("for nine days") names none."""
    if not proposal.when:
        return None
    span = find_words(proposal.when, page.shaped, within=quote, what="date")
    times = page.times_over(span)
    if not times:
        refuse(f"its date “{proposal.when[:80]}” is none that our grammar reads")
    dated = (
        When(text=t.text, interval=t.interval, anchor=t.anchor)
        for t in times
        if t.interval is not None and t.kind != "set"
    )
    return next(dated, None)


def _quantities(
    proposal: Proposal, page: Page, *, quote: Span, arguments: Sequence[Argument]
) -> tuple[Quantity, ...]:
    """Return the numbers that the model points at and those its arguments hold, read by our grammar."""
    spans = [
        (argument.mention.start, argument.mention.end)
        for argument in arguments
        if argument.mention.start is not None and argument.mention.end is not None
    ]
    numbers = page.numbers_of(quote)
    for words in proposal.numbers or ():
        span = find_words(words, page.shaped, within=quote, what="number")
        if not any(n.start < span[1] and n.end > span[0] for n in numbers):
            refuse(f"its number “{words[:80]}” is not one")
        spans.append(span)
    chosen = [n for n in numbers if any(n.start < end and n.end > start for start, end in spans)]
    counting = Counting(
        type=proposal.type, arguments=arguments, span=quote, passage=page.passage_of(quote)
    )
    return quantities_of(counting, chosen)
