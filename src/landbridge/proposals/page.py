"""A document as proposals are checked against it: its sentences, times and numbers."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from landbridge.claims.numberphrase import NumberExpression
from landbridge.claims.parser import Passage, parse
from landbridge.claims.scene import numbers_in
from landbridge.claims.timeexpression import TimeExpression
from landbridge.claims.timing import Timeline
from landbridge.model.document import Document
from landbridge.proposals.finding import Span, refuse, shaped


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A document, parsed.

    Attributes:
        document: The document.
        shaped: Its text as ``finding.shaped`` gives it, offsets unchanged.
        passages: Its paragraphs in order.
        times: Its expressions of time.
    """

    document: Document
    shaped: str
    passages: Sequence[Passage]
    times: Timeline

    @staticmethod
    def of(document: Document) -> "Page":
        """Parse a document."""
        return Page(
            document=document,
            shaped=shaped(document.text),
            passages=tuple(parse(document)),
            times=Timeline.of(document),
        )

    def passage_of(self, span: Span) -> Passage:
        """Return the paragraph that holds a span.

        Raises:
            Refusal: When it runs over several, or stands in none.
        """
        at = bisect_right(self.passages, span[0], key=lambda passage: passage.start) - 1
        if at < 0 or span[1] > self.passages[at].end:
            refuse("its quote runs over the end of a paragraph")
        return self.passages[at]

    def sentences_of(self, span: Span) -> Span:
        """Return the span of the sentences that a span touches, itself included.

        Raises:
            Refusal: As ``passage_of``.
        """
        passage = self.passage_of(span)
        low, high = span
        for sentence in passage.doc.sents:
            start, end = passage.start_of(sentence[0]), passage.end_of(sentence[-1])
            if start < span[1] and end > span[0]:
                low, high = min(low, start), max(high, end)
        return low, high

    def times_over(self, span: Span) -> list[TimeExpression]:
        """Return the expressions of time that share a code point with a span."""
        return [t for t in self.times.times if t.start < span[1] and t.end > span[0]]

    def numbers_of(self, span: Span) -> list[NumberExpression]:
        """Return the numbers of the paragraph that holds a span."""
        return numbers_in(self.passage_of(span), self.times)

    def tokens_of(self, span: Span) -> Iterator[Token]:
        """Yield the parsed words that begin in a span."""
        passage = self.passage_of(span)
        return (passage.doc[i] for i in passage.tokens_in(*span))
