"""Proposals as a model would write them, and the page they are checked against."""

import json

from tests.unit.claims.reading import NOW, document_of

from landbridge.model.claim import Claim
from landbridge.model.document import Document
from landbridge.model.proposal import Rejected
from landbridge.proposals.answer import read_answer
from landbridge.proposals.page import Page
from landbridge.proposals.verify import Candidate, Signature, verify

SIGNATURE = Signature(model="tester", recorded=NOW)

SENTENCE = "The army reportedly closed the Vasht crossing on 3 May 2021, the governor said."
"""Of the default proposal; every part of it stands there."""


def item(**changes):
    """Return a proposal of ``SENTENCE`` as JSON would hold it, with some fields changed."""
    fields = {
        "quote": "The army reportedly closed the Vasht crossing on 3 May 2021",
        "kind": "status",
        "type": "closed",
        "arguments": {"subject": "the Vasht crossing", "agent": "The army"},
        "polarity": "affirmed",
        "modality": "happened",
        "hedges": ["reportedly"],
        "numbers": [],
        "when": "on 3 May 2021",
        "where": "Vasht",
        "sources": [{"text": "the governor", "cue": "said", "kind": "office"}],
    }
    return {**fields, **changes}


def written(*items) -> str:
    """Return the answer that holds some proposals."""
    return json.dumps({"claims": list(items)})


def checked(proposal, *paragraphs: str, shown=None) -> object:
    """Return what becomes of one proposal on a document of paragraphs."""
    return checked_on(proposal, document_of(*(paragraphs or (SENTENCE,))), shown=shown)


def checked_on(proposal, document: Document, *, shown=None) -> object:
    answer = read_answer(written(proposal))
    if answer.rejected:
        return answer.rejected[0]
    (one,) = answer.proposals
    span = shown or (0, len(document.text))
    return verify(one, Page.of(document), shown=span, signature=SIGNATURE)


def kept(proposal, *paragraphs: str, shown=None) -> Claim:
    """Return the claim that a proposal becomes, when nothing speaks against it."""
    candidate = checked(proposal, *paragraphs, shown=shown)
    assert isinstance(candidate, Candidate), candidate
    assert candidate.doubt is None, candidate.doubt
    return candidate.claim


def doubt(proposal, *paragraphs: str) -> str | None:
    """Return why the grammar does not bear out a proposal whose words all stand in the text."""
    candidate = checked(proposal, *paragraphs)
    assert isinstance(candidate, Candidate), candidate
    return candidate.doubt


def why(proposal, *paragraphs: str, shown=None) -> str:
    """Return the reason for which a proposal is rejected."""
    rejected = checked(proposal, *paragraphs, shown=shown)
    assert isinstance(rejected, Rejected), rejected
    return rejected.why
