from dataclasses import replace

import pytest
from tests.unit.states.build import claim, document, gate, library, step

from landbridge.model.claim import SourceKind
from landbridge.model.document import Section, SectionKind
from landbridge.model.state import independent_sources
from landbridge.states.origins import find_origins
from landbridge.states.reuse import find_reuse
from landbridge.states.utterer import utterer_of

AMBASSADOR = step(
    "Ambassador Hadi",
    SourceKind.OFFICE,
    cited=[("News A", "2018-07-09"), ("News B", "2018-07-10"), ("News C", "2018-07-10")],
)
WIRE = (
    "Forty lorries of flour passed the Norgate crossing on Tuesday morning under the eyes of two "
    "customs officers. The provincial governor told reporters that another convoy would follow "
    "before the end of the week if the road stays dry."
)
FIRST, SECOND = WIRE.split(". ", 1)
OWN = (
    "Prices in the bazaar fell for the third week as traders waited for news from the border. "
    "Our reporter counted eleven shops that had opened again along the main street of the town. "
)


def origins_of(claims):
    return find_origins(claims, documents=library(claims))


def test_three_outlets_carrying_one_speaker_are_one_origin():
    told = claim("event", "talks", by=[AMBASSADOR, step("Institute")], participant="Iraq")
    (origin,) = origins_of([told])
    assert origin.claims == (told.id,)
    assert origin.reasons == (
        "News A and News B and News C carry one statement of Ambassador Hadi.",
    )


def test_one_speaker_in_three_documents_is_one_origin():
    speaker = step("actor:ambassador", SourceKind.OFFICE)
    told = [
        gate("open", on=f"2018-07-{d}", by=name)
        for d, name in (("09", "A"), ("10", "B"), ("10", "C"))
    ]

    told = [replace(c, chain=(speaker, *c.chain)) for c in told]
    (origin,) = origins_of(told)
    assert set(origin.claims) == {c.id for c in told}
    assert origin.utterer == "actor:ambassador"
    assert origin.reasons == ("3 claims give one statement of ambassador.",)


def test_another_speaker_or_another_content_is_another_origin():
    told = [
        gate("open", on="2018-07-09", by="Alpha Times"),
        gate("open", on="2018-07-09", by="Beta Wire"),
        gate("closed", on="2018-07-09", by="Alpha Times"),
        gate("open", on="2018-07-09", by="Alpha Times", polarity="denied"),
        gate("open", on="2018-07-09", by="Alpha Times", modality="planned"),
    ]
    assert len(origins_of(told)) == 5


def test_saying_it_again_within_a_month_is_repetition_and_later_a_fresh_report():
    told = [gate("open", on=d) for d in ("2018-07-01", "2018-07-20", "2018-09-01")]
    assert sorted(len(o.claims) for o in origins_of(told)) == [1, 2]


def test_one_source_on_two_dated_happenings_gives_two_origins():
    told = [
        claim("event", "attack", when=when, where="town:norgate", at=i)
        for i, when in enumerate(("2018-06-03", "2018-06-18"))
    ]
    assert len(origins_of(told)) == 2


def test_anonymous_sources_of_two_documents_are_not_one_source():
    unnamed = step("a senior official", SourceKind.ANONYMOUS)
    told = [claim("status", "open", by=[unnamed], doc=d, subject="crossing:norgate") for d in "ab"]
    assert len({utterer_of(c) for c in told}) == 2


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("actor:minister", SourceKind.PERSON, "actor:minister"),
        ("Colonel Hadi", SourceKind.PERSON, "culunilhadi"),
        ("the spokesman", SourceKind.PERSON, "report:thispukisman"),
    ],
)
def test_an_utterer_is_an_entity_a_name_or_bound_to_its_document(name, kind, expected):
    found = utterer_of(claim("status", "open", by=[step(name, kind)]))
    assert found.partition(":")[0] == expected.partition(":")[0]
    assert (":" in found) == (":" in expected)


def test_an_author_is_named_by_byline_or_else_by_publisher():
    byline = step("Leila Hadi", SourceKind.AUTHOR)
    nameless = step("the author", SourceKind.AUTHOR)
    publisher = step("outlet:herald")
    assert utterer_of(claim("status", "open", by=[byline, publisher])) == "lilahadi"
    assert utterer_of(claim("status", "open", by=[nameless, publisher])) == "outlet:herald"
    assert utterer_of(claim("status", "open", by=[nameless])) == "report:author"


def words_dropped(text: str, every: int) -> str:
    return " ".join(w for i, w in enumerate(text.split(), start=1) if i % every)


