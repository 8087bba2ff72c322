"""Whatever a folder holds: one clear line each, the rest is read, and nothing stored is lost."""

import io
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

import docx
import pypdf
import pytest
from tests.functional.conftest import CORPUS, REPORT, start

import landbridge as landbridge_package

PDF = CORPUS / "2018-08-02-levant-notes-albukamal.pdf"
XXE = """<!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
<html lang="en"><head><title>Gate shut at al-Qaim</title><script>document.title = 'pwned'</script>
</head><body><article><h1>Gate shut at al-Qaim</h1><p>The army closed the al-Qaim crossing on 2 May
2018, the governor said. &secret; Traders waited on the Syrian side for the rest of the day, he said.
</p><script>alert('The army opened the al-Qaim crossing.')</script></article></body></html>"""


def only_leftovers(wrong):
    """Bytes kept for a report that was not stored in the end; the next add takes them up."""
    return all(one.endswith("it can be deleted") for one in wrong)


def locked_pdf():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(PDF.read_bytes()))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def pdf_bomb():
    """A page whose content is 120 MB of blanks in a hundred kilobytes."""
    content = zlib.compress(b" " * 120_000_000, 9)
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(content), content),
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 5\n0000000000 65535 f \n" + rows + tail


def word_bomb():
    """A Word file whose text unpacks to 120 MB."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 120_000_000)
    return out.getvalue()


BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\n", "empty"),
    "marks.txt": (b"* * * ---\n" * 20, "no words"),
    "junk.bin": (bytes(range(256)) * 64, ""),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + b"\0" * 200, ""),
    "locked.pdf": (locked_pdf(), "encrypted"),
    "cut.pdf": (PDF.read_bytes()[:900], "truncated"),
    "bomb.pdf": (pdf_bomb(), "too large"),
    "bomb.docx": (word_bomb(), "unpack to"),
    "cut.docx": (word_bomb()[:300], "damaged"),
    "sheet.xlsx": (b"PK\x03\x04" + bytes(60), "other than Word"),
    "bomb.xml": (
        b'<!DOCTYPE r [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel></rss>',
        "entities",
    ),
    "empty.rss": (b"<rss><channel></channel></rss>", "without an item"),
    "empty.eml": (b"From: a@x\nTo: b\nSubject: gate\n\n", "without text"),
    "deep.eml": (
        b"From: a@x\nTo: b\nSubject: gate\n"
        + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 5_000,
        "too many",
    ),
}


@pytest.mark.slow
def test_each_bad_file_is_one_line_and_the_good_one_is_read(landbridge, report, tmp_path):
    folder = tmp_path / "reports"
    report("reports/good.txt")
    for name, (data, _) in BAD.items():
        (folder / name).write_bytes(data)
    with (folder / "huge.txt").open("wb") as sparse:
        sparse.truncate(200_000_000)
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "pipe.txt")
    done = landbridge("add", folder, "-w", tmp_path / "ws")
    assert done.code == 0
    assert "al-Qaim" in done.out or "good" in done.out
    lines = [line for line in done.err.splitlines() if line.startswith("skipped ")]
    told = {line.split(": ", 1)[0].rsplit("/", 1)[-1]: line for line in lines}
    assert len(lines) == len(told) == len(BAD) + 4
    for name, (_, why) in BAD.items():
        assert why in told[name]
    assert "over the limit" in told["huge.txt"]
    assert "leads back" in told["loop"]
    assert "no such file" in told["gone.txt"]
    assert "pipe" in told["pipe.txt"]
    assert landbridge("doctor", "-w", tmp_path / "ws", "--json").json["wrong"] == []


FEED = """<rss><channel><title>Border Wire</title>{items}</channel></rss>"""
ITEM = "<item><title>Gate {n}</title><link>https://wire.example/{n}</link><description>{words}</description></item>"
MAIL = """From: Salem Ba <s@x.example>
To: desk@x.example
Subject: Shahn
Date: Sun, 05 Mar 2023 08:15:00 +0300

