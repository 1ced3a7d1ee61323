"""A channel with all that installers do to files, and prefixes made from it.

wide.py write CHANNEL             writes packages of both kinds, and their index
wide.py install URL CACHE PREFIX… installs them into each prefix
"""

import asyncio
import hashlib
import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from conda_package_streaming.create import conda_builder
from rattler import Channel, Gateway, install, solve
from rattler.index import index_fs

PLACEHOLDER = ("/home/builder/work/_h_env" + "_placehold" * 30)[:255]
PROGRAM = r"""
#include <stdio.h>
#define PREFIX "%s"
static const char *where[] = {PREFIX "/share/where.txt", PREFIX "/lib:" PREFIX "/lib64", "plain"};
int main(void) {
    char line[200];
    FILE *file = fopen(where[0], "r");
    if (!file || !fgets(line, sizeof line, file)) return 1;
    printf("%%s%%s %%s\n", line, where[1], where[2]);
    return 0;
}
"""
ALL = '#!/bin/sh\n{ "PREFIX/bin/where"; "PREFIX/bin/here" "$1"; "PREFIX/bin/long" PREFIX/share/where.txt; } > "$1"\n'


def compiled() -> bytes:
    with tempfile.TemporaryDirectory() as place:
        source, program = Path(place) / "where.c", Path(place) / "where"
        source.write_text(PROGRAM % PLACEHOLDER)
        subprocess.run(["gcc", "-O1", "-o", program, source], check=True)
        return program.read_bytes()


def put(text: str) -> bytes:
    return text.replace("PREFIX", PLACEHOLDER).encode()


def packages() -> list[tuple[dict[str, object], dict[str, bytes], list[str], str]]:
    """Index, files, commands and kind of each."""
    python = put('#!/bin/sh\nPYTHONPATH=PREFIX/lib/python3.11/site-packages exec /usr/bin/env python3 "$@"\n')
    module = b"import sys\ndef main():\n    print('here', len(sys.argv))\n    return 0\nclass app:\n    run = staticmethod(main)\n"
    return [
        ({"name": "python", "version": "3.11.9", "subdir": "linux-64"}, {"bin/python3.11": python}, [], ".tar.bz2"),
        (
            {"name": "where", "version": "1.0", "subdir": "linux-64"},
            {"bin/where": compiled(), "share/where.txt": b"from where\n", "share/large": bytes(range(256)) * 4000},
            [],
            ".conda",
        ),
        (
            {"name": "here", "version": "1.0", "subdir": "noarch", "noarch": "python", "depends": ["python"]},
            {"site-packages/here.py": module, "site-packages/here_data/prefix.txt": put("PREFIX\n")},
            ["here = here:main", "there = here:app.run"],
            ".conda",
        ),
        (
            {"name": "all", "version": "1.0", "subdir": "noarch", "noarch": "generic", "depends": ["here", "where"]},
            {"bin/all": put(ALL), "bin/long": put("#!PREFIX/bin/cat\nPREFIX\n"), "bin/cat": b'#!/bin/sh\nexec /bin/cat "$@"\n'},
            [],
            ".tar.bz2",
        ),
    ]


def info(index: dict[str, object], files: dict[str, bytes], commands: list[str]) -> dict[str, bytes]:
    def path(file: str, content: bytes) -> dict[str, object]:
        entry = {"_path": file, "path_type": "hardlink", "sha256": hashlib.sha256(content).hexdigest()}
        entry["size_in_bytes"] = len(content)
        mode = "binary" if content.startswith(b"\x7fELF") else "text"
        return entry | ({"prefix_placeholder": PLACEHOLDER, "file_mode": mode} if put("PREFIX") in content else {})

    paths = {"paths": [path(*item) for item in files.items()], "paths_version": 1}
    link = {"noarch": {"type": index.get("noarch"), "entry_points": commands}, "package_metadata_version": 1}
    texts = {"index.json": index, "paths.json": paths} | ({"link.json": link} if commands else {})
    return {f"info/{name}": json.dumps(text).encode() for name, text in texts.items()}


def add(archive: tarfile.TarFile, member: str, content: bytes) -> None:
    entry = tarfile.TarInfo(member)
    entry.size, entry.mtime, entry.mode = len(content), 1750000000, 0o755 if "bin/" in member else 0o644
    archive.addfile(entry, io.BytesIO(content))


async def write(channel: Path) -> None:
    for index, files, commands, kind in packages():
        index = {"build": "0", "build_number": 0, "depends": [], "license": "0BSD", "timestamp": 1750000000000} | index
        stem, folder = f"{index['name']}-{index['version']}-0", channel / str(index["subdir"])
        folder.mkdir(parents=True, exist_ok=True)
        members = info(index, files, commands) | files
        if kind == ".conda":
            with conda_builder(stem, folder) as archive:
                for member, content in members.items():
                    add(archive, member, content)
        else:
            with tarfile.open(folder / f"{stem}{kind}", "w:bz2") as archive:
                for member, content in members.items():
                    add(archive, member, content)
    await index_fs(channel)


async def install_all(url: str, cache: Path, *prefixes: Path) -> None:
    gateway = Gateway(cache_dir=cache)
    records = await solve([Channel(url)], ["all"], gateway=gateway, platforms=["noarch", "linux-64"])
    for prefix in prefixes:
        await install(records, target_prefix=prefix, cache_dir=cache, show_progress=False)


if sys.argv[1] == "write":
    asyncio.run(write(Path(sys.argv[2])))
else:
    asyncio.run(install_all(sys.argv[2], *(Path(argument) for argument in sys.argv[3:])))
# Threads of rattler may outlive the interpreter that they need.
sys.stdout.flush()
os._exit(0)
