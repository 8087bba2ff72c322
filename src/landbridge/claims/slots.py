"""The syntactic slots of a word: its logical subject and object, and what its prepositions hold."""

from collections.abc import Callable, Mapping

from spacy.tokens import Token

from landbridge.claims.misparses import (
    stranded_subject,
    stray_conjunct,
)
from landbridge.claims.prepositions import preposition_object
from landbridge.claims.risks import is_risk_of_subject

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
INSTRUMENTAL = frozenset({"use", "employ"})
"""Verbs whose infinitive tells what for, not what the object will do ("used the road to")."""

TEMPORAL = frozenset({"DATE", "TIME"})
"""Entity labels of words that say when or how long."""

_DIRECT = frozenset(
    {"poss", "compound", "amod", "appos", "attr", "xcomp", "pobj", "npadvmod", "dative"}
    | {"nummod", "oprd"}
)
"""Slots that are dependency labels of the parse."""

_SHARING = frozenset({"xcomp", "conj", "advcl", "pcomp", "prep", "ccomp", "acomp", "oprd"})
_ACTIVE = OBJECTS | {"aux", "ccomp", "xcomp"}
"""Dependents that a participle without "was" has only when it is active."""
_PASSIVE = frozenset({"auxpass", "nsubjpass"})
_COORDINATED = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_CLOCK = frozenset({"DATE", "TIME"})
_CIRCUMSTANCES = frozenset({"day", "time", "moment", "way", "reason", "manner", "extent", "place"})
"""Nouns before a clause that says when, how or why, and is complete without them."""
_ASKING = frozenset({"WDT", "WP", "WP$", "WRB"})
_CLAUSES = frozenset({"ccomp", "xcomp"})
_APPEARING = frozenset(
    {"appearance", "impression", "sign", "indication", "look", "air", "feel", "mark", "hallmark"}
    | {"semblance", "trace", "evidence", "hint"}
)
"""Nouns that say, under a verb of ``_BEARING``, how their subject looks."""
_BEARING = frozenset(
    {"give", "have", "bear", "show", "wear", "carry", "present", "leave", "convey"}
)
_DRIVING = frozenset({"of", "from", "into"})
"""Prepositions over what the object of a verb does ("accused the army of closing", "kept them from")."""


_BLAMING = frozenset({"blame", "criticise", "criticize", "condemn", "denounce", "fault", "punish"})
"""Verbs whose "for" tells what their object does."""

_GRANTING = frozenset({"give", "grant", "allow"})
"""Verbs whose receiver does what their infinitive says ("gave drivers a day to leave")."""

_KEPT = "slots"
"""Under this key of ``Doc.user_data`` stands what fills each slot asked for: frames of one word ask again."""

_MAX_STEPS = 12
"""How many governors are followed at most; deeper nesting is a parse gone wrong."""


def is_passive(verb: Token) -> bool:
    """Tell whether a verb form is passive, reduced relatives ("roads built by") included."""
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children):
        return True
    if stranded_subject(verb) is not None:
        return False
    if verb.tag_ != "VBN" or _has_auxiliary(verb, "have"):
        return False
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN" and not _has_auxiliary(verb, "be"):
        return is_passive(verb.head)  # "ten were killed and two wounded"
    if verb.dep_ == "ROOT" and not any(c.dep_ in _ACTIVE for c in verb.children):
        return any(c.lower_ == "by" for c in verb.children)  # "Convoy hit by drone"
    return verb.dep_ in {"acl", "amod", "relcl"} or _is_state(verb)


def _is_state(participle: Token) -> bool:
    """Tell whether a bare participle completes a passive ("is presumed destroyed")."""
    if participle.dep_ not in {"xcomp", "oprd", "acomp"} or participle.i < participle.head.i:
        return False
    own = any(c.dep_ in _ACTIVE or c.dep_ == "auxpass" for c in participle.children)
    above = participle.head
    reduced = above.tag_ == "VBN" and above.dep_ in {"acl", "relcl"}
    return not own and (reduced or any(c.dep_ in _PASSIVE for c in above.children))


