"""Who says what: sources, cues and the content they govern, sentence by sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Span, Token

from landbridge.claims.parser import Passage
from landbridge.claims.slots import is_passive, preposition_object, relative_head
from landbridge.claims.spans import hull, phrase_tokens, trim
from landbridge.lexicon.tables import table
from landbridge.model.claim import Attitude

Interval = tuple[int, int]
MIN_WORDS = 2
"""Fewer words than this are no content."""

_GROUND_WORDS = frozenset({"based"})
_TEMPORAL_MARKS = frozenset({"after", "since", "before", "when", "while", "as", "until"})
_TOLLS = frozenset({"number", "toll", "count", "figure"})
_IMPERSONAL = frozenset({"say", "report", "claim", "allege", "quote", "believe", "suspect"})
"""Verbs whose passive leaves the source unnamed ("is said to"); others are the author's hedges."""

_INVISIBLE = frozenset({"there", "it"})


@dataclass(frozen=True, slots=True, eq=False)
class Attribution:
    """One attribution.

    Attributes:
        source: Head of the source's phrase, or None when the source is not named.
        cue: First and last token of the cue.
        content: Span of what is attributed, ``[start, end)`` offsets in the document's text.
        use: say, show, ask, blame, deny, ground: the columns of ``reporting.tsv``.
        attitude: How the reporter stands to the source.
    """

    source: Token | None
    cue: tuple[Token, Token]
    content: Interval
    use: str
    attitude: Attitude

    @property
    def cue_text(self) -> str:
        """The cue as written."""
        return self.cue[0].doc[self.cue[0].i : self.cue[1].i + 1].text


@cache
def _reporting(pos: str) -> Mapping[str, tuple[tuple[str, Attitude], ...]]:
    """Return (use, attitude) pairs of each reporting word of a part of speech."""
    found: dict[str, list[tuple[str, Attitude]]] = {}
    for row in table("reporting"):
        if row["pos"] == pos:
            found.setdefault(row["lemma"], []).append((row["use"], Attitude(row["attitude"])))
    return {lemma: tuple(pairs) for lemma, pairs in found.items()}


@cache
def _imagery_nouns() -> frozenset[str]:
    """Return nouns that stand for pictures and records that show things."""
    return frozenset(r["lemma"] for r in table("nouns") if r["class"] == "imagery") | {
        "record",
        "data",
        "document",
        "evidence",
        "map",
    }


def find_attributions(passage: Passage, sentence: Span, *, text: str) -> list[Attribution]:
    """Find every attribution that a sentence makes.

    Args:
        passage: The parsed paragraph.
        sentence: One of its sentences.
        text: The document's kept text.
    """
    found: list[Attribution] = []
    for token in sentence:
        if token.lower_ == "according":
            found.extend(_according_to(passage, token, text=text))
        elif token.pos_ in {"VERB", "AUX"}:
            found.extend(_from_verb(passage, token, text=text))
        elif token.pos_ == "NOUN":
            found.extend(_from_noun(passage, token, text=text))
        if token.lower_ in _GROUND_WORDS:
            found.extend(_based_on(passage, token, text=text))
    return found


def _from_verb(passage: Passage, verb: Token, *, text: str) -> Iterator[Attribution]:
    """Read a reporting verb with its clause, quotation or object."""
    uses = _reporting("V").get(verb.lemma_.lower(), ())
    if not uses:
        return
    if verb.lemma_ in {"cite", "quote"} and verb.dep_ == "advcl" and verb.tag_ == "VBG":
        yield from _citing(passage, verb, text=text)
        return
    source = _speaker(verb)
    if _is_no_report(verb, source):
        return
    use, attitude = _fitting(uses, source)
    content = _content_of_verb(passage, verb, use=use, text=text)
    if content is None or (source is None and not is_passive(verb) and verb.dep_ != "acl"):
        return
    if is_passive(verb) and source is None and verb.lemma_ not in _IMPERSONAL:
        return
    cue_end = next((c for c in verb.children if c.dep_ == "prt"), verb)
    yield Attribution(source, (verb, cue_end), content, use, attitude)


