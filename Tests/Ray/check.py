"""One job on a local Ray cluster: workers and the driver are killed in the middle, and the result is that of one process.

usage: check.py IMBIK ROOT
"""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

IMBIK, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
ARGUMENTS = ["--task", "generate", "--model", "damla", "--max-tokens", "48", "--template", "{text}:"]
COUNT, LINES, WORKERS = 600, 25, 3
PATIENCE = 300  # seconds


def queries(path):
    with open(path, "w") as out:
        for number in range(COUNT):
            if number % 97 == 13:
                out.write("no query\n")
            elif number % 41 == 7:
                out.write("\n")
            else:
                out.write(json.dumps({"id": number, "text": f"thing {number * 7919 % 1000}"}) + "\n")


def start(folder, *more):
    words = [sys.executable, str(ROOT / "Tools/ray/infer-on-ray"), "queries.jsonl", "predictions.jsonl", "--imbik", IMBIK,
             "--workers", str(WORKERS), "--lines", str(LINES), *more, "--", *ARGUMENTS]
    return subprocess.Popen(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def done(folder):
    return len(list(folder.glob("predictions.jsonl.shards/*.out")))


def workers(folder):
    """Ray's processes that are answering a shard: the parents of 'imbik infer'."""
    found = []
    for name in os.listdir("/proc"):
        try:
            if name.isdigit() and str(folder) in open(f"/proc/{name}/cmdline").read() and os.readlink(f"/proc/{name}/exe") == os.path.realpath(IMBIK):
                found.append(int(open(f"/proc/{name}/stat").read().rsplit(")", 1)[1].split()[1]))
        except OSError:
            pass
    return found


def family(pid):
    """The process and all that it started."""
    below = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split() if os.path.exists(f"/proc/{pid}") else []
    return [pid] + [other for child in below for other in family(int(child))]


def until(condition, what):
    for _ in range(PATIENCE * 20):
        if condition():
            return
        time.sleep(0.05)
    sys.exit(f"failed: {what}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        queries(folder / "queries.jsonl")
        with open(folder / "queries.jsonl") as source:
            subprocess.run([IMBIK, "infer", *ARGUMENTS, "--output", "expected.jsonl", "--errors", "expected.errors"],
                           cwd=folder, stdin=source, stderr=subprocess.DEVNULL)
        expected, errors = (folder / "expected.jsonl").read_bytes(), (folder / "expected.errors").read_bytes()
        assert expected.count(b"\n") > 500 and errors.count(b"\n") >= 6

        # A worker is killed twice, then everything at once.
        run = start(folder)
        killed = 0
        for count in [2, 5]:
            until(lambda: done(folder) >= count and workers(folder), "shards are answered")
            for parent in workers(folder)[:1]:
                os.kill(parent, signal.SIGKILL)
                killed += 1
        until(lambda: done(folder) >= 9, "a lost shard is given to another worker")
        for pid in family(run.pid):
            os.kill(pid, signal.SIGKILL)
        run.wait()
        assert 9 <= done(folder) < (COUNT + LINES - 1) // LINES, "killed in the middle"
        assert not (folder / "predictions.jsonl").exists()

        other = start(folder, "--lines", "30")
        assert other.wait() == 1 and "has shards of other queries" in other.stderr.read(), "another job is refused"

        run = start(folder)
        problems = run.communicate()[1]
        assert run.returncode == 0, problems
        assert (folder / "predictions.jsonl").read_bytes() == expected, "the predictions are those of one process"
        assert (folder / "predictions.jsonl.errors").read_bytes() == errors, "the errors are those of one process"
        assert not (folder / "predictions.jsonl.shards").exists()
        print(f"passed: {COUNT} lines in shards of {LINES} on {WORKERS} workers; {killed} workers and the driver killed, nothing lost or doubled")


main()
