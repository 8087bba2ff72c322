"""Match the lexicon's frames on a parse: which word makes which claim with which roles."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from landbridge.claims.slots import conjuncts, fill, preposition_object, subject_of
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import ClaimKind
from landbridge.model.entity import FACILITIES, PLACES, EntityKind

_ROADS = frozenset({EntityKind.ROAD, EntityKind.CORRIDOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A row of ``frames.tsv``, read.

    Attributes:
        id: Row id, kept as the claim's extractor.
        kind: Kind of claim; ``type`` the frame within it.
        pos: V, N, A, P or C, as the table's header says.
        slots: Role to slots, first filled wins.
        need: Alternatives, each a role to its allowed classes.
        modality: Modality that the word itself gives, or "".
        polarity: "denied" when the word itself denies, else "".
    """

    id: str
    kind: ClaimKind
    type: str
    pos: str
    slots: Mapping[str, tuple[str, ...]]
    need: tuple[Mapping[str, frozenset[str]], ...]
    modality: str
    polarity: str


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """A frame found in a parse: its trigger word, the predicate that carries it, and its roles."""

    frame: Frame
    trigger: Token
    predicate: Token
    roles: Mapping[str, tuple[Token, ...]]


@cache
def frames_by_word() -> Mapping[tuple[str, str], tuple[Frame, ...]]:
    """Return the frames under each (part of speech, lemma)."""
    found: dict[tuple[str, str], list[Frame]] = {}
    for row in table("frames"):
        frame = Frame(
            id=row["id"],
            kind=ClaimKind(row["kind"]),
            type=row["type"],
            pos=row["pos"],
            slots={
                role: tuple(slots.split(","))
                for role, slots in (part.split("=") for part in row["slots"].split(";") if part)
            },
            need=tuple(_read_need(option) for option in listed(row["need"])),
            modality=row["modality"],
            polarity=row["polarity"],
        )
        for word in listed(row["words"]):
            found.setdefault((frame.pos, word), []).append(frame)
    return {key: tuple(frames) for key, frames in found.items()}


def _read_need(option: str) -> Mapping[str, frozenset[str]]:
    """Read ``role:class/class;role:class`` into a mapping."""
    pairs = (part.split(":") for part in option.split(";") if part)
    return {role: frozenset(classes.split("/")) for role, classes in pairs}


@cache
def noun_classes() -> Mapping[str, str]:
    """Return the class of each noun lemma of ``nouns.tsv``."""
    return {row["lemma"]: row["class"] for row in table("nouns")}


@cache
def _light_verbs() -> Mapping[str, str]:
    """Return light verbs and the slot their agent stands in."""
    return {row["lemma"]: row["role"] for row in table("light_verbs")}


_PARTITIVES = frozenset(
    {
        "most",
        "part",
        "half",
        "much",
        "all",
        "rest",
        "some",
        "majority",
        "dozen",
        "hundred",
        "score",
        "total",
        "one",
        "none",
    }
)
"""Words that stand for a share of what their of-phrase names."""


def classes_of(token: Token) -> frozenset[str]:
    """Return what a noun can stand for: classes of its lemma, its name and its entity label."""
    found = {"any"}
    lemma = token.lemma_.lower()
    if lemma in _PARTITIVES:
        whole = preposition_object(token, "of")
        return classes_of(whole) if whole is not None else frozenset(found)
    classes = noun_classes()
    if lemma in classes:
        found.add(classes[lemma])
    elif token.lower_ in classes:
        found.add(classes[token.lower_])
    if token.pos_ == "PRON" and token.lower_ in {
        "it",
        "they",
        "them",
        "which",
        "that",
        "these",
        "those",
        "he",
        "she",
        "who",
        "we",
        "i",
    }:
        found |= _PRONOUN_CLASSES.get(token.lower_, frozenset())
    if lemma not in classes:
        found |= _name_classes(token)
    elif classes[lemma] == "place":
        found |= {"place"}
    return frozenset(found)


_THINGS = frozenset({"facility", "road", "place", "group", "vehicle", "cargo"})
_PEOPLE = frozenset({"person", "group"})
_PRONOUN_CLASSES: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("it", "which", "that"), _THINGS),
    **dict.fromkeys(("they", "them", "these", "those"), _THINGS | _PEOPLE),
    **dict.fromkeys(("he", "she", "who", "we", "i"), _PEOPLE),
}


