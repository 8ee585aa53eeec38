"""Deque's axe, which knows what of WCAG a machine can tell."""

from pathlib import Path

import axe_playwright_python

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# Without frames: what the desk shows in one is a page that is looked at by itself.
# Without preloading: axe would fetch the style sheets anew each time, for a rule that is off and for sound.
RUN = """async ([part, runOnly]) =>
    (await axe.run(part, {runOnly, resultTypes: ['violations'], preload: false, iframes: false}))
    .violations.map(found => [found.id, found.nodes.map(node => node.target.join(' '))])"""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERY_RULE = {"type": "tag", "values": TAGS}
RULES_OF_COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


def bring_axe(page):
    """Let all that this page opens have axe from the start; sending it each time takes as long as a rule."""
    page.add_init_script(AXE)


def findings(page, rules=EVERY_RULE, part="html"):
    """Return ``[(rule, places)]`` of what axe finds in a part of the page."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate(RUN, [part, rules])