def _has_auxiliary(verb: Token, lemma: str) -> bool:
    """Tell whether a verb has an auxiliary of this lemma."""
    return any(c.dep_ in {"aux", "auxpass"} and c.lemma_ == lemma for c in verb.children)


def conjuncts(token: Token) -> tuple[Token, ...]:
    """Return the token and what is coordinated with it, in order; not what "but not" leaves out."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in _COORDINATED and not _is_left_out(child):
            found.extend(conjuncts(child))
    stray = stray_conjunct(found[-1])
    return (*found, *conjuncts(stray)) if stray is not None else tuple(found)


def _is_left_out(conjunct: Token) -> bool:
    """Tell whether "not" stands right before a conjunct ("took the yard but not the bridge")."""
    first = conjunct.left_edge
    return first.lower_ == "not" or (first.i > 0 and first.nbor(-1).lower_ == "not")


def fill(token: Token, slot: str) -> Token | None:
    """Return the head of what fills a slot of a trigger word, or None.

    Args:
        token: A verb, noun, adjective or preposition.
        slot: ``subj`` and ``obj`` (logical), ``head``, ``complement`` (what a subject is said to
            be), ``player`` (who plays a part in it), ``kept`` (what
            is kept in a state), ``poss``, ``compound``, ``amod``, ``appos``, ``attr``, ``xcomp``, ``pobj``,
            ``npadvmod``, ``dative``, or a preposition; ``obj.of`` is the of-phrase of the object.
    """
    kept: dict[tuple[int, str], int | None] = token.doc.user_data.setdefault(_KEPT, {})
    key = (token.i, slot)
    if key not in kept:
        found = _fill(token, slot)
        kept[key] = None if found is None else found.i
        return found
    at = kept[key]
    return None if at is None else token.doc[at]


def _fill(token: Token, slot: str) -> Token | None:
    first, _, rest = slot.partition(".")
    if first in _LOGICAL:
        held = _LOGICAL[first](token)
    elif first in _DIRECT:
        held = next((c for c in token.children if c.dep_ == first), None)
    else:
        held = preposition_object(token, first)
    return fill(held, rest) if rest and held is not None else held


def theme_of(token: Token) -> Token | None:
    """Return what a verb changes: its logical object, or the subject when there is none.

    A length of time is no object ("the gate opens three days a week").
    """
    changed = object_of(token)
    timed = changed is not None and changed.ent_type_ in TEMPORAL
    return subject_of(token) if changed is None or timed else changed


def subject_of(token: Token) -> Token | None:
    """Return the logical subject of a predicate: doer of a verb, or what a predicate is said of."""
    stranded = stranded_subject(token)
    if stranded is not None:
        return stranded
    if token.pos_ in {"VERB", "AUX"} and is_passive(token):
        return preposition_object(token, "by")
    if token.pos_ == "ADJ" and token.dep_ in {"ccomp", "pcomp"}:
        own = next((c for c in token.children if c.dep_ == "nsubj"), None)
        if own is not None:
            return own  # "we want the gate open", "with the gate open"
    verb = predicate_of(token)
    return _surface_subject(verb) if verb is not None else None


def object_of(token: Token) -> Token | None:
    """Return the logical object of a verb: direct object, or subject of a passive."""
    if token.pos_ not in {"VERB", "AUX"}:
        return None
    if is_passive(token):
        held = PASSIVE_SUBJECTS | {"nsubj"}  # the parser may miss that "is closed" is passive
        found = next((c for c in _dependents(token) if c.dep_ in held), None)
        if found is not None:
            return relative_head(found)
        if token.dep_ in {"acl", "amod", "relcl"}:
            return token.head
        return _inherited_subject(token)
    found = next((c for c in token.children if c.dep_ in OBJECTS), None)
    return relative_head(found) if found is not None else _gap(token)


def _gap(verb: Token) -> Token | None:
    """Return the noun that is the object of its relative clause ("the districts they held").

    "The road they came by" leaves a preposition open, "the day they came" no object.
    """
    noun = verb.head
    if verb.dep_ != "relcl" or noun.ent_type_ in _CLOCK or noun.lemma_ in _CIRCUMSTANCES:
        return None
    own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if own is None or own.tag_ in _ASKING:
        return None
    barred = any(
        c.dep_ in _CLAUSES or c.dep_ == "mark" or c.tag_ in _ASKING or _is_open(c)
        for c in verb.children
    )
    return None if barred else noun


def _is_open(child: Token) -> bool:
    """Tell whether a child is a preposition without an object of its own."""
    held = any(c.dep_ in {"pobj", "pcomp", "prep"} for c in child.children)
    return child.dep_ == "prep" and not held


def _dependents(verb: Token) -> list[Token]:
    """Return what hangs on a verb or, by the parser's mistake, on its auxiliary."""
    auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    return [*verb.children, *(c for a in auxiliaries for c in a.children)]


