"""What "it", "the crossing" and "the attack" stand for, where and when claims hold, how many."""

import pytest
from tests.unit.claims.reading import claims_of, only, page_of, read, roles, told

from landbridge.model.claim import Mention
from landbridge.model.document import SectionKind


def test_the_crossing_is_the_one_named_before():
    claims = claims_of(
        "The Rafah crossing was damaged in March.", "The crossing reopened in April."
    )
    assert roles(only(claims, "open"))["subject"] == "The Rafah crossing"


def test_it_is_the_last_fitting_subject():
    claims = claims_of("The Karun Brigade captured Bunagana on Monday. It closed the road to Goma.")
    assert roles(only(claims, "closed"))["agent"] == "The Karun Brigade"


def test_they_stands_for_several():
    claims = claims_of("Rebels of the east captured Bunagana. They closed the road to Goma.")
    assert roles(only(claims, "closed"))["agent"].startswith("Rebels")


def test_nothing_is_read_into_it_when_nothing_was_named():
    claim = told("closed", "It is raining. The army closed the crossing.")
    assert all(a.mention.antecedent is None for a in claim.arguments)


def test_he_is_not_a_brigade():
    claims = claims_of("The Karun Brigade captured Bunagana. He closed the road to Goma.")
    assert roles(only(claims, "closed"))["agent"] == "He"


def test_the_event_before_lends_its_date_to_the_attack():
    claims = claims_of("Rebels attacked Goma on 3 May 2023.", "The attack killed ten people.")
    killed = only(claims, "killed").when
    assert (killed.text, killed.anchor) == ("3 May 2023", "discourse")


def test_a_claim_without_a_date_has_none():
    assert told("closed", "The army closed the crossing.").when is None


def test_the_relation_to_a_place_is_kept():
    where = told("attack", "The army attacked a post south of Goma.").where
    assert (where.mention.text, where.relation) == ("Goma", "south of")


def test_a_place_spoken_of_before_is_marked_as_context():
    claims = claims_of("The army captured Bunagana.", "The road was mined.")
    where = only(claims, "blocked").where
    assert (where.mention.text, where.relation) == ("Bunagana", "in context")


def test_a_part_of_a_count_names_its_whole():
    claim = told("killed", "An airstrike killed 52 fighters, 30 of them members of a militia.")
    parts = {q.text: q.part_of for q in claim.quantities}
    assert parts == {"52 fighters": None, "30": "52 fighters"}


def test_furniture_is_not_read_and_lends_no_date():
    document = page_of(
        (SectionKind.FURNITURE, "The army closed the Goma crossing on 3 May 2023."),
        (SectionKind.BODY, "Rebels captured Bunagana."),
    )
    (claim,) = read(document)
    assert claim.type == "took_over"
    assert claim.when is None


def test_headlines_and_captions_are_read():
    document = page_of(
        (SectionKind.HEADLINE, "Army closes Goma crossing"),
        (SectionKind.CAPTION, "Rebels captured the bridge at Sake."),
    )
    assert {"closed", "took_over"} <= {c.type for c in read(document)}


def test_a_document_without_words_of_its_own_gives_nothing():
    assert read(page_of((SectionKind.BODY, " \n "))) == ()
    assert read(page_of((SectionKind.BODY, "[1]"))) == ()
    assert read(page_of((SectionKind.FURNITURE, "The army closed the gate."))) == ()


def test_a_name_wrapped_over_a_line_keeps_its_span():
    document = page_of(
        (
            SectionKind.BODY,
            "Rebels left the Bab al-Hawa\ncrossing on 3\nMay 2023 (Enab\nBaladi, 4 May 2023).",
        )
    )
    claims = read(document)
    assert claims
    for claim in claims:
        assert document.text[claim.start : claim.end] == claim.quote
        for citation in claim.chain[0].citations:
            assert document.text[citation.outlet.start : citation.outlet.end] == "Enab\nBaladi"
            assert citation.outlet.text == "Enab\nBaladi"


def test_comments_do_not_begin_a_mention():
    claim = told("controls", "The army left, so mainly Karun militias control the road to Goma.")
    assert roles(claim)["holder"] == "Karun militias"


def test_a_pronoun_that_speaks_is_the_last_speaker_and_not_what_was_counted():
    claims = claims_of(
        "The Border Front blamed the army for the attack at Goma; 22 fighters were killed. "
        "They asked Kigali to open the Goma crossing.",
    )
    demand = next(c for c in claims if c.kind == "recommendation")
    assert demand.chain[0].source.text == "They"
    assert demand.chain[0].source.antecedent == "The Border Front"


def _mention(type_: str, role: str, *paragraphs: str) -> Mention:
    """Return the first mention in a role of the last claim of a type."""
    claims = [c for c in claims_of(*paragraphs) if c.type == type_]
    return claims[-1].mentions(role)[0]


