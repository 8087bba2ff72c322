"""When a verb group tells of: what has been, what is, or what is only asked about."""

from spacy.tokens import Token

_GOING_ON = frozenset({"progress", "way", "swing"})

WOULD = frozenset({"would", "'d", "\u2019d"})
_HABITS = frozenset(
    {"usually", "often", "normally", "typically", "generally", "always", "sometimes", "annually"}
    | {"frequently", "regularly", "routinely", "invariably", "traditionally", "occasionally"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


def has_subject(verb: Token) -> bool:
    """Tell whether a verb has a subject of its own."""
    return any(c.dep_ in _SUBJECTS for c in verb.children)


def is_past_clause(node: Token) -> bool:
    """Tell whether a finite clause says what has been."""
    past = any(c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBD", "VBZ"} for c in node.children)
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in node.children)
    return node.dep_ == "ccomp" and has_subject(node) and past and perfect


def is_told_as_past(node: Token) -> bool:
    """Tell whether the clause of a noun, not only its subject, says what has been."""
    verbs = [node, *(c for c in node.children if c.dep_ in {"aux", "auxpass"})]
    modal = any(v.tag_ == "MD" for v in verbs)
    past = any(v.tag_ == "VBD" or v.lower_ in {"has", "have"} for v in verbs)
    return node.dep_ in {"acl", "ccomp"} and has_subject(node) and past and not modal


def is_question(node: Token) -> bool:
    """Tell whether a clause is one that is asked about ("whether", "if")."""
    return any(c.dep_ == "mark" and c.lower_ in {"whether", "if"} for c in node.children)


def is_forbidden(verb: Token) -> bool:
    """Tell whether a leave is denied in the present ("are no longer permitted to sail")."""
    if verb.lemma_ not in {"allow", "permit", "let"}:
        return False
    no = any(
        c.dep_ == "neg" or (c.lower_ == "longer" and c.nbor(-1).lower_ == "no")
        for c in verb.children
    )
    return no and (
        verb.tag_ in {"VBZ", "VBP"} or any(c.tag_ in {"VBZ", "VBP"} for c in verb.children)
    )


def is_present(verb: Token) -> bool:
    """Tell whether a verb is in the present, if only with a subject and no auxiliary before it."""
    bare = verb.tag_ == "VB" and has_subject(verb)
    return verb.tag_ in {"VBZ", "VBP"} or (
        bare and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    )


def is_past(verb: Token) -> bool:
    """Tell whether a verb group is in the past tense."""
    return verb.tag_ == "VBD" or any(
        c.tag_ == "VBD" for c in verb.children if c.dep_ in {"aux", "auxpass"}
    )


def is_going_on(verb: Token) -> bool:
    """Tell whether a verb group is in the present, simple or progressive."""
    now = any(c.tag_ in {"VBZ", "VBP"} for c in verb.children if c.dep_ == "aux")
    return is_present(verb) or (verb.tag_ == "VBG" and now)


def is_perfect(verb: Token) -> bool:
    """Tell whether a verb group speaks of what has been ("has crossed", "to have crossed")."""
    return any(c.dep_ == "aux" and c.lemma_ in {"have", "'ve"} for c in verb.children)


def to_of(verb: Token) -> Token | None:
    """Return the "to" of an infinitive."""
    return next((c for c in verb.children if c.dep_ == "aux" and c.lower_ == "to"), None)


def is_infinitive(verb: Token) -> bool:
    """Tell whether a verb stands with "to"."""
    return to_of(verb) is not None


def is_would(token: Token) -> bool:
    """Tell whether a word is an auxiliary "would"."""
    return token.dep_ == "aux" and token.lower_ in WOULD


def would_of(verb: Token) -> Token | None:
    """Return the "would" of a verb."""
    return next(filter(is_would, verb.children), None)


def is_none(noun: Token) -> bool:
    """Tell whether a noun without a verb stands behind "no" ("No lorries at the gate")."""
    return noun.pos_ in {"NOUN", "PROPN"} and any(c.lower_ == "no" for c in noun.lefts)


def is_under_way(verb: Token) -> bool:
    """Tell whether something is said to go on ("is in progress", "is under way")."""
    held = (c for p in verb.children if p.dep_ == "prep" for c in p.children)
    return any(c.dep_ == "pobj" and c.lower_ in _GOING_ON for c in held)


def has_auxiliary(verb: Token) -> bool:
    """Tell whether a verb has an auxiliary of its own."""
    return any(c.dep_ in {"aux", "auxpass"} for c in verb.children)


def is_habit(verb: Token) -> bool:
    """Tell whether an adverb says that a verb tells of what comes round ("usually closes in May")."""
    return any(c.lower_ in _HABITS for c in verb.children)
