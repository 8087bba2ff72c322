"""Convoys, flights and patrols as what is planned, put off or asked for: "the UN called off a convoy".

Such a noun names what moves, so that alone it tells of nothing. Under a word that plans it, demands it or
drops it, it is the run itself that is meant.
"""

from spacy.tokens import Token

from landbridge.claims.governorrows import governs_subject, of_verb
from landbridge.claims.phrases import is_dropped
from landbridge.model.claim import Modality

_RUNS = frozenset(
    {"convoy", "flight", "sailing", "mission", "escort", "patrol", "travel", "transit", "ferry"}
    | {"train", "bus", "voyage", "trip", "shuttle", "airlift", "shipment", "delivery", "rotation"}
    | {"consignment", "airdrop", "visit", "resupply"}
)
_WILLED = frozenset({Modality.PLANNED, Modality.RECOMMENDED, Modality.SLIPPED})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLAUSES = frozenset({"xcomp", "ccomp"})


def is_run(noun: Token) -> bool:
    """Tell whether a noun for what moves stands for a run that is planned, demanded or dropped."""
    if noun.lemma_.lower() not in _RUNS:
        return False
    verb = noun.head
    if any(c.dep_ in _CLAUSES for c in verb.children):
        return False  # "asked the convoy to stop"
    if noun.dep_ in _SUBJECTS and is_dropped(verb):
        return True
    row = of_verb(verb) if verb.pos_ == "VERB" else None
    if row is None or row.modality not in _WILLED:
        return False
    return row.of_object if noun.dep_ == "dobj" else _is_said_of(noun, verb)


def _is_said_of(noun: Token, verb: Token) -> bool:
    """Tell whether what a verb says is said of its subject ("the ferry was cancelled")."""
    return noun.dep_ in _SUBJECTS and governs_subject(verb) and verb.lemma_ != "set"
