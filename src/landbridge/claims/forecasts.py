"""Forecasts: what is said to come without anybody having resolved it is possible, no plan."""

from functools import cache

from spacy.tokens import Token

from landbridge.claims.classes import classes_of
from landbridge.claims.modals import FUTURE
from landbridge.claims.nouns import noun_classes
from landbridge.claims.signs import Sign, Signs
from landbridge.claims.slots import subject_of
from landbridge.lexicon.tables import table
from landbridge.model.claim import Modality, Polarity

_AWAITED = FUTURE | {"expected", "going", "about", "set", "threatens", "threaten", "threatened"}
"""Words by which something is said to come, whether or not somebody brings it about."""
_THREATENING = frozenset({"threatens", "threaten", "threatened"})
_ACTING = frozenset({"actor", "person", "group", "government", "armed", "country", "pronoun"})
"""Classes of those who threaten what they mean to do; a dispute only may bring it about."""
_BROUGHT = FUTURE | {"expected"}
"""Those that are no plan of what befalls; "is set to lose two lanes" may be one."""
_FORECASTING = frozenset({"expect", "predict", "forecast", "foresee", "anticipate", "reckon"})
_DOUBTFUL = 0.55
"""Middle of a hedge below which "will" is no plan any more: the band "roughly even" and less."""


def read_forecast(predicate: Token, signs: Signs) -> None:
    """Take "will" for a forecast under doubt, over what befalls, and of what wills nothing."""
    future = {s.word.lower_ for s in signs.read if s.gave == Modality.PLANNED.value}
    if not future or not future <= _AWAITED:
        return
    only_will = future <= FUTURE
    doubted = only_will and (Modality.POSSIBLE in signs.modalities or _is_doubted(signs))
    unawaited = future == {"expected"} and signs.polarity is Polarity.DENIED
    fateful = future <= _BROUGHT and _befalls(predicate)
    threatened = future <= _THREATENING and not _is_meant(predicate)
    if doubted or unawaited or fateful or threatened or _is_without_will(predicate):
        signs.modalities.discard(Modality.PLANNED)
        signs.modalities.add(Modality.POSSIBLE)


def read_expected_of(node: Token, above: Token, signs: Signs) -> None:
    """Read "traders expect the army to leave": what is expected of others is no plan."""
    if above.lemma_ not in _FORECASTING or node.dep_ not in {"ccomp", "xcomp"}:
        return
    auxiliaries = [c for c in node.children if c.dep_ == "aux"]
    own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in node.children)
    if own and any(c.lower_ == "to" or c.lower_ in FUTURE for c in auxiliaries):
        signs.assume(Modality.POSSIBLE, above)


def _is_doubted(signs: Signs) -> bool:
    """Tell whether a hedge makes it even odds or less, or somebody only believes it."""
    weak = any((hedge.low + hedge.high) / 2 <= _DOUBTFUL for hedge in signs.hedges)
    return weak or any(map(_is_opinion, signs.read))


def _is_opinion(sign: Sign) -> bool:
    return sign.row is not None and ("kind", "opinion") in sign.row.cells


def _befalls(predicate: Token) -> bool:
    """Tell whether a verb says what befalls its subject."""
    result = predicate.dep_ == "advcl" and predicate.tag_ == "VBG"
    verb = predicate.head if result else predicate  # "will collapse, cutting the town off"
    return (verb.lemma_.lower(), "V") in _unwilled()


def _is_meant(predicate: Token) -> bool:
    """Tell whether somebody who acts is the subject, or none is known."""
    subject = subject_of(predicate)
    return subject is None or subject.pos_ != "NOUN" or bool(classes_of(subject) & _ACTING)


def _is_without_will(predicate: Token) -> bool:
    """Tell whether what acts is a force of nature, or nobody's will is behind it."""
    subject = subject_of(predicate)
    if subject is None:
        return False
    lemma = subject.lemma_.lower()
    if subject.pos_ == "PROPN" and subject.i == subject.sent.start:
        lemma = lemma.removesuffix("s")  # a plural that opens a sentence is taken for a name
    own = noun_classes().get(lemma, frozenset())
    return (lemma, "N") in _unwilled() or "nature" in own | classes_of(subject)


@cache
def _unwilled() -> frozenset[tuple[str, str]]:
    """Return verbs and nouns, with their part of speech, behind which there is nobody's will."""
    return frozenset((row["lemma"], row["pos"]) for row in table("unwilled"))
