"""Find the row of a table that stands behind a word already read, by the key the reader used."""

from collections.abc import Iterator
from fnmatch import fnmatchcase

from spacy.tokens import Token

from landbridge.claims.attribution import Attribution
from landbridge.claims.hits import name_at
from landbridge.claims.nouns import noun_classes
from landbridge.claims.readings import Reading
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.names import NAME_TABLES
from landbridge.lexicon.rows import row_called, row_listing, row_name
from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import Evidence, SourceKind, Step
from landbridge.model.explanation import Row

_LONGEST = 4
"""Words of the longest phrase looked for in the tables of time and number."""

_PLAIN_TIME = frozenset({"the", "of", "one", "and", "preposition", "numbered", "per", "about"})
_PLAIN_NUMBER = frozenset({"stop", "linker"})
"""Kinds of words that only hold an expression together; naming their rows tells nobody anything."""


def thing_row(head: Token) -> Row | None:
    """Return the row that says what a noun can stand for: a common noun's or a name's."""
    for lemma in (head.lemma_.lower(), head.lower_):
        if lemma in noun_classes():
            return row_called(row_name("nouns", lemma=lemma))
    name = name_at(head)
    if name is not None:
        return name_row(name)
    spoken = row_called(row_name("source_nouns", lemma=head.lemma_.lower()))
    return spoken or row_listing(row_name("wordnet_nouns", lemmas=head.lemma_.lower()))


def name_row(name: str, *, source: bool = False) -> Row | None:
    """Return the row of the best known entity that a name may mean, or None."""
    entities = gazetteer().lookup(name, source=source)
    if not entities:
        return None
    rows = (row_called(row_name(names, id=entities[0].id)) for names in NAME_TABLES)
    return next((row for row in rows if row is not None), None)


def cue_row(attribution: Attribution) -> Row | None:
    """Return the reporting word's row; None for "according to" and the like, which grammar reads."""
    first, last = attribution.cue
    for word, pos in ((last, "N"), (first, "V"), (first, "N")):
        row = row_called(
            row_name("reporting", lemma=word.lemma_.lower(), pos=pos, use=attribution.use)
        )
        if row is not None:
            return row
    return None


def source_row(step: Step, *, head: Token | None) -> Row | None:
    """Return the row that says which kind of source a phrase names, or None."""
    if step.kind is SourceKind.ANONYMOUS and head is not None:
        around = " ".join(t.text for t in head.subtree).lower()
        for row in table("anonymity"):
            if row["phrase"] in around:
                return row_called(row_name("anonymity", phrase=row["phrase"]))
    if head is not None:
        noun = row_name("source_nouns", lemma=head.lemma_.lower(), kind=step.kind.value)
        found = row_called(noun)
        if found is not None:
            return found
    return name_row(step.source.text, source=True)


def evidence_row(evidence: Evidence, reading: Reading) -> tuple[str, Row | None]:
    """Return the phrase that told what was seen and its row; "" and None when it cannot be told."""
    words = f"{reading.claim.chain[0].source.text} {reading.sentence.text}".lower()
    for row in table("evidence"):
        if row["evidence"] == evidence.value and row["phrase"] in words:
            return row["phrase"], row_called(row_name("evidence", phrase=row["phrase"]))
    return "", None


def place_row(relation: str | None) -> Row | None:
    """Return the row of a place's relation; ``*`` in the table is any word."""
    if relation is None:
        return None
    phrases = (row["phrase"] for row in table("place_phrases"))
    found = next((p for p in phrases if fnmatchcase(relation.replace("-", ""), p)), None)
    return row_called(row_name("place_phrases", phrase=found)) if found is not None else None


def reference_row(phrase: str) -> Row | None:
    """Return the row of a noun that may stand for an earlier name, or None."""
    words = phrase.lower().split()
    return row_called(row_name("anaphors", lemma=words[-1])) if words else None


def time_rows(text: str) -> Iterator[tuple[str, Row]]:
    """Yield the words of a time expression that stand in ``times.tsv``, with their rows."""
    return _rows_in(text, "times", plain=_PLAIN_TIME)


def number_rows(text: str) -> Iterator[tuple[str, Row]]:
    """Yield the words of a number that stand in ``numbers.tsv`` or ``units.tsv``, with their rows."""
    yield from _rows_in(text, "numbers", plain=_PLAIN_NUMBER)
    yield from _rows_in(text, "units", plain=frozenset())


def _rows_in(text: str, name: str, *, plain: frozenset[str]) -> Iterator[tuple[str, Row]]:
    """Yield the longest phrases of a table in a text, left to right, with their rows."""
    left_out = {p for r in table(name) if r.get("kind") in plain for p in listed(r["phrase"])}
    words = [word.strip(".,()") for word in text.lower().split()]
    at = 0
    while at < len(words):
        length, row = _longest(words[at : at + _LONGEST], name)
        phrase = " ".join(words[at : at + length])
        if row is not None and phrase not in left_out:
            yield phrase, row
        at += length


def _longest(words: list[str], name: str) -> tuple[int, Row | None]:
    """Return how many words the longest phrase of a table has that begins here, and its row."""
    for length in range(len(words), 0, -1):
        row = row_listing(row_name(name, phrase=" ".join(words[:length])))
        if row is not None:
            return length, row
    return 1, None
