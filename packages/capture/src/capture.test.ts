import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { loadTree, openCapture, readCaptureSource } from '@holotype/capsule';
import { type KnownHashes, openKnownHashes, rootSource, walk } from '@holotype/host';
import { because, reasonText, type Entry, sha256, TreeDigester, toScope } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { capture, look } from './capture.ts';
import type { CaptureRequest } from './capture-request.ts';
import type { SecretFinder } from './secret-finder.ts';
import { debianPaths as debian, makeRoot, temporary } from '@holotype/test-support';

const key = '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n';

const holdsToken = (path: string): boolean => {
  try {
    return readFileSync(path, 'latin1').includes('TOKEN');
  } catch {
    return false;
  }
};
/** The rules are not this package's: files that hold `TOKEN` are found, and `.copy` repeats what lies beside it. */
const finderIn = (root: string): SecretFinder => ({
  looksSecret: () => false,
  scanFiles: ({ paths }) => {
    const found = [...paths].filter((path) => holdsToken(root + path));
    return Promise.resolve({ findings: new Map(found.map((path) => [path, [{ rule: 'token', line: 1 }]])) });
  },
  derivedOf: (paths, secret) =>
    [...paths].filter((path) => path.endsWith('.copy') && secret.has(path.slice(0, -'.copy'.length))),
});

const requestFor = (root: string, options: Partial<CaptureRequest> = {}): CaptureRequest => {
  const directory = temporary();
  chmodSync(directory, 0o777);
  return {
    root,
    output: join(directory, 'capture'),
    replace: false,
    environment: {},
    include: [],
    exclude: [],
    own: [],
    secrets: finderIn(root),
    tool: { name: 'holotype', version: '0' },
    now: '2026-01-01T00:00:00Z',
    privileged: true,
    ...options,
  };
};

const captured = async (root: string, options: Partial<CaptureRequest> = {}) => {
  const request = requestFor(root, options);
  const { manifest, seen } = await capture(request);
  const reader = openCapture(request.output);
  const entries: Entry[] = await loadTree(reader);
  reader.close();
  const byPath = new Map(entries.map((entry) => [entry.path, entry] as const));
  return { manifest, seen, entries, byPath, output: request.output };
};

const pathsOf = (root: string) => [...walk(rootSource(root))].length;

test('classes add up to what lies on disk, and each file is in the class that it belongs to', async () => {
  const root = makeRoot({
    ...debian,
    '/usr/lib/python3/__pycache__/a.pyc': 'bytecode',
    '/etc/shadow': 'root:$6$hash:1::::::\n',
    '/etc/fstab': 'mine',
    '/tmp/a/b': 'temporary',
    '/home/u/notes': 'notes',
  });
  const { manifest, seen, byPath, entries } = await captured(root);
  expect(seen).toBe(pathsOf(root));
  expect(manifest.accounting.reduce((sum, { paths }) => sum + paths, 0)).toBe(seen);
  const held = manifest.accounting.filter((row) => row.class !== 'left-out');
  expect(held.reduce((sum, { paths }) => sum + paths, 0)).toBe(entries.length);
  const files = (kind: string, reason: string) =>
    manifest.accounting.find((row) => row.class === kind && reasonText(row.reason) === reason)?.files;
  expect(files('packaged', 'listed by a package')).toBe(7);
  expect(files('generated', 'Python bytecode')).toBe(1);
  expect(files('substituted', 'passwords locked')).toBe(1);
  expect(files('left-out', 'temporary files')).toBe(1);
  expect(files('left-out', 'home directories')).toBe(1);
  expect(byPath.has('/tmp')).toBe(true);
  expect(byPath.has('/tmp/a')).toBe(false);
  const digester = new TreeDigester();
  for (const entry of entries) digester.add(entry);
  expect(digester.finish()).toBe(manifest.tree.digest);
});

test('a look counts the same paths and writes nothing', async () => {
  const root = makeRoot({ ...debian, '/tmp/a': '' });
  for (const compare of [true, false]) {
    const { accounting, seen } = await look(
      { ...requestFor(root), progress: { walked: () => undefined } },
      compare,
    );
    expect(seen).toBe(pathsOf(root));
    expect(accounting.reduce((sum, { paths }) => sum + paths, 0)).toBe(seen);
  }
  const { accounting } = await look(requestFor(root), true);
  const files = (kind: string, reason: string) =>
    accounting.find((row) => row.class === kind && reasonText(row.reason) === reason)?.files;
  expect(files('packaged', 'as shipped')).toBe(5);
  expect(files('changed', 'differs from its package')).toBe(2);
});

