"""What an author's text could do to a reader's browser if the policy were not there."""

from browser import WIDE, opened

# Everything that a reader can do to an element without choosing to follow a link.
TOUCH = """() => {
  const handlers = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name } of element.attributes) if (name.startsWith('on')) handlers.push(name);
    for (const event of ['mouseover', 'mouseenter', 'focus', 'toggle', 'error', 'load', 'animationend'])
      element.dispatchEvent(new Event(event));
  }
  return handlers;
}"""

# Where a click on each link would lead, as the browser understands the address.
SCHEMES = """() => [...document.querySelectorAll('a, area, use, image')]
  .map(a => a.protocol ?? new URL(a.href?.baseVal ?? '', document.baseURI).protocol)
  .filter(p => !['file:', 'http:', 'https:', 'mailto:', ''].includes(p))"""


def problems(site):
    """Every page on which text of an author's ran, or would run at a touch, without the policy."""
    ran = []
    with opened(bypass_csp=True, viewport=WIDE) as page:
        page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: ran.extend(outside(site, request.url)))
        for file in sorted(site.rglob("*.html")) + sorted(site.rglob("*.svg")):
            ran.clear()
            page.goto(file.as_uri())
            found = page.evaluate(TOUCH) + page.evaluate(SCHEMES) + ran
            if found:
                yield f"{file.relative_to(site)}: {found[:3]}"


def outside(site, address):
    """The address, unless it is that of a file of the site, there or not."""
    return [] if address.startswith("file:") and str(site) in address else [address]
