import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { must, needs } from '@holotype/kit';
import { type Description, makeCapsule } from '@holotype/hostile';
import {
  canonicalJson,
  documentVersions,
  type Manifest,
  type Run,
  type Triage,
  validate,
} from '@holotype/model';
import { beforeAll, expect, test } from 'vitest';
import { failureOf, holotype, program, startProgram } from './hostile/cli.ts';
import { atEnd, temporary } from './hostile/temporary.ts';

/** What a stranger sends, and what is to be said of it: the answer, and the code of the first reason. */
interface Sent {
  readonly answer: string;
  readonly code?: string;
  readonly make: (path: string, at: number) => Promise<void> | void;
}

const run: Description = {
  tree: { '/p/fit.sh': { file: 'echo 4.2 > out\n' } },
  argv: ['/bin/sh', 'fit.sh'],
  outputs: { '/p/out': { content: '4.2\n' } },
  claims: ['Slope=out:line 1'],
};
const capsule = (answer: string, code: string | undefined, more: Description = {}): Sent => ({
  answer,
  ...(code !== undefined && { code }),
  make: (path) => makeCapsule(path, { ...run, ...more }),
});
const about = (said: NonNullable<Manifest['about']>): Description => ({
  alter: (parts) => {
    parts.manifest = { ...parts.manifest, about: said };
  },
});
const ofRun = (more: Partial<Run>): Description => ({ run: more });
/** A good capsule whose file was changed on its way. */
const changed = (answer: string, change: (path: string, at: number) => void): Sent => ({
  answer,
  make: async (path, at) => {
    await makeCapsule(path, run);
    change(path, at);
  },
});
const evil = '=cmd|"/c calc"!A1</script><img src=x onerror=alert(1)>';

const kinds: readonly (readonly [times: number, sent: Sent])[] = [
  [18, capsule('ready', undefined, about({ title: 'Growth of oaks', licence: 'MIT' }))],
  [
    2,
    capsule('ready', undefined, {
      argv: ['/bin/sh', '\u001b[31m'],
      ...about({ title: evil, authors: [{ name: evil }] }),
    }),
  ],
  [4, capsule('lacks', 'DATA_MISSING', { slots: { genome: { path: '/p/genome.fa', content: 'ACGT' } } })],
  [
    3,
    capsule(
      'look',
      'NETWORK',
      ofRun({ contacts: [{ family: 'inet', address: '192.0.2.7', port: 443, loopback: false }] }),
    ),
  ],
  [2, capsule('look', 'RUN_FAILED', ofRun({ end: { exitCode: 3 } }))],
  [
    2,
    capsule(
      'look',
      'TRACE_INCOMPLETE',
      ofRun({ trace: { mechanism: 'none', complete: false, reasons: [{ code: 'setuid', detail: 'sudo' }] } }),
    ),
  ],
  [
    2,
    capsule(
      'lacks',
      'CREDENTIALS',
      ofRun({ credentials: [{ path: '/p/.netrc', reason: { code: 'private-key' } }] }),
    ),
  ],
  [2, capsule('broken', 'REPLAY_RUN_INVALID', ofRun({ workingDirectory: '/p/../../etc' }))],
  [
    3,
    capsule('lacks', 'DOCUMENT_TOO_NEW', {
      alter: (parts) => {
        const own = `"manifestVersion":"${documentVersions.manifest}"`;
        parts.manifestText = canonicalJson(parts.manifest).replace(own, '"manifestVersion":"90-0-0"');
      },
    }),
  ],
  [
    10,
    changed('broken', (path, at) => {
      truncateSync(path, 100 * (at + 1));
    }),
  ],
  [
    6,
    changed('broken', (path, at) => {
      const bytes = readFileSync(path);
      // The last parts of a layout are its contents; each of these bytes is of one.
      const place = bytes.length - 1024 - 512 * (at % 3) - 500;
      bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
      writeFileSync(path, bytes);
    }),
  ],
  [
    1,
    {
      ...{ answer: 'broken', code: 'PDF_DAMAGED' },
      make: (path) => {
        writeFileSync(path, '%PDF-1.7\n');
      },
    },
  ],
  ...[
    Buffer.from('\x89PNG\r\n', 'latin1'),
    Buffer.alloc(0),
    Buffer.from('<!doctype html>'),
    Buffer.alloc(100_000, 'A'),
    Buffer.from('\x1f\x8b\x08', 'latin1'),
  ].map((bytes): readonly [number, Sent] => [
    1,
    {
      answer: 'broken',
      code: 'CAPSULE_NOT_ONE',
      make: (path) => {
        writeFileSync(path, bytes);
      },
    },
  ]),
];
const sent = kinds.flatMap(([times, one]) => Array.from({ length: times }, () => one));

const finished = atEnd();
let place: string;
const names = sent.map((_, at) => `paper-${String(at).padStart(2, '0')}.capsule`);
beforeAll(async () => {
  place = temporary(finished);
  for (const [at, { make }] of sent.entries()) await make(`${place}/${names[at] ?? ''}`, at);
});

