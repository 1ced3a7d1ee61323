import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { craft, makeCapsule, miniatureTree, orders } from '@holotype/hostile';
import { needs } from '@holotype/kit';
import { rawToText } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, holotype, program } from './hostile/cli.ts';
import { makeSmallRoot } from './hostile/root.ts';
import { atEnd, temporary } from './hostile/temporary.ts';

/** What a reader sees of a stranger's text. */
const mark = 'm31337';
const evil = orders.map((order) => `${order}${mark}`).join('');
/** The same in a path, and in that of a document. */
const inBytes = Buffer.from(evil).toString('latin1');
const evilName = rawToText(inBytes);

interface Row {
  readonly args: readonly string[];
  /** Why no text of a stranger is in what it prints. */
  readonly none?: string;
}
const capsule = 'evil.capsule';
const key = ['--key', 'key'];
const ofThisMachine = 'it prints facts of this machine';
const ofRegistry = 'a registry is quoted by the codes alone that the standard has';

/** One row for each verb; `REGISTRY` is a server whose every answer is an error in a stranger's words. */
const rows: Readonly<Record<string, Row | { readonly left: string }>> = {
  init: { args: ['init', '--yes', '--force', '--title', 'A', '--', 'sh', evil] },
  freeze: { args: ['freeze', '--offline', '--', `./${evil}`] },
  capture: { args: ['capture', '--root', 'root', '-o', 'again.cap', '--force'] },
  lock: { args: ['lock', `${evil}.cap`, '--store', 'store', '--offline'] },
  pack: { args: ['pack', 'a.cap', '-o', `${evil}.capsule`, '--force', '--store', 'store', '--offline'] },
  attach: { args: ['attach', capsule, `${evil}.pdf`] },
  audit: { args: ['audit', `${evil}.cap`, '--offline', '--all'] },
  amend: { args: ['amend', capsule, '-o', 'amended.capsule', '--force', '--claim', `${evil}=nothing`] },
  publish: { args: ['publish', capsule, '-o', `${evil}.deposit`, '--force'] },
  cite: { args: ['cite', capsule] },
  push: { args: ['push', 'a.capsule', 'REGISTRY/a/b:c'], none: ofRegistry },
  copy: { args: ['copy', 'REGISTRY/a/b:c', 'REGISTRY/a/b:d'], none: ofRegistry },
  build: {
    args: ['build', capsule, '--target', 'apptainer', '-o', `${evil}.recipe`, '--force', '--offline'],
  },
  trace: { args: ['trace', '--', `./${evil}`] },
  replay: { args: ['replay', capsule, '--offline', '--again', 'never', '--even-if-unfit', '-o', 'again'] },
  judge: { args: ['judge', 'replayed', '--capsule', capsule, '--offline'] },
  reports: { args: ['reports', 'replayed', '--by', 'by'] },
  triage: { args: ['triage', capsule, `${evil}.capsule`, '--offline'] },
  fit: { args: ['fit', capsule] },
  pull: { args: ['pull', 'REGISTRY/a/b:c'], none: ofRegistry },
  referrers: { args: ['referrers', 'REGISTRY/a/b:c'], none: ofRegistry },
  fetch: { args: ['fetch', `${evil}.cap`, '--offline', '--store', 'store'] },
  rebuild: { args: ['rebuild', capsule, '-o', evil, '--force', '--offline'] },
  verify: { args: ['verify', 'changed', capsule] },
  run: { args: ['run', 'rebuilt', '--', '/bin/cat', '/p/evil.txt', `/${evil}`] },
  show: { args: ['show', capsule, '--gaps', '--packages'] },
  ls: { args: ['ls', capsule, '--long'] },
  extract: { args: ['extract', capsule, evilName, '-o', 'out', '--force', '--offline'] },
  diff: { args: ['diff', 'other.capsule', capsule] },
  sign: { args: ['sign', capsule, ...key, '-o', `${evil}.sig`, '--force'] },
  attest: { args: ['attest', 'replayed/report.json', ...key, '-o', `${evil}.json`, '--force'] },
  'verify-signature': { args: ['verify-signature', capsule, `${evil}.none`, '--allowed-signers', 'signers'] },
  clean: { args: ['clean', evil] },
  doctor: { args: ['doctor'], none: ofThisMachine },
  store: { args: ['store', 'path', '--store', evil] },
  completion: { args: ['completion', 'bash'], none: 'it prints what this program has' },
  demo: { left: 'it runs the verbs of this table, on what it makes itself' },
};

