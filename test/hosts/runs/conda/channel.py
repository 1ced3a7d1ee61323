"""channel.py CHANNEL PREFIX CACHE: writes two packages, indexes them, and installs the second with what it needs."""

import asyncio
import hashlib
import io
import json
import sys
import tarfile
from pathlib import Path

from rattler import Channel, Gateway, install, solve
from rattler.index import index_fs

PLACEHOLDER = "/opt/placeholder_of_a_prefix_that_is_long_enough_to_be_replaced"
MOMENTS = "{ n++; s += $1; q += $1 * $1 } END { m = s / n; printf \"n %d mean %.4f sd %.4f\\n\", n, m, sqrt(q / n - m * m) }\n"
SUMMARY = f'#!/bin/sh\nawk -f "{PLACEHOLDER}/share/moments/moments.awk" "$1" > "$2" && cat "$2"\n'
PACKAGES = [
    ("moments", [], {"share/moments/moments.awk": MOMENTS}),
    ("summary", ["moments >=1.0"], {"bin/summary": SUMMARY}),
]


def write(channel: Path, name: str, depends: list[str], files: dict[str, str]) -> None:
    def path(file: str, text: str) -> dict[str, object]:
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        entry = {"_path": file, "path_type": "hardlink", "sha256": sha256, "size_in_bytes": len(text)}
        return entry | ({"prefix_placeholder": PLACEHOLDER, "file_mode": "text"} if PLACEHOLDER in text else {})

    index = {"name": name, "version": "1.0", "build": "0", "build_number": 0, "depends": depends}
    index |= {"subdir": "noarch", "noarch": "generic", "license": "0BSD", "timestamp": 1750000000000}
    paths = {"paths": [path(*item) for item in files.items()], "paths_version": 1}
    members = {"info/index.json": json.dumps(index), "info/paths.json": json.dumps(paths)}
    members |= {"info/files": "".join(f"{file}\n" for file in files)} | files
    with tarfile.open(channel / f"noarch/{name}-1.0-0.tar.bz2", "w:bz2") as archive:
        for member, text in members.items():
            entry = tarfile.TarInfo(member)
            entry.size, entry.mtime, entry.mode = len(text), 1750000000, 0o755 if "/bin/" in f"/{member}" else 0o644
            archive.addfile(entry, io.BytesIO(text.encode()))


async def main(channel: Path, prefix: Path, cache: Path) -> None:
    (channel / "noarch").mkdir(parents=True)
    for package in PACKAGES:
        write(channel, *package)
    await index_fs(channel)
    gateway = Gateway(cache_dir=cache)
    records = await solve([Channel(channel.as_uri())], ["summary"], gateway=gateway, platforms=["noarch", "linux-64"])
    await install(records, target_prefix=prefix, cache_dir=cache, show_progress=False)


asyncio.run(main(*(Path(argument) for argument in sys.argv[1:])))
