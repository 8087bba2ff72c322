"""Know an outlet's line above an article by its name, or by where it stands."""

from landbridge.documents.lines import is_byline, is_date_line, is_heading
from landbridge.lexicon.common_names import given_names
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.outletnames import is_capitalised

MIN_OUTLET_WORDS = 2
"""How many words an outlet's name has when only a date shows it; one word may be a town."""


def is_outlet_between(heading: str, line: str, below: str) -> bool:
    """Tell whether a line is an outlet's because it stands between a headline and a date.

    "Lorries cross again / Frontier Dispatch / 4 May 2017": every word has a capital, as in no
    headline that has small words, and it is neither a place nor begins with a given name.
    """
    words = line.split()
    if len(words) < MIN_OUTLET_WORDS or not is_capitalised(line) or is_byline(line):
        return False
    if (
        not is_date_line(below)
        or not is_heading(heading)
        or is_capitalised(heading, most=len(heading))
    ):
        return False
    return words[0].casefold() not in given_names() and not gazetteer().lookup(" ".join(words))
