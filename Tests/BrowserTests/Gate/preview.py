"""Reads a preview in a browser while its sources are edited.

Usage: preview.py PROGRAM WORKSPACE [TIMES]

Edits the workspace, which has to be a copy of `site-example`. Prints one line for each thing that
is wrong; ends with 0 where nothing is. With a number of TIMES it also says how long it takes from a
saved file to a page that shows it.
"""

import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True

from playwright.sync_api import expect

import browser

PAGE = "patient-assistant/everything.html"
SOURCE = "patient-assistant/index.md"
LIMIT = 20_000


def main(program, workspace, times=0):
    server = subprocess.Popen(
        [program, "serve", workspace, "--port", "0", "--as-of", "2026-11-21"],
        stdout=subprocess.PIPE, text=True)
    try:
        address = re.match(r"http://\S+/", server.stdout.readline())[0]
        with browser.opened(viewport=browser.WIDE) as page:
            problems = list(looked_at(page, address, Path(workspace)))
            for line in timed(page, address, Path(workspace), int(times)):
                print(line, file=sys.stderr)
    finally:
        server.terminate()
    if server.wait(timeout=10) != 0:
        problems.append("ending: the program does not end cleanly")
    for problem in problems:
        print(f"preview: {problem}")
    return 1 if problems else 0


def looked_at(page, address, workspace):
    """What is wrong with the reloading and the banner, one after the other."""
    refused = []
    page.on("console", lambda message: message.type == "error" and refused.append(message.text))
    page.goto(address + PAGE)
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    place = page.evaluate("scrollY")
    if place < 500:
        yield "the page is too short to scroll in"

    source = workspace / SOURCE
    text = source.read_text()
    save(source, re.sub(r"(?m)^title: .*$", "title: A new name", text, count=1))
    titled(page, "A new name")
    page.wait_for_load_state("load")
    if abs(page.evaluate("scrollY") - place) > 2:
        yield f"the reader was at {place} and is at {page.evaluate('scrollY')} after the reload"
    if page.locator(".preview-banner").count():
        yield "a banner stands on a page of sources without errors"

    save(source, text + "\n```threat T-900\nstatement: [\n```\n")
    page.wait_for_selector(".preview-banner", timeout=LIMIT)
    banner = page.locator(".preview-banner").inner_text()
    if SOURCE not in banner:
        yield f"the banner does not say where the error is: {banner}"
    page.click(".preview-banner a")
    page.wait_for_load_state("load")
    if page.locator("h1").inner_text() != "Findings":
        yield "the banner does not lead to the findings"
    if "^" not in page.locator("pre").first.inner_text():
        yield "the findings do not show the place"
    for violation in browser.Axe().run(page, options=browser.AXE_OPTIONS).response["violations"]:
        yield f"{violation['id']}: {violation['help']}: {violation['nodes'][0]['html'][:200]}"

    save(source, text)
    page.wait_for_selector(".preview-banner", state="detached", timeout=LIMIT)
    page.goto(address + "patient-assistant/threats/t-900.html")
    save(source, text + "\n```threat T-900\ntitle: It has come\n```\n")
    titled(page, "It has come")
    save(source, text)
    titled(page, "Not here")
    yield from (f"the browser reports: {text}" for text in refused if "404" not in text)


def titled(page, words):
    """Waits for a page with such a title, from outside: the policy lets nothing be evaluated in it."""
    expect(page).to_have_title(re.compile(re.escape(words)), timeout=LIMIT)


def save(file, text):
    """Saves as an editor does: beside the file, and then in its place."""
    other = file.with_name(f".{file.name}.tmp")
    other.write_text(text)
    other.replace(file)


def timed(page, address, workspace, times):
    """How long it takes until the browser has loaded the page that shows what was saved."""
    if not times:
        return
    source = next(workspace.rglob("model-50/index.md"), workspace / SOURCE)
    text = source.read_text()
    name = re.search(r"(?m)^model: (.*)$", text)[1]
    page.goto(f"{address}{name}/index.html")
    took = []
    for turn in range(times):
        new = re.sub(r"(?m)^title: .*$", f"title: Turn {turn}.", text, count=1)
        start = time.perf_counter()
        with page.expect_event("load", timeout=LIMIT):
            save(source, new)
        took.append((time.perf_counter() - start) * 1000)
        titled(page, f"Turn {turn}.")
        time.sleep(0.2)
    alone = []
    for _ in range(times):
        start = time.perf_counter()
        page.reload()
        alone.append((time.perf_counter() - start) * 1000)
    for what, all_times in (("saved to reloaded", took), ("a reload alone", alone)):
        rounded = [round(t) for t in all_times]
        yield f"{what}, ms: median {statistics.median(all_times):.0f}, all {rounded}"


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except (OSError, browser.Error) as error:
        print(error, file=sys.stderr)
        sys.exit(2)
