"""Every item of a feed is a document of its own; a hostile feed costs little."""

import time
from datetime import UTC, date, datetime

import pytest

from landbridge.documents.feed import MAX_ITEMS
from landbridge.documents.read import read_all
from landbridge.model.errors import UnreadableDocument

FETCHED = datetime(2026, 1, 1, tzinfo=UTC)
ITEM = (
    "<item><title>Gate {n} shut</title><link>https://gates.example/{n}</link>"
    "<pubDate>Mon, 24 Jul 2023 23:30:00 +0300</pubDate>"
    "<description>The gate number {n} was shut on Monday, the governor said to drivers.</description></item>"
)
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Port &amp;amp; River Watch</title><language>en-GB</language>
<item><media:title>A picture</media:title><title>Reni terminal hit</title><link>https://port.example/1</link>
<pubDate>Tue, 25 Jul 2023 01:30:00 +0300</pubDate><dc:creator>Olha Marchenko</dc:creator>
<description>Short.</description><content:encoded><![CDATA[<p>Drones hit a grain store at the Reni terminal on Monday, the port said.</p>
<script>document.title = 'The army opened the port'</script><p style="display:none">Nobody sees this.</p>
<p>The ferry at Orlivka was suspended.</p>]]></content:encoded></item>
<item><title>Orlivka ferry resumes</title><guid>https://port.example/2</guid><source url="x">River Bulletin</source>
<description>The ferry at Orlivka resumed for lorries on Tuesday &lt;a href="x"&gt;Read more&lt;/a&gt;</description></item>
<item><title>Grain waits</title><description>Two hundred lorries
with grain waited on Tuesday.

