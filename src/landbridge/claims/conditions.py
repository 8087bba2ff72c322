"""Clauses that set a condition for what they stand beside: the rows of ``conditions.tsv``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from landbridge.claims.prepositions import words_of
from landbridge.claims.signs import Signs
from landbridge.claims.verbgroups import WOULD, is_past, is_perfect, would_of
from landbridge.lexicon.rows import RowName, row_name
from landbridge.lexicon.tables import table
from landbridge.model.claim import Modality

_OPENED = frozenset({"advcl", "advmod", "prep", "acl", "ccomp", "xcomp", "pcomp"})
_BEFORE = frozenset(
    {"only", "even", "but", "and", "-", "\u2013", "\u2014", ",", "(", '"', "\u201c"}
)
_ASKING = frozenset(
    {"ask", "wonder", "know", "see", "check", "say", "tell", "question", "doubt", "decide", "learn"}
    | {"determine", "establish", "inquire", "enquire", "debate", "consider", "clarify", "confirm"}
)
"""Verbs over an "if" that asks ("was asked if the ferry would sail")."""
_IF_ANY = frozenset({"any", "anything", "ever", "anyone"})
_LEAST = 3
"""Words that an "if" needs to be looked at: its own and two more."""
_OF_FUTURE = frozenset({"future", "purpose", "first"})
_AUXILIARY = frozenset({"aux", "auxpass", "ROOT", "advcl", "ccomp"})
_NOMINAL = frozenset({"DET", "NOUN", "PROPN", "PRON"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_IF = (("words", "if"),)
"""The row of "if"."""
_MEASURING = frozenset({"as", "so"})
_PROMISING = frozenset({"promise", "offer", "pledge", "agree", "vow"})
_PROVIDING = frozenset({"provided", "providing"})
_SUPPLIED = frozenset({"by", "for", "with", "to", "in", "from", "at"})
_Row = tuple[tuple[str, ...], str, Modality, Modality, RowName]
_LONGEST = 4
"""Words of the longest row, with room for "only" before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition found.

    Attributes:
        opener: Its first word.
        beside: Modality of what it is set for.
        within: Modality of what it says itself.
        only: What it sets a condition for, as in the table.
        row: The row that says so.
    """

    opener: Token
    beside: Modality
    within: Modality
    only: str
    row: RowName


@cache
def _by_first() -> Mapping[str, Sequence[_Row]]:
    """Return (words, only, beside, within, row) of each row under its first word, the longest first."""
    found: dict[str, list[_Row]] = {}
    for row in _rows():
        found.setdefault(row[0][0], []).append(row)
    return found


def _rows() -> Sequence[_Row]:
    found = [
        (
            tuple(r["words"].split()),
            r["only"],
            Modality(r["modality"]),
            Modality(r["within"]),
            row_name("conditions", words=r["words"]),
        )
        for r in table("conditions")
    ]
    return sorted(found, key=lambda row: -len(row[0]))


def condition_of(clause: Token) -> Condition | None:
    """Return the condition that a clause or phrase sets by its first words, or None."""
    doc = clause.doc
    at = clause.left_edge.i
    while at < clause.i and doc[at].lower_ in _BEFORE:
        at += 1
    rows = _by_first().get(doc[at].lower_, ())
    if not rows or _is_no_clause(doc[at : at + _LONGEST], clause):
        return None
    words = [token.lower_ for token in doc[at : at + _LONGEST]]
    if words[0] in _MEASURING and clause.dep_ in {"advmod", "prep"} and not _has_verb(clause):
        return None
    for row, only, beside, within, name in rows:
        inverted = only == "inverted"
        if tuple(words[: len(row)]) == row and (not inverted or _is_inverted(doc[at], clause)):
            return Condition(opener=doc[at], beside=beside, within=within, only=only, row=name)
    return None


def _has_verb(clause: Token) -> bool:
    """Tell whether a verb stands in a phrase: "as long as a kilometre" only measures."""
    return any(t.pos_ in {"VERB", "AUX"} or t.dep_ == "advcl" for t in clause.subtree)


def _is_no_clause(words: Span, clause: Token) -> bool:
    """Tell whether "if" opens no clause of its own ("if only for a day", "few if any", "if less often").

    Nor does what is provided by somebody ("a treaty providing for") set a condition.
    """
    if words[0].lower_ in _PROVIDING and len(words) > 1:
        return words[1].lower_ in _SUPPLIED
    if words[0].lower_ != "if" or len(words) < _LEAST:
        return False
    then, next_ = words[1], words[2]
    if _is_phrase(words, clause):
        return True
    if then.lower_ == "any" and next_.pos_ in {"NOUN", "PROPN"}:
        return False
    return then.lower_ in _IF_ANY or (
        then.lower_ == "only" and next_.pos_ in {"ADP", "SCONJ", "PART"}
    )


def _is_phrase(words: Span, clause: Token) -> bool:
    """Tell whether only an adverb or a preposition stands behind "if", bar "if so" and "if not"."""
    behind = words.doc[words.start + 1 : clause.i + 1]
    short = 0 < len(behind) < _LEAST and all(t.pos_ in {"ADV", "ADP"} for t in behind)
    return short and behind[0].lower_ not in {"so", "not"}


def is_before_subject(modal: Token) -> bool:
    """Tell whether "should" stands before its subject and so opens a condition, wherever it hangs.

    "The gate may close should the fighting come nearer": after its subject it would be followed by
    a verb, an adverb or "not".
    """
    if modal.lower_ != "should" or modal.i + 1 >= len(modal.doc):
        return False
    return modal.nbor(1).pos_ in _NOMINAL and not modal.sent[-1].lower_.startswith("?")


def has_modal(node: Token) -> bool:
    """Tell whether a modal stands before a verb."""
    return any(c.dep_ == "aux" and c.tag_ == "MD" and c.i < node.i for c in node.children)


def is_counterfactual(condition: Token) -> bool:
    """Tell whether the sentence of a condition says what would have been, and so was not."""
    had = any(c.lower_ == "had" for c in condition.head.children)
    modals = WOULD | {"could", "might"} if had else WOULD
    return any(
        t.lower_ in modals and t.head.pos_ in {"VERB", "AUX"} and (had or is_perfect(t.head))
        for t in condition.sent
    )


def _set_by(found: Condition, modality: Modality) -> Modality:
    """Return what a condition makes of a clause: what would have been is supposed, no condition."""
    supposed = is_counterfactual(found.opener)
    if found.only == "first":
        supposed = supposed or any(t.lower_ in WOULD for t in found.opener.sent)
    return Modality.HYPOTHETICAL if supposed else modality


def _says(found: Condition, clause: Token) -> Modality:
    """Return what a condition says itself: "if the road were cut" supposes, "asked if" asks."""
    if found.row.cells == _IF and _is_asked(found, clause):
        return Modality.HYPOTHETICAL
    could = any(c.lower_ == "could" for c in clause.children) and any(
        t.lower_ in WOULD for t in clause.sent
    )
    if found.row.cells == _IF and clause.dep_ == "advcl" and (could or _is_subjunctive(clause)):
        return Modality.HYPOTHETICAL
    return _set_by(found, found.within)


def _is_asked(found: Condition, clause: Token) -> bool:
    """Tell whether "if" opens what somebody asks or does not know."""
    above = clause.head
    asked = clause.dep_ == "ccomp" and above.lemma_ in _ASKING
    asked = asked or (clause.dep_ == "advcl" and above.lower_ in {"asked", "wondering"})
    told_later = any(c.lower_ in {"will", "would", "shall"} for c in above.children)
    return asked and above.i < found.opener.i and not told_later


def _is_subjunctive(clause: Token) -> bool:
    """Tell whether "were" stands with a single subject ("if the road were cut")."""
    verbs = (clause, *(c for c in clause.children if c.dep_ in {"aux", "auxpass"}))
    subject = next((c for c in clause.children if c.dep_ in _SUBJECTS), None)
    if subject is None or subject.tag_ not in {"NN", "NNP"}:
        return False
    joined = any(c.dep_ == "conj" for c in subject.children)
    return not joined and any(v.lower_ == "were" for v in verbs)


def read_condition_beside(node: Token, signs: Signs) -> None:
    """Read the condition that a clause or phrase under a node sets for it."""
    for child in _same_part(node):
        found = condition_of(child) if _may_open(child) else None
        if found is not None and _is_set_for(found, node) and not _is_asked(found, child):
            signs.assume(_set_by(found, found.beside), found.opener, found.row)
            return
    if any(c.dep_ == "advmod" and c.lower_ == "then" for c in node.children):
        _read_condition_before(node, signs)


def read_condition_of_report(told: Token, report: Token, signs: Signs) -> None:
    """Read "If the toll stays, drivers say they will strike": the condition is of what is said."""
    if not has_modal(told):
        return
    for child in report.children:
        found = condition_of(child) if child.dep_ == "advcl" and child.i < told.i else None
        if found is not None and found.only in {"", "future"}:
            signs.assume(_set_by(found, found.beside), found.opener, found.row)
            return


def _may_open(word: Token) -> bool:
    """Tell whether a clause or phrase may set a condition ("the day the army leaves" included)."""
    day = word.dep_ in {"npadvmod", "dobj"} and any(c.dep_ == "relcl" for c in word.children)
    return day or word.dep_ in _OPENED


def _is_set_for(found: Condition, node: Token) -> bool:
    """Tell whether a condition counts for the clause it stands beside."""
    if found.only in _OF_FUTURE and not _looks_ahead(node):
        return False
    if found.only == "unpast" and _is_past(node):
        return False
    if found.opener.lower_ == "had" and not has_modal(node):
        return False
    return found.only != "first" or (found.opener.i < node.i and would_of(node) is None)


def _holds_within(found: Condition, above: Token) -> bool:
    """Tell whether a clause is itself supposed, by what it stands beside."""
    if found.only in {"future", "first"}:
        return _looks_ahead(above)
    return found.only != "unpast" or not _is_past(above)


def _is_past(node: Token) -> bool:
    """Tell whether a verb is past, or the one that an adjective or adverb completes."""
    while node.dep_ in {"advmod", "acomp", "oprd"}:
        node = node.head
    return is_past(node)


def _read_condition_before(node: Token, signs: Signs) -> None:
    """Read "unless A, and then B" and "if A, then B": the condition of the clause before holds."""
    if node.dep_ == "conj":
        for child in node.head.children:
            found = condition_of(child) if child.dep_ in _OPENED and child.i < node.i else None
            if found is not None:
                signs.assume(found.beside, found.opener, found.row)


def read_condition_around(predicate: Token, signs: Signs) -> None:
    """Read the condition of the clause that a predicate stands in, however deep."""
    for clause in (predicate, *predicate.ancestors):
        if _may_open(clause) and (found := condition_of(clause)) is not None:
            if not _holds_within(found, clause.head) or _is_remembered(found, clause):
                continue
            signs.modalities.discard(Modality.PLANNED)  # "were the army to leave" is no plan
            signs.assume(_says(found, clause), found.opener, found.row)
            signs.forget({c for c in clause.children if c.lower_ == "could" and c.dep_ == "aux"})
            return


def _is_remembered(found: Condition, clause: Token) -> bool:
    """Tell whether "the moment", "the day" opens what has been ("film of the moment it fell")."""
    past = (c.tag_ == "VBD" for c in clause.children if c.dep_ in {"relcl", "acl"})
    return found.opener.lower_ == "the" and any(past)


def _looks_ahead(node: Token) -> bool:
    """Tell whether a clause speaks of what is to come: by a modal, "to" or a verb that promises."""
    ahead = any(c.dep_ == "aux" and (c.tag_ == "MD" or c.lower_ == "to") for c in node.children)
    return ahead or node.lemma_ in _PROMISING


def _same_part(node: Token) -> Sequence[Token]:
    """Return a node's children that no semicolon parts from it."""
    return [child for child in node.children if not is_parted(node, child)]


