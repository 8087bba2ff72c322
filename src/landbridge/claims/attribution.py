"""An attribution: a source, the cue that introduces it, and the words that are its."""

from dataclasses import dataclass

from spacy.tokens import Token

from landbridge.claims.edges import Interval
from landbridge.model.claim import Attitude

HOLD = "hold"
"""The use of an attribution that names who holds an attitude, and reports nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class Attribution:
    """One attribution.

    Attributes:
        source: Head of the source's phrase, or None when the source is not named.
        cue: First and last token of the cue.
        content: Span of what is attributed, ``[start, end)`` offsets in the document's text.
        use: say, show, ask, blame, deny, ground: the column of ``reporting.tsv``; or ``HOLD``.
        attitude: How the reporter stands to the source.
        doubt: The words by which a later sentence says the report was not checked, or None.
    """

    source: Token | None
    cue: tuple[Token, Token]
    content: Interval
    use: str
    attitude: Attitude
    doubt: str | None = None

    @property
    def tells(self) -> bool:
        """True when the source puts something forward, which a chain may then rest on."""
        return self.use != HOLD

    @property
    def cue_text(self) -> str:
        """The cue as written."""
        return self.cue[0].doc[self.cue[0].i : self.cue[1].i + 1].text
