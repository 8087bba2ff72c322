"""Tables of the page: routes, sources, documents and the register of claims."""

from collections.abc import Iterable

from landbridge.lexicon.languages import language_name
from landbridge.model.claim import Claim
from landbridge.model.document import DateBasis, Document
from landbridge.model.network import Finding, Leg
from landbridge.model.picture import Picture
from landbridge.model.state import Origin
from landbridge.views.cite import Citing, chip, said_words, source_line
from landbridge.views.index import Index
from landbridge.views.markup import Html, bdi, el, join, quoted
from landbridge.views.placetable import table
from landbridge.views.stance import position
from landbridge.views.words import counted, interval_words, outlets, percent, speaker

NAMED = 6
"""Outlets named of one source; the others are counted."""
BASIS = {
    DateBasis.METADATA: "from the page's metadata",
    DateBasis.DATELINE: "from the dateline",
    DateBasis.TEXT: "from the text",
    DateBasis.NOT_BEFORE: "no date on the page; the latest date it cites",
}


def _leg_names(picture: Picture) -> dict[str, str]:
    names: dict[str, str] = {}
    for network in picture.networks:
        nodes = {node.id: node.name for node in network.nodes}
        names |= {leg.id: _leg_name(leg, nodes) for leg in network.legs}
    return names


def _leg_name(leg: Leg, nodes: dict[str, str]) -> str:
    return leg.name or f"{nodes[leg.a]} \u2013 {nodes[leg.b]}"


def _finding(finding: Finding, citing: Citing, names: dict[str, str]) -> Html:
    usable = "no evidence" if finding.p_usable is None else percent(finding.p_usable)
    unknown = (
        counted(len(finding.unknown), "leg") + " without evidence" if finding.unknown else None
    )
    denied = (el("div", bdi(f"{names.get(leg, leg)}: {why}")) for leg, why in finding.denied)
    bottleneck = (
        names.get(finding.bottleneck, finding.bottleneck) if finding.bottleneck else "\u2013"
    )
    return el(
        "tr",
        el(
            "th",
            bdi(finding.name),
            el("div", counted(len(finding.legs), "leg"), class_="via"),
            scope="row",
        ),
        el("td", bdi(citing.index.name(finding.actor))),
        el("td", f"{finding.km:,.0f} km", class_="num"),
        el("td", f"{finding.hours:,.0f} h", class_="num"),
        el("td", usable, el("div", unknown, class_="via") if unknown else None),
        el("td", bdi(bottleneck)),
        el("td", join(*denied) if finding.denied else "\u2013"),
        el("td", f"{finding.exposure:.2f}", class_="num"),
        el(
            "td",
            citing.mark(finding.evidence, returns=False) or str(len(finding.evidence) or "\u2013"),
        ),
    )


def show_routes(findings: Iterable[Finding], citing: Citing) -> Html:
    """Return the table of what the states mean for each route and actor."""
    names = _leg_names(citing.index.picture)
    rows = [_finding(finding, citing, names) for finding in findings]
    head = (
        "Route",
        "For",
        "Length",
        "Time",
        "Usable",
        "Bottleneck",
        "Denied at",
        "Exposure",
        "Rests on",
    )
    return table(head, rows, label="Route findings")


def _utterer(origins: list[Origin], index: Index) -> Html:
    claims = index.among(claim for origin in origins for claim in origin.claims)
    names = outlets(claims)
    shared = [o for o in origins if len(outlets(index.among(o.claims))) > 1]
    utterer = origins[0].utterer
    name = index.entities[utterer].name if utterer in index.entities else None
    return el(
        "tr",
        el("th", bdi(name or (speaker(claims[0]) if claims else utterer)), scope="row"),
        el("td", claims[0].chain[0].kind.value if claims else "\u2013"),
        el("td", str(len(origins)), class_="num"),
        el("td", str(len(claims)), class_="num"),
        el("td", str(len(names)), class_="num"),
        el(
            "td",
            join(
                *(bdi(n) for n in names[:NAMED]),
                f"+{len(names) - NAMED}" if len(names) > NAMED else None,
                by="; ",
            ),
        ),
        el("td", counted(len(shared), "statement") if shared else "\u2013"),
    )


def show_sources(origins: Iterable[Origin], index: Index) -> Html:
    """Return the table of innermost sources, those with the most statements first."""
    groups: dict[str, list[Origin]] = {}
    for origin in origins:
        groups.setdefault(origin.utterer, []).append(origin)
    ordered = sorted(groups.values(), key=lambda group: (-len(group), group[0].utterer))
    head = (
        "Source",
        "Kind",
        "Statements",
        "Claims",
        "Outlets",
        "Carried by",
        "In several outlets, counted once",
    )
    return table(head, [_utterer(group, index) for group in ordered], label="Sources")


def published_words(document: Document) -> str:
    """Return when a document was published and what that rests on."""
    if document.published is None:
        return "not dated: neither the page nor its citations give a date"
    words = interval_words(document.published.interval)
    if document.published.basis is DateBasis.NOT_BEFORE and document.published.interval.start:
        words = words.replace("since", "not before")
    return f"{words} ({BASIS[document.published.basis]})"


def document_title(document: Document) -> str:
    """Return a document's title, else its path, else the beginning of its id."""
    return document.title or document.path or document.id[:12]


def _document(document: Document, claims: int) -> Html:
    return el(
        "tr",
        el(
            "th",
            bdi(document_title(document)),
            el("div", bdi(document.url), class_="small") if document.url else None,
            *(el("div", bdi(note), class_="small") for note in document.notes),
            scope="row",
            id=f"d-{document.id}",
        ),
        el("td", bdi(document.publisher or "not stated")),
        el("td", published_words(document)),
        el("td", language_name(document.language) if document.language else "\u2013"),
        el("td", str(claims), class_="num"),
        el(
            "td",
            bdi(document.path or "standard input"),
            el("div", f"sha256 {document.id[:12]}…"),
            class_="small",
        ),
    )


def show_documents(picture: Picture) -> Html:
    """Return the list of documents with what their date rests on."""
    counts: dict[str, int] = {}
    for claim in picture.claims:
        counts[claim.document] = counts.get(claim.document, 0) + 1
    rows = [_document(document, counts.get(document.id, 0)) for document in picture.documents]
    head = ("Title", "Publisher", "Published", "Language", "Claims", "File")
    return table(head, rows, label="Documents")


def _registered(claim: Claim, index: Index) -> Html:
    number = index.numbers.get(claim.id)
    link = el("a", f"note {number}", href=f"#fn{number}") if number is not None else None
    said = None if said_words(claim, index) else "not dated"
    return el(
        "tr",
        el("td", chip(claim), el("div", position(claim), class_="via")),
        el("td", quoted(claim.quote), " ", link),
        el("td", source_line(claim, index), said),
        el("td", f"{claim.start}\u2013{claim.end}", class_="num small"),
        id=f"c-{claim.id}",
    )


def show_register(index: Index) -> Html:
    """Return every claim in its own words, document by document, folded."""
    groups: dict[str, list[Claim]] = {}
    for claim in index.picture.claims:
        groups.setdefault(claim.document, []).append(claim)
    parts = []
    for key, claims in groups.items():
        document = index.documents.get(key)
        name = document_title(document) if document else key[:12]
        rows = [_registered(claim, index) for claim in sorted(claims, key=lambda c: c.start)]
        body = table(("Position", "Words", "Source", "Characters"), rows, label=f"Claims of {name}")
        summary = el("summary", bdi(name), f" ({counted(len(claims), 'claim')})")
        parts.append(el("details", summary, body))
    return join(*parts)
