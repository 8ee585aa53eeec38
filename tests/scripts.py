"""A copy of the project for the tests of its scripts."""

import os
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
# The Python of this run comes first: the scripts remake an environment of another version.
PATH = f"{Path(sys.executable).parent}:{os.environ['PATH']}"


def copy_project(folder):
    """Return a copy of the project without an environment, as after a clone."""
    copy = folder / "project"
    copy.mkdir()
    for name in ("script", "requirements.txt", "manage.py"):
        subprocess.run(["cp", "-r", str(ROOT / name), str(copy)], check=True)
    return copy


def give_environment(project):
    """Return the project with this run's environment in place of one of its own."""
    (project / ".venv" / "bin").mkdir(parents=True)
    for name in ("python", "granian"):
        write_program(project / ".venv/bin" / name, f'exec "{Path(sys.executable).with_name(name)}" "$@"')
    (project / ".venv" / "requirements.txt").write_text((project / "requirements.txt").read_text())
    for app in {path.parent for path in ROOT.glob("*/__init__.py")}:
        (project / app.name).symlink_to(app)
    return project


def write_program(path, text):
    """Write a program for the shell."""
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