def _citing(passage: Passage, verb: Token, *, text: str) -> Iterator[Attribution]:
    """Read "X said ..., citing Y": Y stands under X with the same content."""
    source = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if source is None or verb.head.lemma_.lower() not in _reporting("V"):
        return
    for outer in _from_verb(passage, verb.head, text=text):
        yield replace(outer, source=source, cue=(verb, verb))


_NOBODY = frozenset({"no", "none", "nobody", "nothing", "neither"})
_CALLING = frozenset({"call", "appeal", "press", "plead"})


def _is_no_report(verb: Token, source: Token | None) -> bool:
    """Tell apart "no one claimed responsibility" and "called the X" from reports and demands."""
    if source is not None and (
        source.lower_ in _NOBODY
        or any(c.lower_ in _NOBODY for c in source.children if c.dep_ == "det")
    ):
        return True
    if any(c.dep_ == "dobj" and c.lemma_ == "responsibility" for c in verb.children):
        return True
    asks = any(c.lower_ in {"for", "on", "upon"} or c.dep_ == "xcomp" for c in verb.children)
    return verb.lemma_ in _CALLING and not asks


def _fitting(uses: tuple[tuple[str, Attitude], ...], source: Token | None) -> tuple[str, Attitude]:
    """Choose the use that fits the source: pictures show, people say."""
    shows = source is not None and source.lemma_.lower() in _imagery_nouns()
    wanted = [pair for pair in uses if (pair[0] == "show") == shows]
    return wanted[0] if wanted else uses[0]


def _speaker(verb: Token) -> Token | None:
    """Return the head of who speaks: subject, passive agent, or the noun a participle modifies."""
    if is_passive(verb):
        agent = preposition_object(verb, "by")
        if agent is not None or verb.dep_ != "acl":
            return agent
    own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if own is not None:
        return None if own.lower_ in _INVISIBLE else relative_head(own)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return _owner_of_statement(verb.head) or verb.head
    node = verb
    while node.dep_ in {"conj", "xcomp", "advcl"} and node.head != node:
        node = node.head
        own = next((c for c in node.children if c.dep_ == "nsubj"), None)
        if own is not None:
            return relative_head(own)
    return None


def _owner_of_statement(noun: Token) -> Token | None:
    """Return who issued a statement: its possessor, its by- or of-phrase, or its verb's subject."""
    if noun.lemma_.lower() not in _reporting("N"):
        return None
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is not None:
        return owner
    owner = (
        preposition_object(noun, "by")
        or preposition_object(noun, "from")
        or preposition_object(noun, "of")
    )
    if owner is not None:
        return owner
    if noun.dep_ == "dobj":
        return next((c for c in noun.head.children if c.dep_ == "nsubj"), None)
    return None


def _content_of_verb(passage: Passage, verb: Token, *, use: str, text: str) -> Interval | None:
    """Return the span a reporting verb governs, or None when it reports nothing here."""
    if use == "blame":
        return hull(passage, _after(verb), text=text)
    clauses = [c for c in verb.children if c.dep_ in {"ccomp", "parataxis"}]
    clause = min(clauses, key=lambda c: (c.i < verb.i, c.i), default=None)
    if clause is not None and not _is_question_stub(clause):
        return _without_cue(passage, _said_in(clause, verb), verb, text=text)
    if verb.dep_ == "parataxis" or (verb.dep_ == "ccomp" and verb.head.i < verb.i):
        host = verb.head
        inside = {t.i for t in verb.subtree}
        return _without_cue(
            passage, [t for t in host.subtree if t.i not in inside], verb, text=text
        )
    infinitive = next((c for c in verb.children if c.dep_ == "xcomp"), None)
    if is_passive(verb) and infinitive is not None:
        return hull(passage, [t for t in verb.subtree if t != verb], text=text)
    if use == "ask" and infinitive is not None:
        return hull(passage, _after(verb), text=text)
    if use in {"ask", "deny"} or (use == "say" and _reports_noun(verb)):
        return hull(passage, _after(verb), text=text)
    return None


