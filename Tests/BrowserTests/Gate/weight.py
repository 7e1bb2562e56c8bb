"""What a reader's browser has to load."""

# In bytes, by what a file is (site.md, I.5).
STYLESHEET = 40 * 1024
SCRIPTS = 30 * 1024
ITEM = 60 * 1024

# The folders of pages that show one thing.
ITEMS = (
    "threats", "mitigations", "assets", "elements", "flows", "boundaries", "assumptions", "sources",
    "evidence", "objectives", "questions", "incidents", "reviews",
)


def problems(site):
    """Every file that is heavier than it may be."""
    sheets = sum(file.stat().st_size for file in site.glob("*.css"))
    if sheets > STYLESHEET:
        yield f"the stylesheet has {sheets} bytes"
    scripts = sum(file.stat().st_size for file in site.glob("*.js"))
    if scripts > SCRIPTS:
        yield f"the scripts have {scripts} bytes"
    for folder in ITEMS:
        for file in sorted(site.glob(f"*/{folder}/*.html")):
            is_list = file.name == "index.html" or file.name.startswith("by-")
            if not is_list and file.stat().st_size > ITEM:
                yield f"{file.relative_to(site)} has {file.stat().st_size} bytes"
