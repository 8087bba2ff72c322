"""What holds of every claim that a proposal becomes, whatever the proposal."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.claims.reading import document_of, read
from tests.unit.proposals.build import SIGNATURE, item, written

from landbridge.model.proposal import Rejected
from landbridge.proposals.answer import read_answer
from landbridge.proposals.check import Asked, check
from landbridge.proposals.page import Page
from landbridge.proposals.verify import verify
from landbridge.proposals.vocabulary import claim_types

DOCUMENT = document_of(
    "The army reportedly closed the Vasht crossing on 3 May 2021, the governor said. Two days "
    "later 1,052 lorries stood before its gates, about 40 of them with aid.",
    "A spokesman for the drovers denied that the Vasht crossing was closed. “We cross,” he said.",
)
PAGE = Page.of(DOCUMENT)
RULES = read(DOCUMENT)
WORDS = DOCUMENT.text.split()
TYPES = list(claim_types().values())

runs = st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, 18)).map(
    lambda at: " ".join(WORDS[at[0] : sum(at)]).strip(",.")
)
phrases = st.one_of(runs, runs, st.text(max_size=8), st.sampled_from(["Vasht", "3 May 2021", "40"]))


@st.composite
def proposals(draw):
    """Return a proposal made of runs of the document's words and of others."""
    type_ = draw(st.sampled_from(TYPES))
    quote = draw(phrases)
    inside = st.one_of(phrases, st.sampled_from(quote.split() or ["x"]))
    roles = draw(st.lists(st.sampled_from(type_.roles), max_size=3))
    return item(
        quote=quote,
        kind=type_.kind,
        type=type_.name,
        arguments={role: draw(inside) for role in roles},
        start=draw(st.none() | st.integers(-3, 400)),
        when=draw(st.none() | inside),
        where=draw(st.none() | inside),
        numbers=draw(st.lists(inside, max_size=2)),
        hedges=draw(st.lists(st.just("reportedly") | inside, max_size=1)),
        sources=[],
    )


def outcome(proposal):
    answer = read_answer(written(proposal))
    (one,) = answer.proposals
    shown = (0, len(DOCUMENT.text))
    return verify(one, PAGE, shown=shown, signature=SIGNATURE)


@settings(max_examples=300, deadline=None)
@given(proposals())
def test_whatever_is_kept_stands_in_the_text_where_it_says(proposal):
    one = outcome(proposal)
    if isinstance(one, Rejected):
        assert one.why
        assert "\n" not in one.why + one.quote
        return
    one = one.claim
    text = DOCUMENT.text
    assert text[one.start : one.end] == one.quote
    mentions = [a.mention for a in one.arguments] + ([one.where.mention] if one.where else [])
    for part in (*mentions, *one.quantities):
        assert text[part.start : part.end] == part.text
        assert one.start <= part.start
        assert part.end <= one.end
    if one.when is not None:
        assert one.when.text in text
    assert one.chain[-1].source.text == "Border Gazette"
    assert one.extractor == "llm:tester"


@settings(max_examples=20, deadline=None)
@given(st.lists(proposals(), max_size=6))
def test_no_proposal_takes_a_claim_of_the_rules_away(some):
    rules = RULES
    asked = [Asked(shown=(0, len(DOCUMENT.text)), answer=read_answer(written(*some)))]
    checked = check(asked, document=DOCUMENT, rules=rules, signature=SIGNATURE)
    assert {c.id for c in rules} <= {c.id for c in checked.claims}
    added = [c for c in checked.claims if c.id not in {r.id for r in rules}]
    assert all(c.extractor == "llm:tester" for c in added)
    assert len(added) + len(checked.rejected) <= len(some)
