"""Tell whether paragraphs go on with the article above them, by the names they share."""

import re
from collections.abc import Iterable, Sequence

SHARED_NAMES = 0.5
"""Share of a passage's names that the article above must have used already.

Tuned on self-written pages: continuations had 0.55 and more, teasers from the same desk at most
0.45, since they bring people and places of their own.
"""

LEAST_NAMES = 2
_LOOK = 20_000
_WORD = re.compile(r"[^\W\d_](?:[\w'\u2019-]*\w)?")


def is_own(paragraphs: Sequence[str], article: Sequence[str]) -> bool:
    """Tell whether most names of the paragraphs stand in the article above.

    Args:
        paragraphs: In question; the first 20,000 code points are looked at.
        article: The body so far.
    """
    new, known = names(paragraphs), names(article)
    return len(new) >= LEAST_NAMES and len(new & known) >= SHARED_NAMES * len(new)


def names(paragraphs: Iterable[str]) -> set[str]:
    """Return the names of a text: capitalised words within sentences.

    In scripts without capitals every word of five letters or more stands for a name.
    """
    text = "\n".join(paragraphs)[:_LOOK]
    return {
        match[0].removesuffix("'s").removesuffix("\u2019s")
        for match in _WORD.finditer(text)
        if (match[0][0].isupper() and not _begins_sentence(text, match.start()))
        or (not match[0][0].isupper() and not match[0][0].islower() and len(match[0]) > 4)  # noqa: PLR2004
    }


def _begins_sentence(text: str, at: int) -> bool:
    """Tell whether a word stands first in its sentence, where a capital says nothing."""
    before = text[max(0, at - 4) : at].rstrip(" \"'“\u2018«([")
    return not before or before[-1] in ".!?:\n…"
