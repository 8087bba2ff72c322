"""Which words are the source's: the span that a reporting word governs, its cue left out."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from landbridge.claims.edges import Interval
from landbridge.claims.parser import Passage
from landbridge.claims.reporting import Use, reporting, toll_nouns
from landbridge.claims.slots import is_passive
from landbridge.claims.spans import hull
from landbridge.claims.speech import quoted_after, quoted_before, said_before, that_follows

MIN_WORDS = 2
"""Fewer words than this are no content."""

_VERBAL = frozenset({"VERB", "AUX"})
_TEMPORAL_MARKS = frozenset({"after", "since", "before", "when", "while", "as", "until"})


def content_of_verb(passage: Passage, verb: Token, use: Use) -> Interval | None:
    """Return the span a reporting verb governs, or None when it reports nothing here."""
    if use.name == "blame":
        return hull(passage, _after(verb))
    if _is_parenthetical(verb):
        whole = _same_sentence_part(list(verb.sent), verb)
        return hull(passage, _without_edges(whole))
    if _is_comment(verb):
        return around(passage, clause_over(verb), verb)
    clause = _reported_clause(verb, use) if use.takes != "toll" else None
    if clause is not None:
        return beside(passage, _said_in(clause, verb), verb)
    if use.takes != "toll" and _follows_what_it_reports(verb):
        return beside(passage, _without(verb.head.subtree, verb.subtree), verb)
    return _governed(passage, verb, use) or _spoken(passage, verb, use)


def _is_comment(verb: Token) -> bool:
    """Tell whether a clause only names who says the clause above it ("as the mayor noted, A")."""
    opened = any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children)
    stub = not any(c.dep_ in {"ccomp", "dobj", "xcomp"} for c in verb.children)
    return verb.dep_ == "advcl" and opened and stub and _set_off(verb)


def _set_off(verb: Token) -> bool:
    """Tell whether a comma or the sentence's edge stands on both sides of a clause."""
    first, last = verb.left_edge.i, verb.right_edge.i
    doc, sentence = verb.doc, verb.sent
    opened = first == sentence.start or doc[first - 1].is_punct
    closed = last + 1 >= sentence.end or doc[last].is_punct or doc[last + 1].is_punct
    return opened and closed


def _follows_what_it_reports(verb: Token) -> bool:
    """Tell whether a verb stands behind its content ("A, X said"), and is not itself reported."""
    if verb.dep_ == "parataxis":
        return True
    opened = any(c.dep_ == "mark" for c in verb.children)
    reported = verb.head.lemma_.lower() in reporting("V")
    return verb.dep_ == "ccomp" and verb.head.i < verb.i and not opened and not reported


def _governed(passage: Passage, verb: Token, use: Use) -> Interval | None:
    """Return what a verb without a clause governs: an infinitive, or an object that happens."""
    if is_passive(verb) and any(c.dep_ == "xcomp" for c in verb.children):
        return hull(passage, [t for t in verb.subtree if t != verb])
    if use.name in {"ask", "deny"} or _takes_object(verb, use):
        after = _after(verb)
        end = _colon_behind(verb) if use.name == "deny" else verb.sent.end
        return hull(passage, [t for t in after if t.i < end])
    return None


def _colon_behind(verb: Token) -> int:
    """Return the index of a colon behind a verb: what a denial adds there is said, not denied."""
    after = verb.doc[verb.i : verb.sent.end]
    return next((t.i for t in after if t.text == ":"), verb.sent.end)


def _spoken(passage: Passage, verb: Token, use: Use) -> Interval | None:
    """Return what a speaking verb has before or behind it where the parse shows no clause."""
    if use.takes == "toll":
        return None
    if use.name not in {"say", "deny"}:
        return quoted_before(passage, verb) if use.name == "ask" else None
    return (
        quoted_after(passage, verb)
        or that_follows(passage, verb)
        or said_before(passage, verb)
        or quoted_before(passage, verb)
    )


def beside(passage: Passage, tokens: Sequence[Token], cue: Token) -> Interval | None:
    """Return the span of tokens on one side of the cue: the longer side when they straddle it."""
    before = [t for t in tokens if t.i < cue.i]
    after = [t for t in tokens if t.i > cue.i]
    if len(before) > len(after):
        side = _same_sentence_part(before, cue)
        side = _from_start(side, cue) if side else side
    else:
        side = _same_sentence_part(after, cue)
    return hull(passage, _without_edges(side))


def around(passage: Passage, clause: Token, phrase: Token) -> Interval | None:
    """Return the span of a clause about a phrase that only names the source.

    The phrase may stand inside ("The gate, according to X, is shut"); the span then holds it too.
    """
    inside = {t.i for t in phrase.subtree}
    tokens = [t for t in clause.subtree if t.i not in inside]
    before = [t for t in tokens if t.i < min(inside)]
    after = [t for t in tokens if t.i > max(inside)]
    words_before = sum(t.is_alpha for t in before)
    words_after = sum(t.is_alpha for t in after)
    if words_before and words_after:
        return hull(passage, [*before, *after])
    return hull(passage, before if words_before > words_after else after)