He said so.</description></item>
<item><title> </title><description/></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>La Frontière</title>
<entry><title type="html">Le &lt;b&gt;poste&lt;/b&gt; fermé</title><link rel="self" href="https://f.example/self"/>
<link rel="alternate" href="https://f.example/a"/><published>2022-02-03T10:00:00Z</published>
<updated>2022-02-05T10:00:00Z</updated><author><name>Awa Diop</name><email>a@f.example</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Le poste de la ville a été fermé par les
forces, selon le gouverneur de la région.</p><p>Il a dit que la route est barrée.</p></div></content></entry>
<entry><title>Pris ailleurs</title><source><id>1</id><title>Le Courrier</title></source><summary>La route est barrée pour les camions.</summary></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old Wire</title></channel>
<item><title>Gate shut</title><dc:date>2008-05-04</dc:date><description>The gate was shut, he said.</description></item></rdf:RDF>"""


def read_feed(feed):
    return read_all(
        feed if isinstance(feed, bytes) else feed.encode(), path="feed.xml", fetched=FETCHED
    )


def refusal(feed):
    with pytest.raises(UnreadableDocument) as caught:
        read_feed(feed)
    return caught.value.why


def channel(items):
    return f"<rss><channel><title>Gates</title>{items}</channel></rss>"


def test_each_item_has_its_own_title_link_outlet_and_date():
    one, two, three = read_feed(RSS).documents
    assert (one.title, one.url, one.publisher) == (
        "Reni terminal hit",
        "https://port.example/1",
        "Port & River Watch",
    )
    assert one.published.interval.start == date(2023, 7, 24)
    assert one.authors == ("Olha Marchenko",)
    assert (two.url, two.publisher) == ("https://port.example/2", "River Bulletin")
    assert (three.url, three.published) == (None, None)
    assert [d.part.label for d in (one, two, three)] == ["item 1", "item 2", "item 3"]
    assert one.media_type == "application/rss+xml"


def test_the_full_text_is_read_and_cleaned(parts):
    one, two, three = read_feed(RSS).documents
    assert parts(one, "headline") == ["Reni terminal hit"]
    assert parts(one, "body") == [
        "Drones hit a grain store at the Reni terminal on Monday, the port said.",
        "The ferry at Orlivka was suspended.",
    ]
    assert parts(two, "body") == ["The ferry at Orlivka resumed for lorries on Tuesday"]
    assert parts(three, "body") == [
        "Two hundred lorries with grain waited on Tuesday.",
        "He said so.",
    ]


def test_an_item_without_words_is_listed():
    (skipped,) = read_feed(RSS).skipped
    assert (skipped.what, "no words" in skipped.why) == ("item 4", True)


def test_an_atom_entry_is_read_with_its_change_and_language():
    one, two = read_feed(ATOM).documents
    assert (one.title, one.url, one.publisher) == (
        "Le poste fermé",
        "https://f.example/a",
        "La Frontière",
    )
    assert one.published.interval.start == date(2022, 2, 3)
    assert one.updated.start == date(2022, 2, 5)
    assert (one.language, one.authors) == ("fr", ("Awa Diop",))
    assert one.text.endswith("Il a dit que la route est barrée.")
    assert two.publisher == "Le Courrier"
    assert one.media_type == "application/atom+xml"


def test_items_beside_the_channel_are_read_too():
    (one,) = read_feed(RDF).documents
    assert (one.publisher, one.published.interval.start) == ("Old Wire", date(2008, 5, 4))


def test_an_item_is_the_same_document_in_a_later_feed():
    early = read_feed(channel(ITEM.format(n=1) + ITEM.format(n=2))).documents
    late = read_feed(channel(ITEM.format(n=3) + ITEM.format(n=1))).documents
    assert early[0].id == late[1].id
    assert early[0].original != late[1].original
    assert len(read_feed(channel(ITEM.format(n=1) * 3)).documents) == 1


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1251"])
def test_another_encoding_gives_the_same_words(encoding):
    feed = f"<?xml version='1.0' encoding='{encoding}'?>" + channel(
        "<item><title>Граница</title><description>Переход закрыт и не работает.</description></item>"
    )
    (one,) = read_feed(feed.encode(encoding)).documents
    assert one.title == "Граница"


def test_a_truncated_feed_gives_its_whole_items():
    feed = channel("".join(ITEM.format(n=n) for n in range(3)))
    assert len(read_feed(feed[:-60]).documents) >= 2


def test_a_very_long_feed_costs_its_first_items_and_says_so():
    feed = channel("".join(ITEM.format(n=n) for n in range(20_000)))
    begun = time.process_time()
    contents = read_feed(feed)
    assert time.process_time() - begun < 10
    assert len(contents.documents) == MAX_ITEMS
    (more,) = contents.skipped
    assert "holds about 20,000 items; the first 1,000 were read" in more.why


@pytest.mark.parametrize(
    ("feed", "why"),
    [
        (
            '<!DOCTYPE r [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel></rss>',
            "entities",
        ),
        (
            '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
            + channel("<item><title>&a; x</title></item>"),
            "entities",
        ),
        (channel(""), "without an item"),
        ("<rss><channel><item><title>a</title>" + "<b>" * 100_000, "without an item"),
    ],
)
def test_a_feed_that_is_hostile_or_empty_is_one_clear_line(feed, why):
    assert why in refusal(feed)


def test_an_outer_document_type_is_not_fetched():
    feed = '<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/rss.dtd">' + channel(ITEM.format(n=1))
    assert len(read_feed(feed).documents) == 1


def test_undeclared_entities_and_broken_markup_cost_no_item():
    feed = channel(
        "<item><title>Gate&nbsp;shut</title><description>The gate was <b>shut, he said.</description></item>"
        + ITEM.format(n=2)
    )
    assert any(d.title == "Gate 2 shut" for d in read_feed(feed).documents)


@pytest.mark.parametrize(
    "text", ["<rss> is a format that the harbour master does not read, he said.", "feed the camels"]
)
def test_a_text_about_feeds_is_a_text(text):
    (document,) = read_all(text.encode(), path=None, fetched=FETCHED).documents
    assert document.part is None
