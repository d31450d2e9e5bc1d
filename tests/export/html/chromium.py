"""Pages in a real browser: how wide they are on a screen, and where they end on paper."""

import html
import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
PDFTOTEXT = shutil.which("pdftotext")

_QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--enable-logging=stderr",
)  # fmt: skip

_FRAME = '<iframe width="{width}" height="800" srcdoc="{page}"></iframe>'
_MEASURE = """
<script>
onload = () => {
  const seen = [...document.querySelectorAll("iframe")].map((frame) => {
    const page = frame.contentDocument, root = page.documentElement
    const wide = [...page.body.querySelectorAll("*")].filter(
      (one) => one.getBoundingClientRect().right > root.clientWidth + 0.5)
    return {width: frame.width, scrolls: root.scrollWidth > root.clientWidth,
            wide: wide.map((one) => one.outerHTML.slice(0, 200)),
            is_styled: getComputedStyle(page.body).overflowWrap == "anywhere"}
  })
  document.title = JSON.stringify(seen)
}
</script>
"""


@dataclass(frozen=True)
class Printed:
    """What a browser printed."""

    pages: list[str]
    """The words of each, in the order they are read."""
    sizes: set[tuple[int, int]]
    """In mm."""
    complaints: list[str]
    """What the browser said of the page, such as what its policy refused."""


def seen(pages: list[str], widths: tuple[int, ...]) -> tuple[list[dict[str, Any]], list[str]]:
    """How each page looks at each width, and the browser's complaints; one run for all."""
    frames = (
        _FRAME.format(width=width, page=html.escape(page)) for page in pages for width in widths
    )
    dom, complaints = _run("--dump-dom", "".join((*frames, _MEASURE)))
    [title] = re.findall(r"<title>(.*?)</title>", dom.split("<iframe")[0], re.DOTALL)
    found: list[dict[str, Any]] = json.loads(html.unescape(title))
    return found, complaints


def printed(page: str) -> Printed:
    """The page on paper, as the browser sets it by itself."""
    with TemporaryDirectory() as folder:
        pdf = Path(folder, "page.pdf")
        _out, complaints = _run("--no-pdf-header-footer", f"--print-to-pdf={pdf}", page)
        words = _poppler("-raw", str(pdf))
        sizes = re.findall(r'<page width="([\d.]+)" height="([\d.]+)"', _poppler("-bbox", str(pdf)))
    mm = {
        (round(float(width) / 72 * 25.4), round(float(height) / 72 * 25.4))
        for width, height in sizes
    }
    return Printed(words.split("\f")[:-1], mm, complaints)


def _run(*arguments: str) -> tuple[str, list[str]]:
    """What the browser writes of the page, the last argument, and what it logs about it."""
    *options, page = arguments
    with TemporaryDirectory() as folder:
        file = Path(folder, "page.html")
        file.write_text(page, encoding="utf-8")
        command = [CHROMIUM or "", *_QUIET, f"--user-data-dir={folder}/profile", *options]
        done = subprocess.run([*command, file.as_uri()], capture_output=True, check=True)
    log = done.stderr.decode(errors="replace")
    return done.stdout.decode(), [line for line in log.splitlines() if ":CONSOLE" in line]


def _poppler(option: str, pdf: str) -> str:
    done = subprocess.run([PDFTOTEXT or "", option, pdf, "-"], capture_output=True, check=True)
    return done.stdout.decode()