def clause_over(token: Token) -> Token:
    """Return the verb of the clause that a phrase comments on, above its infinitives."""
    node = token.head
    while node.pos_ not in _VERBAL and node.head != node:
        node = node.head
    while node.dep_ == "xcomp" and node.head != node:
        node = node.head
    return node


def _reported_clause(verb: Token, use: Use) -> Token | None:
    """Return the clause a verb reports, the one before it first; None when it is a mere stub."""
    clauses = [c for c in verb.children if c.dep_ in {"ccomp", "parataxis"}]
    if use.name == "deny":
        clauses = [c for c in clauses if c.i < _colon_behind(verb)]
    clause = min(clauses, key=lambda c: (c.i < verb.i, c.i), default=None)
    if clause is not None and use.takes == "that" and _asks(clause):
        return None
    if clause is None or sum(1 for t in clause.subtree if t.is_alpha) < MIN_WORDS:
        return None
    return clause


def _asks(clause: Token) -> bool:
    """Tell whether a clause is an indirect question ("whether the gate is shut")."""
    first = clause.left_edge
    return first.lower_ in {"if", "whether"} or first.tag_ in {"WP", "WRB", "WDT"}


def _is_parenthetical(verb: Token) -> bool:
    """Tell whether a speaker stands between commas inside what is said ("A, he said, B")."""
    speaker = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if speaker is None:
        return False
    first = min(speaker.left_edge.i, verb.i)
    last = max(speaker.right_edge.i, verb.i)
    doc, sentence = verb.doc, verb.sent
    inside = sentence.start < first and last + 1 < sentence.end - 1
    return inside and doc[first - 1].text == "," and doc[last + 1].text == ","


def _takes_object(verb: Token, use: Use) -> bool:
    """Tell whether the verb's object is what is said ("reported the closure of", "put the toll at")."""
    if use.name != "say" or use.takes not in {"happening", "toll"}:
        return False
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    return any(use.takes == "happening" or c.lemma_ in toll_nouns() for c in objects)


def _after(verb: Token) -> list[Token]:
    """Return what follows a verb in its subtree, coordinated verbs left out."""
    apart = [c for c in verb.children if c.dep_ in {"conj", "advcl"} and c.pos_ in _VERBAL]
    apart += [c for c in verb.children if c.dep_ == "agent"]
    rest = _without(verb.subtree, *(c.subtree for c in apart))
    return [t for t in rest if t.i > verb.i and t.dep_ not in {"cc", "punct"}]


def _said_in(clause: Token, verb: Token) -> list[Token]:
    """Return a reported clause's tokens; "after X said that A, B" leaves out B."""
    if not any(c.dep_ == "mark" and c.lower_ in _TEMPORAL_MARKS for c in verb.children):
        return list(clause.subtree)
    main = [
        c
        for c in clause.children
        if c.dep_ == "conj" and any(g.dep_ in {"nsubj", "nsubjpass"} for g in c.children)
    ]
    return _without(clause.subtree, *(c.subtree for c in main))


def _without(tokens: Iterable[Token], *cuts: Iterable[Token]) -> list[Token]:
    """Return the tokens that stand in none of the cuts."""
    gone = {t.i for cut in cuts for t in cut}
    return [t for t in tokens if t.i not in gone]


def _same_sentence_part(tokens: list[Token], verb: Token) -> list[Token]:
    """Cut tokens at the semicolon nearest the verb."""
    stops = [t.i for t in verb.sent if t.text == ";"]
    low = max((i for i in stops if i < verb.i), default=-1)
    high = min((i for i in stops if i > verb.i), default=len(verb.doc))
    return [t for t in tokens if low < t.i < high]


def _from_start(side: list[Token], verb: Token) -> list[Token]:
    """Stretch fronted content over its whole sentence part ("A, but B, he said")."""
    speaker = next((c.left_edge.i for c in verb.children if c.dep_ == "nsubj"), verb.i)
    part = list(verb.doc[verb.sent.start : min(speaker, verb.i)])
    first = max((t.i + 1 for t in part if _breaks(t, side)), default=verb.sent.start)
    return [t for t in part if t.i >= first] or side


def _breaks(token: Token, side: list[Token]) -> bool:
    """Tell whether a token before known content cannot belong to it: another cue or a semicolon."""
    cue = token.pos_ == "VERB" and token.lemma_.lower() in reporting("V")
    return token.i < side[0].i and (cue or token.text == ";" or token.lower_ == "according")


def _without_edges(side: list[Token]) -> list[Token]:
    """Drop "that" before content and loose punctuation around it; quotation marks stay."""
    low, high = 0, len(side)
    while low < high and _is_edge(side[low], mark=True):
        low += 1
    while high > low and _is_edge(side[high - 1], mark=False):
        high -= 1
    return side[low:high]


def _is_edge(token: Token, *, mark: bool) -> bool:
    """Tell whether a token at an edge is no part of what is said; a quotation mark always is."""
    return (token.is_punct and not token.is_quote) or (
        mark and token.dep_ == "mark" and not token.is_quote
    )
