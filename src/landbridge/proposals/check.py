"""What becomes of everything a model answered on one document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from landbridge.model.claim import Claim
from landbridge.model.document import Document
from landbridge.model.proposal import Rejected
from landbridge.proposals.answer import Answer
from landbridge.proposals.finding import Span
from landbridge.proposals.join import join
from landbridge.proposals.page import Page
from landbridge.proposals.verify import Candidate, Signature, verify


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A passage that a model was shown, by its span of the document's text, and the answer."""

    shown: Span
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A document's claims, the rules' and those of a model that its words bear out.

    Attributes:
        claims: In text order.
        rejected: Those that were not kept, and why; repetitions of other claims are not among them.
    """

    claims: tuple[Claim, ...]
    rejected: tuple[Rejected, ...]


def check(
    asked: Sequence[Asked], *, document: Document, rules: Sequence[Claim], signature: Signature
) -> Checked:
    """Check every proposal and put what stands beside the rules' claims.

    Args:
        asked: Passages with their answers.
        document: The document.
        rules: What the rules read in it; all of them are in the result.
        signature: Kept with each claim.
    """
    outcomes = list(_outcomes(asked, document, signature))
    joined = join(rules, [one for one in outcomes if isinstance(one, Candidate)])
    refused = [one for one in outcomes if isinstance(one, Rejected)]
    return Checked(claims=joined.claims, rejected=(*refused, *joined.rejected))


def _outcomes(
    asked: Sequence[Asked], document: Document, signature: Signature
) -> Iterator[Candidate | Rejected]:
    """Yield what becomes of each proposal; the document is parsed only when there is one."""
    page = None
    for one in asked:
        yield from one.answer.rejected
        for proposal in one.answer.proposals:
            page = page or Page.of(document)
            yield verify(proposal, page, shown=one.shown, signature=signature)