const finished = atEnd();
let place: string;
let registry: string;

/** A server whose every answer is an error in a stranger's words. */
const refuseAll = async (): Promise<string> => {
  const listening = createServer((_, response) => {
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ errors: [{ code: evil, message: evil }], message: evil }));
  }).listen(0, '127.0.0.1');
  finished(() => listening.close());
  await new Promise((resolve) => listening.once('listening', resolve));
  return `127.0.0.1:${String((listening.address() as AddressInfo).port)}`;
};

const must = async (...args: readonly string[]) => {
  const done = await holotype(args, { cwd: place });
  expect(done.code, `${args.join(' ')}\n${done.stderr}`).toBe(0);
};

/** The capsule of a run that prints all of it, and carries it wherever a document has room for a word. */
const makeEvilCapsule = async () => {
  await makeCapsule(`${place}/plain.capsule`, {
    tree: {
      ...miniatureTree(['sh', 'cat']),
      [`/p/${inBytes}`]: { file: evil },
      '/p/evil.txt': { file: evil },
    },
    uid: process.getuid?.() ?? 1000,
    argv: ['/bin/sh', '-c', 'cat evil.txt; cat evil.txt >&2; cat evil.txt > out; exit 1', evil],
    variables: { PATH: '/bin', EVIL: evil },
    ...{ stdout: evil, stderr: evil, claims: [`${evil}=out`] },
    outputs: { '/p/out': { content: 'other' }, [`/p/made-${evilName}`]: { content: 'a' } },
  });
  await craft(`${place}/plain.capsule`, `${place}/${capsule}`, (parts) => {
    const { manifest, lock } = parts;
    const gap = { section: 'os', where: evil, why: 'denied', detail: evil } as const;
    parts.manifest = {
      ...manifest,
      host: { ...manifest.host, name: evil },
      sections: { os: { id: 'debian', idLike: [], prettyName: evil, versionId: evil, usrMerged: true } },
      gaps: [gap],
    };
    parts.lock = {
      ...lock,
      packages: [{ purl: `pkg:generic/${evil}@1`, answer: 'gone', evidence: evil, licence: evil }],
    };
  });
};

beforeAll(async () => {
  place = temporary(finished);
  registry = await refuseAll();
  await makeEvilCapsule();
  await makeCapsule(`${place}/other.capsule`, { tree: { [`/p/${inBytes}`]: { file: 'other' } } });
  makeSmallRoot(`${place}/root`, {
    'etc/os-release': `ID=debian\nPRETTY_NAME="Debian ${evil}"\n`,
    [`opt/${evil}`]: evil,
  });
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', `${place}/key`]);
  await must('capture', '--root', 'root', '-o', 'a.cap');
  await must('lock', 'a.cap', '--offline');
  await must('pack', 'a.cap', '-o', 'a.capsule', '--offline');
  await must('rebuild', capsule, '-o', 'rebuilt', '--offline');
  await must('rebuild', capsule, '-o', 'changed', '--offline');
  writeFileSync(`${place}/changed/p/${evil}`, 'changed');
  const replay = [
    'replay',
    capsule,
    '--offline',
    '--again',
    'never',
    '--even-if-unfit',
    '--label',
    `by=${mark}`,
  ];
  const done = await holotype([...replay, '-o', 'replayed'], { cwd: place });
  expect(done.code, done.stderr).toBe(3);
});

