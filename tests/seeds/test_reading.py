"""What the founding articles give, counted."""

from collections import Counter

import pytest

from landbridge.model.document import SectionKind

pytestmark = pytest.mark.seed


def test_the_articles_give_at_least_a_hundred_and_twenty_claims_of_all_eight_kinds(seeds):
    kinds = Counter(claim.kind for claim in seeds.claims)
    assert kinds.total() >= 120
    assert len(kinds) == 8


def test_at_least_forty_claims_come_through_somebody(seeds):
    assert sum(len(claim.chain) >= 2 for claim in seeds.claims) >= 40


def test_every_quote_stands_at_its_span_and_outside_furniture(seeds):
    texts = {d.id: d for d in seeds.documents.values()}
    for claim in seeds.claims:
        document = texts[claim.document]
        assert document.text[claim.start : claim.end] == claim.quote
        assert not any(
            s.kind is SectionKind.FURNITURE and s.start < claim.end and claim.start < s.end
            for s in document.sections
        )
