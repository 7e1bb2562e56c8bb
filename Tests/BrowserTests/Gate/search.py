"""What somebody finds who searches the example's site from a folder, with the keyboard alone."""

from urllib.parse import quote, unquote

from axe_playwright_python.sync_playwright import Axe

import browser

FIRST = {
    # By id, in any case, and by an id of earlier times.
    "T-001": "patient-assistant/threats/t-001.html",
    "t-001": "patient-assistant/threats/t-001.html",
    "PA-7": "patient-assistant/threats/t-001.html",
    # By words of a title, in any order, and by the beginning of a word.
    "letter hidden": "patient-assistant/threats/t-002.html",
    "instructions hidd": "patient-assistant/threats/t-002.html",
    # By a check and by a term.
    "one-way-store": "checks/one-way-store.html",
    "kind:term redaction": "pages/guide/glossary.html#s-redaction",
    "kind:term rto": "pages/guide/glossary.html#s-recovery-time-objective-rto",
    # By a kind alone.
    "kind:model": "patient-assistant/index.html",
}

NOTHING = {
    "zzzz": "Nothing here has this word",
    "letter zzzz": "Nothing has all of these words",
    "kind:zzzz letter": "There is no kind “zzzz” here",
}


def problems(site):
    """Everything that is not found, or not where the keyboard leads."""
    messages = []
    with browser.opened(viewport=browser.WIDE) as page:
        page.on("console", lambda message: messages.append(message.text))
        page.on("pageerror", lambda error: messages.append(str(error)))
        for query, wanted in FIRST.items():
            found = search(page, site, query)
            if found[:1] != [wanted]:
                yield f"'{query}' finds {found[:3]} and not {wanted} first"
        for query, wanted in NOTHING.items():
            found = search(page, site, query)
            if found or wanted not in state(page):
                yield f"'{query}' finds {found[:3]} and says '{state(page)}'"
        for check in (kinds, keyboard, elsewhere, remembered):
            yield from check(page, site)
    yield from messages
    yield from accessible(site)


def names(site):
    """The pages of a site that a search for the names of their files does not find alone."""
    with browser.opened(viewport=browser.WIDE) as page:
        for file in sorted((site / "pages").glob("*.html")):
            found = search(page, site, file.stem)
            if found != [f"pages/{file.name}"]:
                yield f"'{file.stem}' finds {found}"


def search(page, site, query):
    """The addresses that a search finds, in order."""
    page.goto("about:blank")
    page.goto(f"{(site / 'search.html').as_uri()}#q={quote(query)}")
    settle(page)
    return addresses(page, site)


def settle(page):
    page.wait_for_function("document.getElementById('search-state').textContent")


def addresses(page, site):
    links = page.locator("#results .hits a").evaluate_all("all => all.map(a => a.href)")
    return [unquote(link.removeprefix(site.as_uri() + "/")) for link in links]


def state(page):
    return page.locator("[role=status]").inner_text()


def kinds(page, site):
    """Kinds are grouped and counted, and a button keeps to one of them."""
    search(page, site, "token")
    headings = page.locator("#results h2").all_inner_texts()
    if len(headings) < 3 or f"of {len(headings)} kinds" not in state(page):
        yield f"'token' is grouped as {headings} and says '{state(page)}'"
    total = sum(int(heading.split()[-1]) for heading in headings)
    if not state(page).startswith(f"{total} results"):
        yield f"groups hold {total} results, but it says '{state(page)}'"
    page.get_by_role("button", name="Threats").click()
    page.wait_for_function("document.querySelectorAll('#results h2').length === 1")
    found = addresses(page, site)
    if page.input_value("#search-field") != "kind:threat token" or not found:
        yield f"the button of a kind leaves '{page.input_value('#search-field')}'"
    if not all("/threats/" in address for address in found):
        yield f"the button of threats keeps {found}"


def keyboard(page, site):
    """Arrows go through the results, Enter opens one, Escape comes back."""
    found = search(page, site, "token")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    focused = page.evaluate("document.activeElement.href ?? ''")
    if not focused.endswith(found[1]):
        yield f"two steps down lead to '{focused}', not to {found[1]}"
    page.keyboard.press("Escape")
    if page.evaluate("document.activeElement.id") != "search-field":
        yield "Escape does not lead back to the field"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{found[0]}")
    page.go_back()
    settle(page)
    if addresses(page, site) != found:
        yield "coming back, the results are others"
    page.locator("#search-field").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{found[0]}")


def elsewhere(page, site):
    """A stroke leads to the search from anywhere, but not out of what one writes."""
    page.goto((site / "patient-assistant/threats/t-001.html").as_uri())
    page.keyboard.press("/")
    page.wait_for_url("**/search.html")
    page.keyboard.type("T-00/")
    if page.input_value("#search-field") != "T-00/":
        yield f"typing gives '{page.input_value('#search-field')}'"
    page.keyboard.press("Escape")
    if page.input_value("#search-field") != "":
        yield "Escape does not empty the field"
    page.keyboard.press("Escape")
    page.wait_for_url("**/t-001.html")


def remembered(page, site):
    """What was asked stands in the address, and a question in an address is asked."""
    page.goto((site / "search.html").as_uri())
    page.keyboard.type("stolen token")
    page.wait_for_function("location.hash === '#q=stolen%20token'")
    page.goto(f"{(site / 'search.html').as_uri()}?q=stolen+token")
    settle(page)
    if not addresses(page, site):
        yield "a question after '?q=' is not asked"


def accessible(site):
    """Results are as accessible as any page."""
    for scheme in ("light", "dark"):
        with browser.opened(bypass_csp=True, **browser.LOOKS[scheme]) as page:
            search(page, site, "token")
            found = Axe().run(page, options=browser.AXE_OPTIONS).response["violations"]
            yield from (
                f"results, {scheme}: {one['id']}: {one['nodes'][0]['html'][:200]}" for one in found
            )