def _surface_subject(verb: Token) -> Token | None:
    """Return the subject of a verb, own or shared with its governor."""
    wanted = SUBJECTS | PASSIVE_SUBJECTS | {"expl"}
    subjects = [c for c in _dependents(verb) if c.dep_ in wanted]
    before = [c for c in subjects if c.i < verb.i and not _is_mark(c)]
    own = before[-1] if before else next(iter(subjects), None)
    if own is not None and own.dep_ == "expl":
        own = next((c for c in verb.children if c.dep_ == "attr"), None)
    if own is not None:
        return _named_by(own) or relative_head(own)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return verb.head
    return _inherited_subject(verb)


def _named_by(clause: Token) -> Token | None:
    """Return what "what looked like a patrol" or "what is said to be a drone" names."""
    if clause.dep_ not in {"csubj", "csubjpass"} or clause.left_edge.lower_ != "what":
        return None
    being = next((c for c in clause.rights if c.dep_ == "xcomp" and c.lemma_ == "be"), clause)
    likened = next((c for c in being.rights if c.lower_ in {"like", "as"}), being)
    return next((c for c in likened.rights if c.dep_ in {"attr", "pobj"}), None)


def _is_mark(token: Token) -> bool:
    """Tell whether a token is a hyphen or the like that the parser took for a subject."""
    return not any(letter.isalnum() for letter in token.text)


def _inherited_subject(verb: Token) -> Token | None:
    """Follow xcomp, conj and adverbial links up to a verb with a subject of its own."""
    node = verb
    for _ in range(_MAX_STEPS):
        if node.head == node or not (node.dep_ in _SHARING or is_risk_of_subject(node)):
            return None
        if node.dep_ == "ccomp" and any(c.dep_ == "mark" for c in node.children):
            return None
        node = node.head
        if node.pos_ not in {"VERB", "AUX"}:
            looks = looking(node)
            if looks is None:
                continue
            node = looks
        controller = _controller(verb, node)
        if controller is not None:
            return controller
        found = next((c for c in node.children if c.dep_ in SUBJECTS | PASSIVE_SUBJECTS), None)
        if found is not None:
            return relative_head(found)
        if node.dep_ == "acl":
            return node.head
    return None


def looking(of: Token) -> Token | None:
    """Return the verb whose subject looks as a clause says ("gave every sign of having left")."""
    noun = of.head
    seems = of.lower_ == "of" and noun.dep_ == "dobj" and noun.lemma_.lower() in _APPEARING
    return noun.head if seems and noun.head.lemma_ in _BEARING else None


def _controller(verb: Token, above: Token) -> Token | None:
    """Return the object of the verb above, where that is who does what the verb says."""
    if verb.dep_ == "pcomp" and verb.head.head == above:
        word = verb.head.lower_
        driven = word in _DRIVING or (word == "for" and above.lemma_ in _BLAMING)
        return object_of(above) if driven else None
    if verb.dep_ == "advcl" and above.lemma_ in _GRANTING:
        return next((c for c in above.children if c.dep_ == "dative" and c.pos_ != "ADP"), None)
    asked = verb.dep_ == "xcomp" and above.lemma_ not in INSTRUMENTAL and not is_passive(above)
    return object_of(above) if asked else None