def _reports_noun(verb: Token) -> bool:
    """Tell whether a verb of saying takes a happening as its object ("reported the closure of")."""
    if verb.lemma_ in {"put", "place"}:
        return any(c.dep_ == "dobj" and c.lemma_ in _TOLLS for c in verb.children)
    return verb.lemma_ in {
        "announce",
        "report",
        "confirm",
        "deny",
        "claim",
        "describe",
        "mention",
        "acknowledge",
        "admit",
    } and any(c.dep_ == "dobj" for c in verb.children)


def _after(verb: Token) -> list[Token]:
    """Return what follows a verb in its subtree, coordinated verbs left out."""
    cut = {
        t.i
        for c in verb.children
        if c.dep_ in {"conj", "advcl"} and c.pos_ in {"VERB", "AUX"}
        for t in c.subtree
    }
    return [
        t for t in verb.subtree if t.i > verb.i and t.i not in cut and t.dep_ not in {"cc", "punct"}
    ]


def _is_question_stub(clause: Token) -> bool:
    """Tell whether a clause is too short to say anything."""
    return sum(1 for t in clause.subtree if t.is_alpha) < MIN_WORDS


def _without_cue(
    passage: Passage, tokens: list[Token], verb: Token, *, text: str
) -> Interval | None:
    """Return the span of tokens on one side of the verb: the longer side when they straddle it."""
    before = [t for t in tokens if t.i < verb.i]
    after = [t for t in tokens if t.i > verb.i]
    side = before if len(before) > len(after) else after
    side = _same_sentence_part(side, verb)
    if side and side is not after and side[-1].i < verb.i:
        side = _from_start(side, verb)
    while side and (side[0].dep_ == "mark" or side[0].is_punct) and not side[0].is_quote:
        side = side[1:]
    while side and side[-1].is_punct and not side[-1].is_quote:
        side = side[:-1]
    return hull(passage, side, text=text)


def _said_in(clause: Token, verb: Token) -> list[Token]:
    """Return a reported clause's tokens; "after X said that A, B" leaves out B."""
    if not any(c.dep_ == "mark" and c.lower_ in _TEMPORAL_MARKS for c in verb.children):
        return list(clause.subtree)
    main = {
        t.i
        for c in clause.children
        if c.dep_ == "conj" and any(g.dep_ in {"nsubj", "nsubjpass"} for g in c.children)
        for t in c.subtree
    }
    return [t for t in clause.subtree if t.i not in main]


def _same_sentence_part(tokens: list[Token], verb: Token) -> list[Token]:
    """Cut tokens at the semicolon nearest the verb."""
    stops = [t.i for t in verb.sent if t.text == ";"]
    low = max((i for i in stops if i < verb.i), default=-1)
    high = min((i for i in stops if i > verb.i), default=len(verb.doc))
    return [t for t in tokens if low < t.i < high]


def _from_start(side: list[Token], verb: Token) -> list[Token]:
    """Stretch fronted content over its whole sentence part ("A, but B, he said")."""
    speaker = next((c.left_edge.i for c in verb.children if c.dep_ == "nsubj"), verb.i)
    end = min(speaker, verb.i)
    part = list(verb.doc[verb.sent.start : end])
    first = max((t.i + 1 for t in part if _breaks(t, side)), default=verb.sent.start)
    return [t for t in part if t.i >= first] or side


def _breaks(token: Token, side: list[Token]) -> bool:
    """Tell whether a token before known content cannot belong to it: another cue or a semicolon."""
    cue = token.pos_ == "VERB" and token.lemma_.lower() in _reporting("V")
    return token.i < side[0].i and (cue or token.text == ";" or token.lower_ == "according")


