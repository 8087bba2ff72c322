"""What something is done for: "advanced to retake the town", "sent two battalions to guard it".

Whether it came about is not said, so that a purpose is a plan or a chance, and never a fact.
"""

from spacy.tokens import Token

from landbridge.claims.classes import classes_of
from landbridge.claims.governorrows import noun_modality
from landbridge.claims.hedging import is_hedging_noun, is_seeming
from landbridge.claims.signs import Signs
from landbridge.claims.slots import INSTRUMENTAL, is_passive
from landbridge.claims.verbgroups import has_subject, is_infinitive, to_of
from landbridge.model.claim import Modality

_SENDING = frozenset(
    {"send", "dispatch", "mobilise", "mobilize", "deploy", "redeploy", "assign", "detail"}
    | {"station", "position", "recruit", "hire", "enlist", "muster", "airlift", "despatch"}
)
"""Verbs of those who put others to a task ("mobilised reservists to guard the depots")."""
_SENT = frozenset({"person", "group", "armed", "vehicle", "actor"})
"""Classes of those who may be put to a task."""
_SINGLED = frozenset({"first", "last", "only", "latest", "next", "second", "third"})
"""Words that single out who did a thing ("the first convoy to reach the town" has reached it)."""
_SUPERLATIVE = frozenset({"JJS", "RBS"})
_CLAUSES = frozenset({"xcomp", "ccomp"})
_TO_NOUN = frozenset({"acl", "relcl"})


def read_purpose(node: Token, above: Token, signs: Signs) -> None:
    """Read what a verb's doing is for: "advanced to retake", "mobilised men to guard the depots"."""
    if is_passive(above) and is_seeming(node, above):
        return
    if node.dep_ == "advcl" and above.lemma_ not in INSTRUMENTAL and not _is_yet_to(node):
        tried = above.tag_ == "VBD" and above.lemma_ not in _SENDING
        signs.note(Modality.POSSIBLE if tried else Modality.PLANNED, above)
    elif node.dep_ in _CLAUSES and is_infinitive(node) and above.lemma_ in _SENDING:
        signs.note(Modality.PLANNED, above)


def read_errand(node: Token, noun: Token, signs: Signs) -> None:
    """Read what somebody is there to do ("sent two battalions to retake the town").

    A noun with a row of its own ("a plan to"), or one that is singled out, is read elsewhere.
    """
    if node.dep_ not in _TO_NOUN or not is_infinitive(node) or has_subject(node):
        return
    if noun_modality(noun) is not None or is_hedging_noun(noun) or _is_singled_out(noun):
        return
    if noun.dep_ in {"dobj", "nsubjpass"} and classes_of(noun) & _SENT:
        signs.note(Modality.PLANNED, noun)


def _is_singled_out(noun: Token) -> bool:
    """Tell whether a noun is the first, the only or the largest of its kind."""
    return any(c.lower_ in _SINGLED or c.tag_ in _SUPERLATIVE for c in noun.subtree if c.i < noun.i)


def _is_yet_to(node: Token) -> bool:
    """Tell whether "yet" stands before an infinitive ("crossing yet to open")."""
    to = to_of(node)
    return to is not None and to.i > 0 and to.nbor(-1).lower_ == "yet"
