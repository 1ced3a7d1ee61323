import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkout,
  execute,
  inPlainContainer,
  makeScratch,
  needsPlainContainer,
  plainContainer,
} from '@holotype/kit';
import { describe, expect, test } from 'vitest';

const what = 'a plain container';
const certificates = '/etc/ssl/certs/ca-certificates.crt';
const script = `set -e
holotype() { node "$CHECKOUT/apps/cli/bin/holotype.mjs" "$@"; }
mkdir work; cd work
printf 'print(sum(range(10)), file=open("sum.txt", "w"))\\n' > sum.py
holotype freeze --offline --full --reach files -o sum.capsule -q -- python3 sum.py
holotype fetch sum.capsule --offline --store empty -q
holotype replay sum.capsule -o first --keep -q
holotype replay sum.capsule -o second --root first/root -q
holotype replay sum.capsule -o third --bind "$PWD/sum.py:/opt/sum.py:ro" -q
holotype run first/root -q -- python3 --version
holotype run --list`;

describe.runIf(needsPlainContainer(what))(what, () => {
  test.each([
    ['root', 'chroot', 'next     holotype replay sum.capsule --offline'],
    ['ordinary', 'proot', 'missing  a way to enter a rebuilt directory: with one, a replay needs no network'],
  ] as const)('%s freezes, replays and runs there, by %s', async (user, enclosure, fetched) => {
    await using scratch = makeScratch();
    const file = join(scratch.path, 'script');
    writeFileSync(file, script);
    const environment = [`CHECKOUT=${checkout}`, `NODE_EXTRA_CA_CERTS=${certificates}`];
    const argv = inPlainContainer(await plainContainer(), ['env', ...environment, 'sh', file], {
      ...{ user, binds: [checkout, scratch.path, certificates] },
    });
    const { code, stdout, stderr } = await execute(argv);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout.split('\n')).toContain(fetched);
    expect(stdout.match(/^The result is the same/gm)).toHaveLength(3);
    expect(stdout).toMatch(/^Python 3/m);
    expect(stdout).toMatch(new RegExp(`^works +${enclosure} `, 'm'));
    expect(stdout).not.toMatch(/^works +(?:namespaces|bwrap)/m);
  });
});
