import { copyFileSync, cpSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  broughtProot,
  checkout,
  execute,
  inPlainContainer,
  installHolotype,
  leaveOut,
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

const carried = broughtProot();
if (carried === undefined)
  leaveOut('a PRoot that is carried', 'there is none to carry: npm test fetches one');
const loader = process.arch === 'x64' ? '/lib64/ld-linux-x86-64.so.2' : '/lib/ld-linux-aarch64.so.1';

describe.runIf(carried !== undefined && needsPlainContainer(what))('a PRoot that is carried', () => {
  /** Installed as a package that brings Node lays it out: `proot` and the C library of that Node lie beside the code. */
  const install = async (place: string): Promise<string> => {
    const modules = join(place, 'node_modules');
    await installHolotype(modules);
    cpSync(carried ?? '', join(modules, 'proot'), { recursive: true });
    mkdirSync(join(modules, 'lib'));
    const library = realpathSync(loader);
    copyFileSync(library, join(modules, 'lib', basename(loader)));
    copyFileSync(join(library, '../libc.so.6'), join(modules, 'lib/libc.so.6'));
    return join(modules, 'holotype/bin/holotype.mjs');
  };

  test('enters a root offline with an empty store, and is started by the C library beside it', async () => {
    await using scratch = makeScratch();
    const bin = await install(scratch.path);
    const file = join(scratch.path, 'script');
    const lines = [
      ...[
        'set -e',
        'holotype() { node "$BIN" "$@"; }',
        'mkdir work; cd work',
        'echo "cat run.sh > out" > run.sh',
      ],
      'holotype freeze --offline --full --reach files -o one.capsule -q -- sh run.sh',
      'holotype replay one.capsule --offline --store empty -o first --keep -q',
      `holotype run first/root --store empty -q -- sh -c 'cat /proc/[0-9]*/cmdline' 2> unread | tr '\\0' ' '`,
    ];
    writeFileSync(file, `${lines.join('\n')}\n`);
    const argv = inPlainContainer(await plainContainer(), ['env', `BIN=${bin}`, 'sh', file], {
      ...{ user: 'ordinary', binds: [scratch.path] },
    });
    const { code, stdout, stderr } = await execute(argv);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toMatch(/^The result is the same/m);
    expect(stdout).toContain('replayed by proot');
    const library = join(scratch.path, 'node_modules/lib');
    expect(stdout).toContain(` ${join(library, basename(loader))} --library-path ${library}:`);
  });
});
