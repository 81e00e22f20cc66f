#!/usr/bin/env python3
"""Opens report pages in Chromium as people do and says what is wrong with them.

check.py SCREENSHOTS PAGE...      every PAGE at 360 and 1280 pixels, light and dark, and on paper
check.py --self-test SCREENSHOTS PAGE   whether each check finds what it is for
"""

import os
import sys

from axe_selenium_python import Axe
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

LARGEST = 1_000_000

# Everything that reaches beyond the page, or a label beyond its drawing or over its neighbour.
LAYOUT = r"""
const wrong = [], page = document.documentElement;
if (page.scrollWidth > innerWidth) wrong.push(`the page is ${page.scrollWidth} wide`);
for (const e of document.querySelectorAll('main *, header *, footer *')) {
  if (e.closest('.table, pre, svg') && !e.matches('.table, pre')) continue;
  const box = e.getBoundingClientRect();
  if (box.width && box.right > innerWidth + 1) wrong.push(`${e.tagName} reaches to ${box.right}`);
}
for (const svg of document.querySelectorAll('figure > svg')) {
  const sheet = svg.getBoundingClientRect();
  if (!sheet.width) continue;
  const name = svg.getAttribute('aria-label');
  const boxes = [...svg.querySelectorAll('text')].filter(t => t.textContent)
    .map(t => [t.textContent, t.getBoundingClientRect()]);
  for (const [text, box] of boxes) {
    if (box.left < sheet.left - 2 || box.right > sheet.right + 2 ||
        box.top < sheet.top - 3 || box.bottom > sheet.bottom + 3)
      wrong.push(`${name}: "${text}" is outside`);
  }
  for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
    const [a, b] = [boxes[i][1], boxes[j][1]];
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 2 && down > 4) wrong.push(`${name}: "${boxes[i][0]}" over "${boxes[j][0]}"`);
  }
}
return wrong;
"""

# Every chart is drawn once for this width, has marks with words, and its numbers as a table.
CHARTS = r"""
const wrong = [], figures = [...document.querySelectorAll('figure')];
if (!figures.length) wrong.push('there is no chart');
for (const f of figures) {
  const shown = [...f.querySelectorAll(':scope > svg')].filter(s => s.getBoundingClientRect().width);
  if (shown.length != 1) wrong.push(`${f.id}: ${shown.length} drawings are shown`);
  for (const svg of shown) {
    const marks = [...svg.querySelectorAll('.m')];
    if (marks.length < 2) wrong.push(`${f.id}: ${marks.length} marks`);
    const seen = m => [...m.children].some(c => !c.matches('.hit') &&
      getComputedStyle(c).opacity != 0 && c.getBoundingClientRect().width + c.getBoundingClientRect().height > 0);
    if (!marks.some(seen) && !svg.querySelector('.line, .outer'))
      wrong.push(`${f.id}: nothing of it can be seen`);
    if (marks.some(m => !m.dataset.t || /NaN|undefined|\binf\b/.test(m.dataset.t)))
      wrong.push(`${f.id}: a mark says nothing`);
    if (/NaN|Infinity/.test(svg.innerHTML)) wrong.push(`${f.id}: a number is not one`);
  }
  if (f.querySelectorAll('tbody tr').length < 2) wrong.push(`${f.id}: no table`);
}
const resources = performance.getEntriesByType('resource').map(r => r.name)
  .filter(n => !n.startsWith('data:'));
if (resources.length) wrong.push(`the page asks for ${resources}`);
return wrong;
"""


def browser():
    options = Options()
    options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    for flag in ("headless=new", "no-sandbox", "disable-gpu", "hide-scrollbars",
                 "disable-dev-shm-usage"):
        options.add_argument("--" + flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")
    return webdriver.Chrome(options=options, service=Service(driver))


def emulate(chrome, width, scheme, media=""):
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600})
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "media": media, "features": [{"name": "prefers-color-scheme", "value": scheme}]})


# The words of every mark of the drawing that is shown in the figure given.
WORDS = """
const svg = [...arguments[0].querySelectorAll(':scope > svg')]
  .find(s => s.getBoundingClientRect().width);
return [svg, [...svg.querySelectorAll('.m')].map(m => m.dataset.t)];
"""


