"""The word rules that remember their answers give what spaCy's own give."""

import pytest
import spacy
from spacy.language import Language

from landbridge.claims.parser import DEFAULT_MODEL, load_model
from landbridge.claims.wordrules import RULER, WordRules, remember_word_rules

TEXTS = (
    "The convoy that left on Monday is said to have been turned back, but no one would say why.",
    "He's gonna cross it, y'all; it ain't shut. Let's go! There's a way I've gotta see.",
    "Guards whose posts lay there were told what to do,\n\n  if  anything came from Uzhhorod.",
    "",
)


@pytest.fixture(scope="module")
def bare() -> Language:
    return spacy.load(DEFAULT_MODEL)


@pytest.mark.parametrize("text", TEXTS)
def test_every_annotation_is_the_one_spacy_gives(bare: Language, text: str) -> None:
    assert load_model()(text).to_bytes() == bare(text).to_bytes()


def test_a_word_met_again_gets_the_same_annotations(bare: Language) -> None:
    first, again = (load_model()(TEXTS[0]).to_bytes() for _ in range(2))

    assert first == again == bare(TEXTS[0]).to_bytes()


def test_what_is_remembered_stays_bounded(monkeypatch: pytest.MonkeyPatch, bare: Language) -> None:
    monkeypatch.setattr("landbridge.claims.wordrules.KEPT", 3)
    nlp = remember_word_rules(spacy.load(DEFAULT_MODEL))

    assert nlp(TEXTS[0]).to_bytes() == bare(TEXTS[0]).to_bytes()


def test_a_rule_added_later_counts_for_words_met_before() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(RULER)
    remember_word_rules(nlp)
    before = nlp("gate shut")[0].pos_
    rules = nlp.get_pipe(RULER)
    assert isinstance(rules, WordRules)
    rules.add([[{"LOWER": "gate"}]], {"POS": "NOUN"})
    rules.add([[{"LOWER": "gate"}, {"LOWER": "shut"}]], {"POS": "ADJ"}, index=1)

    assert (before, [token.pos_ for token in nlp("gate shut")]) == ("", ["NOUN", "ADJ"])


def test_a_pipeline_without_word_rules_stays_as_it_is() -> None:
    assert remember_word_rules(spacy.blank("en")).pipe_names == []
