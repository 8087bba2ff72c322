"""The page in a real browser: it renders, complains of nothing and asks the network for nothing."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from landbridge.views.page import render

BUILD = Path(__file__).parents[1] / "unit" / "views" / "build.py"
NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def browser():
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None and os.environ.get("CI"):
        pytest.fail(f"no browser: want one of {', '.join(NAMES)} when CI is set")
    if found is None:
        pytest.skip("Chromium is not installed")
    return found


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    spec = importlib.util.spec_from_file_location("views_build_page", BUILD)
    assert spec is not None
    assert spec.loader is not None
    build = importlib.util.module_from_spec(spec)
    sys.modules["views_build_page"] = build
    spec.loader.exec_module(build)
    path = tmp_path_factory.mktemp("page") / "assessment.html"
    path.write_text(render(build.PICTURE, build.ASSESSMENT), encoding="utf-8")
    return path


def run(browser, page, *options):
    command = [
        browser,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        f"--user-data-dir={page.parent / 'profile'}",
        "--enable-logging=stderr",
        "--v=0",
        *options,
        page.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)  # noqa: S603


def test_a_browser_shows_the_page_without_a_complaint(browser, page):
    done = run(browser, page, "--dump-dom")
    assert done.returncode == 0
    assert "Key judgements" in done.stdout
    assert "<svg" in done.stdout
    assert "CONSOLE" not in done.stderr, done.stderr


def test_the_style_passes_its_own_policy(browser, page):
    assert "Content Security Policy" not in run(browser, page, "--dump-dom").stderr


def test_nothing_is_requested_but_the_file_itself(browser, page):
    log = page.with_name("net.json")
    run(browser, page, "--dump-dom", f"--log-net-log={log}", "--net-log-capture-mode=Everything")
    urls = set(re.findall(r'"url":"([a-z]+://[^"]+)"', log.read_text(encoding="utf-8")))
    own = {url for url in urls if "example.org" in url or url.startswith("file://")}
    assert own <= {page.as_uri()}


@pytest.mark.parametrize("width", [390, 1440])
def test_a_picture_of_the_page_is_not_blank(browser, page, width):
    shot = page.with_name(f"{width}.png")
    run(browser, page, f"--screenshot={shot}", f"--window-size={width},2000", "--hide-scrollbars")
    assert shot.stat().st_size > 50_000
