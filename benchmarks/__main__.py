"""Run every benchmark and write ``benchmarks/RESULTS.md``.

Each benchmark is a command of its own that ends with one JSON line of scores; this one runs them
in turn and sets their scores beside the reference scores of methods measured before landbridge.
"""

import json
import platform
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
BENCHMARKS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "wikiwars",
        ("--first", "1", "--last", "12"),
        (
            "Time expressions, WikiWars 1-12 (tuned on). Reference, another corpus (TE3-platinum): "
            "spaCy spans .89, HeidelTime spans .90 and values .78."
        ),
    ),
    (
        "wikiwars",
        ("--first", "13"),
        "Time expressions, WikiWars 13-22 (kept aside from tuning).",
    ),
    (
        "attribution",
        (),
        (
            "Attribution, PolNeAR dev, pair F. Reference: dependency rules .58, a CRF trained on the "
            "corpus .66, one annotator against another .82."
        ),
    ),
    (
        "standing",
        (),
        (
            "Polarity, modality and certainty, the project's labelled sentences (tuned on). A claim "
            "that was not read counts as wrong."
        ),
    ),
    (
        "standing",
        ("--data", "benchmarks/gold/standing-more.jsonl"),
        "The same on a third batch in the manner of ordinary reports (tuned on).",
    ),
    (
        "standing",
        ("--data", "benchmarks/gold/standing-wide.jsonl"),
        "The same on 1,200 sentences in words of their own (tuned on).",
    ),
    (
        "standing",
        ("--data", "benchmarks/gold/standing-plain.jsonl"),
        "The same on 900 sentences in the wording of every day (tuned on).",
    ),
    (
        "standing",
        ("--data", "benchmarks/gold/standing-rounds.jsonl"),
        "The same on 1,648 sentences, written class by class from the common to the far-fetched (tuned on).",
    ),
    (
        "standing",
        ("--data", "benchmarks/gold/standing-wide-held.jsonl"),
        "The same on 300 more, kept aside from tuning, by settings that no other batch has.",
    ),
    (
        "standing",
        ("--data", "benchmarks/gold/standing-held.jsonl"),
        "Polarity, modality and certainty, the third kept aside from tuning. Floor wanted: .90.",
    ),
    (
        "aside",
        (),
        "Claims with and without a type in short texts on sport, markets, medicine. Less is better.",
    ),
    (
        "claims",
        (),
        (
            "Claims of the shipped example reports against gold labelled from the text, by kind and by "
            "role (`role: ...` counts missed and made-up claims too). No other reader gives these claims."
        ),
    ),
    *(
        (
            "events",
            ("--part", part),
            (
                f"Claims taken for one happening, {about}. `read` is the share of labels any claim tells of; the rest "
                "is scored on the claims read, so reading errors in dates and places count here too."
            ),
        )
        for part, about in (
            ("examples", "the shipped example reports (looked at while rules were written)"),
            (
                "dev",
                "ten invented reports of two other conflicts (looked at while rules were written)",
            ),
            ("held", "seven invented reports of three further conflicts, kept aside"),
        )
    ),
    (
        "places",
        (),
        (
            "Places found on the LGL news stories (exact spans) beside spaCy's labels alone, and gold toponyms "
            "put within 161 km; those left open count as wrong. The first half was tuned on, the second kept to "
            "check. Wanted: exact F .70, .70 within 161 km. Reference: Mordecai 3, with all of GeoNames and a "
            "transformer, .827 within 161 km."
        ),
    ),
    (
        "reuse",
        (),
        (
            "Copies of a wire text, by sentence, and independent texts of one event. Wanted: half cut, a tenth "
            "of the words dropped and two sentences in twenty found, independent not. Peers compare whole "
            "documents, each at the threshold that serves it best in hindsight."
        ),
    ),
    (
        "fusion",
        (),
        (
            "States of 40 crossings over a year from 6,000 generated claims, three seeds. Wanted: "
            "accuracy .90, log loss .30, calibration error .03; with statistics off accuracy .85. "
            "Reference: vote .593, Dawid-Skene .563, ACCUCOPY .680."
        ),
    ),
    (
        "second_corridor",
        (),
        (
            "The same engine, nothing changed, on a generator with other errors: biased, drifting and "
            "silent sources, false narratives, bursts; each alone, and all together."
        ),
    ),
    (
        "fusion_speed",
        (),
        (
            "A million claims on all facets of 2,000 crossings over a year. Wanted: at most twice the "
            "time of crowd-kit's Dawid-Skene, 1,500 MB, and 2 seconds for 100 claims more."
        ),
    ),
    (
        "birthplaces",
        (),
        "Conflicting birthplaces with a hierarchy. Wanted: .863 accepting ancestors. Reference, exact: ACCU .763.",
    ),
    (
        "weather",
        (),
        "Conflicting weather readings. Wanted: .735 exact, as ACCU.",
    ),
    (
        "names",
        (),
        (
            "Pairs of names: spellings of one, and nearest wrong neighbours; scores of the third kept aside. "
            "The neighbours were picked by rapidfuzz's ratio, so its own scores and those built on like "
            "measures are low by construction; .68 is the F of taking every pair for one. Wanted: F .95."
        ),
    ),
    (
        "names_speed",
        (),
        (
            "A million mentions of 50,000 names against 250,000 places, beside rapidfuzz, timed on a sample and "
            "extrapolated. Wanted: 20 times faster, under 1,000 MB."
        ),
    ),
    (
        "throughput",
        (),
        "Reading speed on the shipped examples, in the same run as the bare spaCy pipeline.",
    ),
    (
        "load",
        ("--documents", "500"),
        (
            "`landbridge add` end to end, start-up and storing included, on reports of 600 words composed from "
            "the examples. Wanted: .60 of the bare pipeline's words a second, two cores 1.6 times one, 1,500 MB. "
            "On 21 November 2026 10,000 such reports were added with two processes, killed after 2,569 and "
            "resumed to the last: 388 MB at most, from the first hundred on."
        ),
    ),
)


def run(name: str, arguments: tuple[str, ...]) -> dict[str, object]:
    """Run one benchmark and return the scores of its last line."""
    command = [sys.executable, "-m", f"benchmarks.{name}", *arguments]
    done = subprocess.run(command, cwd=HERE.parent, capture_output=True, text=True, check=True)  # noqa: S603
    scores: dict[str, object] = json.loads(done.stdout.strip().splitlines()[-1])
    return scores


def main() -> int:
    """Run all and write the table."""
    lines = [
        "# Results",
        "",
        (
            f"Measured {time.strftime('%Y-%m-%d', time.gmtime())} on {platform.machine()}, Python "
            f"{platform.python_version()}, by `make bench`. Data the project does not ship is read "
            "from `../shared/bench`; where it is absent the row says so. Speeds are ratios to a peer "
            "measured in the same run, medians of five rounds."
        ),
        "",
    ]
    for name, arguments, about in BENCHMARKS:
        scores = run(name, arguments)
        print(json.dumps(scores))
        lines += [f"## {' '.join((name, *arguments))}", "", about, "", "| score | value |"]
        lines += ["| --- | --- |"]
        lines += [f"| {k} | {v} |" for k, v in scores.items() if k != "benchmark"]
        lines.append("")
    (HERE / "RESULTS.md").write_text("\n".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