def _according_to(passage: Passage, word: Token, *, text: str) -> Iterator[Attribution]:
    """Read "according to X" over the clause it hangs on."""
    to = next((c for c in word.children if c.dep_ in {"prep", "pcomp"} or c.lower_ == "to"), word)
    source = next((c for c in to.children if c.dep_ == "pobj"), None)
    if source is None:
        return
    inside = {t.i for t in word.subtree}
    clause = _clause_over(word)
    tokens = [t for t in clause.subtree if t.i not in inside]
    content = _larger_side(passage, tokens, inside, text=text)
    if content is not None:
        yield Attribution(source, (word, to), content, "say", Attitude.NEUTRAL)


def _clause_over(token: Token) -> Token:
    """Return the clause a phrase comments on: its nearest verb, out of relative clauses at most."""
    node = token.head
    while node.pos_ not in {"VERB", "AUX"} and node.head != node:
        node = node.head
    while node.dep_ == "xcomp" and node.head != node:
        node = node.head
    return node


def _larger_side(
    passage: Passage, tokens: list[Token], inside: set[int], *, text: str
) -> Interval | None:
    """Return the longer run of clause tokens before or after a parenthetical source."""
    first, last = min(inside), max(inside)
    before = [t for t in tokens if t.i < first]
    after = [t for t in tokens if t.i > last]
    words_before = sum(t.is_alpha for t in before)
    words_after = sum(t.is_alpha for t in after)
    if before and after and min(words_before, words_after) >= 1:
        return hull(passage, [*before, *after], text=text)
    return hull(passage, before if words_before > words_after else after, text=text)


def _from_noun(passage: Passage, noun: Token, *, text: str) -> Iterator[Attribution]:
    """Read "in X's assessment" over its clause, and "X's claim that" over the noun's clause."""
    for use, attitude in _reporting("N").get(noun.lemma_.lower(), ()):
        if use == "ground" and noun.dep_ == "pobj" and noun.head.lower_ in {"in", "by"}:
            owner = next((c for c in noun.children if c.dep_ == "poss"), None)
            owner = owner or preposition_object(noun, "of")
            if owner is None or owner.tag_ == "PRP$":
                continue
            inside = {t.i for t in noun.head.subtree}
            clause = _clause_over(noun.head)
            content = _larger_side(
                passage, [t for t in clause.subtree if t.i not in inside], inside, text=text
            )
            if content is not None:
                yield Attribution(owner, (noun.head, noun), content, use, attitude)
        elif use == "say":
            clause = next(
                (
                    c
                    for c in noun.children
                    if c.dep_ in {"acl", "ccomp"} and any(g.lower_ == "that" for g in c.children)
                ),
                None,
            )
            if clause is not None and clause.lemma_ not in _reporting("V"):
                content = _without_cue(passage, list(clause.subtree), noun, text=text)
                if content is not None:
                    yield Attribution(
                        _owner_of_statement(noun) or noun, (noun, noun), content, use, attitude
                    )


def _based_on(passage: Passage, word: Token, *, text: str) -> Iterator[Attribution]:
    """Read "based on Y's interpretation of Z": the same content has Y (or Z) under it."""
    on = next((c for c in word.children if c.lower_ in {"on", "upon"}), None)
    thing = next((c for c in on.children if c.dep_ == "pobj"), None) if on is not None else None
    if on is None or thing is None:
        return
    owner = next((c for c in thing.children if c.dep_ == "poss"), None)
    reading = thing.lemma_.lower() in _reporting("N") or thing.lemma_.lower() in _imagery_nouns()
    if not reading:
        return
    clause = _clause_over(word)
    top = word
    while top.head not in (top, clause):
        top = top.head
    inside = {t.i for t in top.subtree}
    content = _larger_side(
        passage, [t for t in clause.subtree if t.i not in inside], inside, text=text
    )
    if content is not None:
        yield Attribution(owner or thing, (word, on), content, "show", Attitude.ENDORSES)


def source_span(passage: Passage, source: Token, *, text: str) -> Interval:
    """Return the span of a source's phrase, relative clauses left out."""
    tokens = phrase_tokens(source)
    return trim(text, passage.start_of(tokens[0]), passage.end_of(tokens[-1]))
