"""Forms that the language pipeline takes for other words, set right: "hopes" is of hope."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from spacy.language import Language
from spacy.pipeline import AttributeRuler

from landbridge.claims.wordrules import RULER
from landbridge.lexicon.tables import listed, table

_TAGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"VERB": ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"), "NOUN": ("NN", "NNS")}
)


def correct_lemmas(nlp: Language) -> Language:
    """Give a pipeline the words that the forms of ``lemmas.tsv`` are of; return the pipeline.

    spaCy's rules strip "-es" and "-ed" before "-s" and "-d", and take the first word they know. Its
    lemmatizer keeps what the word rules before it say.
    """
    ruler = nlp.get_pipe(RULER) if RULER in nlp.pipe_names else None
    if isinstance(ruler, AttributeRuler):
        for row in table("lemmas"):
            ruler.add(_patterns(row), {"LEMMA": row["lemma"]})
    return nlp


def _patterns(row: Mapping[str, str]) -> list[list[dict[int | str, Any]]]:
    """Return what the word rules are to look for: each form as each part of speech it may have."""
    tags = _TAGS[row["pos"]]
    return [[{"LOWER": form, "TAG": tag}] for form in listed(row["forms"]) for tag in tags]


def lend_norms(nlp: Language) -> Language:
    """Let a pipeline look at the forms of ``unmet_forms.tsv`` as at others; return the pipeline.

    The model sees a word by its norm, its beginning, its end and its shape.
    """
    for row in table("unmet_forms"):
        nlp.vocab[row["form"]].norm_ = row["like"]
    return nlp
