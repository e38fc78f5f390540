"""The sheet on paper and in a real browser; skipped where there is no Chromium."""

import html
import re
import shutil
import subprocess
import sys

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-pdf-header-footer",
)
SHEETS = {
    "safety": ("safety", "leg-press", "--condition", "herniated-disc"),
    "safety for three": ("safety", "squat", "-c", "herniated-disc", "-c", "knee-osteoarthritis", "-c", "hypertension"),
    "stop": ("safety", "leg-press", "--symptom", "saddle-numbness"),
}


@pytest.fixture(scope="module")
def browse(tmp_path_factory):
    """Run Chromium headless with more arguments and return what it prints."""
    profile = tmp_path_factory.mktemp("chromium")

    def run(*arguments):
        command = [CHROMIUM, *FLAGS, f"--user-data-dir={profile}", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, timeout=90, check=True).stdout

    return run


@pytest.fixture(scope="module", params=SHEETS.values(), ids=SHEETS.keys())
def sheet(request, tmp_path_factory):
    """Make one sheet through the real command."""
    path = tmp_path_factory.mktemp("sheet") / "sheet.html"
    command = [sys.executable, "-m", "legpress_advisor", *request.param, "--format", "html", "-o", str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return path


def test_a_sheet_prints_on_at_most_two_pages(sheet, browse, tmp_path):
    browse(f"--print-to-pdf={tmp_path / 'sheet.pdf'}", sheet.as_uri())
    pages = re.findall(rb"/Type\s*/Page\b(?!s)", (tmp_path / "sheet.pdf").read_bytes())
    assert 1 <= len(pages) <= 2


@pytest.mark.parametrize("width", [360, 800])
def test_nothing_on_a_sheet_runs_out_of_the_window(sheet, browse, tmp_path, width):
    page = html.escape(sheet.read_text(encoding="utf-8"), quote=True)
    frame = tmp_path / "frame.html"
    frame.write_text(
        f'<!doctype html><iframe id="f" style="width:{width}px;height:600px;border:0" srcdoc="{page}"></iframe>'
        "<script>onload=()=>{const d=document.getElementById('f').contentDocument.documentElement;"
        "document.title='wide:'+(d.scrollWidth-d.clientWidth)+' high:'+d.scrollHeight}</script>",
        encoding="utf-8",
    )
    dom = browse("--virtual-time-budget=3000", "--dump-dom", frame.as_uri())
    over, high = map(int, re.search(r"<title>wide:(-?\d+) high:(\d+)</title>", dom).groups())
    assert over <= 0
    assert high > 150
