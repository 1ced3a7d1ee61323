import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { type CliResult, holotype } from './hostile/cli.ts';
import { debOf } from './hostile/deb.ts';
import { install, makeSmallRoot } from './hostile/root.ts';
import { type FileServer, serveFiles } from './hostile/server.ts';
import { atEnd, temporary } from './hostile/temporary.ts';

const finished = atEnd();
let directory: string;
let server: FileServer;
const escape = '\u001b';
const bell = '\u0007';
const title = `${escape}]0;owned${bell}${escape}[2J`;
const oddName = `opt/${title}\u202egnp`;

beforeAll(async () => {
  directory = temporary(finished);
  makeSmallRoot(`${directory}/root`, {
    [oddName]: 'odd',
    'opt/new\nline': 'odd',
    "opt/$(touch pwned)'`touch pwned`": 'odd',
    'etc/os-release': `ID=debian\nPRETTY_NAME="Debian ${title}"\n`,
    'etc/apt/sources.list': 'deb http://127.0.0.1:1/$(touch${IFS}pwned) stable main;touch${IFS}pwned\n',
  });
  install(`${directory}/root`, 'x; touch pwned #', `1${escape}[2J`, { 'opt/semicolon': 'odd' });
  install(`${directory}/root`, '../../secret', '1', { 'opt/secret': 'secret\n' });
  server = await serveFiles({ 'secret_1_amd64.deb': debOf('', { 'opt/secret': 'secret\n' }) });
  finished(server.close);
});

const all: CliResult[] = [];
const run = async (...argv: string[]): Promise<CliResult> => {
  const done = await holotype(argv, { cwd: directory });
  all.push(done);
  return done;
};

test('a machine full of odd names goes all the way, and nothing of it is run', async () => {
  const mirrors = [
    '--mirror',
    `${server.url}/pool/`,
    '--mirror',
    `${server.url}/a/{source}/{name}_{version}_{arch}.deb`,
  ];
  const codes = [
    await run('capture', '--root', 'root', '-o', 'a.cap'),
    await run('lock', 'a.cap', '--store', 'store', ...mirrors),
    await run('pack', 'a.cap', '--store', 'store', '-o', 'a.capsule'),
    await run('show', 'a.capsule', '--packages', '--gaps', '--html', 'show.html'),
    await run('rebuild', 'a.capsule', '--store', 'store', '-o', 'r'),
    await run('verify', 'r', 'a.capsule'),
    await run('rebuild', 'a.capsule', '--store', 'store', '--form', 'oci', '-o', 'i.tar'),
    await run('verify', 'i.tar', 'a.capsule'),
  ].map(({ code }) => code);
  expect(codes).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(server.asked.filter((url) => /secret|touch pwned|\.\./.test(decodeURIComponent(url)))).toEqual([]);
  expect(server.asked).toContain('a/tool/tool_1.0-1_amd64.deb');
  for (const place of [directory, `${directory}/r`, `${directory}/root`, process.cwd(), '/', '/tmp'])
    expect(existsSync(`${place}/pwned`)).toBe(false);
});

test('a difference names such a path so that a terminal only shows it', async () => {
  writeFileSync(`${directory}/r/${oddName}`, 'ODD');
  const { code, stdout } = await run('verify', 'r', 'a.capsule', '--html', 'verify.html');
  expect(code).toBe(1);
  expect(stdout).toContain('/opt/%1B]0;owned%07%1B[2J%E2%80%AEgnp');
});

test('no escape sequence, bell or hidden character reaches a terminal or a page', () => {
  const pages = ['show.html', 'verify.html'].map((name) => readFileSync(`${directory}/${name}`, 'utf8'));
  for (const text of [...all.flatMap(({ stdout, stderr }) => [stdout, stderr]), ...pages])
    expect(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.exec(text)).toBe(null);
});
