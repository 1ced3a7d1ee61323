/**
 * Capture of this machine against find, sha256sum, plain Node and syft where there is one, warm, a second capture that knows the hashes of
 * the first, and lock twice: `node test/bench/dist/machine.js [DIRECTORY]`. As root. The files that sha256sum and plain Node read are those that the capture
 * holds, a hardlink group once; syft looks at the directories that the capture looks at.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTree, openCapture } from '@holotype/capsule';
import { isWithin, rawToBytes, utf8ToRaw } from '@holotype/model';
import { checkout } from '@holotype/kit';
import { best, report, time } from './timing.ts';

const place = process.argv[2] ?? '/tmp/holotype-bench';
const capture = join(place, 'machine.cap');
const list = join(place, 'files');
const holotype = [process.execPath, join(checkout, 'apps/cli/bin/holotype.mjs')];
const common = ['--exclude', place, '--store', join(place, 'store')];

rmSync(place, { recursive: true, force: true });
const find = ['find', '/', '-xdev', '-printf', '%s %p\\n'];
const looked = await best(3, () =>
  time([...holotype, 'capture', '--system', '--dry-run', '-q', '-o', capture, ...common]),
);
const found = await best(3, () => time(find));
report('capture, no hashing', looked, found, 'find / -xdev', '<= 1.5');

const again = [...holotype, 'capture', '--system', '-q', '--force', '-o', capture, ...common];
const argv = [...again, '--rehash'];
await time(argv);
report('second capture', await best(3, () => time(again)), found, 'find / -xdev', '<= 2');
const tree = await loadTree(openCapture(utf8ToRaw(capture)));
const paths = tree.flatMap((entry) =>
  entry.type === 'file' && entry.hardlink === undefined ? [rawToBytes(`${entry.path}\0`)] : [],
);
writeFileSync(list, Buffer.concat(paths));
// Some machines give the page cache back within a minute, so each contender finds the files read just before it.
const warm = () => time(['xargs', '-0', '-a', list, '-P2', '-n500', 'cat']);
const warmed = (what: readonly string[]) =>
  best(2, async () => {
    await warm();
    return time(what);
  });
const captured = await warmed(argv);
const summed = await warmed(['xargs', '-0', '-a', list, '-P2', '-n500', 'sha256sum']);
const whole = `capture of ${String(tree.length)} paths`;
report(whole, captured, summed, 'xargs -P2 sha256sum', '<= 0.5');
const limit = fileURLToPath(new URL('limit.js', import.meta.url));
report(whole, captured, await warmed([process.execPath, limit, list]), 'plain Node, sha256 only', '<= 1.5');

/** What the capture leaves out; of a directory with something held inside, all but that. */
const { rules } = openCapture(utf8ToRaw(capture)).manifest.scope;
const held = rules.flatMap((rule) => (rule.held ? [rule.path] : []));
const leftOut = (path: string): string[] => {
  if (held.includes(path)) return [];
  const leads = held.some((one) => isWithin(one, path));
  return leads ? readdirSync(path).flatMap((name) => leftOut(join(path, name))) : [path];
};
const apart = rules.flatMap((rule) => (rule.held ? [] : leftOut(rule.path)));
const syft = [
  ...['syft', 'scan', 'dir:/', '-q', '-o', `syft-json=${join(place, 'syft.json')}`],
  ...apart.flatMap((path) => ['--exclude', `.${path}`, '--exclude', `.${path}/**`]),
];
const everything = { SYFT_FILE_METADATA_SELECTION: 'all', SYFT_FILE_METADATA_DIGESTS: 'sha256' };
if (spawnSync('syft', ['--version']).error === undefined) {
  await warm();
  report(
    whole,
    captured,
    await time(syft, { ...everything, SYFT_CHECK_FOR_APP_UPDATE: 'false' }),
    'syft',
    '<= 0.1',
  );
} else console.log('syft is not there: left out');

const lock = [...holotype, 'lock', capture, '--offline', '-q', '--store', join(place, 'store')];
await warm();
const locked = await time(lock);
report('lock, again', await time(lock), locked, 'lock', '<= 1');
