"""What a browser can tell about a page."""

import os
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, sync_playwright

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 800}

# How a page is looked at: the name of the look, and the settings of the browser's context.
LOOKS = {
    "light": {"viewport": WIDE, "color_scheme": "light"},
    "dark": {"viewport": WIDE, "color_scheme": "dark"},
    "320 px": {"viewport": NARROW, "color_scheme": "light"},
    "forced colours": {"viewport": WIDE, "forced_colors": "active"},
    "print": {"viewport": WIDE, "color_scheme": "light"},
}

AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}

# The parts of a page that may be wider than the screen, because they scroll by themselves.
OVERFLOWING = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const scrolls = e => e && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
  return [...document.body.querySelectorAll('*')]
    .filter(e => e.getBoundingClientRect().right > room + 0.5 && !scrolls(e.parentElement))
    .map(e => e.tagName.toLowerCase() + '.' + (e.getAttribute('class') ?? ''));
}"""


@contextmanager
def opened(**settings):
    """A fresh page of the machine's browser. What the site's policy forbids, tests still may."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox"],
        )
        try:
            yield browser.new_context(**settings).new_page()
        finally:
            browser.close()


def accessibility(site, pages):
    """Every violation that axe finds, in every look."""
    for look, settings in LOOKS.items():
        with opened(bypass_csp=True, **settings) as page:
            if look == "print":
                page.emulate_media(media="print")
            for kind, file in pages:
                page.goto(file.as_uri())
                # Nobody touches paper.
                rules = {"rules": {"target-size": {"enabled": look != "print"}}}
                found = Axe().run(page, options=AXE_OPTIONS | rules).response["violations"]
                for violation in found:
                    nodes = violation["nodes"]
                    yield (
                        f"{kind}, {look}: {violation['id']}: {violation['help']}, "
                        f"{len(nodes)} times, as in {nodes[0]['html'][:200]}"
                    )


def reflow(site, pages):
    """Every page whose body scrolls sideways on a small telephone."""
    with opened(**LOOKS["320 px"]) as page:
        for kind, file in pages:
            page.goto(file.as_uri())
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > NARROW["width"]:
                yield f"{kind}: {width} px wide because of {page.evaluate(OVERFLOWING)[:5]}"


def isolation(site, pages):
    """Every request that leaves the site, fails, or is against the page's own policy."""
    found = []
    with opened(viewport=WIDE) as page:
        page.on("console", lambda message: found.append(message.text))
        page.on("pageerror", lambda error: found.append(str(error)))
        page.on("requestfailed", lambda request: found.append(f"failed: {request.url}"))
        page.on("request", lambda request: found.extend(outside(site, request.url)))
        for kind, file in pages:
            found.clear()
            page.goto(file.as_uri())
            yield from (f"{kind}: {problem}" for problem in found)


def outside(site, address):
    """The address, unless it is that of a file of the site."""
    own = address.startswith(site.as_uri() + "/") or address.startswith("data:")
    return [] if own else [f"requested {address}"]


def without_scripts(site, pages):
    """Every page that says, or leads to, something else where no scripts run."""
    texts = []
    for allowed in (True, False):
        with opened(viewport=WIDE, java_script_enabled=allowed) as page:
            texts.append({k: said(page, file) for k, file in pages})
    with_scripts, without = texts
    for kind, text in with_scripts.items():
        if not text.strip() or text != without[kind]:
            yield f"{kind}: its text or its links depend on scripts"


def said(page, file):
    """The text of a page and where its links lead. What scripts add is for handling the page, and
    marked as such."""
    page.goto(file.as_uri())
    links = page.eval_on_selector_all(
        "a[href], area[href]",
        "all => all.filter(a => !a.closest('[data-tool]')).map(a => a.getAttribute('href'))",
    )
    return page.locator("body").inner_text() + "\n".join(links)


def printing(site, pages):
    """Every page that cannot be printed, or that prints as nothing."""
    with opened(viewport=WIDE) as page:
        for kind, file in pages:
            if kind in ("threat", "diagram"):
                page.goto(file.as_uri())
                paper = page.pdf(format="A4", prefer_css_page_size=True)
                if not paper.startswith(b"%PDF-") or len(paper) < 10_000:
                    yield f"{kind}: {len(paper)} bytes of paper"
