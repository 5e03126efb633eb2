"""Drives `imbik learn` in a terminal of our own, from the first screen of a small course to its report.

Called by Tools/drive-session: python drive.py PROGRAM COURSE. Ends with 0 if all was seen that should be seen.
What is waited for is text; how long something takes is nowhere measured. PATIENCE only ends a test that hangs.
"""

import os
import re
import shutil
import signal
import sys
import tempfile
import time
import traceback

import pexpect
import pyte

PATIENCE = int(os.environ.get("PATIENCE", "120"))
PROGRAM, COURSE = [os.path.abspath(path) for path in sys.argv[1:3]]

ENGLISH = {
    "locale": "en_US.UTF-8", "home": "The small still", "start": "start How a still works", "run": "Enter run", "continue": "Enter continue",
    "question": "Question", "right": "Right.", "wrong": "Not right yet", "partly": "Partly right", "hint": "Hint 1 of 2",
    "resumed": "Going on where you stopped", "help": "stop a running cell", "stopped": "the cell was interrupted",
    "again": "try again", "meant": "This cell is meant to fail", "noNumber": "This was no attempt", "end": "End of the lesson",
    "report": "Report", "next": "next lesson", "kept": "Your answer is kept", "other": "Küçük imbik", "course": "c course",
    "litres": r"begin with (\d+) litres; how many are left after (\d+) passes", "name": "DISTILLATE", "nameShown": "drips into the second",
    "steps": ["Heat the mixture", "Lead the vapour away", "Cool it", "Collect the drops"], "quit": "Next time goes on here",
    "frozen": "frozen: this ran on", "runHere": "r run it here", "changed": "Nothing was changed", "pasted": "what is pasted belongs",
    "earlier": "running 1 earlier cell", "found": "places with", "search": "boils", "three": "Three drops make a puddle", "more": "Enter more", "total": "Total", "all": "5 of 5 points",
    "glossary": "Glossary: In this section", "term": "vapour (buhar)", "back": "Esc back", "earned": "'imbik certificate' writes",
}
TURKISH = {
    "locale": "tr_TR.UTF-8", "home": "Küçük imbik", "start": "başla: İmbik", "run": "Enter çalıştır", "continue": "Enter devam",
    "question": "Soru", "right": "Doğru.", "wrong": "Henüz doğru değil", "partly": "Kısmen doğru", "hint": "İpucu 1/2",
    "resumed": "Kaldığın yerden", "help": "çalışan hücreyi durdur", "stopped": "hücre yarıda kesildi",
    "again": "yeniden dene", "meant": "başarısız olması bekleniyor", "noNumber": "Bu deneme sayılmadı", "end": "Dersin sonu",
    "report": "Karne", "next": "sonraki ders", "kept": "Yanıtın saklandı", "other": "The small still", "course": "c kurs",
    "litres": r"(\d+) litreyle başlıyorsun; (\d+) geçişten", "name": "DAMITIK", "nameShown": "İkinci kaba damlayana",
    "steps": ["Karışımı ısıt", "Buharı götür", "Soğut", "Damlaları topla"], "quit": "Gelecek sefer",
    "frozen": "dondurulmuş: bu,", "runHere": "r burada çalıştır", "changed": "Hiçbir şey değişmedi", "pasted": "yapıştırılanın yeri",
    "earlier": "önceki 1 hücre", "found": "geçen", "search": "SOĞUTULUR", "three": "Üç damla bir su", "more": "Enter devamı", "total": "Toplam", "all": "5 puandan 5",
    "glossary": "Sözlükçe: Bu bölümde", "term": "buhar (vapour)", "back": "Esc geri", "earned": "Sertifikanı 'imbik certificate'",
}
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")