@pytest.mark.parametrize(
    ("type_", "role", "text", "name"),
    [
        ("open", "agent", "Ethiopia and Eritrea met. The former opened the Zalambessa gate.", "Ethiopia"),
        ("closed", "agent", "Ethiopia and Eritrea met. The latter closed the Zalambessa gate.", "Eritrea"),
        ("closed", "agent", "The Kachin Army (KA) seized Laiza. The KA closed the gate.", "The Kachin Army"),
        ("closed", "agent", "The Sudanese army, known as SAF, left Nyala. SAF closed the gate.", "The Sudanese army"),
        ("closed", "agent", "General Burhan flew to Goma. The general closed the gate.", "General Burhan"),
        ("closed", "agent", "Governor Malik Agar came to Goma. He closed the gate.", "Governor Malik Agar"),
        ("closed", "agent", "The Karun Brigade took Goma. The rebels closed the gate.", "The Karun Brigade"),
        ("closed", "agent", "Rwanda denied it. The country closed the Goma gate.", "Rwanda"),
        ("closed", "subject", "The Lachin corridor was repaired. The road was closed.", "The Lachin corridor"),
        ("took_over", "object", "Rebels entered Bambari. The army captured the town.", "Bambari"),
        ("killed", "agent", "An ambush near Goma held up a convoy. The attack killed ten.", "An ambush"),
        ("attack", "target", "The convoy left Goma. The army attacked it near Sake.", "The convoy"),
    ],
)  # fmt: skip
def test_a_second_reference_is_read_with_its_reason(
    type_: str, role: str, text: str, name: str
) -> None:
    mention = _mention(type_, role, text)
    assert mention.antecedent == name
    assert mention.reason


@pytest.mark.parametrize(
    ("type_", "role", "text"),
    [
        ("open", "subject", "The Wagah gate and the Torkham gate were shelled. The gate reopened."),
        ("closed", "agent", "The Karun Brigade and the Idel Brigade met. The group closed the gate."),
        ("closed", "agent", "The Karun Brigade and the Idel Brigade met. They closed the gate."),
        ("took_over", "object", "Rebels left Kalemie for Moba. The army captured the town."),
        ("closed", "agent", "Cameroon accused Nigeria. The country closed the gate."),
    ],
)  # fmt: skip
def test_what_could_stand_for_two_is_left_unread_and_says_so(
    type_: str, role: str, text: str
) -> None:
    mention = _mention(type_, role, text)
    assert mention.antecedent is None
    assert mention.reason


def test_a_person_and_a_day_are_no_group():
    claims = claims_of("Ahmed Musa came to Goma on Tuesday.", "The group closed the gate.")
    assert only(claims, "closed").mentions("agent")[0].antecedent is None


def test_a_pronoun_does_not_look_back_over_a_page():
    claims = claims_of(
        "The Karun Brigade left Goma.", "Rain fell.", "Rain fell again.", "It closed the gate."
    )
    assert only(claims, "closed").mentions("agent")[0].antecedent is None


def test_a_bracket_that_no_name_explains_is_no_short_form():
    claims = claims_of("The army (UNX) left Goma. UNX closed the gate.")
    assert only(claims, "closed").mentions("agent")[0].antecedent is None


def test_a_phrase_with_a_place_of_its_own_points_back_to_none():
    (claim,) = [
        c
        for c in claims_of("The Kherson bridge was hit. Aid groups use the bridge at Renk daily.")
        if c.type == "in_use"
    ]
    assert all(a.mention.antecedent is None for a in claim.arguments)


def test_an_office_and_an_outlet_are_no_militia():
    (claim,) = [
        c
        for c in claims_of("The Kremlin rejected the offer. The militia closed the Adre gate.")
        if c.type == "closed"
    ]
    assert all(a.mention.antecedent is None for a in claim.arguments if a.role == "agent")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Chadian army left Adre. The army then closed the gate.", "The Chadian army"),
        ("The Lebanese Army left Arsal. The army then closed the gate.", "The Lebanese Army"),
        ("The Arakan Army left Paletwa. The army then closed the gate.", None),
        ("The Karen National Army left Myawaddy. The army then closed the gate.", None),
    ],
)
def test_the_army_is_a_states(text, named):
    (claim,) = [c for c in claims_of(text) if c.type == "closed"]
    assert [a.mention.antecedent for a in claim.arguments if a.role == "agent"] == [named]


def test_it_is_of_the_sentence_before_rather_than_an_older_subject():
    told = claims_of(
        "Myawaddy was retaken. Thailand has closed the Moei bridge. It may reopen it next week."
    )
    (claim,) = [c for c in told if c.type == "open"]
    assert [a.mention.antecedent for a in claim.arguments if a.role == "subject"] == [
        "the Moei bridge"
    ]


def test_a_paragraph_that_opens_with_a_place_is_about_that_place():
    claims = claims_of(
        "By noon rebels had blocked the road to Bukavu.",
        "LUVUNGI - Burundian soldiers left their positions.",
    )
    assert claims[-1].where is not None
    assert claims[-1].where.mention.text == "LUVUNGI"
