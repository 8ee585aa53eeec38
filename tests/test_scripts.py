"""script/server tells in one line what is wrong and how to mend it, and leaves nothing half-made."""

import os
import re
import signal
import socket
import stat
import subprocess
import sys
import time
import urllib.request
from importlib.metadata import metadata
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parent.parent
# The Python of this run comes first: the scripts remake an environment of another version.
PATH = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
# What the shell itself needs; no python3 among it.
TOOLS = "sh cat chmod cmp dirname env grep mkdir mktemp mv rm sed tail touch".split()


@pytest.fixture
def project(tmp_path):
    """A copy of the project without an environment, as after a clone."""
    copy = tmp_path / "project"
    copy.mkdir()
    for name in ("script", "requirements.txt", "manage.py"):
        subprocess.run(["cp", "-r", str(ROOT / name), str(copy)], check=True)
    return copy


def run(project, command="server", path=None, **environment):
    return subprocess.run(
        [str(project / "script" / command)],
        env={
            "PATH": path or PATH,
            "HOME": str(project),
            "PORT": str(free_port()),
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def tools_with(tmp_path, **programs):
    """A PATH that holds the shell's tools and these scripts, and no Python of the machine."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in TOOLS:
        found = subprocess.run(["which", tool], capture_output=True, text=True, check=False).stdout.strip()
        if found:
            (folder / tool).symlink_to(found)
    for name, text in programs.items():
        (folder / name).write_text(f"#!/bin/sh\n{text}\n")
        (folder / name).chmod(0o755)
    return str(folder)


def one_line(result):
    assert result.returncode != 0
    (line,) = result.stderr.strip().splitlines()
    assert line.startswith("Error: ")
    return line


def nothing_left(project):
    return not (project / ".venv").exists()


def test_no_python(project, tmp_path):
    line = one_line(run(project, path=tools_with(tmp_path)))
    assert "There is no python3" in line and "apt-get install" in line
    assert nothing_left(project)


def test_a_python_that_is_too_old(project, tmp_path):
    old = 'case "$1" in --version) echo "Python 3.9.2";; *) exit 1;; esac'
    line = one_line(run(project, path=tools_with(tmp_path, python3=old)))
    assert "Python 3.9.2 is too old" in line and "3.11" in line
    assert nothing_left(project)


def test_a_taken_port_is_found_before_anything_is_made(project):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        line = one_line(run(project, PORT=str(port)))
    assert f"Port {port} is taken" in line and "PORT=" in line
    assert nothing_left(project)


@pytest.mark.parametrize("port", ["http", "99999", "-1"])
def test_a_port_that_is_none(project, port):
    assert "Choose others with HOST and PORT" in one_line(run(project, PORT=port))
    assert nothing_left(project)


def test_no_package_index(project):
    nowhere = f"http://127.0.0.1:{free_port()}/"
    quick = {
        "PIP_INDEX_URL": nowhere,
        "PIP_RETRIES": "0",
        "PIP_NO_INDEX": "0",
        "PIP_CONFIG_FILE": "/dev/null",
    }
    line = one_line(run(project, **quick, PIP_FIND_LINKS=""))
    assert "package index cannot be reached" in line and "pip.log" in line
    assert not (project / ".venv" / "requirements.txt").exists()


def test_a_package_that_needs_a_newer_python(project, tmp_path):
    (tmp_path / "links.html").write_text(
        '<a href="river-1.0-py3-none-any.whl" data-requires-python="&gt;=3.99">river</a>'
    )
    (project / "requirements.txt").write_text("river==1.0\n")
    line = one_line(run(project, PIP_NO_INDEX="1", PIP_FIND_LINKS=str(tmp_path / "links.html")))
    assert "too old for river==1.0" in line and "newer Python" in line
    assert "cannot be reached" not in line
    assert not (project / ".venv" / "requirements.txt").exists()


def test_an_environment_of_another_python_is_made_again(project, tmp_path):
    old = project / ".venv" / "bin" / "python"
    old.parent.mkdir(parents=True)
    old.write_text('#!/bin/sh\ncase "$2" in *print*) echo 3 10 1;; esac\n')
    old.chmod(0o755)
    without_venv = f'[ "$1" = -m ] && exit 1\nexec "{sys.executable}" "$@"'
    assert "python3-venv" in one_line(run(project, path=tools_with(tmp_path, python3=without_venv)))
    assert nothing_left(project)


def test_every_pin_takes_the_oldest_python_that_is_promised():
    """Debian 12 has 3.11.2. What is installed in another version than the pin says nothing of it."""
    pins = re.findall(r"^([\w-]+)==(\S+)$", (ROOT / "requirements.txt").read_text(), re.MULTILINE)
    pins += re.findall(r"^([\w-]+)==(\S+)$", (ROOT / "requirements-dev.txt").read_text(), re.MULTILINE)
    installed = [metadata(name) for name, version in pins if metadata(name)["Version"] == version]
    needed = {package["Name"]: package["Requires-Python"] or "" for package in installed}
    assert len(needed) > 40
    assert [name for name, python in needed.items() if "3.11.0" not in SpecifierSet(python)] == []


def test_no_venv_module(project, tmp_path):
    without_venv = f'[ "$1" = -m ] && exit 1\nexec "{sys.executable}" "$@"'
    line = one_line(run(project, path=tools_with(tmp_path, python3=without_venv)))
    assert "python3-venv" in line
    assert nothing_left(project)


def test_a_folder_that_cannot_be_written(project):
    line = one_line(run(project, VAR_DIR="/proc/site"))
    assert "/proc/site cannot be written" in line
    assert nothing_left(project)


@pytest.fixture
def installed(project):
    """The project with this run's environment in place of one of its own."""
    (project / ".venv" / "bin").mkdir(parents=True)
    for name in ("python", "granian"):
        (project / ".venv/bin" / name).write_text(
            f'#!/bin/sh\nexec "{Path(sys.executable).with_name(name)}" "$@"\n'
        )
        (project / ".venv/bin" / name).chmod(0o755)
    (project / ".venv" / "requirements.txt").write_text((project / "requirements.txt").read_text())
    for app in {path.parent for path in ROOT.glob("*/__init__.py")}:
        (project / app.name).symlink_to(app)
    return project


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("mysql://somebody:hidden@localhost/site", "must begin with sqlite:/// or postgres://"),
        ("postgres://somebody:hidden@127.0.0.1:1/site", "cannot be used"),
        ("sqlite:////nowhere/at/all.sqlite3", "cannot be used"),
        ("nonsense", "must begin with sqlite:/// or postgres://"),
        ("postgres://somebody:hidden@localhost:port/site", "cannot be used"),
    ],
)
def test_a_database_that_cannot_be_used(installed, address, reason):
    result = run(installed, DATABASE_URL=address)
    assert result.returncode != 0
    (line,) = result.stderr.strip().splitlines()
    assert reason in line and "hidden" not in line


