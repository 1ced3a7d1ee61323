import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { openCapsule } from '@holotype/capsule';
import { must, needsVenv } from '@holotype/kit';
import { type PackageAnswer, sha256 } from '@holotype/model';
import { listen, zipOf, type ZipPart } from '@holotype/test-support';
import { describe, expect, onTestFinished, test } from 'vitest';
import { holotype } from './hostile/cli.ts';
import { temporary } from './hostile/temporary.ts';

const what = 'packages that are not what an index says';
/** Large enough that its package is worth a line of the Lock. */
const code = (name: string) => `# ${name}\nvalue = ${JSON.stringify(name.repeat(5000))}\n`;
const password = 'q8Zr3Kx0';

/** One project of an index that lies; `file`: what its wheel is. */
interface Case {
  readonly answer: PackageAnswer['answer'];
  /** In the evidence, for whoever reads the Lock. */
  readonly says: string;
  readonly wheel?: (right: readonly ZipPart[]) => Buffer;
  /** What the index states of it, otherwise than it is. */
  readonly stated?: { readonly hash: string };
  readonly page?: (response: ServerResponse) => void;
  readonly file?: (response: ServerResponse, wheel: Buffer) => void;
}

const redirect = (to: string) => (response: ServerResponse) => {
  response.writeHead(302, { location: to }).end();
};
const endless = (response: ServerResponse) => {
  const more = () => {
    while (response.write(Buffer.alloc(65_536))) if (response.destroyed) return;
    response.once('drain', more);
  };
  more();
};

const cases: Readonly<Record<string, Case>> = {
  honest: { answer: 'proven', says: 'lists honest-1.0-py3-none-any.whl' },
  lyingrecord: {
    answer: 'proven',
    says: 'lists lyingrecord-1.0-py3-none-any.whl',
    wheel: (right) =>
      zipOf([
        ...right,
        { name: 'lyingrecord-1.0.dist-info/RECORD', content: 'lyingrecord.py,sha256=AAAA,1\n' },
      ]),
  },
  bomb: {
    answer: 'unreachable',
    says: 'ARCHIVE_TOO_LARGE: pkg:pypi/bomb@1.0: more than 17179869184 bytes when unpacked',
    wheel: (right) =>
      zipOf([
        ...right,
        ...Array.from({ length: 5 }, (_, at) => ({
          name: `x${String(at)}`,
          content: 'x',
          size: 0xffff_fff0,
        })),
      ]),
  },
  hiddenbomb: {
    answer: 'unreachable',
    says: 'ARCHIVE_CORRUPT: pkg:pypi/hiddenbomb@1.0: /x',
    wheel: (right) => zipOf([...right, { name: 'x', content: Buffer.alloc(2 ** 26), size: 10 }]),
  },
  overlapping: {
    answer: 'unreachable',
    says: 'ARCHIVE_CORRUPT: pkg:pypi/overlapping@1.0: /a lies in the place of another member',
    wheel: (right) => zipOf([...right, { name: 'a', content: 'a' }, { name: 'b', content: 'a', shares: 1 }]),
  },
  climbing: {
    answer: 'unreachable',
    says: 'ARCHIVE_PATH_INVALID',
    wheel: (right) => zipOf([...right, { name: '../../etc/cron.d/x', content: 'x' }]),
  },
  twice: {
    answer: 'unreachable',
    says: 'ARCHIVE_CORRUPT: pkg:pypi/twice@1.0: /twice.py is in it twice',
    wheel: (right) => zipOf([...right, { name: 'twice.py', content: 'other' }]),
  },
  linking: {
    answer: 'unreachable',
    says: 'ARCHIVE_UNSUPPORTED',
    wheel: (right) => zipOf([...right, { name: 'x', content: '/etc/passwd', mode: 0o120777 }]),
  },
  otherhash: { answer: 'unreachable', says: 'NET_DIGEST_MISMATCH', stated: { hash: sha256('other') } },
  othercontent: {
    answer: 'unreachable',
    says: 'ARCHIVE_CORRUPT',
    wheel: () => Buffer.from('<p>Welcome to the network of this hotel</p>'.repeat(100)),
  },
  endless: { answer: 'unreachable', says: 'NET_DIGEST_MISMATCH', file: endless },
  endlesspage: { answer: 'unreachable', says: 'NET_TOO_LARGE', page: endless },
  tofile: { answer: 'unreachable', says: 'NET_REFUSED', file: redirect('file:///etc/passwd') },
  circle: { answer: 'unreachable', says: 'NET_REFUSED', file: redirect('circle-1.0-py3-none-any.whl') },
  login: {
    answer: 'unreachable',
    says: 'NET_REFUSED',
    page: (response) => response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end(),
  },
  absent: { answer: 'gone', says: 'no such project', page: (response) => response.writeHead(404).end() },
};

const wheelOf = (name: string): { readonly bytes: Buffer; readonly hash: string } => {
  const one = cases[name];
  const bytes = (one?.wheel ?? zipOf)([{ name: `${name}.py`, content: code(name) }]);
  return { bytes, hash: one?.stated?.hash ?? sha256(bytes) };
};