test('password hashes are nowhere in the capture', async () => {
  const root = makeRoot({
    '/etc/shadow': 'root:$6$salt$verysecret:1::::::\n',
    '/etc/machine-id': '0123456789\n',
  });
  const { manifest, byPath } = await captured(root);
  expect(JSON.stringify(manifest)).not.toContain('verysecret');
  expect(
    manifest.substitutions.map(({ path, content }) => [
      path,
      Buffer.from(content ?? '', 'base64').toString(),
    ]),
  ).toEqual([
    ['/etc/machine-id', ''],
    ['/etc/shadow', 'root:!:1::::::\n'],
  ]);
  expect(byPath.get('/etc/shadow')).toMatchObject({ size: 'root:!:1::::::\n'.length });
  expect(byPath.get('/etc/machine-id')).toMatchObject({ size: 0 });
});

test('what the finder takes for a secret stays out, but for what is published already', async () => {
  const root = makeRoot({
    ...debian,
    '/etc/app.conf': 'TOKEN',
    '/etc/app.conf.copy': 'compiled',
    '/etc/plain.conf': 'plain',
    '/srv/app/node_modules/a.js': 'TOKEN',
    '/usr/lib/toolchain/example': 'TOKEN',
  });
  const request = requestFor(root);
  const { secrets, manifest } = await capture(request);
  expect(secrets).toEqual([
    { path: '/etc/app.conf', rule: 'token', line: 1 },
    { path: '/etc/app.conf.copy', rule: 'repeats-a-secret', line: undefined },
  ]);
  const reasons = manifest.scope.rules.filter(({ reason }) => reason.code === 'secret');
  expect(reasons.map(({ path }) => path)).toEqual(['/etc/app.conf', '/etc/app.conf.copy']);
});

test('private keys stay out whatever is asked for, and the scope tells why', async () => {
  const root = makeRoot({
    ...debian,
    '/etc/nginx/tls.pem': key,
    '/etc/nginx/copy.pem': '= /etc/nginx/tls.pem',
    '/etc/hello.conf': key,
    '/usr/lib/toolchain/test-key.pem': key,
    '/root/.ssh/id_rsa': key,
    '/home/u/app/.netrc': 'password',
  });
  const { manifest, byPath } = await captured(root, {
    include: ['/root/.ssh', '/home/u/app/.netrc', '/etc/nginx/tls.pem'],
  });
  for (const path of [
    '/etc/nginx/tls.pem',
    '/etc/nginx/copy.pem',
    '/etc/hello.conf',
    '/root/.ssh/id_rsa',
    '/home/u/app/.netrc',
  ])
    expect(byPath.has(path), path).toBe(false);
  expect(byPath.has('/usr/lib/toolchain/test-key.pem')).toBe(true);
  const reasons = new Map(
    manifest.scope.rules.map(({ path, reason }) => [path, reasonText(reason)] as const),
  );
  expect(reasons.get('/etc/nginx/copy.pem')).toBe('a private key');
  expect(reasons.get('/etc/nginx/tls.pem')).toBe('another name of a file that was left out');
  expect(reasons.get('/root/.ssh')).toBe('holds private keys');
  expect(reasons.get('/home/u/app/.netrc')).toBe('a credential file');
});

test('the scope in the Manifest holds exactly what is in the Tree', async () => {
  const root = makeRoot({
    ...debian,
    '/etc/nginx/tls.pem': key,
    '/home/u/app/.netrc': 'password',
    '/home/u/other/a': '',
    '/opt/x/a': '',
    '/tmp/a': '',
  });
  const { manifest, byPath } = await captured(root, { include: ['/home/u/app', '/home/u/other/a'] });
  const scope = toScope(manifest.scope.rules);
  const wrong = [...walk(rootSource(root))].flatMap((item) => {
    const isHeld = 'stat' in item && scope.holds(item.path, item.stat.type === 'directory');
    return isHeld === byPath.has(item.path) ? [] : [item.path];
  });
  expect(wrong).toEqual([]);
});