@cache
def _classes_of_name(name: str) -> frozenset[str]:
    """Return the classes of a name by the gazetteer."""
    found: set[str] = set()
    for entity in gazetteer().lookup(name):
        if entity.kind in _ROADS:
            found.add("road")
        elif entity.kind in FACILITIES:
            found.add("facility")
        elif entity.kind is EntityKind.COUNTRY:
            found.add("country")
        elif entity.kind in PLACES:
            found.add("place")
        if entity.kind is EntityKind.PERSON:
            found.add("person")
        if entity.kind is EntityKind.COUNTRY or entity.kind not in PLACES:
            found.add("actor")
    return frozenset(found)


def _name_classes(token: Token) -> frozenset[str]:
    """Return the classes of a proper noun by gazetteer hit, then by entity label."""
    hits = token.doc.user_data.get("hits", {})
    if token.i in hits:
        return _classes_of_name(hits[token.i])
    if token.ent_type_ in {"GPE", "LOC", "FAC"}:
        return frozenset({"place", "actor"} if token.ent_type_ == "GPE" else {"place", "facility"})
    if token.ent_type_ in {"ORG", "NORP"} or token.pos_ == "PROPN":
        return frozenset(
            {"actor", "group"}
            | ({"place"} if token.ent_type_ != "PERSON" and token.ent_type_ == "" else set())
        )
    if token.ent_type_ == "PERSON":
        return frozenset({"actor", "person"})
    return frozenset()


def find_matches(tokens: Iterator[Token] | list[Token]) -> Iterator[Match]:
    """Yield every frame that some word of the tokens triggers, in text order."""
    for token in tokens:
        done: set[tuple[ClaimKind, str]] = set()
        read: set[str] = set()
        for pos, word, trigger in _trigger_words(token):
            for frame in frames_by_word().get((pos, word), ()):
                match = _try(frame, trigger)
                if (
                    match is None
                    or (frame.kind, frame.type) in done
                    or (pos == "N" and pos in read)
                ):
                    continue
                done.add((frame.kind, frame.type))
                read.add(pos)
                yield match
                break


def _trigger_words(token: Token) -> Iterator[tuple[str, str, Token]]:
    """Yield the (part of speech, word) keys under which a token may trigger a frame."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and token.dep_ not in {"amod", "compound"}:
        yield "V", lemma, token
        if token.tag_ == "VBN":
            yield "A", token.lower_, token
    if token.pos_ in {"ADJ", "ADV"} or token.dep_ in {"acomp", "amod", "oprd"}:
        yield "A", token.lower_, token
        yield "A", lemma, token
    if token.pos_ in {"NOUN", "PROPN"} or (
        token.tag_ == "VBG" and token.dep_ in {"nsubj", "dobj", "pobj", "nsubjpass"}
    ):
        compound = next(
            (c for c in token.children if c.dep_ == "compound" and c.i == token.i - 1), None
        )
        if compound is not None:
            yield "N", f"{compound.lower_} {lemma}", token
        yield "N", lemma, token
        yield "N", token.lower_, token
        if token.dep_ == "pobj" and token.head.lower_ in {"under", "at", "on", "in", "behind"}:
            yield "P", f"{token.head.lower_} {lemma}", token.head
        elif token.dep_ == "pobj" and token.head.dep_ == "prep" and token.head.head.dep_ == "prep":
            outer = token.head.head
            yield "P", f"{outer.lower_} {token.head.lower_} {lemma}", outer
    if token.dep_ in {"amod", "compound"} and token.i > 0 and token.nbor(-1).text == "-":
        yield "C", lemma, token
    if token.dep_ == "prep":
        tail = next((c for c in token.children if c.i == token.i + 1), None)
        if tail is not None:
            yield "P", f"{token.lower_} {tail.lower_}", tail if tail.dep_ == "prep" else token


def _try(frame: Frame, trigger: Token) -> Match | None:
    """Fill a frame's roles at a trigger; None when what it needs is not there."""
    predicate = _predicate(frame, trigger)
    if predicate is None:
        return None
    roles: dict[str, tuple[Token, ...]] = {}
    for role, slots in frame.slots.items():
        found = _fill_role(frame, trigger, slots, wanted=_wanted(frame, role), taken=roles)
        if found is not None:
            roles[role] = (found,) if frame.slots[role] == ("head",) else conjuncts(found)
    if (
        frame.kind is ClaimKind.STATUS
        and frame.pos == "N"
        and "subject" not in roles
        and _is_bare(trigger)
    ):
        roles["subject"] = (trigger,)
        return Match(frame, trigger, predicate, roles)
    if frame.need and not any(_meets(roles, need) for need in frame.need):
        return None
    roles = {role: found for role, found in roles.items() if not role.startswith("_")}
    if not roles and frame.kind is ClaimKind.EVENT and predicate != trigger:
        return Match(frame, trigger, predicate, {})
    if not roles:
        return None
    return Match(frame, trigger, predicate, roles)