/** A tarball of npm with a link out of it and one to a file of its own. */
const tarball = (): Buffer => {
  const at = temporary(onTestFinished);
  mkdirSync(`${at}/package`);
  writeFileSync(`${at}/package/package.json`, '{"name":"links","version":"1.0.0"}');
  writeFileSync(`${at}/package/index.js`, code('links'));
  symlinkSync('/etc/passwd', `${at}/package/passwd`);
  execFileSync('ln', [`${at}/package/index.js`, `${at}/package/same.js`]);
  return execFileSync('tar', [
    '-czf',
    '-',
    '-C',
    at,
    'package/package.json',
    'package/index.js',
    'package/passwd',
    'package/same.js',
  ]);
};

const serve = async (): Promise<string> => {
  const packed = tarball();
  return listen((request, response) => {
    const [, folder = '', name = ''] = (request.url ?? '').split('/');
    const one = cases[name.replace(/-1\.0-py3-none-any\.whl$/, '')];
    if (folder === 'npm' && name === 'links' && request.url?.endsWith('.tgz') === true) response.end(packed);
    else if (folder === 'npm') response.end(JSON.stringify({ name: 'links', version: '1.0.0', dist: {} }));
    else if (!one) response.writeHead(404).end();
    else if (folder === 'simple' && one.page) one.page(response);
    else if (folder === 'simple') {
      const filename = `${name}-1.0-py3-none-any.whl`;
      const { bytes, hash } = wheelOf(name);
      const file = { filename, url: `../../files/${filename}`, hashes: { sha256: hash }, size: bytes.length };
      response.end(JSON.stringify({ meta: {}, name, files: [file] }));
    } else if (one.file) one.file(response, Buffer.alloc(0));
    else response.end(wheelOf(name.replace(/-1\.0-py3-none-any\.whl$/, '')).bytes);
  });
};

const prepare = async (): Promise<string> => {
  const project = `${temporary(onTestFinished)}/p`;
  mkdirSync(`${project}/node_modules/links`, { recursive: true });
  await must(['python3', '-m', 'venv', '--without-pip', `${project}/.venv`]);
  const library = `${project}/.venv/lib`;
  const site = join(library, readdirSync(library)[0] ?? '', 'site-packages');
  for (const name of Object.keys(cases)) {
    const info = join(site, `${name}-1.0.dist-info`);
    mkdirSync(info);
    writeFileSync(join(site, `${name}.py`), code(name));
    writeFileSync(join(info, 'METADATA'), `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n`);
    writeFileSync(join(info, 'WHEEL'), 'Wheel-Version: 1.0\nTag: py3-none-any\n');
    writeFileSync(join(info, 'INSTALLER'), 'pip\n');
    writeFileSync(join(info, 'RECORD'), `${name}.py,,\n${name}-1.0.dist-info/METADATA,,\n`);
  }
  writeFileSync(`${project}/node_modules/links/package.json`, '{"name":"links","version":"1.0.0"}');
  writeFileSync(`${project}/node_modules/links/index.js`, code('links'));
  const names = Object.keys(cases).join(', ');
  writeFileSync(
    `${project}/fit.py`,
    `import ${names}\nopen('out.txt', 'w').write(str(sum(len(one.value) for one in (${names}))))\n`,
  );
  return project;
};

describe.runIf(needsVenv(what))(what, () => {
  test('each costs one package, is named with its code, and nothing else suffers', async () => {
    const base = await serve();
    const project = await prepare();
    const index = `${base.replace('//', `//me:${password}@`)}/simple`;
    const env = {
      PIP_INDEX_URL: index,
      npm_config_registry: `${base}/npm`,
      PYTHONDONTWRITEBYTECODE: '1',
    };
    const argv = ['freeze', '--store', '../store', '-o', '../a.capsule', '--', '.venv/bin/python', 'fit.py'];
    const frozen = await holotype(argv, { cwd: project, env });
    expect([frozen.code, frozen.stderr]).toEqual([0, expect.not.stringContaining(password)]);
    const reader = await openCapsule(join(project, '../a.capsule'));
    const { packages = [] } = reader.lock ?? {};
    reader.close();
    const told = packages
      .filter(({ purl }) => /^pkg:pypi\//.test(purl))
      .map(({ purl, answer, evidence }) => [purl, answer, evidence]);
    expect(told.sort()).toEqual(
      Object.entries(cases)
        .map(([name, { answer, says }]) => [
          `pkg:pypi/${name}@1.0`,
          answer,
          expect.stringContaining(says) as string,
        ])
        .sort(),
    );
    expect(packages).toContainEqual(
      expect.objectContaining({ purl: 'pkg:npm/links@1.0.0', answer: 'proven' }),
    );
    expect(readFileSync(join(project, '../a.capsule')).includes(password)).toBe(false);
    // What the index does not give is kept: the capsule is whole.
    const whole = await holotype(
      ['rebuild', '../a.capsule', '--form', 'check', '--offline', '--store', '../store'],
      { cwd: project },
    );
    expect([whole.code, whole.stderr]).toEqual([0, whole.stderr]);
  }, 240_000);
});
