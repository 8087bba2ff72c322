"""The standing of a predicate: is it said to be so, to be planned, possible or not, and how surely.

The words around a predicate are read by ``scope`` into ``Signs``; here they become one answer.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from landbridge.claims.conditions import read_condition_around
from landbridge.claims.demands import read_listed, read_mandated
from landbridge.claims.doubts import read_stray
from landbridge.claims.forecasts import read_forecast
from landbridge.claims.governorrows import is_planned
from landbridge.claims.governors import read_governor, read_predicated
from landbridge.claims.headlines import LASTING, tells_cause, tells_news
from landbridge.claims.hedging import certainty_of, is_belief, is_seeming, read_belief, read_seeming
from landbridge.claims.modals import read_permission
from landbridge.claims.modifiers import read_argument, read_modifiers, read_no_longer
from landbridge.claims.odds import read_odds
from landbridge.claims.reporting import reporting
from landbridge.claims.scope import climb, climb_from_noun, grant
from landbridge.claims.signs import Sign, Signs
from landbridge.claims.slips import read_slip
from landbridge.claims.slots import looking
from landbridge.claims.suppositions import read_counterfactual
from landbridge.claims.verbgroups import (
    has_auxiliary,
    has_subject,
    is_going_on,
    is_infinitive,
    is_none,
    is_past,
    is_perfect,
    is_under_way,
    to_of,
)
from landbridge.claims.wordings import read_wordings
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
_COMPLEMENTS = frozenset({"xcomp", "oprd", "acomp"})
_PERCEIVING = frozenset({"see", "watch", "hear", "observe", "notice", "spot", "witness", "film"})
"""Verbs over a bare infinitive that is no present ("saw pickups drive off")."""


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
    event: bool = False,
    arguments: Iterable[Token] = (),
) -> Standing:
    """Read polarity, modality and certainty around a predicate.

    Args:
        trigger: The word that names what is claimed.
        predicate: The verb (or noun) whose tense and governors apply.
        modality: The frame's own modality, or "".
        polarity: "denied" when the frame's word itself denies, or "".
        event: True for what happens and is over; a noun for it keeps no tense of "is".
        arguments: Heads of what fills its roles; a hedge on one ("an alleged convoy") counts.
    """
    signs = Signs(negations=1 if polarity == "denied" else 0)
    if trigger != predicate:
        read_modifiers(trigger, signs)
        if trigger.pos_ in {"NOUN", "PROPN"} and predicate.pos_ in {"VERB", "AUX"}:
            grant(predicate, signs)
            read_governor(trigger, predicate, signs)
            read_predicated(trigger, predicate, signs)
        elif trigger.dep_ in {"acomp", "oprd"}:
            read_seeming(trigger, predicate, signs)
    read_stray(trigger, predicate, signs)
    for argument in arguments:
        read_argument(argument, signs)
    read_listed(trigger, signs)
    if predicate.pos_ in {"NOUN", "PROPN"}:
        climb_from_noun(predicate, signs)
    else:
        climb(predicate, signs)
    read_mandated(predicate, signs)
    read_no_longer(trigger, signs)
    read_condition_around(predicate, signs)
    _read_headline(predicate, signs)
    _read_promise(predicate, signs)
    read_wordings(trigger, predicate, signs)
    read_odds(predicate, signs)
    read_slip(trigger, predicate, signs)
    read_counterfactual(predicate, signs)
    named = event and trigger.pos_ == "NOUN" and predicate.lemma_ == "be"
    if named and not modality and not is_under_way(predicate):
        modality = Modality.HAPPENED.value
    plain = Modality(modality) if modality else _tense(predicate)
    complement = predicate.tag_ == "VBN" and predicate.dep_ in _COMPLEMENTS
    if event and not modality and complement and not is_infinitive(predicate):
        plain = Modality.HAPPENED  # "is reported sunk"
    read_forecast(predicate, signs)
    read_permission(signs)
    return Standing(
        polarity=signs.polarity,
        modality=next((m for m in _STRONGEST_FIRST if m in signs.modalities), plain),
        certainty=certainty_of(signs),
        signs=tuple(signs.words),
        denial=signs.denial,
        read=tuple(signs.read),
    )


def _read_headline(predicate: Token, signs: Signs) -> None:
    """Read "Poland to build a second lane": an infinitive over which nothing stands is a plan."""
    to = to_of(predicate)
    if to is None and predicate.tag_ == "VBN":
        _read_reputed(predicate, signs)  # "Ferry believed sunk"
    if to is None or _read_reputed(to, signs) or to.nbor(-1 if to.i else 0).lower_ == "yet":
        return
    alone = predicate.dep_ == "ROOT" and (has_subject(predicate) or _is_named(predicate, to))
    named = predicate.dep_ in {"acl", "relcl"} and predicate.head.dep_ == "ROOT"
    if alone or (named and predicate.head.pos_ in {"NOUN", "PROPN"}):
        signs.note(Modality.PLANNED, to)


def _is_named(predicate: Token, to: Token) -> bool:
    """Tell whether a name right before "to" is who is to do it, whatever the parser made of it."""
    before = to.nbor(-1) if to.i > to.sent.start else to
    return before.pos_ == "PROPN" and before.head == predicate


def _read_reputed(after: Token, signs: Signs) -> bool:
    """Read a participle of belief right before "to" or another participle; True when there is one."""
    word = after.nbor(-1) if after.i > 0 else None
    if word is None or word.tag_ not in {"VBN", "VBD"} or is_planned(word):
        return False
    if word.tag_ == "VBD" and word.lemma_ == "claim":
        return False  # "the army claimed to have left": who speaks, and no doubt
    return read_belief(word, signs)


def _read_promise(predicate: Token, signs: Signs) -> None:
    """Read "did not open as promised": a plan that missed its time."""
    if signs.polarity is Polarity.AFFIRMED:
        return
    for child in predicate.children:
        as_ = next((c for c in child.children if c.dep_ == "mark" and c.lower_ == "as"), None)
        if as_ is not None and is_planned(child):
            signs.assume(Modality.SLIPPED, as_)


def _tense(predicate: Token) -> Modality:
    """Tell a state or activity that goes on from something that happened."""
    if _is_perceived(predicate):
        return Modality.HAPPENED
    if is_none(predicate) or _goes_with_present(predicate):
        return Modality.ONGOING
    auxiliaries = [c for c in predicate.children if c.dep_ in {"aux", "auxpass"}]
    being = any(c.lemma_ == "be" for c in auxiliaries)
    now = any(c.tag_ in _PRESENT and c.lemma_ == "be" for c in auxiliaries)
    past = any(c.tag_ == "VBD" for c in auxiliaries)
    inferred = any(c.tag_ == "MD" for c in auxiliaries)
    had_been = being and any(
        c.lower_ == "had" or (inferred and c.lower_ == "have") for c in auxiliaries
    )
    doing = any(c.tag_ in _PRESENT and c.lemma_ == "do" for c in auxiliaries)
    bare = not auxiliaries and _heads_headline(predicate)
    goes_on = (
        (predicate.tag_ == "VBG" and (being or bare) and not had_been)
        or doing
        or predicate.tag_ in _PRESENT
        or (predicate.tag_ == "VBN" and now)
        or (predicate.tag_ == "MD" and not past)
        or _is_bare(predicate)
        or _lasts_on(predicate, auxiliaries)
    )
    if goes_on and predicate.tag_ != "VBG" and (tells_news(predicate) or tells_cause(predicate)):
        return Modality.HAPPENED
    if goes_on or _seems_so(predicate) or _stays_so(predicate) or _looks_so(predicate):
        return Modality.ONGOING
    return Modality.HAPPENED


def _goes_with_present(participle: Token) -> bool:
    """Tell whether a participle describes somebody of whom something is told in the present.

    "Lorries waiting at the gate pay", "the last post still working is shut".
    """
    if participle.tag_ != "VBG" or participle.dep_ != "acl" or has_auxiliary(participle):
        return False
    noun = participle.head
    if noun.dep_ not in {"nsubj", "nsubjpass", "attr"} or noun.lemma_.lower() in reporting("N"):
        return False  # "speak of lorries leaving", "reports of men leaving" may be of any day
    verb = next((t for t in participle.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and is_going_on(verb) and not tells_news(verb)


def _is_perceived(verb: Token) -> bool:
    """Tell whether a bare verb is what somebody saw or heard done ("saw pickups drive off")."""
    above = verb.head
    if verb.dep_ != "ccomp" or verb.tag_ not in {"VB", "VBP"} or above.lemma_ not in _PERCEIVING:
        return False
    return above.i < verb.i and not any(c.dep_ in {"mark", "aux", "auxpass"} for c in verb.children)


def _lasts_on(verb: Token, auxiliaries: Collection[Token]) -> bool:
    """Tell whether a participle says what still is so ("Gate still shut", "have long held the pass")."""
    if verb.tag_ not in {"VBN", "VBD"}:
        return False
    if not auxiliaries:
        still = any(c.lower_ == "still" and c.i == verb.i - 1 for c in verb.children)
        return still and not any(c.dep_ == "dobj" for c in verb.children)
    have = any(c.lower_ in {"have", "has"} for c in auxiliaries)
    long = any(c.lower_ in {"long", "always"} and c.i < verb.i for c in verb.children)
    return have and long and verb.lemma_ in LASTING


def _is_bare(predicate: Token) -> bool:
    """Tell whether a verb is a present that the parser took for an infinitive ("they still hold it")."""
    if predicate.tag_ != "VB" or not has_subject(predicate):
        return False
    return not any(c.dep_ in {"aux", "auxpass"} for c in predicate.children)


def _heads_headline(participle: Token) -> bool:
    """Tell whether a word is all the verb a headline has ("Kosovo arming police, claims MP")."""
    if participle.dep_ == "acl":
        noun = participle.head
        return noun.i == participle.sent.start and noun.dep_ in {"dep", "ROOT"}
    alone = participle.dep_ == "ROOT"
    reported = participle.dep_ == "ccomp" and participle.head.i > participle.i
    return (alone or reported) and has_subject(participle)


def _stays_so(predicate: Token) -> bool:
    """Tell whether a word completes a verb in the present ("stays shut")."""
    return predicate.dep_ in {"acomp", "oprd"} and predicate.head.tag_ in _PRESENT


def _seems_so(predicate: Token) -> bool:
    """Tell whether something seems or is thought to be so now ("appears closed", "to be shut")."""
    if _is_reputed(predicate):
        return not is_perfect(predicate)
    above = predicate.head
    if predicate.dep_ not in {"oprd", "xcomp", "acomp"} or not is_seeming(predicate, above):
        return False
    return not is_past(above) and not is_perfect(predicate)


def _looks_so(gerund: Token) -> bool:
    """Tell whether something now looks as if it were so ("gives every sign of preparing")."""
    verb = looking(gerund.head) if gerund.dep_ == "pcomp" else None
    perfect = any(c.lower_ == "having" for c in gerund.children)
    return verb is not None and verb.tag_ in _PRESENT and not perfect


def _is_reputed(predicate: Token) -> bool:
    """Tell whether a participle of belief stands before "to" ("tycoon said to own the yard")."""
    to = to_of(predicate)
    if to is None or to.i == 0 or not is_belief(to.nbor(-1)):
        return False
    return to.nbor(-1).tag_ == "VBD" or predicate.dep_ in {"acl", "relcl", "advcl"}
