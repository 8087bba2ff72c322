"""The reporting words of ``reporting.tsv``: which words hand what follows to a source, and how."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from landbridge.lexicon.tables import table
from landbridge.model.claim import Attitude


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One way a reporting word is used: a row of ``reporting.tsv``, read.

    Attributes:
        name: say, show, ask, blame, deny or ground, as the table's header explains.
        attitude: How the reporter stands to the source.
        takes: What its plain object must be to be what is said: "happening", "toll", "for",
            "that", "itself", or "", as the table's header explains.
        unnamed: True when its passive leaves a source unnamed ("is said to").
    """

    name: str
    attitude: Attitude
    takes: str
    unnamed: bool


@cache
def reporting(pos: str) -> Mapping[str, tuple[Use, ...]]:
    """Return the uses of each reporting word of a part of speech, V or N, under its lemma."""
    found: dict[str, list[Use]] = {}
    for row in table("reporting"):
        if row["pos"] == pos:
            use = Use(
                name=row["use"],
                attitude=Attitude(row["attitude"]),
                takes=row["takes"],
                unnamed=row["unnamed"] == "yes",
            )
            found.setdefault(row["lemma"], []).append(use)
    return {lemma: tuple(uses) for lemma, uses in found.items()}


@cache
def _opinions() -> frozenset[str]:
    """Return verbs of what is thought or suspected."""
    return frozenset(row["phrase"] for row in table("hedges") if row["kind"] == "opinion")


def tells_or_thinks(lemma: str) -> bool:
    """Tell whether a verb hands what follows to somebody who says or thinks it."""
    return lemma in reporting("V") or lemma in _opinions()


def full_lemma(token: Token, words: Container[str]) -> str:
    """Return a word's lemma, a lost "e" put back where only so the words hold it.

    The lemmatizer reads "hoping" as a form of "hop".
    """
    lemma = token.lemma_.lower()
    cut = lemma not in words and token.lower_.endswith(("ed", "ing"))
    return f"{lemma}e" if cut and f"{lemma}e" in words else lemma


def denies(verb: str) -> bool:
    """Tell whether a verb, given by lemma, says that something is not so."""
    return any(use.name == "deny" for use in reporting("V").get(verb.lower(), ()))


@cache
def anonymity() -> tuple[str, ...]:
    """Return words by which a text withholds a source's name."""
    return tuple(row["phrase"] for row in table("anonymity"))


def withholds_name(words: str) -> bool:
    """Tell whether words, in lower case, withhold a source's name."""
    return any(phrase in words for phrase in anonymity())


@cache
def showing_nouns() -> frozenset[str]:
    """Return nouns of pictures and records, which show things where people say them."""
    return frozenset(r["lemma"] for r in table("nouns") if r["class"] == "imagery" or r["shows"])


@cache
def toll_nouns() -> frozenset[str]:
    """Return nouns that stand for a count of people ("put the toll at 40")."""
    return frozenset(r["lemma"] for r in table("nouns") if r["class"] == "toll")


@cache
def stances() -> Mapping[str, Attitude]:
    """Return the adverbs by which a reporter takes a stand ("rightly noted"), and which."""
    return {row["word"]: Attitude(row["attitude"]) for row in table("stances")}