test('the names of one file are one file', async () => {
  const root = makeRoot({
    ...debian,
    '/usr/bin/b': 'twice',
    '/usr/bin/a': '= /usr/bin/b',
    '/usr/lib/hello': '= /usr/bin/hello',
    '/home/u/x': '= /usr/bin/b',
  });
  const { manifest, byPath } = await captured(root);
  expect(byPath.get('/usr/bin/a')).toMatchObject({ size: 5, hardlink: undefined });
  expect(byPath.get('/usr/bin/b')).toMatchObject({ size: 5, hardlink: '/usr/bin/a' });
  expect(byPath.get('/usr/lib/hello')).toMatchObject({ hardlink: '/usr/bin/hello' });
  const sizes = [...byPath.values()].flatMap((entry) =>
    entry.type === 'file' && entry.hardlink === undefined ? [entry.size] : [],
  );
  expect(manifest.tree.bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
});

test('the packages that something is held of are noted', async () => {
  const { output } = await captured(makeRoot(debian), { exclude: ['/usr/bin/tool'] });
  const { packages = [] } = readCaptureSource(output);
  const names = [...packages].map((purl) => purl.replace(/^.*\/|@.*$/g, ''));
  expect(names.toSorted()).toEqual(['hello', 'libx1', 'tool']);
});

/** Captures `root` with what is known of it; `read`: how many files were read for that. */
const capturedAgain = async (root: string, folder: string, now = () => Date.now() + 10_000) => {
  const hashes = openKnownHashes({ folder, root, isRead: true, now });
  let read = 0;
  const known: KnownHashes = {
    ...hashes,
    add: (request, result) => {
      read++;
      hashes.add(request, result);
    },
  };
  return { ...(await captured(root, { known })), read };
};

test('a second capture reads what has changed, and gives the same as one that reads everything', async () => {
  const root = makeRoot({
    ...debian,
    '/etc/nginx/tls.pem': key,
    '/etc/machine-id': '0123456789\n',
    '/usr/bin/b': 'twice',
    '/usr/bin/a': '= /usr/bin/b',
  });
  const folder = join(temporary(), 'hashes');
  const first = await capturedAgain(root, folder);
  const second = await capturedAgain(root, folder);
  // A private key is looked at each time.
  expect([first.read > 15, second.read]).toEqual([true, 1]);
  const whole = await captured(root);
  for (const one of [first, second])
    expect(JSON.stringify(one.manifest)).toBe(JSON.stringify(whole.manifest));

  const path = join(root, 'usr/lib/x86_64-linux-gnu/libx.so.1');
  const { atimeMs, mtimeMs } = statSync(path);
  writeFileSync(path, 'LIBRARY');
  utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
  const third = await capturedAgain(root, folder);
  expect(third.read).toBe(2);
  expect(third.byPath.get('/usr/lib/x86_64-linux-gnu/libx.so.1')).toMatchObject({
    sha256: sha256('LIBRARY'),
  });
  expect(third.manifest.tree).toEqual((await captured(root)).manifest.tree);
});

test('what changed within the last two seconds is read again', async () => {
  const root = makeRoot({ '/etc/passwd': '', '/etc/new': 'new' });
  const folder = join(temporary(), 'hashes');
  const first = await capturedAgain(root, folder, Date.now);
  expect([first.read, (await capturedAgain(root, folder)).read]).toEqual([2, 2]);
  expect((await capturedAgain(root, folder)).read).toBe(0);
});

test('one capture is like the other', async () => {
  const root = makeRoot({ ...debian, '/etc/shadow': 'root:x:1\n' });
  const [first, second] = [await captured(root), await captured(root)];
  expect(JSON.stringify(second.manifest)).toBe(JSON.stringify(first.manifest));
});

test('a file that never holds still is left out and named', async () => {
  const root = makeRoot({ '/etc/passwd': '', '/var/lib/app/still': 'still', '/var/lib/app/growing': '' });
  const growing = join(root, 'var/lib/app/growing');
  appendFileSync(growing, Buffer.alloc(64 * 1024 * 1024));
  const script = `const fs = require('node:fs'); setInterval(() => fs.appendFileSync(process.argv[1], 'x'), 1); console.log('started')`;
  const writer = spawn(process.execPath, ['-e', script, growing], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    writer.kill();
  });
  await new Promise((resolve) => writer.stdout.once('data', resolve));
  const { manifest, byPath, seen } = await captured(root);
  expect(byPath.has('/var/lib/app/growing')).toBe(false);
  expect(byPath.has('/var/lib/app/still')).toBe(true);
  expect(manifest.gaps).toContainEqual(
    expect.objectContaining({ section: 'files', where: '/var/lib/app/growing', why: 'changing' }),
  );
  expect(manifest.accounting).toContainEqual(
    expect.objectContaining({ class: 'left-out', reason: because('changing'), files: 1 }),
  );
  expect(manifest.accounting.reduce((sum, { paths }) => sum + paths, 0)).toBe(seen);
});

const nobody = 65_534;
/** Debian's Node refuses root to become another for a while, since it cannot tell whether io_uring is in use. */
const mayBecomeNobody = (): boolean => {
  if (process.getuid?.() !== 0) return true;
  try {
    process.seteuid?.(nobody);
    process.seteuid?.(0);
    return true;
  } catch {
    return false;
  }
};

