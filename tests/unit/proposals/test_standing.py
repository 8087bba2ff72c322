import pytest
from tests.unit.proposals.build import doubt, item, kept


def proposal(quote, *, polarity="affirmed", modality="happened", **roles):
    return item(
        quote=quote,
        arguments=roles,
        polarity=polarity,
        modality=modality,
        hedges=[],
        when=None,
        where=None,
        sources=[],
    )


@pytest.mark.parametrize(
    ("told", "role", "polarity", "modality"),
    [
        ("The army closed the Vasht road.", "the Vasht road", "affirmed", "happened"),
        ("The army has not closed the Vasht road.", "the Vasht road", "denied", "happened"),
        ("The mayor denied that the army closed the road.", "the road", "denied", "happened"),
        ("The guards denied having closed the Vasht road.", "the Vasht road", "denied", "happened"),
        ("The army plans to close the Vasht road.", "the Vasht road", "affirmed", "planned"),
        ("The army may close the Vasht road.", "the Vasht road", "affirmed", "possible"),
    ],
)
def test_the_grammar_bears_out_what_the_words_say(told, role, polarity, modality):
    said = proposal(told[:-1], polarity=polarity, modality=modality, subject=role)
    other = "denied" if polarity == "affirmed" else "affirmed"
    turned = proposal(told[:-1], polarity=other, modality=modality, subject=role)
    assert doubt(said, told) is None
    assert f"it is {other}, {modality} where our grammar reads {polarity}" in doubt(turned, told)


@pytest.mark.parametrize(
    "told", ["The army plans to close the Vasht road.", "The army may close the Vasht road."]
)
def test_a_fact_where_the_grammar_reads_none_is_doubted(told):
    assert "it is affirmed, ongoing" in doubt(
        proposal(told[:-1], modality="ongoing", subject="the Vasht road"), told
    )


def test_a_plan_where_the_grammar_reads_a_fact_claims_less_and_stands():
    told = "The army closed the Vasht road."
    assert doubt(proposal(told[:-1], modality="planned", subject="the Vasht road"), told) is None


def test_hedges_that_the_model_leaves_out_count_all_the_same():
    told = "The army probably closed the Vasht road."
    certainty = kept(proposal(told[:-1], subject="the Vasht road"), told).certainty
    assert certainty.words == ("probably",)
    assert certainty.high < 0.9


def test_the_deepest_predicate_counts():
    told = "The guards denied stopping carts on the Vasht road."
    said = proposal(told[:-1], polarity="denied", subject="carts", agent="The guards")
    assert doubt(said, told) is None


def test_a_predicate_outside_the_quote_counts_where_none_stands_inside():
    told = "Drivers denied that the Vasht road was closed."
    quote = "the Vasht road"
    assert doubt(proposal(quote, subject="Vasht road"), told) is not None
    assert doubt(proposal(quote, subject="Vasht road", polarity="denied"), told) is None


def test_a_quote_without_a_predicate_is_not_doubted():
    told = "The Vasht road at dawn."
    said = proposal("The Vasht road at dawn", polarity="denied", subject="The Vasht road")
    assert doubt(said, told) is None
