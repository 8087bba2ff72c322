"""What governing words make a plan, an order or a belief of, where no frame has read it.

"The council agreed to dredge the channel" says of the dredging that it is planned; that no table has
a frame for it is no reason to lose the plan. What is governed is a clause without a tense of its own,
or a noun that names a deed.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from landbridge.claims.classes import classes_of
from landbridge.claims.demands import brings_about, brought_about
from landbridge.claims.field import is_near_field, is_of_the_field
from landbridge.claims.frames import Frame, bare_frame
from landbridge.claims.governorrows import governs_subject, is_set_down
from landbridge.claims.governors import has_row, is_asked_for, is_best_way, presupposes
from landbridge.claims.hedging import (
    COPULAR,
    hedged_of,
    is_hedging,
    is_hedging_noun,
    is_opinion,
    is_seeming,
)
from landbridge.claims.imperatives import is_command
from landbridge.claims.lightverbs import light_verb_of
from landbridge.claims.matching import Match, Roles
from landbridge.claims.modals import is_owed
from landbridge.claims.phrases import is_bidden
from landbridge.claims.reporting import reporting
from landbridge.claims.runs import is_run
from landbridge.claims.scope import is_complement
from landbridge.claims.slots import fill, object_of, subject_of
from landbridge.claims.statements import is_beside, own_tokens, subject_and_object
from landbridge.claims.triggers import event_frame, has_frame, kind_of_deed, names_deed
from landbridge.claims.untyped import untyped
from landbridge.claims.verbgroups import has_subject, is_under_way, would_of
from landbridge.claims.wordings import is_judged_behind, is_told_of
from landbridge.model.claim import ClaimKind, Modality

GOVERNED = "governed"
"""Id of the frame of what only its governor tells of."""

_UNTYPED = untyped(GOVERNED)
"""Frames of what no row tells the type of, and which therefore make no state."""

_ASKED = bare_frame(GOVERNED, kind=ClaimKind.RECOMMENDATION, type_="recommendation")

_VERBAL = frozenset({"VERB", "AUX"})
_UNDER = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl", "relcl"})
"""Where a verb stands under the word that governs it."""

_BETWEEN = frozenset({"prep", "pcomp", "pobj"})
_MAX_STEPS = 3
"""Most words between a verb and what governs it: a preposition or two."""

_WEAK = frozenset({"for", "on", "about", "towards", "concerning"})
"""Prepositions that make a plan of a noun only under a word that asks for them ("talks on")."""


_ENDING = frozenset({"stop", "halt", "cease", "end", "quit", "refrain", "desist", "suspend"})
"""Verbs of an end that is told of beside what is ended ("were warned to stop shelling")."""

_GRANTING = frozenset({"give", "grant", "allow"})
"""Verbs whose receiver does what their infinitive says ("were given until dawn to clear out")."""

_SUPPOSED = frozenset({"deed", "event"})

_SAID = frozenset({"attr", "acomp", "oprd"})

_ASKING = frozenset({"ask", "deny", "blame"})


def governed(sentence: Span, matches: Sequence[Match], *, within: bool) -> list[Match]:
    """Return a deed for each infinitive, gerund or noun under a governing word that no frame has read.

    Args:
        sentence: To be read.
        matches: What frames have read in it.
        within: Whether its report is about the field.
    """
    read = {m.predicate.i for m in matches} | {m.trigger.i for m in matches}
    found: list[Match] = []
    for token in sentence:
        if token.pos_ == "VERB" and is_command(token):
            found.extend(_command(token, read, within=within))
        elif token.pos_ == "VERB" and token.dep_ in _UNDER:
            found.extend(_clause(token, read, within=within))
        elif token.pos_ == "NOUN" and token.i not in read and not _is_within(token, found):
            found.extend(_noun(token, read, within=within))
    return found


def _is_within(noun: Token, found: Sequence[Match]) -> bool:
    """Tell whether a noun only completes one that is governed ("a ban on sales")."""
    return noun.dep_ == "pobj" and any(m.trigger == noun.head.head for m in found)


def _clause(verb: Token, read: Container[int], *, within: bool) -> Iterator[Match]:
    """Yield the deed of a verb, if it stands under a governing word and is about the field."""
    carrier = brought_about(verb) or verb
    if carrier == verb and (not _is_unfinished(verb) or brings_about(verb)):
        return
    if not (_is_under_governor(carrier) or is_bidden(carrier)):
        return
    own = own_tokens(verb)
    own_roles = {} if verb.dep_ == "relcl" else subject_and_object(verb)  # "orders to leave"
    roles = own_roles or _addressed(verb)
    ends = verb.lemma_ in _ENDING and verb.i not in read
    if not roles or (not ends and any(t.i in read for t in own if not is_beside(t, verb))):
        return
    at_risk = roles.get("subject", ()) if verb.dep_ == "pcomp" else ()
    around = [*own, *roles.get("object", ()), *(t for t in at_risk if t.pos_ == "NOUN")]
    if _is_near_field([*around, *_parties(verb, roles)], within=within):
        yield Match(_untyped(verb), verb, verb, roles)


def _parties(verb: Token, roles: Roles) -> Iterator[Token]:
    """Yield the words for who does what a verb says and, where it is bidden, for who bids them."""
    doer = subject_of(verb) or next(iter(roles.get("subject", ())), None)
    if verb.head.lemma_ not in _GRANTING and not is_owed(verb, verb.head):
        yield from [doer] if doer is not None and "object" in roles else ()
        return
    yield from doer.subtree if doer is not None else ()
    above = subject_of(verb.head) if verb.head.pos_ in _VERBAL else None
    yield from [above] if above is not None and above != doer else ()


def _command(verb: Token, read: Container[int], *, within: bool) -> Iterator[Match]:
    """Yield what a command bids ("Stop the strikes"): an end, or what names something of the field."""
    own = own_tokens(verb)
    near = _is_near_field(own, within=within) and verb.lemma_ in _ENDING
    named = any(is_of_the_field(t, within=within) for t in own if t.pos_ in {"NOUN", "PROPN"})
    if verb.i not in read and (near or named):
        done_to = object_of(verb)
        roles = {"object": (done_to,)} if done_to is not None else {}  # who is told is not named
        yield Match(_ASKED, verb, verb, roles)


def _addressed(verb: Token) -> Roles:
    """Return who is to do what a verb says ("forbids lorries to travel", "had orders to leave")."""
    above = next((a for a in verb.ancestors if a.pos_ in _VERBAL), None)
    if above is None:
        return {}
    doer = object_of(above) if above == verb.head else subject_of(above)
    return {"subject": (doer,)} if doer is not None else {}


def _is_unfinished(verb: Token) -> bool:
    """Tell whether a verb has no tense of its own: "to leave", "leaving", "having left"."""
    auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if any(c.lower_ == "to" or c.tag_ == "VBG" for c in auxiliaries):
        return True
    bare = not auxiliaries and not has_subject(verb)
    return verb.tag_ == "VBG" and bare and verb.dep_ not in {"acl", "advcl"}


def _is_under_governor(word: Token) -> bool:
    """Tell whether the word above, over its prepositions, says how what a word names stands."""
    node = word
    for _ in range(_MAX_STEPS):
        above = node.head
        if above == node:
            return False
        if not _is_beside(word, node, above) and has_row(node, above):
            return True
        if (
            is_owed(node, above)
            or is_best_way(node, above)
            or (above.lemma_ == "be" and _is_said_of(node, above))
        ):
            return True
        if node.dep_ not in _BETWEEN or above.pos_ in _VERBAL:
            return _tells_how_sure(word, above)
        node = above
    return False


def _is_said_of(verb: Token, being: Token) -> bool:
    """Tell whether "was to" says how what a verb names stands."""
    if verb.dep_ not in {"xcomp", "advcl"} or not any(c.lower_ == "to" for c in verb.lefts):
        return False
    return not any(c.dep_ in {"acomp", "attr", "oprd"} for c in being.children)


def _is_beside(word: Token, node: Token, above: Token) -> bool:
    """Tell whether what stands above only stands beside: "for the opening", "without asking"."""
    if above.dep_ == "prep":
        return word.pos_ == "VERB" or above.lower_ in _WEAK
    loose = node.dep_ == "prep" and word.pos_ == "NOUN" and above.pos_ in _VERBAL
    return loose and not (is_complement(node) and node.i == above.i + 1)  # not "set off on tour"


def _tells_how_sure(word: Token, above: Token) -> bool:
    """Tell whether a word says how sure somebody is of another, or who says it."""
    if above.pos_ == "NOUN":
        return is_hedging_noun(above)
    if above.pos_ not in _VERBAL:
        return False
    if any(use.name in _ASKING for use in reporting("V").get(above.lemma_.lower(), ())):
        return True
    return word.pos_ in _VERBAL and (is_seeming(word, above) or is_opinion(above))


def _noun(noun: Token, read: Container[int], *, within: bool) -> Iterator[Match]:
    """Yield the deed a noun names, if it stands under a governing word and is about the field."""
    if is_run(noun):
        if _is_near_field(noun.subtree, within=within):
            yield Match(_UNTYPED[ClaimKind.MOVEMENT], noun, noun, _done_to(noun))
        return
    if not names_deed(noun) or not (_is_carried(noun) or _is_governed_noun(noun)):
        return
    if _is_exchange(noun):
        return
    carrier = light_verb_of(noun) or noun
    whose = fill(noun, "of")
    alone = whose is None or whose.pos_ == "PROPN" or "person" in classes_of(whose)
    known = "event" in classes_of(noun) or (has_frame(noun) and alone)
    happens = known and (within or not _is_judged(noun))
    words = carrier.subtree if is_under_way(carrier) else noun.subtree
    told_apart = noun if _is_judged(noun) else carrier  # "is conditional on" is told of by itself
    if told_apart.i not in read and (happens or _is_near_field(words, within=within)):
        frame = event_frame(noun) or _untyped(noun)
        if is_under_way(carrier):
            frame = replace(frame, modality=Modality.ONGOING.value)
        yield Match(frame, noun, carrier, _done_to(noun) if frame.id == GOVERNED else {})


def _is_exchange(noun: Token) -> bool:
    """Tell whether a noun only links two clauses ("in return for", "in exchange for")."""
    around = noun.doc[max(noun.i - 1, 0) : noun.i + 2]
    return [t.lower_ for t in around][::2] == ["in", "for"]


def _untyped(word: Token) -> Frame:
    """Return the frame of what a word names: what is asked for, going somewhere, or doing something."""
    if word.pos_ in _VERBAL and is_asked_for(word, word.head):
        return _ASKED
    return _UNTYPED[kind_of_deed(word)]


def _is_known(noun: Token) -> bool:
    """Tell whether a noun only points back to what was told before ("the reports of the meeting")."""
    return {c.lower_ for c in noun.children if c.dep_ in {"det", "prep", "compound"}} == {"the"}


def _done_to(noun: Token) -> Roles:
    """Return what a noun says is done to something ("the dualling of the road")."""
    done = fill(noun, "of")
    return {"object": (done,)} if done is not None else {}


def _is_near_field(words: Iterable[Token], *, within: bool) -> bool:
    """Tell whether some word names something of the field; a pronoun names nothing."""
    return any(is_near_field(t, within=within) for t in words)


def _is_governed_noun(noun: Token) -> bool:
    """Tell whether a word over or beside a noun says how what it names stands."""
    if any(c.dep_ == "amod" and is_hedging(c) for c in noun.children):
        return True
    if _is_known(noun):
        return noun.dep_ == "nsubj" and _is_judged(noun)
    if hedged_of(noun) is not None or is_told_of(noun):
        return True
    if noun.dep_ == "compound":
        return is_set_down(noun)
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        held = governs_subject(noun.head) or (noun.dep_ == "nsubj" and _is_supposed(noun))
        return held or presupposes(noun.head) or _is_judged(noun)
    return noun.dep_ in {"dobj", "pobj"} and (_is_under_governor(noun) or is_bidden(noun))


def _is_judged(noun: Token) -> bool:
    """Tell whether a deed is said to be likely or a possibility, or not ruled out."""
    verb = noun.head
    if noun.dep_ == "nsubjpass":
        return not governs_subject(verb) and has_row(noun, verb)
    if noun.dep_ != "nsubj":
        return False
    if verb.pos_ == "ADJ":  # "made their retreat conditional on"
        return has_row(noun, verb)
    said = (c for c in verb.children if c.dep_ in _SAID and verb.lemma_ in COPULAR)
    return any((c.pos_ == "NOUN" and is_hedging_noun(c)) or has_row(noun, c) for c in said) or (
        verb.lemma_ in COPULAR and is_judged_behind(noun)
    )


def _is_supposed(noun: Token) -> bool:
    """Tell whether the effect of a deed is told under "would" ("a blockade would cost")."""
    named = bool(_SUPPOSED & classes_of(noun)) or has_frame(noun)
    return named and would_of(noun.head) is not None


def _is_carried(noun: Token) -> bool:
    """Tell whether a verb only lends a noun its time ("the blockade drags on", "is under way")."""
    verb = light_verb_of(noun)
    if verb is None:
        return noun.dep_ in {"ROOT", "conj", "appos"} and is_under_way(
            noun
        )  # "Clashes under way near Bor"
    return verb.lemma_ != "be" or _is_there(verb) or is_under_way(verb)


def _is_there(verb: Token) -> bool:
    """Tell whether "there" stands before a verb, which then says that something happened."""
    return any(c.dep_ == "expl" for c in verb.children)
