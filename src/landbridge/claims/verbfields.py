"""The field of deeds that a verb is of, by ``wordnet_verbs.tsv``."""

from collections.abc import Mapping
from functools import cache

from landbridge.lexicon.tables import listed, table


@cache
def verb_fields() -> Mapping[str, str]:
    """Return the field of each verb, or verb with its particle."""
    rows = table("wordnet_verbs")
    return {lemma: row["field"] for row in rows for lemma in listed(row["lemmas"])}


@cache
def _light_verbs() -> frozenset[str]:
    return frozenset(row["lemma"] for row in table("light_verbs"))


def is_deed(lemma: str) -> bool:
    """Tell whether a verb has a field, or lends its time to a noun ("fighting rages")."""
    return lemma in verb_fields() or lemma in _light_verbs()


def verbs_in_ing(form: str) -> tuple[str, ...]:
    """Return how the verb of a word in "-ing" may be spelt ("downing" is of down), none for others."""
    stem = form.removesuffix("ing")
    return () if stem == form else (stem, f"{stem}e", stem[:-1])


@cache
def separable() -> frozenset[tuple[str, str]]:
    """Return verbs and the particles that stand between them and their object."""
    rows = table("separable")
    return frozenset((verb, row["particle"]) for row in rows for verb in listed(row["verbs"]))
