"""What a word around a claim gave it is kept with the row that says so."""

import pytest
from tests.unit.claims.reading import NOW, document_of

from landbridge.claims.extract import extract, sentences_of
from landbridge.lexicon.rows import row_called


def signs_of(text):
    """Return (word, what it gave, the row's table) of everything read around the first claim."""
    readings = [r for _, _, found in sentences_of(document_of(text), recorded=NOW) for r in found]
    return [
        (sign.word.text, sign.gave, row_called(sign.row).table if sign.row else None)
        for sign in readings[0].standing.read
    ]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The ministry plans to reopen the crossing.", ("plans", "planned", "governors.tsv")),
        ("The crossing has not reopened.", ("not", "denied", None)),
        (
            "The army probably closed the crossing.",
            ("probably", "certainty 0.60-0.85", "hedges.tsv"),
        ),
        ("The gate may reopen on Monday.", ("may", "possible", "hedges.tsv")),
        ("The army denied that it had closed the gate.", ("denied", "denied", "reporting.tsv")),
        ("If the truce holds, the crossing will reopen.", ("If", "conditional", "conditions.tsv")),
        ("The militia failed to seize the bridge.", ("failed", "denied", "governors.tsv")),
    ],
)
def test_each_word_that_changes_a_claim_tells_what_it_gave(text, sign):
    assert sign in signs_of(text)


def test_a_plain_claim_has_no_signs():
    assert signs_of("The army closed the crossing.") == []


def test_what_is_extracted_is_what_the_sentences_gave():
    document = document_of("The army closed the gate. It reopened on Monday.", "Rain fell.")
    given = {r.claim for _, _, found in sentences_of(document, recorded=NOW) for r in found}
    assert set(extract(document, recorded=NOW)) == given
