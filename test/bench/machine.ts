/**
 * Capture of this machine against find and sha256sum, warm: `node test/bench/dist/machine.js [DIRECTORY]`. As root.
 * The files that sha256sum reads are those that the capture holds, a hardlink group once.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTree, openCapture } from '@holotype/archive';
import { rawToBytes, utf8ToRaw } from '@holotype/model';
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
report('capture, no hashing', looked, await best(3, () => time(find)), 'find / -xdev', '<= 1.5');

const argv = [...holotype, 'capture', '--system', '-q', '--force', '-o', capture, ...common];
await time(argv);
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
report(`capture of ${String(tree.length)} paths`, captured, summed, 'xargs -P2 sha256sum', '<= 0.4');
