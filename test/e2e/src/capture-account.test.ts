import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execute, makeScratch, needsMounts } from '@holotype/kit';
import { type Reason, reasonText } from '@holotype/model';
import { expect, test } from 'vitest';
import { program } from './hostile/cli.ts';

interface Row {
  readonly class: string;
  readonly reason: Reason;
  readonly paths: number;
  readonly files: number;
  readonly bytes: number;
}

const what = 'the account of a root with mounts, against find';

/** Mounts at both places what a capture is asked for, and what it is not; looks, and lets find look. */
const script = `
set -e
for at in home/u/data srv/else tmp/mounted; do
  mount -t tmpfs tmpfs "$1/$at"
  mkdir -p "$1/$at/deep/er"; echo text > "$1/$at/deep/er/file"; ln "$1/$at/deep/er/file" "$1/$at/name"
done
node=$2 program=$3 root=$1; shift 3
"$node" "$program" capture --root "$root" --dry-run --json "$@"
{ find "$root" -xdev; find "$root/home/u/data" -mindepth 1; } | sort > "$root.names"
while IFS= read -r name; do find "$name" -maxdepth 0 -printf '%y %s\\n'; done < "$root.names" > "$root.found"
`;

test.runIf(needsMounts(what))(what, async () => {
  await using scratch = makeScratch();
  const root = `${scratch.path}/root`;
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const path of ['home/u/data', 'srv/else', 'tmp/mounted'])
    mkdirSync(join(root, path), { recursive: true });
  for (const place of [
    'usr/lib',
    'opt/out',
    'opt/out/in',
    'opt/out/in/out',
    'home/u',
    'tmp/a',
    'work/b/c',
    'var/cache/d',
  ])
    for (const name of ['one', 'deeper/two', 'deeper/still/three']) put(`${place}/${name}`, place);
  linkSync(join(root, 'usr/lib/one'), join(root, 'work/b/one-again'));
  linkSync(join(root, 'tmp/a/one'), join(root, 'tmp/a/deeper/one-again'));
  symlinkSync('one', join(root, 'work/b/c/link'));
  const asked = [
    ...['--exclude', '/opt/out', '--include', '/opt/out/in', '--exclude', '/opt/out/in/out'],
    ...['--include', '/home/u/data', '--include', '/work/b/c/deeper/still'],
    ...['-o', `${scratch.path}/my.cap`, '--store', `${scratch.path}/store`],
  ];
  const done = await execute([
    ...['unshare', '--mount', '--propagation', 'private', 'sh', '-c', script],
    ...['sh', root, process.execPath, program, ...asked],
  ]);
  expect([done.code, done.stderr]).toEqual([0, done.stderr]);
  const { accounting } = JSON.parse(done.stdout) as { readonly accounting: readonly Row[] };
  const { stdout } = await execute(['cat', `${root}.found`]);
  const found = stdout.trimEnd().split('\n');
  const sizes = found.flatMap((line) => (line.startsWith('f') ? [Number(line.slice(2))] : []));
  const sum = (of: 'paths' | 'files' | 'bytes') => accounting.reduce((all, row) => all + row[of], 0);
  expect([sum('paths'), sum('files'), sum('bytes')]).toEqual([
    found.length,
    sizes.length,
    sizes.reduce((all, size) => all + size, 0),
  ]);
  const leftOut = (reason: string) =>
    accounting.find((row) => row.class === 'left-out' && reasonText(row.reason) === reason)?.files;
  // Each directory has three files; links, and what is mounted and asked for, besides.
  expect(leftOut('asked to leave out')).toBe(6);
  expect(leftOut('temporary files')).toBe(4);
  expect(leftOut('home directories')).toBe(3);
  expect(leftOut('unknown top-level directory')).toBe(3);
  expect(leftOut('cache')).toBe(3);
});
