"""What "can" and "cannot" say is so: what is not done, what is done only so, what a ferry holds."""

from spacy.tokens import Token

from landbridge.claims.reporting import reporting

_WEIGHING = frozenset(
    {"rule", "exclude", "discount", "dismiss", "guarantee", "imagine", "preclude"}
)
"""Verbs of what is thought of a thing: under "cannot" they say how sure it is."""
_HOLDING = frozenset(
    {"process", "handle", "carry", "hold", "accommodate", "take", "seat", "bear", "support", "pump"}
    | {"store", "berth", "receive", "serve", "clear", "load", "unload", "house", "transport"}
)
"""Verbs of capacity."""


def is_ability(node: Token, word: str) -> bool:
    """Tell whether "can" or "could" says what is so and not what may come.

    What cannot be done is not done, what can be done only so is done so, and what a ferry can hold
    it holds.
    """
    if node.lemma_ in _WEIGHING or node.lemma_.lower() in reporting("V"):
        return False  # "cannot be ruled out" leaves all open
    if any(c.lower_ == "without" for c in node.children):
        return False  # "could not cross without consent" may yet
    if any(c.dep_ == "neg" and c.lower_ != "never" for c in node.children):
        return True
    if word != "can":
        return False
    return any(c.lower_ == "only" for c in node.children) or _holds_number(node)


def _holds_number(node: Token) -> bool:
    """Tell whether a verb says how much there is room for ("can handle 300 lorries a day")."""
    if node.lemma_ not in _HOLDING:
        return False
    held = [c for c in node.children if c.dep_ in {"dobj", "nsubjpass"}]
    return any(c.dep_ == "nummod" for noun in held for c in noun.children)
