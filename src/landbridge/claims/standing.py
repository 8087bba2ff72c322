"""The standing of a predicate: is it said to be so, to be planned, possible or not, and how surely.

The words around a predicate are read by ``scope`` into ``Signs``; here they become one answer.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from landbridge.claims.governors import read_governor, read_predicated
from landbridge.claims.hedging import certainty_of
from landbridge.claims.modifiers import (
    read_argument,
    read_condition,
    read_modifiers,
    read_no_longer,
)
from landbridge.claims.scope import climb, climb_from_noun
from landbridge.claims.signs import Sign, Signs
from landbridge.model.claim import Certainty, Modality, Polarity

_STRONGEST_FIRST = (
    Modality.CONDITIONAL,
    Modality.RECOMMENDED,
    Modality.SLIPPED,
    Modality.PLANNED,
    Modality.HYPOTHETICAL,
    Modality.POSSIBLE,
    Modality.ONGOING,
)
"""When several words give a modality, the first of these holds; ``happened`` only by default."""

_PRESENT = frozenset({"VBZ", "VBP"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a predicate's surroundings make of it.

    Attributes:
        polarity: Affirmed or denied.
        modality: From tense, modals and governors.
        certainty: The weakest hedge in scope.
        signs: Every word that was read, so that a quote can include them.
        denial: Head of the phrase that is denied of ("no member of ..."), or None.
        read: What each word gave, and by which row.
    """

    polarity: Polarity
    modality: Modality
    certainty: Certainty
    signs: tuple[Token, ...]
    denial: Token | None
    read: tuple[Sign, ...]


def standing_of(
    trigger: Token,
    predicate: Token,
    *,
    modality: str = "",
    polarity: str = "",
    arguments: Iterable[Token] = (),
) -> Standing:
    """Read polarity, modality and certainty around a predicate.

    Args:
        trigger: The word that names what is claimed.
        predicate: The verb (or noun) whose tense and governors apply.
        modality: The frame's own modality, or "".
        polarity: "denied" when the frame's word itself denies, or "".
        arguments: Heads of what fills its roles; a hedge on one ("an alleged convoy") counts.
    """
    signs = Signs(negations=1 if polarity == "denied" else 0)
    if trigger != predicate:
        read_modifiers(trigger, signs)
        if trigger.pos_ in {"NOUN", "PROPN"} and predicate.pos_ in {"VERB", "AUX"}:
            read_governor(trigger, predicate, signs)
            read_predicated(trigger, predicate, signs)
    for argument in arguments:
        read_argument(argument, signs)
    if predicate.pos_ in {"NOUN", "PROPN"}:
        climb_from_noun(predicate, signs)
    else:
        climb(predicate, signs)
    read_no_longer(trigger, signs)
    read_condition(predicate, signs)
    plain = Modality(modality) if modality else _tense(predicate)
    return Standing(
        polarity=signs.polarity,
        modality=next((m for m in _STRONGEST_FIRST if m in signs.modalities), plain),
        certainty=certainty_of(signs),
        signs=tuple(signs.words),
        denial=signs.denial,
        read=tuple(signs.read),
    )


def _tense(predicate: Token) -> Modality:
    """Tell a state or activity that goes on from something that happened."""
    auxiliaries = [c for c in predicate.children if c.dep_ in {"aux", "auxpass"}]
    being = any(c.lemma_ == "be" for c in auxiliaries)
    now = any(c.tag_ in _PRESENT and c.lemma_ == "be" for c in auxiliaries)
    past = any(c.tag_ == "VBD" for c in auxiliaries)
    goes_on = (
        (predicate.tag_ == "VBG" and being)
        or predicate.tag_ in _PRESENT
        or (predicate.tag_ == "VBN" and now)
        or (predicate.tag_ == "MD" and not past)
    )
    return Modality.ONGOING if goes_on else Modality.HAPPENED