def test_the_secret_key_is_made_once_and_for_its_owner_alone(installed):
    run(installed, DATABASE_URL="mysql://x")
    key = installed / "var" / "secret_key"
    first = key.read_text()
    assert len(first) > 60
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE((installed / "var").stat().st_mode) == 0o700
    run(installed, DATABASE_URL="mysql://x")
    assert key.read_text() == first


def test_ctrl_c_ends_the_server_and_leaves_nothing_running(installed):
    (installed / "manage.py").write_text("# The database is not what this test is about.\n")
    port = free_port()
    server = subprocess.Popen(
        [str(installed / "script" / "server")],
        env={"PATH": PATH, "HOME": str(installed), "PORT": str(port)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        # A shell in the background would hand on that Ctrl-C is to be ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert answers(f"http://127.0.0.1:{port}/healthz")
    os.killpg(server.pid, signal.SIGINT)
    server.wait(timeout=20)
    with pytest.raises(ProcessLookupError):
        os.killpg(server.pid, 0)
    assert not list((installed / "var").glob("*.pid"))
    assert "/healthz" not in server.stdout.read().decode(), "a visit is written down"


def answers(url):
    for _attempt in range(100):
        try:
            with urllib.request.urlopen(url, timeout=5) as response:  # noqa: S310 - our own server
                return response.status == 200
        except OSError:
            time.sleep(0.2)
    return False
