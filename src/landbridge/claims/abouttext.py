"""Sentences about reports and what is known: they tell of the text, and state nothing of the world."""

from collections.abc import Mapping, Sequence
from functools import cache

from spacy.tokens import Token

from landbridge.claims.attribution import Attribution
from landbridge.claims.speaker import is_nobody
from landbridge.lexicon.tables import table

_AUTHOR = frozenset({"we", "i"})
_VERBAL = frozenset({"VERB", "AUX"})
_POINTING = frozenset({"it", "this", "that"})


@cache
def _words(part: str) -> frozenset[str]:
    """Return the words of one part of ``text_words.tsv``."""
    return frozenset(row["word"] for row in table("text_words") if row["part"] == part)


def is_about_text(
    verb: Token, roles: Mapping[str, Sequence[Token]], attributions: Sequence[Attribution]
) -> bool:
    """Tell whether a clause speaks of reports, or of what its author does with them.

    Args:
        verb: Of the clause.
        roles: Its subject and object.
        attributions: Of its sentence; who speaks as "we" inside one is no author.
    """
    subjects, objects = roles.get("subject", ()), roles.get("object", ())
    if any(map(is_nobody, subjects)) or any(t.pos_ in _VERBAL for t in subjects):
        return True
    if any(t.lower_ in _AUTHOR for t in subjects) and not attributions:
        return True
    if verb.lemma_.lower() in _words("verb"):
        return True
    held = any(t.lemma_.lower() in _words("noun") for t in (*subjects, *objects))
    return held or _only_leads_to_clause(verb, subjects)


def names_text(noun: Token) -> bool:
    """Tell whether a word names the report itself or part of it ("an earlier version")."""
    return noun.lemma_.lower() in _words("report")


def _only_leads_to_clause(verb: Token, subjects: Sequence[Token]) -> bool:
    """Tell whether "it" only stands for the clause behind it ("it is likely that the road is open")."""
    bare = any(t.lower_ in _POINTING for t in subjects)
    return bare and any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