@cache
def _governing_verbs() -> frozenset[str]:
    """Return verbs that change the standing of what they govern."""
    return frozenset(row["lemma"] for row in table("governors") if row["pos"] == "V")


def _is_bare(trigger: Token) -> bool:
    """Tell whether a noun such as "the opening" leaves to the context what was opened."""
    definite = any(c.lower_ in {"the", "its", "this"} for c in trigger.children)
    governed = trigger.dep_ in {"dobj", "nsubjpass"} and trigger.head.lemma_ in _governing_verbs()
    return definite and (governed or light_verb_of(trigger) is not None)


def _wanted(frame: Frame, role: str) -> frozenset[str] | None:
    """Return the classes a role may have when every alternative that names it agrees, else None."""
    named = [need[role] for need in frame.need if role in need]
    return frozenset().union(*named) if named else None


def _fill_role(
    frame: Frame,
    trigger: Token,
    slots: tuple[str, ...],
    *,
    wanted: frozenset[str] | None,
    taken: Mapping[str, tuple[Token, ...]],
) -> Token | None:
    """Return the first slot's filler of a wanted class that no other role has."""
    for slot in slots:
        found = _fill_slot(frame, trigger, slot)
        if found is None or not _is_nominal(found) or found.ent_type_ in _TEMPORAL:
            continue
        if _is_taken(found, taken):
            continue
        if wanted is None or wanted & classes_of(found):
            return found
    return None


_NOT_NOMINAL = frozenset({"ADJ", "ADV", "PUNCT", "ADP"})


def _is_nominal(token: Token) -> bool:
    """Tell whether a word can fill a role; adjectives only with an article ("the dead")."""
    return token.pos_ not in _NOT_NOMINAL or any(c.dep_ == "det" for c in token.children)


_TEMPORAL = frozenset({"DATE", "TIME"})


def _is_taken(token: Token, taken: Mapping[str, tuple[Token, ...]]) -> bool:
    """Tell whether another role has this word already."""
    return any(token in tokens for tokens in taken.values())


def _fill_slot(frame: Frame, trigger: Token, slot: str) -> Token | None:
    """Fill a slot at the trigger, or at the light verb that carries it."""
    if frame.pos == "N" and slot == "subj" and trigger.dep_ != "attr":
        found = None
    else:
        found = fill(trigger, slot)
    if found is None and frame.pos == "N":
        verb = light_verb_of(trigger)
        if verb is not None and slot == "subj":
            doer = subject_of(verb) if _light_verbs()[verb.lemma_] == "subj" else None
            return doer if doer != trigger else None
        if verb is not None and slot not in {
            "obj",
            "poss",
            "compound",
            "amod",
            "of",
            "head",
            "appos",
            "attr",
        }:
            found = fill(verb, slot)
    return found if found != trigger else None


def light_verb_of(noun: Token) -> Token | None:
    """Return the light verb that lends a noun its time and standing, or None."""
    head = noun.head
    if (
        noun.dep_ in {"dobj", "nsubj", "nsubjpass", "attr", "conj"}
        and head.lemma_ in _light_verbs()
    ):
        return head
    return None


def _predicate(frame: Frame, trigger: Token) -> Token | None:
    """Return the word whose tense, negation and governors apply to the claim."""
    if frame.pos in {"V", "C"}:
        return trigger
    if frame.pos == "N":
        return light_verb_of(trigger) or trigger
    node = trigger
    while node.dep_ in {"pobj", "prep", "acomp", "oprd", "conj", "attr"} and node.pos_ not in {
        "VERB",
        "AUX",
    }:
        node = node.head
    if frame.pos == "A" and trigger.dep_ == "amod":
        return trigger
    return node


def _meets(roles: Mapping[str, tuple[Token, ...]], need: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether every needed role is filled by a word of an allowed class."""
    return all(
        role in roles and (classes & classes_of(roles[role][0])) for role, classes in need.items()
    )