class Session:
    """One run of the program in a terminal of `columns` by `rows`."""

    def __init__(self, words, columns, rows, home, term="xterm-256color", **more):
        environment = {
            "PATH": os.environ["PATH"], "HOME": home, "XDG_STATE_HOME": home + "/state", "XDG_CACHE_HOME": home + "/cache",
            "LANG": words["locale"], "TERM": term, **more}
        self.words, self.columns, self.rows, self.isPlain = words, columns, rows, term == "dumb" or "PLAIN" in more
        program, arguments = PROGRAM, ["learn", "--course", COURSE, "--learner", "ada"] + (["--plain"] if "PLAIN" in more else [])
        if "SHELL_FIRST" in more:
            program, arguments = "bash", ["--norc", "--noprofile", "-i"]
        self.child = pexpect.spawn(
            program, arguments, env=environment, dimensions=(rows, columns), encoding="utf-8", timeout=PATIENCE, echo=False)
        self.child.delaybeforesend = None
        self.screen = pyte.HistoryScreen(columns, rows, history=5000)
        self.stream = pyte.Stream(self.screen)
        self.raw, self.mark = "", 0

    def text(self):
        """What was written since the last key, without escape sequences, on one line."""
        return " ".join(ESCAPES.sub("", self.raw[self.mark:]).split())

    def read(self):
        data = self.child.read_nonblocking(65536, timeout=PATIENCE)
        self.raw += data
        self.stream.feed(data)

    def see(self, *texts):
        for text in texts:
            while text not in self.text():
                try:
                    self.read()
                except (pexpect.TIMEOUT, pexpect.EOF) as error:
                    raise AssertionError(f"'{text}' was not shown ({type(error).__name__}); the screen:\n{self.shown()}") from error

    def shown(self):
        return "\n".join(self.screen.display)

    def press(self, keys, *texts):
        """Presses a key (or types a line), and waits for what it brings."""
        self.mark = len(self.raw)
        self.child.send(keys + ("\n" if self.isPlain and keys != "\r" else "") if not (self.isPlain and keys == "\r") else "\n")
        self.see(*texts)
        while not self.settled(self.mark):
            self.read()

    def until(self, text, key="\r", limit=25):
        """Goes on until the text is shown."""
        for _ in range(limit):
            if text in self.text():
                return
            self.press(key)
        raise AssertionError(f"'{text}' never came; the screen:\n{self.shown()}")

    def settled(self, count):
        """Whether the foot was written anew since then; in a plain flow, whether it asks again."""
        new = self.raw[count:]
        if not self.isPlain:
            return re.search(r"\x1b\[\d+A", new) is not None
        plain = " ".join(new.split())
        return any(word in plain for word in ["? help", "? yardım", "q quit", "q çık"])

    def hangUp(self):
        """The terminal goes away; nobody sends a signal but the system."""
        self.child.ptyproc.fileobj.close()  # closing the bare number would close whatever has it next, too
        os.waitpid(self.child.pid, 0)
        for end in [self.child, self.child.ptyproc]:
            end.closed = True

    def kill(self):
        os.kill(self.child.pid, signal.SIGKILL)
        self.child.wait()

    def end(self):
        self.mark = len(self.raw)
        self.child.send("q\n" if self.isPlain else "q")
        self.see(self.words["quit"])
        self.child.expect(pexpect.EOF)
        self.raw += self.child.before
        self.child.wait()
        assert self.child.exitstatus == 0, self.child.exitstatus


def firstHalf(s, w):
    """Home, the first cells, the first question."""
    s.see(w["home"], w["start"])
    s.press("\r")
    s.until(w["run"])
    s.press("\r", "78 degrees", w["continue"])
    s.press("\r", w["run"])
    s.press("\r", "Rising: alcohol", w["continue"])
    s.until("a) ")
    s.press("h", w["hint"])
    s.press("a", w["wrong"])
    s.press("b", w["right"], w["continue"])
    s.press("\r")
    s.until(w["run"])


def aKeyIsAnsweredWhileACellRuns(s, w):
    s.press("\r", "drop 0")
    s.press("?")
    s.until(w["help"])
    answered = len(s.raw)
    while w["more"] in s.text():
        s.press("\r")
    assert w["stopped"] not in s.raw, "the cell ended by itself"
    s.press("x", w["stopped"], w["again"])
    assert s.raw.rindex(w["stopped"]) > answered
    s.press("s", w["run"])


