"""What a language model proposed and the document's words did not bear out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A proposal that was not kept.

    Attributes:
        quote: The words it gave as its quote, shortened; they need not stand in any document.
        why: One sentence.
    """

    quote: str
    why: str
