"""A file that holds several articles gives a document for each; a teaser is none."""

from datetime import UTC, date, datetime

import pytest

from landbridge.documents.read import read_all
from landbridge.model.document import SectionKind

FETCHED = datetime(2026, 1, 1, tzinfo=UTC)

DIGEST = """Great Lakes Border Digest
14 June 2022

In this issue: Bunagana, Kasindi, fuel

==========================================

Fighters take Bunagana, drivers say

GOMA, June 13 (Kivu Wire) - Fighters took the border town of Bunagana on Monday, three drivers who fled to Uganda said.

"We left the lorries at the gate," one driver said.

------

Kasindi takes the lorries of Bunagana
Beni Courier, 14 June 2022

About two hundred lorries that would have used Bunagana were queuing at Kasindi on Tuesday, the customs office in Beni said.

------

Fuel price in Goma
By Alice Mbeki
13 June 2022

A litre of petrol cost 3,200 francs in Goma on Monday, traders there said, against 2,500 a week before the attack began.
"""

BARE = """Torkham gate shut after shots

PESHAWAR, Feb. 20 (Frontier Agency) - Guards closed the Torkham gate on Monday, a customs officer said, and trucks with vegetables waited on both sides.

Two guards were wounded when shots were fired at the post on Sunday night, the officer said.

Tags: Torkham

Chaman crossing opens for one hour

QUETTA, Feb. 21 (Frontier Agency) - Officials opened the Chaman crossing for one hour on Tuesday so that patients could pass, the district office said.

The crossing was shut on 18 February 2023 after a dispute about passports, and nobody knew when it would open for trade, the office said.
"""

CLIPPINGS = """Document 1 of 2

Gate at Moyale shut for a day

The gate at Moyale was shut on Sunday while the road behind it was cleared of stones, the county office said.

Document 2 of 2

Camels sold at Mandera again

The market at Mandera sold camels again on Thursday, a month after raids had emptied it, three herders there said.
"""


def documents(text):
    return read_all(text.encode(), path="file", fetched=FETCHED).documents


def own(document):
    return " ".join(document.text[s.start : s.end] for s in document.sections if s.kind.is_own)


def test_each_article_of_a_digest_has_its_own_title_outlet_and_date():
    found = [(d.title, d.publisher, d.published.interval.start) for d in documents(DIGEST)]
    assert found == [
        ("Fighters take Bunagana, drivers say", "Kivu Wire", date(2022, 6, 13)),
        ("Kasindi takes the lorries of Bunagana", "Beni Courier", date(2022, 6, 14)),
        ("Fuel price in Goma", None, date(2022, 6, 13)),
    ]
    assert documents(DIGEST)[2].authors == ("Alice Mbeki",)


def test_what_stands_above_the_first_article_is_furniture_and_kept():
    first = documents(DIGEST)[0]
    assert first.text.startswith("Great Lakes Border Digest")
    assert "In this issue" not in own(first)
    assert all("====" not in own(d) and "----" not in own(d) for d in documents(DIGEST))


def test_parts_name_their_file_and_place_and_have_ids_of_their_own():
    found = documents(DIGEST)
    assert [d.part.label for d in found] == ["article 1", "article 2", "article 3"]
    assert len({d.id for d in found}) == 3
    assert len({d.original for d in found}) == 1
    assert found[0].original not in {d.id for d in found}


def test_an_article_keeps_its_id_in_another_file():
    other = documents(CLIPPINGS.replace("Gate at Moyale", "The gate at Moyale"))
    assert documents(CLIPPINGS)[1].id == other[1].id
    assert documents(CLIPPINGS)[0].id != other[0].id


def test_articles_without_a_dividing_line_are_told_by_headline_and_dateline():
    found = documents(BARE)
    assert [d.title for d in found] == [
        "Torkham gate shut after shots",
        "Chaman crossing opens for one hour",
    ]
    assert "Chaman" not in own(found[0])


def test_numbered_clippings_need_no_dates():
    assert [d.title for d in documents(CLIPPINGS)] == [
        "Gate at Moyale shut for a day",
        "Camels sold at Mandera again",
    ]


