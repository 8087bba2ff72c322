"""The page: well-formed, self-contained, every link leads somewhere, nothing unescaped."""

import base64
import hashlib
import re
import time
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.model.assessment import Sentence
from landbridge.model.document import Section, SectionKind
from landbridge.views.footnotes import passage
from landbridge.views.index import make_index
from landbridge.views.markup import VOID, bdi, el
from landbridge.views.page import render
from landbridge.views.party import UNNAMED, party


class Reader(HTMLParser):
    """Reads a page and keeps its tags, ids, links and faults of nesting."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.tags: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()
        self.hrefs: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            self.attributes.append((name, value or ""))
            if name == "id":
                self.ids[value or ""] += 1
            if name == "href":
                self.hrefs.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture(scope="module")
def page(build):
    return render(build.PICTURE, build.ASSESSMENT)


@pytest.fixture(scope="module")
def reader(page):
    return Reader(page)


def test_tags_nest_and_close(reader):
    assert reader.faults == []
    assert reader.open == []


def test_ids_are_unique(reader):
    assert [key for key, count in reader.ids.items() if count > 1] == []


def test_every_link_leads_to_an_id_on_the_page(reader):
    assert reader.hrefs
    assert [h for h in reader.hrefs if not h.startswith("#") or h[1:] not in reader.ids] == []


def test_a_footnote_leads_back_to_each_of_its_uses(page, build):
    for note in build.ASSESSMENT.footnotes:
        uses = re.findall(rf'id="(r{note.number}-\d+)"', page)
        item = page.split(f'<li id="fn{note.number}"')[1].split("</li>")[0]
        assert uses
        assert all(f'href="#{use}"' in item for use in uses)


def test_nothing_is_loaded_and_nothing_runs(reader, page):
    assert not {"script", "link", "img", "iframe", "object", "embed"} & set(reader.tags)
    names = {name for name, _ in reader.attributes}
    assert not {name for name in names if name.startswith("on") or name in {"src", "style"}}
    assert "url(" not in page
    assert "@import" not in page


def test_the_policy_names_the_hash_of_the_only_style(page):
    style = page.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert "default-src &#x27;none&#x27;" in policy[1]
    assert f"sha256-{digest}" in policy[1]
    assert page.count("<style") == 1


def test_hostile_text_is_shown_and_never_obeyed(page):
    assert "<script" not in page
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;" in page
    assert "kept as &lt;i&gt;written&lt;/i&gt;" in page
    assert "A gate &lt;b&gt;about&lt;/b&gt; to change" in page


def test_a_footnote_marks_its_quote_within_its_sentence(page):
    item = page.split('<li id="fn8"')[1].split("</li>")[0]
    assert "An official who would not be named said <mark>Israel sent the jets</mark>." in item
    assert "Wire" not in item


def test_likelihood_and_confidence_stand_apart(page):
    block = page.split('id="q1"')[1].split("</article>")[0]
    likely = block.index("very likely</span>")
    confident = block.index("moderate confidence")
    assert "80\u201395" in block[likely : likely + 80]
    assert "</p>" in block[likely:confident]


def test_three_outlets_with_one_speaker_count_once(page):
    assert "3 outlets, counted once" in page


def test_an_event_shows_each_position_and_the_scope_of_the_denial(page):
    block = page.split('class="event"')[1].split("</article>")[0]
    assert "US-led Coalition" in block
    assert "Israel" in block
    assert "2 versions" in block
    assert "denies it of: members of the Coalition" in block


def test_missing_evidence_is_called_missing(page):
    assert "no evidence" in page.split('id="map"')[1].split("</table>")[0]


def test_the_basis_of_a_publication_date_is_told(page):
    assert "not before 10 July 2018 (no date on the page; the latest date it cites)" in page


def test_an_empty_picture_still_makes_a_page(build):
    reader = Reader(render(build.EMPTY_PICTURE, build.EMPTY_ASSESSMENT))
    assert reader.faults == []
    assert all(h[1:] in reader.ids for h in reader.hrefs)


@given(text=st.text(min_size=1, max_size=60))
def test_any_text_keeps_the_page_well_formed_and_encodable(text):
    html = el("p", bdi(text), title=text)
    html.encode("utf-8")
    reader = Reader(html)
    assert reader.faults == []
    assert reader.tags == Counter({"p": 1, "bdi": 1})


def test_lone_surrogates_and_controls_become_replacement_characters(build):
    title = "a\ud800b\x00c"
    page = render(build.PICTURE, replace(build.ASSESSMENT, title=title))
    assert "a\ufffdb\ufffdc" in page
    page.encode("utf-8")


def test_a_sentence_whose_claims_have_no_footnote_shows_no_number(build):
    judgement = replace(
        build.ASSESSMENT.judgements[0], answer=(Sentence(text="Bare.", claims=("unknown",)),)
    )
    page = render(build.PICTURE, replace(build.ASSESSMENT, judgements=(judgement,)))
    assert "<bdi>Bare.</bdi> </p>" in page


@pytest.mark.slow
def test_two_thousand_claims_take_less_than_two_seconds(build):
    picture = build.many_claims(2000)
    begun = time.process_time()
    page = render(picture, build.ASSESSMENT)
    assert time.process_time() - begun < 2
    assert page.count(' id="c-') == 2000


def test_the_passage_around_a_quote_is_its_sentence_and_no_more():
    text = "First one. He said that the gate is shut, he added. Last one."
    start = text.index("the gate is shut")
    before, quote, after = passage(text, start, start + 16)
    assert (before, quote, after) == ("He said that ", "the gate is shut", ", he added.")


def test_a_long_passage_is_cut_with_an_ellipsis():
    text = "a " * 400 + "gate" + " b" * 400
    start = text.index("gate")
    before, quote, after = passage(text, start, start + 4)
    assert before.startswith("\u2026 ")
    assert quote == "gate"
    assert after.endswith(" \u2026")


@given(text=st.text(min_size=1, max_size=400), data=st.data())
def test_the_marked_words_are_the_span_wherever_it_lies(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    before, quote, after = passage(text, start, end)
    assert quote == text[start:end]
    assert before.removeprefix("\u2026 ") in text
    assert after.removesuffix(" \u2026") in text


def test_a_note_whose_words_are_not_in_its_document_shows_only_the_words(build):
    note = replace(build.ASSESSMENT.footnotes[0], start=0, end=5)
    page = render(build.PICTURE, replace(build.ASSESSMENT, footnotes=(note,)))
    assert f"<mark>{note.quote}</mark></blockquote>" in page


def test_a_correction_stands_with_its_report_and_a_language_by_its_name(build):
    first = build.DOCUMENTS[0]
    words = "Correction: it was the other gate."
    begin = len(first.text) + 1
    noted = replace(
        first,
        text=f"{first.text}\n{words}",
        language="ar",
        sections=(
            *first.sections,
            Section(kind=SectionKind.NOTE, start=begin, end=begin + len(words)),
        ),
    )
    page = render(replace(build.PICTURE, documents=(noted,)), build.ASSESSMENT)
    assert words in page
    assert "Arabic" in page


def test_an_undated_document_says_so(build):
    undated = replace(build.DOCUMENTS[0], published=None)
    page = render(replace(build.PICTURE, documents=(undated,)), build.ASSESSMENT)
    assert "not dated: neither the page nor its citations give a date" in page


def test_undated_events_told_once_are_listed_in_short(page):
    block = page.split('id="events"')[1].split("</section>")[0]
    assert "Talks, Albukamal\u2013al-Qaim" in block.split('class="brief"')[1]


def test_an_origin_of_many_claims_shows_some_and_counts_the_rest(build):
    long = build.document("The gate is shut. " * 6, 8)
    claims = tuple(
        replace(
            build.CLAIMS[11],
            document=long.id,
            quote="The gate is shut.",
            start=18 * n,
            end=18 * n + 17,
        )
        for n in range(6)
    )
    origin = replace(build.ORIGINS[0], id="o-many", claims=tuple(c.id for c in claims))
    picture = replace(build.PICTURE, documents=(long,), claims=claims, origins=(origin,), events=())
    judgement = replace(
        build.ASSESSMENT.judgements[0], supporting=origin.claims, answer=(Sentence(text="Shut."),)
    )
    page = render(picture, replace(build.ASSESSMENT, judgements=(judgement,), footnotes=()))
    assert "and 3 more passages of the same origin" in page


def test_the_bottom_line_comes_first_with_its_footnotes(build):
    summary = (
        Sentence(
            text="It is likely that the gate is shut.",
            claims=build.ASSESSMENT.judgements[0].answer[0].claims,
        ),
    )
    page = render(build.PICTURE, replace(build.ASSESSMENT, summary=summary))
    body = page.split("<main")[1]
    assert body.index("Bottom line") < body.index("Key judgements")
    item = body.split('class="bottom"')[1].split("</li>")[0]
    assert "It is likely that the gate is shut." in item
    assert 'class="notes"' in item


def test_a_question_no_report_answers_is_told_in_a_line(build):
    nothing = replace(
        build.ASSESSMENT.judgements[0],
        question="Is the far gate open?",
        answer=(Sentence(text="No evidence."),),
        dissent=(),
        indicators=(),
        likelihood=None,
        confidence=None,
    )
    page = render(build.PICTURE, replace(build.ASSESSMENT, judgements=(nothing,)))
    assert "No report answers" in page
    assert "No evidence." not in page


def test_every_footnote_has_a_line_to_copy(page, build):
    assert page.count('class="copied"') == len(build.ASSESSMENT.footnotes)


def test_a_party_not_named_is_never_shown_as_a_holder(build):
    index = make_index(build.PICTURE, build.ASSESSMENT)
    for words in ("Who", "the militia", "part of its forces", "whose operatives", "no lorry"):
        assert party(words, index) == UNNAMED
    assert party("an Iraqi militia", index) == "an Iraqi militia"
    assert party(build.GATE, index) == index.entities[build.GATE].name
