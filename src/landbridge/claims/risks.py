"""Risks that a subject runs: "is in danger of", "runs the risk of", "on the brink of"."""

from spacy.tokens import Token

AT_RISK = frozenset(
    {"risk", "danger", "threat", "peril", "verge", "brink", "cusp", "edge", "point", "chance"}
)
"""Nouns over what may befall the subject of the verb they stand under ("is at risk of falling")."""
_RUNNING = frozenset({"run", "face", "stand", "carry", "court", "avoid", "escape"})
"""Verbs whose subject bears the risk that is their object."""


def is_risk_of_subject(noun: Token) -> bool:
    """Tell whether a noun names a risk that the subject runs ("is in danger of", "runs the risk of")."""
    if noun.lemma_.lower() not in AT_RISK:
        return False
    if noun.dep_ == "dobj":
        return noun.head.lemma_ in _RUNNING
    return noun.dep_ == "pobj" and noun.head.lower_ in {"at", "in", "on", "to"}
