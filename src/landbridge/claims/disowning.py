"""Names that a writer passes on without granting them: "the so-called", "self-styled", in quotation marks."""

import re
from functools import cache

from landbridge.lexicon.tables import table

_LONGEST = 40
"""Most code points of a name in quotation marks; longer ones quote speech."""

_SCARE = re.compile(
    rf"(?:^|\s)(?:\u201c[^\u201d\n]{{1,{_LONGEST}}}|\"[^\"\n]{{1,{_LONGEST}}}|\u2018[^\u2019\n]{{1,{_LONGEST}}})"
)


@cache
def _phrases() -> re.Pattern[str]:
    """Return the words of ``disowning.tsv`` as one pattern."""
    words = "|".join(re.escape(row["words"]) for row in table("disowning"))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def is_disowned(name: str) -> bool:
    """Tell whether a name as written is one that its writer does not grant."""
    return _phrases().search(name) is not None or _SCARE.search(name) is not None