def is_parted(one: Token, other: Token) -> bool:
    """Tell whether a semicolon stands between two words: what it parts stands alone."""
    if ";" not in words_of(one.doc):
        return False
    first, last = sorted((one.i, other.i))
    return any(token.lower_ == ";" for token in one.doc[first:last])


def _is_inverted(word: Token, clause: Token) -> bool:
    """Tell whether an auxiliary stands before its subject in a clause that is no question."""
    if word.dep_ not in _AUXILIARY or clause not in {word, word.head}:
        return False
    if word.sent[-1].lower_.startswith("?"):
        return False
    inside = (c for own in (clause, *_clauses_under(clause)) for c in own.children)
    subject = next((c for c in inside if c.dep_ in _SUBJECTS), None)
    if subject is None:  # something stands between, whatever the parser made of it
        return clause.dep_ == "advcl" and clause.i - word.i > 1
    return word.i < subject.i


def _clauses_under(auxiliary: Token) -> list[Token]:
    """Return the clause that the parser hung under the auxiliary that opens it ("had the gate been")."""
    return [c for c in auxiliary.children if c.dep_ == "ccomp"] if auxiliary.lower_ == "had" else []


def is_inverted_clause(auxiliary: Token) -> bool:
    """Tell whether a word opens an inverted condition ("could have passed had the gate been open")."""
    if auxiliary.lower_ != "had" or auxiliary.dep_ not in {"ccomp", "advcl"}:
        return False
    return auxiliary.left_edge == auxiliary and _is_inverted(auxiliary, auxiliary)
