"""The keys under which a word may trigger a frame: its lemma or form, alone or with neighbours."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from landbridge.claims.beingkeys import being_keys
from landbridge.claims.classes import classes_of
from landbridge.claims.frames import FIELD, Frame, frames_by_word
from landbridge.claims.governorrows import governing_verbs
from landbridge.claims.modifiers import is_no_longer
from landbridge.claims.nouns import noun_classes
from landbridge.claims.slots import TEMPORAL, keeps_state
from landbridge.claims.verbfields import verb_fields, verbs_in_ing
from landbridge.model.claim import ClaimKind

_NOMINAL_GERUND = frozenset({"nsubj", "dobj", "pobj", "nsubjpass"})
_STATES = frozenset({"under", "at", "on", "in", "behind", "off", "without"})
"""Prepositions that make a state of a noun ("under construction", "in use")."""

_PARTICLES = frozenset(
    {"back", "away", "over", "out", "off", "up", "down", "in", "on", "into", "through", "past"}
    | {"across", "open", "shut", "apart", "ashore", "round", "around", "aside", "home", "dry"}
    | {"together", "loose", "free", "ablaze", "alight", "behind", "clear", "there", "put"}
)
_STRANDED = frozenset({"at", "upon"})
"""Prepositions that belong to a verb where nothing follows them ("was shot at")."""
_LOOSE = frozenset({"advmod", "prep", "oprd", "acomp"})
"""Words that the parser may take for an adverb or preposition where they belong to the verb."""


_SHORT_STEM = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""A stem of one short syllable ("hop", "bar", "gut")."""

_ASPECTS = frozenset({"start", "beginning", "end"})
"""Nouns that say when a thing is done, not what."""

_DEEDS = frozenset({"deed", "event", "rule", "agreement"})
HAPPENING = frozenset({ClaimKind.EVENT, ClaimKind.STATUS, ClaimKind.CONTROL, ClaimKind.MOVEMENT})

Key = tuple[str, str, Token]
"""Part of speech as in ``frames.tsv``, words as in its ``words``, and the trigger."""


def trigger_keys(token: Token) -> Iterator[Key]:
    """Yield the keys of a token, the likeliest first; the "longer" of "no longer" has none."""
    if is_no_longer(token) or _is_as_long_as(token):
        return
    yield from _verbal(token)
    yield from _adjectival(token)
    if token.pos_ in {"NOUN", "PROPN"} or _is_nominal_gerund(token):
        yield from _counted(token)
        yield from _nominal(token)
        yield from _in_a_state(token)
    elif token.pos_ == "ADJ" and any(c.dep_ == "nummod" for c in token.children):
        yield from _nominal(token)
    if token.dep_ in {"amod", "compound"} and token.i > 0 and token.nbor(-1).text == "-":
        yield "C", token.lemma_.lower(), token
    if token.dep_ == "prep":
        tail = next((c for c in token.children if c.i == token.i + 1), None)
        if tail is not None:
            yield "P", f"{token.lower_} {tail.lower_}", tail if tail.dep_ == "prep" else token
    yield from being_keys(token)
    yield from _of_field(token)


def _is_nominal_gerund(token: Token) -> bool:
    """Tell whether a word in "-ing" stands where a noun does ("reports of shooting")."""
    if token.tag_ != "VBG":
        return False
    bare = token.dep_ == "pcomp" and not any(c.dep_ == "dobj" for c in token.children)
    return token.dep_ in _NOMINAL_GERUND or (bare and token.head.lower_ == "of")


def _of_field(token: Token) -> Iterator[Key]:
    """Yield the key of a verb's field, or of a noun for a deed, last of all."""
    if token.pos_ == "NOUN" and ("deed" in classes_of(token) or _is_doing(token)):
        yield "N", f"{FIELD}deed", token
    if token.pos_ != "VERB" or token.dep_ in {"amod", "compound"} or _is_future(token):
        return
    lemma = token.lemma_.lower()
    if lemma in governing_verbs():
        return
    whole = (f"{lemma} {particle}" for particle in _particles(token))
    field = _field_of((*whole, lemma))
    if field is not None:
        yield "V", FIELD + field, token


def _field_of(names: Iterable[str]) -> str | None:
    """Return the field of the first of some verbs that has one."""
    return next((verb_fields()[name] for name in names if name in verb_fields()), None)


def names_deed(noun: Token) -> bool:
    """Tell whether a noun names what is done or happens ("the handover", "a build-up")."""
    own = noun_classes().get(noun.lemma_.lower())
    if noun.lemma_ in _ASPECTS:
        return False
    if is_hyphenated(noun):
        return True
    if own is not None:
        return bool(_DEEDS & own)
    if "deed" in classes_of(noun) or _is_doing(noun):
        return True
    return any(f.kind in HAPPENING and f.type != "present" for f in _frames_of(noun))


def has_frame(noun: Token) -> bool:
    """Tell whether a noun is in the frames for something that happens."""
    return any(f.kind in HAPPENING for f in _frames_of(noun))


def kind_of_deed(word: Token) -> ClaimKind:
    """Return the kind of claim that a verb or noun makes by its field, else by the first of its frames."""
    lemma = word.lemma_.lower()
    pos = "N" if word.pos_ == "NOUN" else "V"
    names = (*(f"{lemma} {particle}" for particle in _particles(word)), lemma)
    frames = next((found for name in names if (found := frames_by_word().get((pos, name)))), ())
    if _field_of(names) == "motion" or any("destination" in f.slots for f in frames):
        return ClaimKind.MOVEMENT
    first = next((f.kind for f in frames), ClaimKind.EVENT)
    return first if first in HAPPENING else ClaimKind.EVENT