@pytest.mark.parametrize(
    ("copy", "found"),
    [
        (SECOND, 1),
        (words_dropped(WIRE, 10), 2),
        (OWN * 5 + WIRE + OWN * 5, 2),
        (OWN, 0),
        ("Forty lorries passed. The governor spoke.", 0),
    ],
    ids=["half cut", "a tenth of the words dropped", "two in twenty", "independent", "too short"],
)
def test_reused_sentences_are_found_whatever_stands_around_them(copy, found):
    documents = {
        "wire": document("wire", text=WIRE, published="2018-07-01"),
        "copy": document("copy", text=copy, published="2018-07-02"),
    }
    reuses = find_reuse(documents)
    assert len(reuses) == found
    assert all(r.earlier.document == "wire" and r.later.document == "copy" for r in reuses)


def test_a_copied_story_joins_the_origin_of_the_earliest():
    texts = {"copy": OWN + WIRE, "wire": WIRE, "other": OWN}
    published = {"copy": "2018-07-02", "wire": "2018-07-01", "other": "2018-07-03"}
    documents = {
        name: document(name, text=text, published=published[name], publisher=name.title())
        for name, text in texts.items()
    }
    told = [
        claim(
            "movement",
            "traffic",
            doc=name,
            by=name.title(),
            at=texts[name].index(FIRST),
            quote=FIRST,
            via="crossing:norgate",
        )
        for name in ("copy", "wire")
    ]
    (origin,) = find_origins(told, documents=documents)
    assert origin.utterer == utterer_of(told[1])
    assert origin.claims == (told[1].id, told[0].id)
    assert origin.reasons == ("Copy repeats 100% of a sentence of Wire, published 2018-07-01.",)


def test_furniture_is_not_compared():

    documents = {
        name: document(name, text=WIRE, published=day_)
        for name, day_ in (("a", "2018-07-01"), ("b", None))
    }
    sections = (Section(kind=SectionKind.FURNITURE, start=0, end=len(WIRE)),)
    assert len(find_reuse(documents)) == 2
    assert find_reuse({**documents, "b": replace(documents["b"], sections=sections)}) == ()


def test_sources_are_utterers_and_neither_copies_nor_headlines_add_one():
    speaker = step("Minister Rao", SourceKind.OFFICE)
    told = [
        gate("open", on="2018-07-09", by="Alpha Times"),
        gate("closed", on="2018-07-12", by="Alpha Times"),
        gate("open", on="2018-07-10", by=[speaker, step("Beta Wire")]),
    ]
    assert independent_sources(origins_of(told)) == 2
    assert independent_sources(()) == 0


def test_a_copied_sentence_that_was_read_otherwise_still_speaks_for_the_original():
    docs = {
        name: document(name, published=day, publisher=name, text=WIRE)
        for name, day in (("Wire", "2018-07-09"), ("Copy", "2018-07-10"))
    }
    told = [
        claim("movement", "convoy", doc="Wire", by="Wire", via="crossing:norgate"),
        claim("status", "in_use", doc="Copy", by="Copy", subject="crossing:norgate"),
    ]
    found = find_origins(told, documents=docs)
    assert len(found) == 2
    assert independent_sources(found) == 1


def test_a_headline_joins_what_its_own_text_says():
    text = "Strike kills dozens\nA strike killed dozens of people in the village on Sunday night."
    page = replace(
        document("page", publisher="Page", text=text),
        sections=(
            Section(kind=SectionKind.HEADLINE, start=0, end=19),
            Section(kind=SectionKind.BODY, start=20, end=len(text)),
        ),
    )
    head = claim("event", "attack", doc="page", by="Page", at=0)
    body = claim("event", "attack", doc="page", by="Page", at=20, target="town:village")
    found = find_origins([head, body], documents={"page": page})
    assert [set(o.claims) for o in found] == [{head.id, body.id}]
    assert found[0].reasons[-1] == "A headline of Page sums up its own text."
    pointed = replace(head, arguments=claim("event", "attack", target="town:else").arguments)
    other = claim("event", "airstrike", doc="page", by="Page", at=0)
    for unlike in (pointed, other):
        assert len(find_origins([unlike, body], documents={"page": page})) == 2


def test_an_unread_pronoun_leaves_the_word_to_whoever_reports_it():
    told = gate("open", on="2018-07-09", by=[step("he", SourceKind.PERSON), step("Beta Wire")])
    assert utterer_of(told) == utterer_of(gate("open", on="2018-07-09", by="Beta Wire"))


def test_the_earliest_said_claim_of_an_origin_comes_first():
    late = claim("event", "talks", doc="Early@2018-07-10", by=step_of(None), participant="Iraq")
    cited = claim(
        "event", "talks", doc="Late@2018-07-12", by=step_of("2018-07-09"), participant="Iraq"
    )
    (origin,) = origins_of([late, cited])
    assert origin.claims == (cited.id, late.id)


def step_of(cited: str | None):
    outlets = [] if cited is None else [("News A", cited)]
    return [step("actor:ambassador", SourceKind.OFFICE, cited=outlets), step("Paper")]
