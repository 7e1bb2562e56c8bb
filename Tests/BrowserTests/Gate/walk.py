"""Whether readers get where they want to go."""

import re
import shutil
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from browser import WIDE, opened

MODEL = r"^Patient assistant$"

# Each reader's job: the links to follow from the first page, at most three, and what has to be
# there then. A link is found by a pattern of its text.
JOBS = {
    "reviewer, what is open at High or above": ([r"^1$"], "Instructions hidden in a letter"),
    "reviewer, open threats without a mitigation": ([MODEL, r"^workspace’s bar$"], "Every open threat has a mitigation"),
    "reviewer, who accepted which risk until when": ([MODEL], "Accepted"),
    "developer, what strikes at a flow": ([MODEL, r"Working on$", r"^Flows$"], "Record lookup"),
    "developer, what a rule means": ([r"^Checks$", r"^one-way-store$"], "Why it matters"),
    "auditor, evidence for a framework's entry": (
        [r"^Frameworks$", r"OWASP Top 10 for LLM", r"^LLM01"], "E-0"),
    "auditor, evidence with date and result": ([MODEL, r"Good enough\?$", r"^Evidence$"], "Passed"),
    "tester, entry points": ([MODEL, r"Working on$", r"^System$"], "Entry points"),
    "tester, assumptions": ([MODEL, r"Working on$", r"^Assumptions$"], "A-01"),
    "manager, the picture of risk": ([MODEL, r"Can go wrong$", r"^Risks$"], "Critical"),
    "operator, objectives and tests": ([MODEL, r"Good enough\?$", r"^Resilience$"], "Set objectives"),
    "newcomer, what a word means": ([r"^Glossary$"], "Prompt injection"),
}


def problems(site):
    """Every job that takes more than three clicks, by a reader without scripts."""
    with opened(viewport=WIDE, java_script_enabled=False) as page:
        for job, (steps, wanted) in JOBS.items():
            assert len(steps) <= 3, job
            page.goto((site / "index.html").as_uri())
            for step in steps:
                link = page.locator("a").filter(has_text=re.compile(step)).first
                if not link.count():
                    yield f"{job}: no link '{step}' on {page.url.removeprefix(site.as_uri())}"
                    break
                link.click()
            else:
                if wanted not in page.locator("main").inner_text():
                    yield f"{job}: '{wanted}' is not on {page.url.removeprefix(site.as_uri())}"


class Anchors(HTMLParser):
    """The addresses that a page names, and the places on it that others can name."""

    def __init__(self, text):
        super().__init__()
        self.addresses, self.places = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src") and value is not None:
                self.addresses.append(value)
            elif name == "id":
                self.places.add(value)


def broken_links(site):
    """Every link that leads nowhere once the whole folder has been moved."""
    with tempfile.TemporaryDirectory() as folder:
        moved = Path(shutil.copytree(site, Path(folder) / "moved here, with spaces"))
        pages = {file: Anchors(file.read_text("utf-8")) for file in sorted(moved.rglob("*.html"))}
        for file, page in pages.items():
            for address in page.addresses:
                parts = urlsplit(address)
                if parts.scheme or parts.netloc:
                    continue
                target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
                problem = None
                if not target.is_file():
                    problem = "there is no such file"
                elif parts.fragment and target in pages:
                    if unquote(parts.fragment) not in pages[target].places:
                        problem = "there is no such place"
                if problem:
                    yield f"{file.relative_to(moved)}: {address}: {problem}"