/** Own colours and the line that is drawn anew. */
const own = /\u001b\[(?:1|2|22|31|32|33|36|39)m|\r\u001b\[2K|\u001b\[\?25[lh]/g;
const acting =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** Strictly as UTF-8: a terminal may take a lone byte for an order as well. */
const read = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** What came out of it: as text, as JSON, at a terminal. */
const ways: Readonly<Record<string, (args: readonly string[], directory: string) => Promise<string>>> = {
  'stdout a pipe, stderr a file': (args, directory) => start(args, directory, 'stderr'),
  'stdout a file, stderr a pipe, as JSON': ([verb = '', ...args], directory) =>
    start([verb, '--json', ...args], directory, 'stdout'),
  terminal: async (args, directory) => {
    const words = [process.execPath, program, ...args].map(
      (word) => `'${word.replaceAll("'", String.raw`'\''`)}'`,
    );
    writeFileSync(`${directory}/words.sh`, words.join(' '));
    const child = spawn('script', ['-qefc', 'sh words.sh', 'screen'], {
      cwd: directory,
      env: { ...process.env, TERM: 'xterm-256color' },
      stdio: 'ignore',
    });
    await once(child, 'close');
    // The first and the last line are those of `script` itself.
    return read(readFileSync(`${directory}/screen`))
      .split('\n')
      .slice(1, -2)
      .join('\n')
      .replaceAll(own, '');
  },
};

/** All that it writes, to a pipe and a file. */
const start = async (args: readonly string[], directory: string, toFile: 'stdout' | 'stderr') => {
  const log = openSync(`${directory}/log`, 'w');
  const stdio = toFile === 'stdout' ? (['ignore', log, 'pipe'] as const) : (['ignore', 'pipe', log] as const);
  const child = spawn(process.execPath, [program, ...args], { cwd: directory, stdio: [...stdio] });
  const parts: Buffer[] = [];
  (child.stdout ?? child.stderr)?.on('data', (part: Buffer) => parts.push(part));
  await once(child, 'close');
  closeSync(log);
  return read(Buffer.concat([...parts, Buffer.from('\n'), readFileSync(`${directory}/log`)]));
};

describe.runIf(needs('what leaves to a terminal', 'script', 'ssh-keygen'))('what a stranger wrote', () => {
  test('every verb has a row', async () => {
    const { stdout } = await holotype(['--help']);
    const listed = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(
      ([, verb]) => verb,
    );
    expect(Object.keys(rows).sort()).toEqual(listed.filter((verb) => verb !== 'help').sort());
  });

  test.concurrent.each(Object.keys(ways))('is shown by every verb, and orders nothing: %s', async (way) => {
    const directory = `${place}-${String(Object.keys(ways).indexOf(way))}`;
    cpSync(place, directory, { recursive: true, verbatimSymlinks: true });
    finished(() => {
      rmSync(directory, { recursive: true, force: true });
    });
    const found: string[] = [];
    for (const [verb, row] of Object.entries(rows)) {
      if ('left' in row) continue;
      const text =
        (await ways[way]?.(
          row.args.map((word) => word.replace('REGISTRY', registry)),
          directory,
        )) ?? '';
      const at = acting.exec(text)?.index;
      if (at !== undefined)
        found.push(`${verb}: ${JSON.stringify(text.slice(Math.max(0, at - 80), at + 40))}`);
      if (!text.includes(mark) && row.none === undefined)
        found.push(`${verb} says nothing of it: ${text.slice(0, 300)}`);
      if (/unknown option|is invalid for argument/.test(text)) found.push(`${verb}: ${text}`);
    }
    expect(found).toEqual([]);
  });

  const bytesOf = async (...args: string[]) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: place,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    await once(child, 'close');
    return Buffer.concat(parts).toString();
  };

  test('comes as it is with --raw, and from a command of one’s own', async () => {
    expect(await bytesOf('run', 'rebuilt', '--raw', '--', '/bin/cat', '/p/evil.txt')).toBe(evil);
    expect(await bytesOf('extract', capsule, 'evil.txt', '-o', '-', '--raw')).toBe(evil);
    expect(await bytesOf('trace', '--', 'cat', 'rebuilt/p/evil.txt')).toContain(evil);
    const replay = ['replay', capsule, '--offline', '--again', 'never', '--even-if-unfit', '-o', 'raw'];
    expect(await bytesOf(...replay, '--raw')).toContain(evil);
    expect(readFileSync(`${place}/raw/stdout`, 'utf8')).toBe(evil);
  });

  test('is told where it was cut from a pipe, and is no copy of a file', async () => {
    const ran = await holotype(['run', 'rebuilt', '--', '/bin/cat', '/p/evil.txt'], { cwd: place });
    expect(ran.stderr).toContain('were cut from what the command printed to stdout; --raw gives every byte');
    const out = await holotype(['extract', capsule, 'evil.txt', '-o', '-'], { cwd: place });
    expect([out.code, out.stdout, failureOf(out)]).toEqual([
      2,
      '',
      'FILES_NOT_TEXT: /p/evil.txt is not plain text: it holds bytes that can act on a terminal',
    ]);
  });
});
