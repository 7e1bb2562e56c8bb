"""Which pages of a site stand for all of their type."""

# The first page that matches is looked at, where no page is named: any of them must do.
PATTERNS = {
    "home": "index.html",
    "404": "404.html",
    "plain": "pages/*/*.html",
    "model": "patient-assistant/index.html",
    "everything": "patient-assistant/everything.html",
    "index": "patient-assistant/threats/index.html",
    "threat": "patient-assistant/threats/t-*.html",
    "forwarding": "patient-assistant/threats/pa-*.html",
    "mitigation": "patient-assistant/mitigations/m-*.html",
    "evidence": "patient-assistant/evidence/e-*.html",
    "asset": "patient-assistant/assets/[!i]*.html",
    "element": "patient-assistant/elements/[!i]*.html",
    "flow": "patient-assistant/flows/f-*.html",
    "boundary": "patient-assistant/boundaries/[!i]*.html",
    "diagram": "patient-assistant/diagrams/[!i]*.html",
    "attack tree": "patient-assistant/attack-trees/at-*.html",
    "prose of a model": "patient-assistant/pages/*.html",
}


def one_of_each(site):
    """The type and the file of one page of each type; a type without a page is an error."""
    for kind, pattern in PATTERNS.items():
        found = sorted(site.glob(pattern))
        if not found:
            raise SystemExit(f"{site} has no page of type '{kind}' ({pattern})")
        yield kind, found[0]