def relative_head(token: Token) -> Token:
    """Return what a relative pronoun stands for, or the token itself."""
    if token.tag_ not in {"WDT", "WP"} and token.lower_ != "that":
        return token
    for ancestor in token.ancestors:
        if ancestor.dep_ == "relcl":
            return ancestor.head
    return token


def _modified(token: Token) -> Token | None:
    """Return the noun that an adjective, participle, compound or clause modifies."""
    if token.dep_ in {"amod", "acl", "relcl", "compound", "appos", "nmod"}:
        return token.head
    if token.dep_ == "prep" and token.head.pos_ in {"NOUN", "PROPN"}:
        return token.head
    return None


def keeps_state(verb: Token) -> bool:
    """Tell whether a verb only keeps something in a state ("left the gate open")."""
    if verb.lemma_ not in _KEEPING:
        return False
    left = (c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "ADJ")
    return any(c.dep_ == "oprd" for c in verb.children) or any(c.lower_ in _HARMED for c in left)


_HARMED = frozenset({"dead", "wounded", "injured", "homeless", "stranded", "missing"})
"""How many people are left, where their number stands for them ("leaving nineteen dead")."""


def _kept(word: Token) -> Token | None:
    """Return what a verb keeps in a state ("kept the gate closed")."""
    if word.dep_ not in {"oprd", "acomp", "ccomp", "xcomp", "advcl"}:
        return None
    if word.head.lemma_ not in _KEEPING:
        return None
    return object_of(word.head) or next((c for c in word.children if c.dep_ in SUBJECTS), None)


_KEEPING = frozenset({"make", "keep", "leave", "hold", "find", "declare", "render", "force"})


def _player(noun: Token) -> Token | None:
    """Return who plays a part in what a noun names ("X played a role in the capture of")."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "in":
        return None
    part = noun.head.head
    if part.lemma_ in {"role", "part", "share", "hand"}:
        part = part.head
    taking = {"play", "take", "have", "participate", "help", "assist", "lead", "join"}
    return subject_of(part) if part.lemma_ in taking else None


def _complement(token: Token) -> Token | None:
    """Return what a subject is said to be ("the dead were soldiers")."""
    if token.dep_ != "nsubj" or token.head.lemma_ not in {"be", "include", "number"}:
        return None
    return next((c for c in token.head.children if c.dep_ in {"attr", "dobj"}), None)


def _struck(noun: Token) -> Token | None:
    """Return what the deed a noun names strikes ("a drone strike hit the depot")."""
    hits = noun.dep_ in SUBJECTS and noun.head.lemma_ in _STRIKING
    return object_of(noun.head) if hits else None


_STRIKING = frozenset({"hit", "strike", "target", "destroy", "damage", "rock", "level", "pound"})


def predicate_of(token: Token) -> Token | None:
    """Return the verb whose subject a word is predicated of, or None.

    A verb is its own predicate; "open" in "is open" and "construction" in "is under construction"
    have the copula; a noun that is an object has the verb that governs it.
    """
    node = token
    for _ in range(_MAX_STEPS):
        if node.pos_ in {"VERB", "AUX"} and node.dep_ not in {"amod", "aux", "auxpass"}:
            return node
        if node.dep_ not in {
            "acomp",
            "attr",
            "pobj",
            "prep",
            "oprd",
            "dobj",
            "advmod",
            "conj",
            "appos",
            "nsubjpass",
            "nsubj",
            "pcomp",
            "xcomp",
        }:
            return None
        node = node.head
    return None


_LOGICAL: Mapping[str, Callable[[Token], Token | None]] = {
    "subj": subject_of,
    "obj": object_of,
    "head": _modified,
    "complement": _complement,
    "player": _player,
    "kept": _kept,
    "theme": theme_of,
    "struck": _struck,
}
"""Slots that are read off the parse rather than being one of its labels."""