The army closed the Shahn crossing on 4 March 2023, two drivers said.
"""
FRENCH = "Le poste de Garoua a été fermé par les forces, selon le gouverneur de la région.\n"


def test_a_folder_of_all_kinds_is_read_report_by_report(landbridge, report, tmp_path):
    report("all/plain.txt")
    folder = tmp_path / "all"
    words = "The army closed the al-Qaim crossing on {n} May 2018, the governor said."
    items = "".join(ITEM.format(n=n, words=words.format(n=n)) for n in (4, 5))
    (folder / "feed.xml").write_text(FEED.format(items=items + ITEM.format(n=6, words="")), "utf-8")
    (folder / "letter.eml").write_text(MAIL, "utf-8")
    (folder / "page.html").write_text(XXE, "utf-8")
    (folder / "poste.txt").write_text(FRENCH * 4, "utf-8")
    (folder / "report.pdf").write_bytes(PDF.read_bytes())
    word = docx.Document()
    word.add_heading("Wadiah crossing shut", 1)
    word.add_paragraph(
        "The army closed the Wadiah crossing on 6 March 2023, the border guard said."
    )
    word.save(folder / "note.docx")
    done = landbridge("add", folder, "-w", tmp_path / "ws", "--json")
    assert done.code == 0
    read = [one for one in done.lines if one["document"]]
    assert [Path(one["path"]).name for one in read] == [
        *("feed.xml", "feed.xml", "feed.xml", "letter.eml", "note.docx"),
        *("page.html", "plain.txt", "poste.txt", "report.pdf"),
    ]
    assert [one["part"] for one in read[:3]] == ["item 1", "item 2", "item 3"]
    assert all(one["claims"] for one in read if not one["path"].endswith(("poste.txt", "feed.xml")))
    assert landbridge("doctor", "-w", tmp_path / "ws", "--json").json["wrong"] == []
    again = landbridge("add", folder, "-w", tmp_path / "ws", "--json")
    assert not any(one["new"] for one in again.lines)


def test_what_is_not_read_is_listed_and_found_by_its_words(landbridge, report, tmp_path):
    report("all/plain.txt")
    (tmp_path / "all/poste.txt").write_text(FRENCH * 4, "utf-8")
    landbridge("add", tmp_path / "all", "-w", tmp_path / "ws")
    listed = landbridge("documents", "-w", tmp_path / "ws").out
    assert "not read: French" in listed
    (unread,) = landbridge("documents", "--unread", "-w", tmp_path / "ws", "--json").lines
    (found,) = landbridge("documents", "--search", "GAROUA", "-w", tmp_path / "ws", "--json").lines
    assert found["document"] == unread["document"]
    assert (found["not_read"], found["claims"]) == ("French", 0)
    assert "Garoua" in found["passage"]
    assert "found:" in landbridge("documents", "--search", "garoua", "-w", tmp_path / "ws").out


def test_a_correction_is_shown_with_its_report_and_denies_what_it_takes_back(landbridge, tmp_path):
    text = REPORT.format(who="the governor") + (
        "\nUpdated: 5 May 2018\n\nCorrection: An earlier version of this report said that the army opened the al-Qaim crossing.\n"
    )
    (tmp_path / "report.txt").write_text(text, encoding="utf-8")
    landbridge("add", tmp_path / "report.txt", "-w", tmp_path / "ws")
    claims = landbridge("claims", "-w", tmp_path / "ws", "--json").lines
    taken_back = [claim for claim in claims if "opened" in claim["quote"]]
    assert [claim["polarity"] for claim in taken_back] == ["denied"]
    assert "note: Correction: An earlier" in landbridge("documents", "-w", tmp_path / "ws").out
    (document,) = landbridge("documents", "-w", tmp_path / "ws", "--json").lines
    assert document["updated"] == "2018-05-05"
    assert document["published"] == "2018-05-03"


def test_a_workspace_inside_the_folder_is_not_read_into_itself(landbridge, report, tmp_path):
    report("reports/good.txt")
    for _ in range(2):
        done = landbridge("add", tmp_path, "-w", tmp_path / "reports/ws", "--json")
        assert len(done.lines) == 1
        assert done.err == ""


def test_nothing_readable_at_all_is_a_failure(landbridge, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    assert landbridge("add", tmp_path / "empty.txt", "-w", tmp_path / "ws").code == 1
    assert landbridge("add", tmp_path / "nowhere.txt", "-w", tmp_path / "ws").code == 1


def test_scripts_and_outer_entities_of_a_page_are_not_read(landbridge, tmp_path):
    (tmp_path / "page.html").write_text(XXE, encoding="utf-8")
    assert landbridge("add", tmp_path / "page.html", "-w", tmp_path / "ws").code == 0
    claims = landbridge("claims", "-w", tmp_path / "ws", "--json").lines
    assert any(claim["type"] == "closed" for claim in claims)
    said = " ".join(claim["quote"] for claim in claims)
    hostname = os.uname().nodename
    assert "opened" not in said
    assert hostname not in said


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1252", "utf-8-sig"])
def test_another_encoding_gives_the_same_words(landbridge, tmp_path, encoding):
    text = (
        "The army closed the crossing at Öncüpınar-Kilis for repairs, the governor’s office said.\n"
        * 3
    )
    text = text.replace("ı", "i")
    (tmp_path / "report.txt").write_bytes(text.encode(encoding))
    assert landbridge("add", tmp_path / "report.txt", "-w", tmp_path / "ws").code == 0
    claims = landbridge("claims", "-w", tmp_path / "ws", "--json").lines
    assert any("Öncüpinar" in claim["quote"] for claim in claims)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_skipped(landbridge, report, tmp_path):
    report("reports/good.txt")
    shut = report("reports/shut.txt", who="the mayor")
    shut.chmod(0)
    done = landbridge("add", tmp_path / "reports", "-w", tmp_path / "ws")
    assert done.code == 0
    assert "permission denied" in done.err


def _is_open_to_others(path):
    """Tell whether any user may enter every folder above a path."""
    return all(folder.stat().st_mode & 0o001 for folder in path.resolve().parents)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_another_user_without_permission_gets_one_line():
    if not _is_open_to_others(Path(landbridge_package.__file__)):
        pytest.skip("this checkout lies in a folder that other users may not enter")
    begin = "import landbridge.cli.add, landbridge.pipeline.reading, os"
    become = f"{begin}\nos.setgid(65534); os.setuid(65534)"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "shut.txt").write_text(REPORT.format(who="the governor"), encoding="utf-8")
        (folder / "good.txt").write_text(REPORT.format(who="the mayor"), encoding="utf-8")
        (folder / "shut.txt").chmod(0)
        folder.chmod(0o777)
        process = start("add", folder, "-w", folder / "ws", cwd="/", setup=become)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert "shut.txt: cannot be read: permission denied" in err
    assert len(out.splitlines()) == 1


def test_a_report_in_another_language_is_kept_without_claims(landbridge, tmp_path):
    text = "Le poste frontière de la ville a été fermé par les forces, selon le gouverneur de la région.\n"
    (tmp_path / "rapport.txt").write_text(text * 5, encoding="utf-8")
    done = landbridge("add", tmp_path / "rapport.txt", "-w", tmp_path / "ws", "--json")
    assert done.code == 0
    (added,) = done.lines
    assert added["claims"] == 0
    assert "English only" in added["skipped"][0]["why"]
    held = landbridge("doctor", "-w", tmp_path / "ws", "--json").json["workspace"]
    assert held["documents"] == 1
    assert len(held["skipped"]) == 1


@pytest.mark.slow
def test_a_full_disk_is_one_line_and_what_was_stored_stands(program, landbridge, report, tmp_path):
    report("first.txt")
    assert landbridge("add", tmp_path / "first.txt", "-w", tmp_path / "ws").code == 0
    limit = "import resource, signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\nresource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))"
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[1] == resource.RLIM_INFINITY
    done = program("add", CORPUS, "-w", tmp_path / "ws", setup=limit)
    assert done.code == 1
    assert "full" in done.err.lower() or "too large" in done.err.lower()
    assert "Traceback" not in done.err
    assert len([line for line in done.err.splitlines() if line.startswith("landbridge:")]) == 1
    held = landbridge("doctor", "-w", tmp_path / "ws", "--json").json
    assert only_leftovers(held["wrong"])
    assert held["workspace"]["documents"] >= 1
    again = program("add", CORPUS, "-w", tmp_path / "ws")
    assert again.code == 0, again.err
    assert landbridge("doctor", "-w", tmp_path / "ws", "--json").json["wrong"] == []


@pytest.mark.slow
def test_two_adds_at_once_lose_nothing(tmp_path, landbridge):
    both = [start("add", CORPUS, "-w", tmp_path / "ws", cwd=tmp_path) for _ in range(2)]
    for process in both:
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
    held = landbridge("doctor", "-w", tmp_path / "ws", "--json").json
    assert held["wrong"] == []
    assert held["workspace"]["documents"] == len(list(CORPUS.iterdir()))


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_kill_in_the_middle_of_an_add_is_resumed(tmp_path, landbridge, jobs):
    process = start("add", CORPUS, "-w", tmp_path / "ws", "-j", jobs, "--json", cwd=tmp_path)
    for _ in range(4):
        process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    held = landbridge("doctor", "-w", tmp_path / "ws", "--json").json
    assert only_leftovers(held["wrong"])
    stored = held["workspace"]["documents"]
    assert 4 <= stored <= len(list(CORPUS.iterdir()))
    again = landbridge("add", CORPUS, "-w", tmp_path / "ws", "--json").lines
    assert sum(not one["new"] for one in again) == stored
    assert len(again) == len(list(CORPUS.iterdir()))
    assert landbridge("doctor", "-w", tmp_path / "ws", "--json").json["wrong"] == []


@pytest.mark.slow
def test_an_interrupt_is_one_line_and_what_was_stored_stands(tmp_path, landbridge):
    process = start("add", CORPUS, "-", "-w", tmp_path / "ws", cwd=tmp_path, stdin=subprocess.PIPE)
    for _ in CORPUS.iterdir():
        process.stdout.readline()
    process.send_signal(signal.SIGINT)  # while it waits for standard input
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "Traceback" not in err
    assert landbridge("doctor", "-w", tmp_path / "ws", "--json").json["workspace"][
        "documents"
    ] == len(list(CORPUS.iterdir()))


@pytest.mark.slow
def test_several_processes_read_the_same_as_one(tmp_path, program, examples, landbridge):
    done = program("add", CORPUS, "-w", "ws", "-j", "2", "--json")
    assert done.code == 0, done.err
    one, two = (
        sorted(claim["id"] for claim in landbridge("claims", "-w", where, "--json").lines)
        for where in (examples, tmp_path / "ws")
    )
    assert one == two
    paths = [added["path"] for added in done.lines]
    assert paths == sorted(paths)


def test_a_workspace_that_is_none_is_one_line(landbridge, tmp_path):
    (tmp_path / "file").write_text("no workspace", encoding="utf-8")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "landbridge.db").write_bytes(b"not a database at all" * 100)
    for where in ("nowhere", "file", "broken"):
        done = landbridge("assess", "-w", tmp_path / where)
        assert done.code == 1
        assert done.out == ""
        assert len(done.err.splitlines()) == 1


def test_a_workspace_that_was_tampered_with_fails_the_doctor(landbridge, report, tmp_path):
    landbridge("add", report(), "-w", tmp_path / "ws")
    (original,) = (path for path in (tmp_path / "ws/originals").rglob("*") if path.is_file())
    original.chmod(0o644)
    original.write_bytes(b"something else")
    done = landbridge("doctor", "-w", tmp_path / "ws", "--json")
    assert done.code == 1
    assert done.json["wrong"]


def test_python_is_recent_enough_for_what_the_store_needs():
    assert sqlite3.sqlite_version_info >= (3, 37)
    assert sys.version_info >= (3, 11)