const table = (stdout: string): Triage => validate('triage', JSON.parse(stdout), 'triage');

test('sixty capsules of strangers: each gets its own row and answer, and no program is started', async () => {
  expect(sent).toHaveLength(60);
  // Node itself refuses child processes, threads and native modules here.
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  const { ended } = startProgram(
    process.execPath,
    [
      ...[permission, '--no-warnings', '--allow-fs-read=*', '--allow-fs-write=*', program, 'triage'],
      ...[...names, '--json'],
    ],
    { cwd: place },
  );
  const { code, stdout, stderr } = await ended;
  expect([code, stderr]).toEqual([1, expect.not.stringContaining('error')]);
  const { capsules } = table(stdout);
  expect(capsules.map(({ file, answer }) => [file, answer])).toEqual(
    sent.map(({ answer }, at) => [names[at], answer]),
  );
  const codes = capsules.map(({ reasons }) => reasons.find(({ answer }) => answer !== 'ready')?.code);
  sent.forEach(({ answer, code: expected }, at) => {
    if (expected !== undefined || answer === 'ready') expect(codes[at], names[at]).toBe(expected);
  });
  // Tables are passed on.
  expect(stdout).not.toContain(place);
});

test('what capsules say of themselves stays text in a spreadsheet, on a page and in a terminal', async () => {
  const files = ['--csv', 'table.csv', '--html', 'table.html'];
  const { stdout } = await holotype(['triage', ...names.slice(18, 20), '--quiet', ...files], { cwd: place });
  const csv = readFileSync(`${place}/table.csv`, 'utf8');
  expect(csv).toContain(`"'=cmd|""/c calc""!A1</script>`);
  expect(csv).not.toMatch(/(^|,)"?[=+@-]/m);
  const page = readFileSync(`${place}/table.html`, 'utf8');
  expect(page).not.toContain('<img');
  expect(page.match(/<\/script>/g)).toHaveLength(1);
  expect([stdout, csv, page].join('\n')).not.toContain('\u001b');
  expect(stdout).toContain('2 capsules: 2 ready; no program of theirs was started');
});

test('asked about another machine, its processor decides', async () => {
  const { ended } = startProgram(process.execPath, [program, 'capture', '--facts', 'here.json'], {
    cwd: place,
  });
  expect((await ended).code).toBe(0);
  const facts = JSON.parse(readFileSync(`${place}/here.json`, 'utf8')) as Manifest;
  const os = { ...facts.sections.os, architecture: 'riscv64' };
  const cpu = { ...facts.sections.cpu, architecture: 'riscv64', models: [] };
  const kernel = { ...facts.sections.kernel, machine: 'riscv64' };
  writeFileSync(
    `${place}/board.json`,
    JSON.stringify({ ...facts, sections: { ...facts.sections, os, cpu, kernel } }),
  );
  await makeCapsule(`${place}/here.capsule`, {
    ...run,
    alter: (parts) => {
      parts.manifest = { ...parts.manifest, sections: facts.sections };
    },
  });
  const { code, stdout } = await holotype(['triage', 'here.capsule', '--host', 'board.json', '--json'], {
    cwd: place,
  });
  const { host, capsules } = table(stdout);
  expect([code, host?.name, capsules[0]?.answer]).toEqual([0, 'board.json', 'lacks']);
  expect(capsules[0]?.reasons[0]?.text).toMatch(/x86_64|aarch64/);
});

test.runIf(needs('signatures in a triage', 'ssh-keygen'))(
  'who signed a capsule is said, and a signature of another one is a reason to look',
  async () => {
    await must(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', `${place}/key`]);
    const [first = '', second = '', third = ''] = names;
    const signed = await holotype(['sign', first, '--key', 'key'], { cwd: place });
    expect([signed.code, signed.stderr]).toEqual([0, expect.not.stringContaining('error')]);
    copyFileSync(`${place}/${first}.sig`, `${place}/paper-20.capsule.sig`);
    writeFileSync(`${place}/signers`, `ada@example.org ${readFileSync(`${place}/key.pub`, 'utf8')}`);
    const asked = [
      'triage',
      first,
      second,
      third,
      'paper-20.capsule',
      '--json',
      '--allowed-signers',
      'signers',
    ];
    const { capsules } = table((await holotype(asked, { cwd: place })).stdout);
    expect(capsules.map(({ signature }) => signature)).toEqual([
      { state: 'vouched', signers: ['ada@example.org'] },
      undefined,
      undefined,
      { state: 'invalid', signers: [] },
    ]);
    expect(capsules.at(-1)?.reasons.map(({ code }) => code)).toContain('SIGNATURE_INVALID');
    const mistyped = await holotype(['triage', first, '--allowed-signers', 'signer'], { cwd: place });
    expect([mistyped.code, failureOf(mistyped), mistyped.stdout]).toEqual([
      7,
      expect.stringContaining('SIGNATURE_MISSING'),
      '',
    ]);
  },
);
