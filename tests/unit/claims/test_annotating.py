"""What is annotated with the lock kept is what spaCy's own pipe annotates."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from landbridge.claims.annotating import annotated
from landbridge.claims.parser import DEFAULT_MODEL

TEXTS = (
    "Three lorries of the Sudanese Red Crescent left Port Sudan for Kassala on 4 May 2024.",
    "Shut.",
    "Colonel Petro Havryliuk told Reuters near Uzhhorod that $2 million had waited since Monday.",
    "Hungary's minister said the opposite, but three of them, whom nobody named, moved it by night.",
    "In Goma",
)


@pytest.fixture
def nlp() -> Language:
    return spacy.load(DEFAULT_MODEL)


def _as_spacy(nlp: Language) -> list[bytes]:
    return [doc.to_bytes() for doc in nlp.pipe(TEXTS)]


def _as_here(nlp: Language) -> list[bytes]:
    return [doc.to_bytes() for doc in annotated(nlp, list(map(nlp.make_doc, TEXTS)))]


def test_every_annotation_is_the_one_spacy_gives(nlp: Language) -> None:
    assert _as_here(nlp) == _as_spacy(nlp)


def test_texts_in_several_batches_come_in_their_order(nlp: Language) -> None:
    whole = _as_spacy(nlp)
    nlp.batch_size = 3

    assert [len(doc) for doc in annotated(nlp, list(map(nlp.make_doc, TEXTS)))] == [
        len(nlp.make_doc(text)) for text in TEXTS
    ]
    assert _as_here(nlp) == whole


def test_a_parser_that_weighs_several_ways_is_left_to_spacy(nlp: Language) -> None:
    nlp.get_pipe("ner").cfg["beam_width"] = 2  # type: ignore[attr-defined]

    assert _as_here(nlp) == _as_spacy(nlp)


def test_names_that_a_component_before_marked_are_respected(nlp: Language) -> None:
    ruler = nlp.add_pipe("entity_ruler", before="ner")
    ruler.add_patterns([{"label": "CROSSING", "pattern": "Port Sudan"}])  # type: ignore[attr-defined]

    found = [doc.to_bytes() for doc in annotated(nlp, list(map(nlp.make_doc, TEXTS)))]

    assert found == _as_spacy(nlp)
    assert "CROSSING" in nlp.get_pipe("ner").move_names[-1]  # type: ignore[attr-defined]


@Language.component("landbridge_test_marker")
def _marker(doc: Doc) -> Doc:
    doc.user_data["met"] = len(doc)
    return doc


def test_a_component_that_takes_one_text_at_a_time_is_called_for_each(nlp: Language) -> None:
    nlp.add_pipe("landbridge_test_marker")

    assert [doc.user_data["met"] for doc in annotated(nlp, list(map(nlp.make_doc, TEXTS)))] == [
        len(nlp.make_doc(text)) for text in TEXTS
    ]
