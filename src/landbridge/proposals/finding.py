"""Find words in a text exactly, whole, and where they are said to stand.

Programs change the shape of quotation marks, dashes and white space in passing. Those are compared
alike, one code point for one, so that offsets hold; what is kept is always the document's own.
"""

from collections.abc import Iterator
from typing import NoReturn

MAX_QUOTE = 600
"""Longest quote, in code points, that is kept: three or four sentences. A longer one proves little,
since almost any name or number stands in it somewhere."""

Span = tuple[int, int]

_SHAPES = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\t\n\r\u00a0\u2007\u2009\u202f", " "),
    }
)


class Refusal(ValueError):
    """Why a proposal is not kept; never leaves this room."""


def refuse(why: str) -> NoReturn:
    """Raise the refusal of a proposal, with its reason in one sentence."""
    raise Refusal(why)


def shaped(text: str) -> str:
    """Return a text of the same length whose quotation marks, dashes and spaces have one shape."""
    return text.translate(_SHAPES)


def occurrences(words: str, text: str, *, within: Span) -> Iterator[int]:
    """Yield where words stand in a shaped text, never cutting a word or a figure.

    Args:
        words: Shaped; not empty.
        text: Shaped.
        within: Span of the text that is searched.
    """
    low, high = within
    at = text.find(words, low, high)
    while at >= 0:
        if stands_whole(text, at, at + len(words)):
            yield at
        at = text.find(words, at + 1, high)


def stands_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a span begins and ends between words and figures ("052" cuts "1,052")."""
    return not (_cuts(text, start) or _cuts(text, end))


def find_quote(quote: str, text: str, *, within: Span, said: Span | None) -> Span:
    """Return the span of a quote.

    Args:
        quote: As proposed.
        text: Shaped.
        within: Span of the text that the model was shown.
        said: Where the model says the quote stands, or None; when it stands elsewhere, that counts
            only when it stands once.

    Raises:
        Refusal: When the quote does not stand there, or stands several times.
    """
    words = shaped(quote).strip()
    if not words:
        refuse("it has no quote")
    if len(words) > MAX_QUOTE:
        refuse(f"its quote has {len(words)} code points; want at most {MAX_QUOTE}")
    found = [(at, at + len(words)) for at in occurrences(words, text, within=within)]
    if not found:
        refuse("its quote does not stand in the text")
    if said in found:
        return said
    if len(found) > 1:
        refuse(f"its quote stands {len(found)} times and its offsets fit none of them")
    return found[0]


def find_words(words: str, text: str, *, within: Span, what: str, place: str = "quote") -> Span:
    """Return the first span of words inside another span; a first letter may be small or capital.

    Args:
        words: As proposed.
        text: Shaped.
        within: Where they must stand.
        what: What they are, for the reason when they do not.
        place: What ``within`` is, for the same.

    Raises:
        Refusal: When they do not stand there.
    """
    wanted = shaped(words).strip()
    for form in (wanted, wanted[:1].swapcase() + wanted[1:]) if wanted else ():
        at = next(occurrences(form, text, within=within), None)
        if at is not None:
            return at, at + len(form)
    refuse(f"its {what} “{words[:80]}” does not stand in the {place}")


def _cuts(text: str, at: int) -> bool:
    """Tell whether a boundary lies inside a word or a figure."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    if before in ".," and after.isdigit():
        return at > 1 and text[at - 2].isdigit()
    return before.isdigit() and after in ".," and text[at + 1 : at + 2].isdigit()
