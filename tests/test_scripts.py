"""script/server tells in one line what is wrong and how to mend it, and leaves nothing half-made."""

import re
import socket
import stat
import subprocess
import sys
from importlib.metadata import metadata

import pytest
from packaging.specifiers import SpecifierSet

from .scripts import PATH, ROOT, copy_project, free_port, give_environment

# What the shell itself needs; no python3 among it.
TOOLS = "sh cat chmod cmp dirname env grep mkdir mktemp mv rm sed tail touch".split()


@pytest.fixture
def project(tmp_path):
    return copy_project(tmp_path)


@pytest.fixture
def installed(project):
    return give_environment(project)


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
    line = one_line(run(project, PORT=port))
    assert "a port is a number from 1 to 65535" in line and "Choose others with HOST and PORT" in line
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