def speaking(chrome):
    """Charts say their numbers to the keyboard and to the mouse."""
    wrong = []
    figures = chrome.find_elements("css selector", "figure")
    for figure in figures:
        name = figure.get_attribute("id")
        svg, marks = chrome.execute_script(WORDS, figure)
        tip = figure.find_element("css selector", ".tip")
        hint = tip.text
        chrome.execute_script("arguments[0].focus()", svg)
        svg.send_keys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
        if tip.text.split() != marks[1].split():
            wrong.append(f"{name}: two arrows say {tip.text!r}, not {marks[1]!r}")
        svg.send_keys(Keys.ESCAPE)
        if tip.text != hint:
            wrong.append(f"{name}: Escape leaves {tip.text!r}")
    svg, marks = chrome.execute_script(WORDS, figures[0])
    areas = svg.find_elements("css selector", ".m .hit") or svg.find_elements(
        "css selector", ".m rect")
    chrome.execute_script("arguments[0].scrollIntoView({block: 'center'})", areas[0])
    ActionChains(chrome).move_to_element(areas[0]).perform()
    said = figures[0].find_element("css selector", ".tip").text.split()
    if said not in [mark.split() for mark in marks]:
        wrong.append(f"the mouse over a mark says {said!r}")
    return wrong


def spoken_of(chrome):
    """What axe-core, the usual check of accessibility, finds serious."""
    axe = Axe(chrome)
    axe.inject()
    found = axe.run(options={"runOnly": ["wcag2a", "wcag2aa"]})["violations"]
    return [f"axe {v['id']}: {v['help']}: {v['nodes'][0]['html'][:120]}" for v in found
            if v["impact"] in ("serious", "critical")]


def console(chrome):
    return [f"console: {line['message']}" for line in chrome.get_log("browser")
            if line["level"] in ("SEVERE", "WARNING")]


def look(chrome, page, screenshots, name, thorough):
    wrong = []
    if os.path.getsize(page) >= LARGEST:
        wrong.append(f"{os.path.getsize(page)} bytes")
    for width in (360, 1280):
        for scheme in ("light", "dark"):
            emulate(chrome, width, scheme)
            chrome.get("file://" + os.path.abspath(page))
            here = chrome.execute_script(LAYOUT) + chrome.execute_script(CHARTS) + console(chrome)
            if thorough and width == 1280:
                here += spoken_of(chrome)
            if thorough and scheme == "light":
                here += speaking(chrome)
            height = min(6000, chrome.execute_script(
                "return document.documentElement.scrollHeight"))
            chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})
            chrome.save_screenshot(os.path.join(screenshots, f"{name}-{width}-{scheme}.png"))
            wrong += [f"{width} {scheme}: {w}" for w in here]
    # A4 less its margins is 178 mm, which is 673 pixels of CSS.
    emulate(chrome, 673, "light", "print")
    chrome.get("file://" + os.path.abspath(page))
    wrong += [f"paper: {w}" for w in chrome.execute_script(LAYOUT)]
    emulate(chrome, 1280, "light")
    return wrong


def self_test(chrome, screenshots, page):
    """Breaks a page in every way that is looked for."""
    text = open(page, encoding="utf-8").read()
    ways = {
        "is 2000 wide": ("<main>", "<main><div style='width:2000px'>x</div>"),
        "marks": ('class="m"', 'class="n"'),
        "can be seen": ("</style>", ".m *,.line,.outer{opacity:0;display:none}.m .hit{display:inline}</style>"),
        "console": ("<script>", "<script>console.error('broken');"),
        "arrows say": ("ArrowRight", "ArrowWrong"),
        "the mouse": ("pointermove", "pointernever"),
        "outside": ('<text x="', '<text dx="900" x="'),
        "127.0.0.1": ("<main>", "<main><img alt='' src='http://127.0.0.1:9/x.png'>"),
        "axe": ("<html lang=", "<html data-was="),
    }
    missed = []
    for what, (old, new) in ways.items():
        broken = os.path.join(screenshots, "broken.html")
        with open(broken, "w", encoding="utf-8") as file:
            file.write(text.replace(old, new))
        try:
            found = look(chrome, broken, screenshots, "broken", thorough=True)
        except Exception as error:  # a page may be broken beyond being looked at
            found = [f"{what}: {error}"]
        if not any(what in line for line in found):
            missed.append(f"{what}: not found in {found[:3]}")
    return missed


def main():
    arguments = sys.argv[1:]
    testing = arguments[:1] == ["--self-test"]
    screenshots, *pages = arguments[1:] if testing else arguments
    os.makedirs(screenshots, exist_ok=True)
    chrome = browser()
    failed = 0
    try:
        for page in pages:
            name = os.path.splitext(os.path.basename(page))[0]
            wrong = (self_test(chrome, screenshots, page) if testing
                     else look(chrome, page, screenshots, name, thorough=True))
            for line in dict.fromkeys(wrong):
                print(f"{page}: {line}")
            failed += bool(wrong)
    finally:
        chrome.quit()
    what = "self-test of the checks" if testing else f"{len(pages)} pages"
    print(f"{what}: {failed} with something wrong")
    sys.exit(1 if failed else 0)


main()
