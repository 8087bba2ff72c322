"""Find the places a document names, by the parser's entity labels and the atlas together.

A small parser labels most towns it has not met as people or firms, and an atlas has a place for
almost every word. Each is believed where the other, or the words round a name, bear it out; a name
read so once is read wherever the document has it again, unless it is somebody's last name there.
``landbridge.claims.placenames`` holds the rules for one paragraph.

The name of a place inside the name of something else ("the X Police Department"), and the name of
its people ("Xian officials"), are given apart: nothing is said to happen there.
``benchmarks/places.py`` measures what is found.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from landbridge.claims.parser import Passage
from landbridge.claims.placenames import Paragraph, Toponym
from landbridge.lexicon.fold import plain
from landbridge.lexicon.tables import table

_POSSESSED = re.compile(r"['\u2019]s?\Z")


def find_toponyms(passages: Sequence[Passage]) -> list[Toponym]:
    """Return the places' names of a document's paragraphs, in order, not overlapping.

    Args:
        passages: All of one document, parsed with entity labels.
    """
    people = frozenset(_last_names(passages))
    found = [
        (plain(passage.text[one.start : one.end]), one)
        for passage in passages
        for one in Paragraph(passage, people).toponyms()
    ]
    sure = {name for name, one in found if one.sure} - people
    return [one for name, one in found if not one.tentative or name in sure]


@cache
def _titled() -> re.Pattern[str]:
    """Return the pattern of a title and the word behind it."""
    titles = "|".join(re.escape(row["title"]) for row in table("titles"))
    return re.compile(rf"\b(?:{titles}) ([^\W\d_][\w'\u2019-]*)")


def _last_names(passages: Sequence[Passage]) -> Iterator[str]:
    """Yield plain last names: the end of a longer name of a person, or what follows a title."""
    for passage in passages:
        for entity in passage.doc.ents:
            if entity.label_ == "PERSON" and len(entity) > 1:
                words = _POSSESSED.sub("", entity.text).split()
                if len(words) > 1:
                    yield plain(words[-1])
        for found in _titled().finditer(passage.text, passage.start, passage.end):
            yield plain(found.group(1))
