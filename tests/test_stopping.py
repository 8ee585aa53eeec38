"""script/server ends when it is asked to, and leaves nothing running."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest

from .live_site import wait_for
from .scripts import PATH, copy_project, free_port, give_environment, write_program

# In place of granian: notes each signal, and ends half a second after the first.
NOTE = """import signal, time
heard = []
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, lambda *_signal: heard.append(time.monotonic()))
open("started", "w").close()
while not heard or time.monotonic() < heard[0] + 0.6:
    time.sleep(0.05)
open("heard", "w").write(str(heard))"""


@pytest.fixture
def project(tmp_path):
    project = give_environment(copy_project(tmp_path))
    (project / "manage.py").write_text("# The database is not what this test is about.\n")
    return project


def serve(project, port, on_ctrl_c=signal.default_int_handler):
    return subprocess.Popen(
        [str(project / "script" / "server")],
        env={"PATH": PATH, "HOME": str(project), "PORT": str(port)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, on_ctrl_c),
    )


def session(server):
    """The numbers of the processes of the server's session that have not ended."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        # One may end while its state is read.
        with suppress(OSError):
            state, _parent, _group, session = (folder / "stat").read_text().rpartition(") ")[2].split()[:4]
            found += [int(folder.name)] if session == str(server.pid) and state != "Z" else []
    return found


# What a shell starts in the background hears that Ctrl-C is to be ignored.
@pytest.mark.parametrize("on_ctrl_c", [signal.default_int_handler, signal.SIG_IGN])
def test_ctrl_c_ends_the_server_and_leaves_nothing_running(project, on_ctrl_c):
    port = free_port()
    server = serve(project, port, on_ctrl_c)
    wait_for(f"http://127.0.0.1:{port}/healthz")
    assert len(session(server)) > 2
    press_ctrl_c(server)
    server.wait(timeout=20)
    assert session(server) == []
    assert not list((project / "var").glob("*.pid"))
    assert "/healthz" not in server.stdout.read().decode(), "a visit is written down"


def ask_all(server):
    for number in session(server):
        # One may have ended with another.
        with suppress(ProcessLookupError):
            os.kill(number, signal.SIGTERM)


def press_ctrl_c(server):
    os.killpg(server.pid, signal.SIGINT)


WAYS = {
    "Ctrl-C": [press_ctrl_c],
    "Ctrl-C twice": [press_ctrl_c, lambda _server: time.sleep(0.2), press_ctrl_c],
    "its terminal closes": [lambda server: os.killpg(server.pid, signal.SIGHUP)],
    "it is asked": [lambda server: server.terminate()],
    "a service manager asks all": [ask_all],
}


@pytest.mark.parametrize("way", WAYS)
def test_granian_is_never_asked_twice_at_once(project, way):
    """It takes note of a signal under a lock, so a second one within the first would wait for ever."""
    (project / "note.py").write_text(NOTE)
    write_program(project / ".venv/bin/granian", f'exec "{sys.executable}" note.py')
    server = serve(project, free_port())
    wait_until((project / "started").exists)
    for step in WAYS[way]:
        step(server)
    server.wait(timeout=20)
    heard = json.loads((project / "heard").read_text())
    assert heard and all(after - before > 0.1 for before, after in pairwise(heard))
    assert session(server) == []


def wait_until(it_is):
    for _attempt in range(100):
        if it_is():
            return
        time.sleep(0.1)
    raise AssertionError("It never came.")