def event_frame(noun: Token) -> Frame | None:
    """Return the frame of the kind of event that a noun names, whatever that frame needs."""
    return next((f for f in _frames_of(noun) if f.kind is ClaimKind.EVENT), None)


def _frames_of(noun: Token) -> tuple[Frame, ...]:
    """Return the frames of a noun by its lemma."""
    return frames_by_word().get(("N", noun.lemma_.lower()), ())


def _is_doing(noun: Token) -> bool:
    """Tell whether a noun is what a verb of deeds makes with "-ing" ("the downing of a jet")."""
    if noun.tag_ == "NNS" or noun.lemma_.lower() in noun_classes():
        return False
    return any(verb in verb_fields() for verb in verbs_in_ing(noun.lower_))


def _is_as_long_as(token: Token) -> bool:
    """Tell whether a word only links two clauses ("shut as long as troops stay")."""
    if token.lower_ not in {"long", "soon", "far"} or not 0 < token.i < len(token.doc) - 1:
        return False
    return token.nbor(-1).lower_ == token.nbor(1).lower_ == "as"


def _verbal(token: Token) -> Iterator[Key]:
    """Yield the keys of a verb; its past participle may be an adjective's too."""
    if token.pos_ == "VERB" and token.dep_ not in {"amod", "compound"}:
        if not keeps_state(token) and not _is_future(token):
            yield from ((*key, token) for key in _unfinished(token))
            for lemma in _lemmas(token):
                for particle in _particles(token):
                    yield "V", f"{lemma} {particle}", token
                yield "V", lemma, token
        if token.tag_ == "VBN":
            yield "A", token.lower_, token


def _lemmas(verb: Token) -> Iterator[str]:
    """Yield a verb's lemma, and for a past form what its spelling says ("gutted" is of gut).

    The parser guesses the lemmas of rare verbs: gutte, cratere, wad for waded. A short stem doubles
    its last letter, so that "hoped" is not of hop.
    """
    lemma, form = verb.lemma_.lower(), verb.lower_
    yield lemma
    if form.endswith("ed"):
        stem = form.removesuffix("ed")
        spelt = [f"{stem}e"] if _SHORT_STEM.fullmatch(stem) else [stem, f"{stem}e"]
        if stem[-1:] == stem[-2:-1]:
            spelt.append(stem[:-1])
        yield from (other for other in spelt if other != lemma)


def _unfinished(verb: Token) -> Iterator[tuple[str, str]]:
    """Yield the key of a verb that says what goes on ("is building", "is being built")."""
    auxiliaries = [c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if "being" in auxiliaries:
        yield "V", f"being {verb.lower_}"
    elif verb.tag_ == "VBG" and auxiliaries:
        yield "V", verb.lower_


def _is_future(verb: Token) -> bool:
    """Tell whether "going to" only says that something will be done."""
    return verb.lower_ == "going" and any(
        c.dep_ == "xcomp" and any(g.lower_ == "to" for g in c.children) for c in verb.children
    )


def _particles(verb: Token) -> Iterator[str]:
    """Yield the particles of a verb ("hand over", "dig in")."""
    for child in verb.children:
        word = child.lower_
        stranded = child.dep_ == "prep" and word in _STRANDED and not any(child.children)
        loose = child.dep_ in _LOOSE and word in _PARTICLES and not _is_dating(child)
        if child.dep_ == "prt" or stranded or loose:
            yield word


def _is_dating(preposition: Token) -> bool:
    """Tell whether a preposition holds a date ("goes into service in April")."""
    return any(c.ent_type_ in TEMPORAL for c in preposition.children)


def _adjectival(token: Token) -> Iterator[Key]:
    """Yield the keys of an adjective, adverb or participle before a noun."""
    if token.pos_ in {"ADJ", "ADV"} or token.dep_ in {"acomp", "amod", "oprd"}:
        yield "A", token.lower_, token
        yield "A", token.lemma_.lower(), token


def _nominal(token: Token) -> Iterator[Key]:
    """Yield the keys of a noun, with the word compounded before it first."""
    lemma = token.lemma_.lower()
    for child in token.children:
        if child.dep_ == "compound" and child.i == token.i - 1:
            yield "N", f"{child.lower_} {lemma}", token
    if is_hyphenated(token):
        yield "N", f"{token.nbor(-2).lower_}-{_singular(token)}", token
    yield "N", lemma, token
    yield "N", token.lower_, token


def is_hyphenated(token: Token) -> bool:
    """Tell whether a word is the particle of a noun made of a verb ("a pull-out", "flare-ups")."""
    if token.i < 2 or token.nbor(-1).text != "-" or token.nbor(-1).whitespace_:  # noqa: PLR2004
        return False
    return _singular(token) in _PARTICLES


def _singular(particle: Token) -> str:
    """Return a particle without the ending of a plural ("ups")."""
    word = particle.lower_
    return word.removesuffix("s") if word.removesuffix("s") in _PARTICLES else word


def _counted(token: Token) -> Iterator[Key]:
    """Yield the key of a noun that describes by a number ("runs one way", "is one-way")."""
    for child in token.children:
        if child.dep_ == "nummod":
            yield "A", f"{child.lower_} {token.lemma_.lower()}", token


def _in_a_state(token: Token) -> Iterator[Key]:
    """Yield the key of a noun under a preposition ("in use"), or under two ("out of service")."""
    preposition = token.head
    if token.dep_ != "pobj":
        return
    lemma = token.lemma_.lower()
    if preposition.lower_ in _STATES:
        yield "P", f"{preposition.lower_} {lemma}", preposition
    elif preposition.dep_ == "prep" and preposition.head.dep_ == "prep":
        outer = preposition.head
        yield "P", f"{outer.lower_} {preposition.lower_} {lemma}", outer
