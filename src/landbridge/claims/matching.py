"""Match the lexicon's frames on a parse: which word makes which claim with which roles."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from landbridge.claims.classes import classes_of
from landbridge.claims.frames import MISSING, SECOND, Frame, frames_by_word
from landbridge.claims.governorrows import governing_verbs
from landbridge.claims.headlines import bare_passive_subject
from landbridge.claims.lightverbs import lent, light_verb_of
from landbridge.claims.needs import is_offered, is_typed, meets, takes_times
from landbridge.claims.prepositions import preposition_object
from landbridge.claims.slots import TEMPORAL, conjuncts, fill, predicate_of
from landbridge.claims.triggers import trigger_keys
from landbridge.model.claim import UNTYPED, ClaimKind

Roles = Mapping[str, tuple[Token, ...]]

_NOT_NOMINAL = frozenset({"ADJ", "ADV", "PUNCT", "ADP"})
_PEOPLES = frozenset({"NORP", "GPE"})
_NOUNLIKE = frozenset({"person", "group", "government", "normality"})
"""Classes of adjectives that stand for a noun ("to normal", "in rebel hands")."""
_ASKING = frozenset({"WP", "WDT", "WP$"})
"""Tags of who and what, once relative clauses have been led back to their noun."""
ITSELF = "itself"
"""The slot that a trigger fills of its own frame ("there are no guards")."""

_SAID = frozenset({"A", "P", "E"})
"""Parts of speech of what a verb of being says of its subject."""

CARRIED = "vehicle"
"""The role of what passes, in a status ("traffic through the gate was halted")."""
_DRIFTING = frozenset(
    {"from", "to", "into", "onto", "through", "via", "across", "toward", "towards"}
    | {"past", "over", "along", "under"}
)
"""Prepositions that the parser may hang on a verb's object ("took the junction from the rebels")."""
_CARRIED = frozenset({"pobj", "prep", "acomp", "oprd", "conj", "attr", "npadvmod"})
"""Where an adjective or phrase stands when the verb over it carries the claim."""


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """A frame found in a parse: its trigger word, the predicate that carries it, and its roles."""

    frame: Frame
    trigger: Token
    predicate: Token
    roles: Roles

    @property
    def fillers(self) -> tuple[Token, ...]:
        """Every head that fills a role, in the frame's order."""
        return tuple(t for tokens in self.roles.values() for t in tokens)


def find_matches(tokens: Iterable[Token]) -> Iterator[Match]:
    """Yield every frame that some word of the tokens triggers, in text order.

    A word gives each (kind, type) once, and is read as a noun once; it gives a claim without a type
    only where no frame with one has read it. A verb read with its particle is not read without.
    """
    for token in tokens:
        done: set[tuple[ClaimKind, str]] = set()
        nominal = phrasal = False
        untyped: Match | None = None
        for pos, word, trigger in trigger_keys(token):
            if (pos == "N" and nominal) or (pos == "V" and phrasal and " " not in word):
                continue
            frames = frames_by_word().get((pos, word), ())
            if not frames:
                continue
            if done or untyped:
                frames = tuple(f for f in frames if f.type not in UNTYPED)
            match = _first_new(frames, trigger, done)
            if match is None:
                continue
            if match.frame.type in UNTYPED:
                untyped = untyped or match
                continue
            done.add((match.frame.kind, match.frame.type))
            nominal = nominal or pos == "N"
            phrasal = phrasal or (pos == "V" and " " in word)
            yield match
        if untyped is not None and not done:
            yield untyped


def told(matches: Iterable[Match]) -> list[Match]:
    """Return the matches without traffic that another one says is halted or goes on again."""
    found = list(matches)
    halted = {
        t for m in found if m.frame.kind is ClaimKind.STATUS for t in m.roles.get(CARRIED, ())
    }
    return [m for m in found if m.frame.kind is not ClaimKind.MOVEMENT or m.trigger not in halted]


def _first_new(
    frames: Sequence[Frame], trigger: Token, done: set[tuple[ClaimKind, str]]
) -> Match | None:
    """Return the first frame that fits a trigger and says something new of it."""
    for frame in frames:
        if (frame.kind, frame.type) not in done:
            match = fit(frame, trigger)
            if match is not None:
                return match
    return None


def fit(frame: Frame, trigger: Token) -> Match | None:
    """Fill a frame's roles at a trigger; None when what it needs is not there."""
    if _lacks(frame, trigger):
        return None
    predicate = _predicate(frame, trigger)
    roles = _roles(frame, trigger)
    if _leaves_subject_open(frame, trigger, roles):
        return Match(frame, trigger, predicate, {**roles, "subject": (trigger,)})
    if frame.need and not any(meets(roles, need) for need in frame.need):
        return None
    roles = {role: found for role, found in roles.items() if not role.startswith("_")}
    if not roles and (frame.kind is not ClaimKind.EVENT or predicate == trigger):
        return None
    return Match(frame, trigger, predicate, roles)


