"""What the prepositions under a word hold, by the parse as mended."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from landbridge.claims.misparses import after_infinitive_mark, behind_particle

_WORDS = "words"
"""Under this key of ``Doc.user_data`` stand the words of the text in lower case."""


def preposition_object(token: Token, word: str) -> Token | None:
    """Return the object of a preposition that hangs on a word, or on its preposition in turn."""
    if word.partition(" ")[0] not in words_of(token.doc):
        return None
    compound = " " in word
    fitting = [
        c
        for c in prepositions(token)
        if c.lower_ == word or (compound and _compound_preposition(c) == word)
    ]
    for child in sorted(fitting, key=lambda c: c.i < token.i):
        found = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
        found = found or behind_particle(child)
        if found is not None:
            return found
    return after_infinitive_mark(token, word)


def words_of(doc: Doc) -> frozenset[str]:
    """Return the words of a text in lower case: what is not among them need not be looked for."""
    kept: dict[str, frozenset[str]] = doc.user_data
    if _WORDS not in kept:
        kept[_WORDS] = frozenset(token.lower_ for token in doc)
    return kept[_WORDS]


def prepositions(token: Token) -> Iterator[Token]:
    """Yield the prepositions under a word, those stacked on one another included.

    What "according to" holds is a source, and no place.
    """
    for child in token.children:
        if child.dep_ in {"prep", "agent", "dative", "advmod", "prt"}:
            yield child
            if child.lower_ != "according":
                yield from (c for c in child.children if c.dep_ == "prep")


def _compound_preposition(token: Token) -> str:
    """Return "because of" for "because" over "of", and the plain word otherwise."""
    tail = next(
        (c for c in token.children if c.dep_ in {"pcomp", "prep"} and c.i == token.i + 1), None
    )
    return f"{token.lower_} {tail.lower_}" if tail is not None else token.lower_
