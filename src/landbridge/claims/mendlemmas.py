"""Mend the lemmas that the parser guesses wrong: hop for "hopes", relaunche for "relaunched".

Its rules cut an ending off and take the first word of their list that is left. English spells more
than that: a short stem doubles its last letter ("hopping"), and "-es" follows a hiss alone.
"""

import re

from spacy.tokens import Token

from landbridge.claims.frames import frames_by_word
from landbridge.claims.governorrows import governing_verbs
from landbridge.claims.verbfields import is_deed

SHORT_STEM = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""A stem of one short syllable ("hop", "bar", "gut")."""

_HISSING = ("s", "x", "z", "ch", "sh", "o")


def mend_lemma(verb: Token) -> None:
    """Put right the lemma of a verb whose spelling is not that of its form."""
    form, lemma = verb.lower_, verb.lemma_.lower()
    if form == f"{lemma}es":
        wrong = not lemma.endswith(_HISSING)
    else:
        wrong = form == f"{lemma}ed" and bool(SHORT_STEM.fullmatch(lemma))
    if wrong:
        verb.lemma_ = f"{lemma}e"
    elif lemma.endswith("e") and form in {f"{lemma}d", f"{lemma}s", f"{lemma[:-1]}ing"}:
        _drop_ending(verb, lemma)


def _drop_ending(verb: Token, lemma: str) -> None:
    """Take off an "e" that a verb of our tables has not ("relaunche", "resupplie")."""
    bare = f"{lemma[:-2]}y" if lemma.endswith("ie") else lemma[:-1]
    if not _is_verb(lemma) and _is_verb(bare):
        verb.lemma_ = bare


def _is_verb(lemma: str) -> bool:
    """Tell whether a table has a verb."""
    return ("V", lemma) in frames_by_word() or lemma in governing_verbs() or is_deed(lemma)