def _lacks(frame: Frame, trigger: Token) -> bool:
    """Tell whether nothing fills a role that the frame requires; a noun of status may leave it open."""
    if frame.pos == "N" and frame.kind is ClaimKind.STATUS:
        return False
    return any(_fill_role(frame, trigger, role=r, taken={}) is None for r in frame.required)


def _roles(frame: Frame, trigger: Token) -> dict[str, tuple[Token, ...]]:
    """Fill every role that has a filler, with what is coordinated with it."""
    roles: dict[str, tuple[Token, ...]] = {}
    for role, slots in frame.slots.items():
        found = _fill_role(frame, trigger, role=role, taken=roles)
        if found is not None:
            name = role.removesuffix(SECOND)
            others = (found,) if slots == ("head",) else conjuncts(found)
            roles[name] = (*roles.get(name, ()), *others)
    return roles


def _leaves_subject_open(frame: Frame, trigger: Token, roles: Roles) -> bool:
    """Tell whether a noun such as "the opening" leaves to the context what was opened."""
    if frame.kind is not ClaimKind.STATUS or frame.pos != "N" or "subject" in roles:
        return False
    if MISSING not in (frame.wanted("subject") or ()) or fill(trigger, "of") is not None:
        return False
    definite = any(c.lower_ in {"the", "its", "this"} for c in trigger.children)
    governed = trigger.dep_ in {"dobj", "nsubjpass"} and trigger.head.lemma_ in governing_verbs()
    return definite and (governed or light_verb_of(trigger) is not None)


def _fill_role(frame: Frame, trigger: Token, *, role: str, taken: Roles) -> Token | None:
    """Return the first slot's filler of a wanted class that no other role has."""
    wanted = frame.wanted(role)
    for slot in frame.slots[role]:
        found = filler_at(frame, trigger, slot)
        if found is None and slot in _DRIFTING and frame.pos == "V" and is_typed(wanted):
            found = _drifted(trigger, slot)
        if found is None and slot == "by" and frame.pos == "N":
            found = fill(trigger, "of.by")
        if found is None or _is_taken(found, taken):
            continue
        if (_is_nominal(found) or takes_times(wanted)) and is_offered(wanted, found):
            return found
    return None


def _drifted(verb: Token, preposition: str) -> Token | None:
    """Return what a preposition on a verb's object holds; "the road to Assab" is the road's own."""
    found = fill(verb, f"obj.{preposition}")
    named = found is not None and found.pos_ == "PROPN" and preposition == "to"
    return None if named else found


def _is_nominal(token: Token) -> bool:
    """Tell whether a word can fill a role: no date, no question word.

    An adjective can as "the dead" or "most of", and where it names who ("a Turkish raid", "in rebel hands").
    """
    if token.ent_type_ in TEMPORAL or token.tag_ in _ASKING or "daytime" in classes_of(token):
        return False
    if token.pos_ == "ADJ" and (token.ent_type_ in _PEOPLES or classes_of(token) & _NOUNLIKE):
        return True
    heads_phrase = any(c.dep_ == "det" or c.lower_ == "of" for c in token.children)
    return token.pos_ not in _NOT_NOMINAL or heads_phrase


def _is_taken(token: Token, taken: Roles) -> bool:
    """Tell whether another role has this word already."""
    return any(token in tokens for tokens in taken.values())


def filler_at(frame: Frame, trigger: Token, slot: str) -> Token | None:
    """Fill a slot at the trigger, or at the light verb that carries it."""
    if slot == ITSELF:
        return trigger
    found = None
    if frame.pos != "N" or slot != "subj" or trigger.dep_ == "attr":
        found = fill(trigger, slot)
    if found is None and frame.pos == "N":
        found = lent(trigger, slot)
    if found is None and frame.pos == "V" and slot in {"obj", "theme"}:
        found = bare_passive_subject(trigger)
    if found is None and frame.pos in _SAID and slot.isalpha():
        found = _beside_copula(trigger, slot)
    return found if found != trigger else None


def _beside_copula(state: Token, preposition: str) -> Token | None:
    """Return what a preposition holds that the parser hung on "is" ("is open, but only for aid")."""
    verb = predicate_of(state)
    carried = verb is not None and verb == state.head and state.dep_ in _CARRIED
    return preposition_object(verb, preposition) if verb is not None and carried else None


def _predicate(frame: Frame, trigger: Token) -> Token:
    """Return the word whose tense, negation and governors apply to the claim."""
    if frame.pos == "N":
        return light_verb_of(trigger) or trigger
    if frame.pos in {"V", "C"} or (frame.pos == "A" and trigger.dep_ == "amod"):
        return trigger
    node = trigger
    while node.dep_ in _CARRIED and (node == trigger or node.pos_ not in {"VERB", "AUX"}):
        node = node.head
    return node
