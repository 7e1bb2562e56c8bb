"""What long tables do where scripts run, and what a link to a group shows where they do not."""

from browser import NARROW, WIDE, opened

THREATS = "patient-assistant/threats/index.html"
GROUPS = "patient-assistant/threats/by-severity.html"
LEVELS = ["Not rated", "Low", "Medium", "High", "Critical"]


def problems(site):
    """Everything that a reader of a table was promised and does not get."""
    with opened(viewport=WIDE) as page:
        page.goto((site / THREATS).as_uri())
        yield from sorting(page)
        yield from filtering(page)
        page.goto((site / GROUPS).as_uri())
        yield from filtering_groups(page)
    with opened(viewport=NARROW) as page:
        page.goto((site / THREATS).as_uri())
        yield from sorting(page)
    with opened(viewport=WIDE, java_script_enabled=False) as page:
        yield from groups_alone(page, (site / GROUPS).as_uri())


def sorting(page):
    """By level and not by letter, with the keyboard, and back to where one began."""
    before = ids(page)
    button = page.get_by_role("button", name="Severity now")
    button.focus()
    for way, wanted in [("ascending", LEVELS), ("descending", LEVELS[::-1])]:
        page.keyboard.press("Enter")
        heading = page.locator("th[aria-sort]")
        if heading.count() != 1 or heading.get_attribute("aria-sort") != way:
            yield f"{way}: no heading says so"
        shown = page.locator("tbody tr td:nth-child(3)").all_inner_texts()
        if shown != sorted(shown, key=lambda level: wanted.index(level.strip())):
            yield f"{way}: {shown}"
        again = ids(page)
        page.reload()
        if ids(page) != again:
            yield f"{way}: the address does not bring the order back: {page.url}"
        button.focus()
    page.keyboard.press("Enter")
    if ids(page) != before or "sort" in page.url:
        yield "the third time does not bring back the order of the page"


def filtering(page):
    """Rows with all of the words, in any case and order, and how many those are."""
    everything = ids(page)
    page.get_by_role("searchbox").fill("APPLICATION-security open")
    shown = ids(page)
    texts = page.locator("tbody tr:visible").all_inner_texts()
    if not shown or any("Open" not in t or "application-security" not in t for t in texts):
        yield f"filtered: {texts}"
    count = f"{len(shown)} of {len(everything)}"
    if page.locator("output").inner_text() != count:
        yield f"filtered: does not say {count}"
    page.reload()
    if ids(page) != shown:
        yield f"filtered: the address does not bring the rows back: {page.url}"
    page.get_by_role("searchbox").fill("")
    if ids(page) != everything or "find" in page.url:
        yield "filtered: an empty field does not show everything"


def filtering_groups(page):
    """A group of which nothing is left goes with its heading."""
    page.get_by_role("searchbox").fill("T-001")
    if page.locator("main h2:visible").count() != 1 or len(ids(page)) != 1:
        yield "groups: those without a row stay"


def groups_alone(page, address):
    """A link to a group shows that group, and a link back shows all."""
    page.goto(address)
    everything = ids(page)
    page.goto(address + "#high-open")
    states = page.locator("tbody tr:not(.grp):visible td:nth-child(5)").all_inner_texts()
    if not states or set(states) != {"Open"} or page.locator("main h2:visible").count() != 1:
        yield f"group: {states}"
    page.get_by_role("link", name="All threats", exact=True).click()
    if ids(page) != everything:
        yield "group: the way back does not show all"


def ids(page):
    """The first cell of each row that is shown."""
    return page.locator("tbody tr:not(.grp):visible th").all_inner_texts()