def test_the_first_article_above_a_dividing_line_needs_no_date():
    text = CLIPPINGS.replace("Document 1 of 2\n\n", "").replace("Document 2 of 2", "=" * 20)
    assert [d.title for d in documents(text)] == [
        "Gate at Moyale shut for a day",
        "Camels sold at Mandera again",
    ]


TEASER = """
Related

Chaman crossing opens

QUETTA, Feb. 21 (Frontier Agency) - The Chaman crossing was open for one hour on Tuesday, the district office said.
"""
SUBHEADING = """
What comes next

The officials of both sides want to meet on Thursday in the town, said the customs officer, who did not give his name.

Nobody expects the gate to open before that, he said, and the drivers have begun to sell the tomatoes on the road.
"""
BIOGRAPHY = """
===============

About the author

Huda Karim has written on the roads of the frontier for twenty years and lives in Peshawar with her family and two dogs.
"""


@pytest.mark.parametrize("below", [TEASER, SUBHEADING, BIOGRAPHY])
def test_a_teaser_a_subheading_or_a_biography_is_no_article(below):
    first = BARE[: BARE.index("Tags")]
    (document,) = documents(first + below)
    assert document.part is None


def test_an_underlined_heading_divides_nothing():
    text = "\n\n".join(
        f"{name}\n------\n\nThe gate at {name} was shut on Monday, the governor said, and drivers waited there all day long."
        for name in ("Torkham in the north", "Chaman in the south")
    )
    assert len(documents(text)) == 1


def test_the_outlet_of_a_header_holds_for_every_article():
    text = DIGEST[DIGEST.index("====") :].replace("Beni Courier, ", "")
    found = documents("Publisher: Lakes Review\nDate: 15 June 2022\n\n" + text)
    assert {d.publisher for d in found} == {"Lakes Review"}
    assert found[0].published.interval.start == date(2022, 6, 13)


ARTICLE = """<article><h2><a href="/{slug}">{title}</a></h2><time datetime="2023-08-0{day}T10:00:00Z">{day} August 2023</time>
<p>Soldiers put containers across the bridge at {place} on Friday after the border was closed, three traders there said.</p>
<p>Lorries with rice were standing in a queue of ten kilometres at {place}, the traders said, and drivers had begun to unload.</p></article>"""
CARD = "<article><h3><a href=/x>Airlines avoid Niger</a></h3><p>Flights take two hours more since the airspace closed, two airlines said.</p></article>"
PAGE = """<!doctype html><html lang=en><head><title>Latest</title><meta property="og:site_name" content="Sahel Roads">
<link rel=canonical href="https://roads.example/latest"></head><body><nav>Home</nav>{}<footer>Imprint</footer></body></html>"""
TWO = PAGE.format(
    ARTICLE.format(slug="m", title="Bridge barred", day=4, place="Malanville")
    + ARTICLE.format(slug="g", title="Canoes at Gaya", day=5, place="Gaya")
    + CARD
)


def test_each_whole_article_element_of_a_page_is_a_document():
    found = documents(TWO)
    assert [(d.title, d.published.interval.start, d.url) for d in found] == [
        ("Bridge barred", date(2023, 8, 4), "https://roads.example/m"),
        ("Canoes at Gaya", date(2023, 8, 5), "https://roads.example/g"),
    ]
    assert {d.publisher for d in found} == {"Sahel Roads"}
    assert "Gaya" not in own(found[0])


def test_no_block_of_a_page_of_several_articles_is_lost():
    kept = " ".join(d.text for d in documents(TWO))
    for words in ("Home", "Airlines avoid Niger", "Imprint"):
        assert kept.count(words) == 1
    assert all("Airlines" not in own(d) for d in documents(TWO))


def test_cards_beside_one_article_leave_it_one_document():
    one = ARTICLE.format(slug="m", title="Bridge barred", day=4, place="Malanville")
    (document,) = documents(PAGE.format(one + CARD * 5))
    assert document.part is None
    assert "Airlines" not in own(document)


def test_articles_in_every_part_are_whole_stretches_of_their_text():
    for document in documents(DIGEST) + documents(TWO):
        for section in document.sections:
            words = document.text[section.start : section.end]
            assert words.strip() == words
        assert any(s.kind is SectionKind.BODY for s in document.sections)
