"""How great a chance is said to be: "slim prospects", "the odds are long", "hopes faded"."""

from spacy.tokens import Token

_CHANCES = frozenset(
    {"chance", "chances", "prospect", "likelihood", "probability", "possibility", "hope", "odds"}
)
_SIZES = {
    "no chance": ("no", "zero", "nil"),
    "little chance": ("little", "scant", "scarce", "minimal", "negligible", "few"),
    "small chance": (
        *("small", "slim", "slender", "slight", "remote", "dim", "bleak", "faint", "low", "poor"),
        *("thin", "distant", "long", "gloomy", "tiny", "outside", "forlorn", "vain", "receding"),
        *("fading", "dwindling", "diminishing", "shrinking", "vanishing", "waning", "dimming"),
    ),
    "good chance": ("high", "real", "realistic", "decent", "excellent", "rising", "growing"),
}
"""Rows of ``hedges.tsv`` and the adjectives that make any noun of chance one of them."""
_SIZE_OF = {adjective: row for row, adjectives in _SIZES.items() for adjective in adjectives}
_SINKING = frozenset(
    {"fade", "dim", "recede", "wane", "dwindle", "evaporate", "shrink", "diminish", "vanish"}
    | {"sink", "fall", "die", "collapse", "crumble", "ebb", "slip", "plummet", "worsen"}
)
_DASHING = frozenset(
    {"dash", "dampen", "crush", "dim", "shatter", "extinguish", "lower", "reduce", "diminish"}
    | {"scotch", "kill", "bury", "undermine", "destroy", "quash", "deflate", "wreck"}
)


def size_of(noun: Token, described: list[Token]) -> str | None:
    """Return the row of ``hedges.tsv`` that says how great a chance is, or None.

    Args:
        noun: That may be one of chance.
        described: What stands before it or is said of it.
    """
    if noun.lemma_.lower() not in _CHANCES:
        return None
    size = next((_SIZE_OF[c.lower_] for c in described if c.lower_ in _SIZE_OF), None)
    return "small chance" if size is None and _is_sinking(noun) else size


def _is_sinking(noun: Token) -> bool:
    """Tell whether a chance is said to become less ("hopes faded", "dashed hopes")."""
    verb = noun.head
    if noun.dep_ == "nsubj":
        return verb.lemma_ in _SINKING
    return noun.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in _DASHING