test.runIf(mayBecomeNobody())('what an ordinary user may not read is left out and named', async () => {
  const root = makeRoot({
    '/etc/passwd': '',
    '/etc/app/secret': 'secret',
    '/etc/app/open': 'open',
    '/var/lib/closed/a/b': '',
    '/home/someone/closed/a': '',
  });
  const other = process.getuid?.() === 0 ? 0 : undefined;
  for (const path of ['etc/app/secret', 'var/lib/closed', 'home/someone/closed'])
    chmodSync(join(root, path), 0);
  onTestFinished(() => {
    for (const path of ['var/lib/closed', 'home/someone/closed']) chmodSync(join(root, path), 0o755);
  });
  const request = requestFor(root, { privileged: false });
  if (other !== undefined) {
    process.seteuid?.(nobody);
    onTestFinished(() => process.seteuid?.(other));
  }
  const { manifest, seen } = await capture(request);
  const gaps = manifest.gaps
    .filter(({ section }) => section === 'files')
    .map(({ where, why }) => [where, why]);
  // What is left out anyhow is not named.
  expect(gaps.sort()).toEqual([
    ['/', 'denied'],
    ['/etc/app/secret', 'denied'],
    ['/var/lib/closed', 'denied'],
  ]);
  expect(manifest.accounting).toContainEqual(
    expect.objectContaining({ class: 'left-out', reason: because('denied'), files: 1 }),
  );
  expect(manifest.accounting.reduce((sum, { paths }) => sum + paths, 0)).toBe(seen);
  expect(manifest.host.privileged).toBe(false);
});

test('a capture is never put over something else', async () => {
  const root = makeRoot({ '/etc/passwd': '' });
  const request = requestFor(root);
  mkdirSync(request.output);
  writeFileSync(join(request.output, 'mine'), '');
  const refusal = expect.objectContaining({ code: 'HOST_OUTPUT_EXISTS' }) as Error;
  await expect(capture(request)).rejects.toThrow(refusal);
  await expect(capture({ ...request, replace: true })).rejects.toThrow(refusal);
  await expect(capture(requestFor(join(root, 'none')))).rejects.toThrow(
    expect.objectContaining({ code: 'HOST_NOT_A_ROOT' }) as Error,
  );
});

test('a few packages are taken with what they need, and nothing beside them', async () => {
  const root = makeRoot({ ...debian, '/usr/bin/unrelated': '', '/etc/fstab': '' });
  const { byPath, manifest } = await captured(root, { packages: ['hello'] });
  expect(manifest.scope.kind).toBe('paths');
  expect(byPath.has('/usr/bin/hello')).toBe(true);
  expect(byPath.has('/bin')).toBe(true);
  expect(byPath.has('/etc/passwd')).toBe(true);
  for (const path of ['/usr/bin/tool', '/usr/bin/unrelated', '/etc/fstab', '/var/lib/dpkg/info/tool.list'])
    expect(byPath.has(path), path).toBe(false);
  await expect(captured(root, { packages: ['none'] })).rejects.toThrow(
    expect.objectContaining({ code: 'CAPTURE_PACKAGE_MISSING', exit: 'missing' }) as Error,
  );
});

test('of a few packages the database and the facts name these and no others', async () => {
  const root = makeRoot(debian);
  const { byPath, manifest, output } = await captured(root, { packages: ['hello'] });
  expect(manifest.sections.dpkg?.packages.map(({ name }) => name)).toEqual(['hello']);
  expect(manifest.sections.dpkg?.diversions).toEqual([]);
  expect(byPath.has('/var/lib/dpkg/info/hello.list')).toBe(true);
  expect(manifest.substitutions).toContainEqual(expect.objectContaining({ path: '/var/lib/dpkg/status' }));
  const status = byPath.get('/var/lib/dpkg/status');
  const { before } = readCaptureSource(output);
  const content = readFileSync(before.get('/var/lib/dpkg/status') ?? '', 'utf8');
  expect(content.match(/^Package: .*$/gm)).toEqual(['Package: hello']);
  expect(status).toMatchObject({ type: 'file', size: content.length });
});

test('beside a few packages what is asked for is held, and what is excluded is left out whole', async () => {
  const root = makeRoot({ ...debian, '/srv/data/a': 'a', '/srv/data/b': 'b' });
  const { byPath } = await captured(root, {
    packages: ['hello'],
    include: ['/srv/data'],
    exclude: ['/usr/share/doc', '/srv/data/b', '/var/lib/dpkg'],
  });
  const paths = ['/srv/data/a', '/srv/data/b', '/usr/share/doc/hello/copyright', '/var/lib/dpkg/status'];
  expect(paths.map((path) => byPath.has(path))).toEqual([true, false, false, false]);
  expect(byPath.has('/usr/bin/hello')).toBe(true);
});