def secondHalf(s, w):
    s.press("\r", w["meant"], w["continue"])
    s.until("a) ")
    s.press("a")
    s.press("\r", w["partly"])
    for key in "ab":
        s.press(key)
    s.press("\r", w["right"], w["continue"])
    s.press("\r")
    while not re.search(w["litres"], s.text()):
        s.read()
    litres, passes = [int(number) for number in re.search(w["litres"], s.text()).groups()]
    s.press("\r")
    s.press("lots")
    s.press("\r", w["noNumber"])
    s.press(str(litres // 2**passes))
    s.press("\r", w["right"], w["continue"])
    s.press("\r", w["nameShown"])
    s.press("\r")
    s.press(w["name"])
    s.press("\r", w["right"], w["continue"])
    s.press("\r", "a) ", "d) ")
    answerTheOrder(s, w)
    s.until(w["end"])
    s.press("\r")


def answerTheOrder(s, w):
    s.see(*w["steps"])
    text = s.text()
    letters = [re.search(r"([a-d])\) " + re.escape(step), text).group(1) for step in w["steps"]]
    for letter in letters:
        s.press(letter)
    s.press("\r", w["right"], w["continue"])
    s.press("\r")


def lastLesson(s, w):
    began = len(s.raw)
    s.see(w["three"])
    s.until(w["run"])
    s.press("\r", "drop 3", w["continue"])
    s.until(w["runHere"])
    s.see(w["frozen"])
    s.until(w["run"])
    assert w["earlier"] not in s.raw[began:], "a frozen cell ran that nothing needs"
    s.press("\r", "1.25", w["continue"])
    s.until(w["run"])
    s.mark = len(s.raw)
    s.press("\r", "0.5", w["continue"])
    s.until("a) ")
    s.press("b", w["kept"])
    s.press("s", w["end"])
    s.until(w["earned"])
    s.press("r", w["report"])
    s.until(w["total"])
    s.see(w["all"])


def wholeCourse(w, columns, rows):
    """From the first screen to the report, killed twice on the way."""
    home = tempfile.mkdtemp()
    try:
        s = Session(w, columns, rows, home)
        firstHalf(s, w)
        s.kill()
        s = Session(w, columns, rows, home)
        s.see(w["home"])
        s.press("\r", w["resumed"])
        s.until(w["run"])
        aKeyIsAnsweredWhileACellRuns(s, w)
        s.press("b", w["course"])
        s.press("s", w["run"])
        s.kill()
        s = Session(w, columns, rows, home)
        s.see(w["home"])
        s.press("\r", w["resumed"])
        s.until(w["run"])
        s.press("/")
        s.press(w["search"])
        s.press("\r", w["found"])
        s.press("\x1b", w["run"])
        s.press("g", w["glossary"], w["back"])
        s.press("\x1b", w["run"])
        secondHalf(s, w)
        lastLesson(s, w)
        s.press("l", "Report" if w is TURKISH else "Karne")
        s.press("l", w["report"])
        for line in s.screen.display:
            assert len(line.rstrip()) <= columns
        s.end()
    finally:
        shutil.rmtree(home)


def withoutColours():
    """NO_COLOR: bold and faint may be, colours may not."""
    home = tempfile.mkdtemp()
    try:
        s = Session(ENGLISH, 80, 24, home, NO_COLOR="1")
        firstHalf(s, ENGLISH)
        s.end()
        for codes in re.findall(r"\x1b\[([0-9;]*)m", s.raw):
            assert set(codes.split(";")) <= {"", "0", "1", "2", "3", "4", "9"}, codes
    finally:
        shutil.rmtree(home)


def inLines(w, term, **more):
    """Whole lines, and not one escape sequence: a dumb terminal, a screen reader."""
    home = tempfile.mkdtemp()
    try:
        s = Session(w, 80, 24, home, term, **more)
        firstHalf(s, w)
        s.press("\r", "drop 0")
        s.press("?", w["help"])
        s.press("x", w["stopped"], w["again"])
        s.press("g", w["term"], w["back"])
        s.press("q", w["again"])
        s.press("s", w["run"])
        s.press("\r", w["meant"])
        s.until("a) ")
        s.press("a b", w["right"])
        s.end()
        assert "\x1b" not in s.raw, "an escape sequence"
    finally:
        shutil.rmtree(home)


def whileTheSizeChanges():
    home = tempfile.mkdtemp()
    try:
        s = Session(ENGLISH, 80, 24, home)
        s.see(ENGLISH["start"])
        for columns, rows in [(40, 20), (120, 40), (60, 15), (80, 24)]:
            s.child.setwinsize(rows, columns)
            s.screen.resize(rows, columns)
            s.press("?")
            while not s.settled(s.mark):
                s.read()
            s.press("c", ENGLISH["home"])
        assert "The small still" in s.shown(), s.shown()
        assert s.shown().count("start How a still works") == 1, "one foot and no more:\n" + s.shown()
        s.end()
    finally:
        shutil.rmtree(home)


def processesOf(home):
    """The processes that were started for this test: they know its folder."""
    found = []
    for name in os.listdir("/proc"):
        try:
            if name.isdigit() and home.encode() in open(f"/proc/{name}/environ", "rb").read():
                found.append(open(f"/proc/{name}/cmdline").read().replace("\0", " "))
        except OSError:
            pass
    return found


def whenTheLineDrops():
    """The terminal goes away while a cell runs, as with SSH: nothing goes on running, and nothing is lost."""
    home = tempfile.mkdtemp()
    try:
        s = Session(ENGLISH, 80, 24, home)
        firstHalf(s, ENGLISH)
        s.press("\r", "drop 0")
        s.hangUp()
        for _ in range(PATIENCE * 10):
            if not processesOf(home):
                break
            time.sleep(0.1)
        assert not processesOf(home), processesOf(home)
        s = Session(ENGLISH, 80, 24, home)
        s.see(ENGLISH["home"])
        s.press("\r", ENGLISH["resumed"])
        s.until(ENGLISH["run"])
        s.end()
    finally:
        shutil.rmtree(home)


def withAnEditor():
    """$EDITOR changes a cell, which runs; what changed is shown; it is put back. Then an editor that fails."""
    home = tempfile.mkdtemp()
    try:
        w = ENGLISH
        s = Session(w, 80, 24, home, VISUAL="", EDITOR="sed -i s/78/100/")
        s.see(w["start"])
        s.press("\r")
        s.until(w["run"])
        s.press("e", "- let degrees = 78", "+ let degrees = 100", "at 100 degrees", w["continue"])
        s.press("d", "+ let degrees = 100")
        s.press("o", "as the lesson has it again", "let degrees = 78")
        s.end()
        s = Session(w, 80, 24, home, VISUAL="", EDITOR="true")
        s.see(w["home"])
        s.press("\r")
        s.until("e edit")
        s.press("e", w["changed"])
        s.end()
        s = Session(w, 80, 24, home, VISUAL="", EDITOR="false")
        s.see(w["home"])
        s.press("\r")
        s.until("e edit")
        s.press("e", "the editor did not end well")
        s.end()
    finally:
        shutil.rmtree(home)


def withPastedText():
    """What is pasted is an answer or nothing, whatever letters and line ends are in it."""
    home = tempfile.mkdtemp()
    try:
        w = ENGLISH
        s = Session(w, 80, 24, home)
        s.see(w["start"])
        s.press("\x1b[200~q\r2\rq\x1b[201~", w["pasted"])
        s.press("/")
        s.press("\x1b[200~" + w["search"] + "\n\x1b[201~", w["search"])
        s.press("\r", w["found"])
        s.end()
        assert s.raw.count("\x1b[?2004h") == s.raw.count("\x1b[?2004l") == 1
    finally:
        shutil.rmtree(home)


def suspended():
    """Ctrl-Z gives the shell its terminal back, and fg goes on with the same screen."""
    home = tempfile.mkdtemp()
    try:
        w = ENGLISH
        s = Session(w, 80, 24, home, PS1="shell$ ", SHELL_FIRST="1")
        s.see("shell$")
        s.child.send(f"'{PROGRAM}' learn --course '{COURSE}' --learner ada\n")
        s.see(w["home"], w["start"])
        s.press("\r")
        s.mark = len(s.raw)
        s.child.send("\x1a")
        s.see("Stopped", "shell$")
        s.child.send("stty -a | grep -o -e '-*icanon'; echo here-$((40 + 2))\n")
        s.see("here-42")
        assert " icanon here-42" in s.text(), "the shell's terminal is not as it was"
        s.child.send("fg\n")
        while not s.settled(s.raw.rindex("here-42")):
            s.read()
        s.press("c", w["home"])
        s.mark = len(s.raw)
        s.child.send("q")
        s.see(w["quit"], "shell$")
        s.child.send("exit\n")
        s.child.expect(pexpect.EOF)
    finally:
        shutil.rmtree(home)


TESTS = {
    "the whole course at 80x24": lambda: wholeCourse(ENGLISH, 80, 24),
    "the whole course at 40x20, in Turkish": lambda: wholeCourse(TURKISH, 40, 20),
    "the whole course at 200x50": lambda: wholeCourse(ENGLISH, 200, 50),
    "NO_COLOR": withoutColours,
    "TERM=dumb": lambda: inLines(ENGLISH, "dumb"),
    "TERM=dumb, in Turkish": lambda: inLines(TURKISH, "dumb"),
    "--plain": lambda: inLines(ENGLISH, "xterm", PLAIN="1"),
    "the window's size changes": whileTheSizeChanges,
    "the line drops": whenTheLineDrops,
    "an editor": withAnEditor,
    "pasted text": withPastedText,
    "Ctrl-Z and fg": suspended,
}

failed = 0
for name, test in TESTS.items():
    if len(sys.argv) > 3 and sys.argv[3] not in name:
        continue
    try:
        test()
        print("passed:", name, flush=True)
    except Exception:
        failed += 1
        print("failed:", name, flush=True)
        traceback.print_exc()
sys.exit(1 if failed else 0)
