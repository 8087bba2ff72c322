"""Write the corpus's one PDF from its text, byte for byte the same on every run.

    python3 examples/make_pdf.py SOURCE.txt TARGET.pdf

The source has the header block of the other text examples (``Publisher``, ``Title``, ``Date``,
``Basis``), an empty line, and paragraphs. Standard library only: A4, Helvetica, a text layer, and
the header as document information (PDF 1.4, ISO 32000-1 sections 7.5, 9.4 and 14.3.3).
"""

import sys
import textwrap
from datetime import date
from pathlib import Path

WIDTH, HEIGHT, MARGIN = 595, 842, 64  # points; A4
SIZE, LEADING = 10.5, 14.5  # points
COLUMNS = 88  # characters: Helvetica averages 0.5 em, so 88 * 5.25 = 462 of 467 points
LINES = int((HEIGHT - 2 * MARGIN) / LEADING)
SHORT = 60  # a paragraph of one line below this many characters, without a full stop, is a heading


def read(path: Path) -> tuple[dict[str, str], list[str]]:
    """Return the header's fields and the paragraphs under it."""
    head, _, body = path.read_text(encoding="ascii").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    return fields, [p.strip() for p in body.split("\n\n") if p.strip()]


def wrap(text: str, columns: int) -> list[str]:
    """Return the text's lines; names such as al-Qaim stay whole."""
    return textwrap.wrap(text, columns, break_on_hyphens=False)


def pages(fields: dict[str, str], paragraphs: list[str]) -> list[list[tuple[str, str, float]]]:
    """Return the lines of each page as (text, font, size)."""
    lines = [(text, "F2", 15.0) for text in wrap(fields["Title"], 52)]
    day = date.fromisoformat(fields["Date"])
    byline = f"{fields['Publisher']}, {day:%B} {day.day}, {day.year}"
    lines += [(byline, "F1", SIZE), ("", "F1", SIZE)]
    for paragraph in paragraphs:
        heading = len(paragraph) < SHORT and not paragraph.endswith(".")
        font = "F2" if heading else "F1"
        lines += [(text, font, SIZE) for text in wrap(paragraph, COLUMNS)]
        lines.append(("", "F1", SIZE))
    return [lines[start : start + LINES] for start in range(0, len(lines), LINES)]


def literal(text: str) -> str:
    """Return a PDF string literal."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"({escaped})"


def content(lines: list[tuple[str, str, float]]) -> str:
    """Return the drawing operators of one page."""
    drawn = [f"/{font} {size} Tf {literal(text)} Tj T*" for text, font, size in lines]
    return f"BT {LEADING} TL {MARGIN} {HEIGHT - MARGIN} Td\n" + "\n".join(drawn) + "\nET"


def stream(data: str) -> str:
    """Return an uncompressed stream object's body."""
    return f"<< /Length {len(data)} >>\nstream\n{data}\nendstream"


def objects(fields: dict[str, str], sheets: list[list[tuple[str, str, float]]]) -> list[str]:
    """Return the bodies in order: catalogue, pages, two fonts, information, then the sheets."""
    first = 6
    subject = f"Example text written for landbridge. Public basis: {fields['Basis']}"
    info = {
        "Title": literal(fields["Title"]),
        "Author": literal(fields["Publisher"]),
        "Subject": literal(subject),
        "CreationDate": f"(D:{fields['Date'].replace('-', '')}000000Z)",
    }
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(sheets)))
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
        "<< " + " ".join(f"/{name} {value}" for name, value in info.items()) + " >>",
    ]
    for n, sheet in enumerate(sheets):
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
            f"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {first + 2 * n + 1} 0 R >>"
        )
        bodies.append(stream(content(sheet)))
    return bodies


def assemble(bodies: list[str]) -> bytes:
    """Return the file: header, objects, cross-reference table and trailer."""
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size, start = len(bodies) + 1, len(out)
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    out += f"trailer\n<< /Size {size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("ascii")


def main(source: str, target: str) -> None:
    """Read the source and write the PDF."""
    fields, paragraphs = read(Path(source))
    Path(target).write_bytes(assemble(objects(fields, pages(fields, paragraphs))))


if __name__ == "__main__":
    main(*sys.argv[1:])
