import type { IncomingMessage, ServerResponse } from 'node:http';
import { openRoot } from '@holotype/host';
import { type Artifact, type PythonDistribution, rawToUtf8, sha256 } from '@holotype/model';
import { openStore } from '@holotype/store';
import { listen, makeRoot, temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { candidates } from './index.ts';
import { findElsewhere } from './elsewhere.ts';

const site = '/venv/lib/python3.11/site-packages';
const hash = sha256('a wheel');
const wheel = 'demo_pkg-1.0-py3-none-any.whl';

const installed: PythonDistribution = {
  name: 'Demo.Pkg',
  version: '1.0.0',
  format: 'dist-info',
  installer: 'pip',
  editable: false,
  record: { kind: 'present', files: 3 },
  tags: ['py3-none-any'],
  requires: [],
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const text =
  (body: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) => {
    response.writeHead(200, headers).end(body);
  };
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) => {
    response.writeHead(code, headers).end('no');
  };
const files = (...all: readonly object[]): Answer =>
  text(JSON.stringify({ meta: {}, name: 'demo-pkg', files: all }));
const listed = { filename: wheel, url: `../../files/${wheel}`, hashes: { sha256: hash }, size: 7 };

const serve = async (answer: Answer) => {
  const asked: { readonly path: string; readonly accept: string; readonly login: string }[] = [];
  const base = await listen((request, response) => {
    const login = Buffer.from(
      (request.headers.authorization ?? '').replace('Basic ', ''),
      'base64',
    ).toString();
    asked.push({ path: request.url ?? '', accept: request.headers.accept ?? '', login });
    answer(request, response);
  });
  return { host: new URL(base).host, base, asked };
};

interface Machine {
  /** Of the captured root. */
  readonly files?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** Of this machine. */
  readonly own?: Readonly<Record<string, string>>;
  readonly mirrors?: readonly string[];
  readonly kind?: 'venv' | 'system';
  readonly owned?: readonly string[];
  /** Of the store. */
  readonly path?: string;
  readonly offline?: boolean;
}

/** What is found for distributions of one venv; nothing is asked but what the machine names. */
const find = async (distributions: readonly PythonDistribution[], machine: Machine) => {
  const { offline = false, path = `${rawToUtf8(temporary())}/store` } = machine;
  const store = openStore({ path, env: {}, pauseMs: 1, stallMs: 300, offline });
  const lines: string[] = [];
  const offers = await candidates.offers(
    {
      python: {
        prefixes: [
          {
            path: '/venv',
            kind: machine.kind ?? 'venv',
            interpreters: [],
            sites: [{ path: site, distributions: [...distributions] }],
          },
        ],
      },
    },
    {
      host: openRoot(makeRoot(machine.files ?? {})),
      store,
      mirrors: machine.mirrors ?? [],
      offline,
      capturedAt: 0,
      variables: machine.variables ?? { PIP_NO_INDEX: '1' },
      projects: ['/project'],
      own: { files: openRoot(makeRoot({})).files, variables: machine.own ?? { PIP_NO_INDEX: '1' } },
      paths: () => [],
      ownerOf: (path) => (machine.owned?.includes(path) === true ? 'pkg:deb/debian/owner' : undefined),
      report: (line) => lines.push(line),
    },
  );
  return { offers, lines };
};
/** Of one distribution. */
const findOne = async (answer: Answer, distribution: Partial<PythonDistribution> = {}) => {
  const server = await serve(answer);
  const { offers } = await find([{ ...installed, ...distribution }], {
    variables: { PIP_INDEX_URL: `${server.base}/simple/` },
  });
  const [one] = offers;
  if (!one) throw new Error('nothing is offered');
  const said = one.offer.kind === 'candidate' ? one.offer.candidate.evidence : one.offer.evidence;
  return { ...server, ...one, said };
};

test('a wheel is found by name, version and tags, in the JSON form', async () => {
  const { offer, purl, sites, base, asked, said } = await findOne(
    files({ ...listed, filename: 'demo_pkg-0.9-py3-none-any.whl' }, listed, {
      filename: 'demo_pkg-1.0.tar.gz',
      url: 'x',
    }),
  );
  expect(asked).toMatchObject([
    { path: '/simple/demo-pkg/', accept: expect.stringContaining('simple.v1+json') as string },
  ]);
  expect([purl, sites]).toEqual(['pkg:pypi/demo-pkg@1.0.0', [site]]);
  expect(offer).toEqual({
    kind: 'candidate',
    candidate: {
      purl,
      format: 'wheel',
      sha256: hash,
      size: 7,
      urls: [`${base}/files/${wheel}`],
      index: 'unverified',
      evidence: said,
    },
  });
  expect(said).toBe(`${base}/simple lists ${wheel}`);
});

test('and in the HTML form: hashes in fragments, `>` in attributes, entities, a base', async () => {
  const { offer, base, said } = await findOne(
    text(`<!DOCTYPE html><html><head><base href="/elsewhere/"></head><body>
<!-- <a href="${wheel}#sha256=${'0'.repeat(64)}">old</a> -->
<a href='a/demo_pkg-1.0-cp311-cp311-linux_x86_64.whl'>x</a>
<A data-requires-python=">=3.9" href="a%2Fb/${wheel}?token=1&amp;x=2#sha256=${hash}" data-yanked="broken &lt;b&gt;">${wheel}</A>`),
  );
  expect(offer).toMatchObject({
    candidate: {
      sha256: hash,
      urls: [`${base}/elsewhere/a%2Fb/${wheel}`],
      withLogin: [expect.stringContaining('token=1&x=2')],
    },
  });
  expect(said).toContain('its maintainers took it back (yanked): broken <b>');
});

test('what mirrors of the public index name is named where everybody can get it, too', async () => {
  const path = `packages/ab/cd/${'e'.repeat(60)}/${wheel}`;
  const { offer, base } = await findOne(files({ ...listed, url: `/cache/${path}` }));
  expect(offer).toMatchObject({
    candidate: { urls: [`https://files.pythonhosted.org/${path}`, `${base}/cache/${path}`] },
  });
});

test('the same set of tags is preferred to one that only overlaps; of equals all are opened', async () => {
  const named = (name: string) => ({ ...listed, filename: name, url: name });
  const linux = 'demo_pkg-1.0-cp311-cp311-manylinux_2_17_x86_64.whl';
  const both = 'demo_pkg-1.0-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl';
  const build = 'demo_pkg-1.0-2-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl';
  const { offer } = await findOne(files(named(linux), named(both), named(build), named(wheel)), {
    tags: ['cp311-cp311-manylinux_2_17_x86_64', 'cp311-cp311-manylinux2014_x86_64'],
  });
  const urlOf = (name: string) => ({ urls: [expect.stringMatching(`/${name}$`) as string] });
  expect(offer).toMatchObject({ candidate: urlOf(both), others: [urlOf(build)] });
});

const otherTags = { tags: ['cp311-cp311-linux_x86_64'] };
test.each<
  [what: string, answer: Answer, distribution: Partial<PythonDistribution>, kind: string, said: string]
>([
  [
    'built here',
    files(listed, { filename: 'demo-pkg-1.0.tar.gz', url: 'x', hashes: { sha256: hash } }),
    otherTags,
    'gone',
    `built here; its source is demo-pkg-1.0.tar.gz (sha256 ${hash})`,
  ],
  ['no such wheel', files(listed), otherTags, 'gone', 'has no wheel with its tags'],
  [
    'no such version',
    files({ ...listed, filename: 'demo_pkg-2.0-py3-none-any.whl' }),
    {},
    'gone',
    'has no such version',
  ],
  ['no such project', status(404), {}, 'gone', 'no such project'],
  ['a login is asked for', status(401, { 'www-authenticate': 'Basic' }), {}, 'unreachable', 'NET_REFUSED'],
  [
    'a page of somebody else',
    text('<p>Welcome to the network of this hotel</p>'),
    {},
    'unreachable',
    'not a list of files',
  ],
  ['JSON of somebody else', text('{"files": 1}'), {}, 'unreachable', 'not a list of files'],
  ['cut JSON', text('{"files": ['), {}, 'unreachable', 'not a list of files'],
  ['a circle of redirects', status(302, { location: '/simple/demo-pkg/' }), {}, 'unreachable', 'NET_REFUSED'],
  [
    'a server that stops',
    (_, response) => response.writeHead(200).write('{'),
    {},
    'unreachable',
    'NET_STALLED',
  ],
  [
    'a file of this machine',
    files({ ...listed, url: 'file:///etc/passwd' }),
    {},
    'gone',
    'has no such version',
  ],
  ['no record of tags', files(listed), { tags: [] }, 'gone', 'keeps no record'],
  [
    'VCS',
    status(404),
    { directUrl: { url: 'https://git.example/demo', vcs: 'git', commit: 'abc' } },
    'gone',
    'built here from git, commit abc of https://git.example/demo',
  ],
  [
    'editable',
    status(404),
    { editable: true, directUrl: { url: 'file:///home/me/demo' } },
    'gone',
    'installed from a local directory, editable',
  ],
  [
    'a directory',
    status(404),
    { directUrl: { url: 'file:///home/me/demo' } },
    'gone',
    'installed from a local directory',
  ],
  [
    'a source by URL',
    status(404),
    { directUrl: { url: 'https://mirror.example/demo-1.0.tar.gz', sha256: hash } },
    'gone',
    'its source is https://mirror.example/demo-1.0.tar.gz',
  ],
])('%s is said', async (_, answer, distribution, kind, said) => {
  const found = await findOne(answer, distribution);
  expect([found.offer.kind, found.said]).toEqual([kind, expect.stringContaining(said)]);
});

test('a page without end is given up', async () => {
  const piece = Buffer.alloc(1024 ** 2, ' ');
  const { said } = await findOne((_, response) => {
    const more = () => {
      while (response.write(piece)) if (response.destroyed) return;
      response.once('drain', more);
    };
    more();
  });
  expect(said).toContain('NET_TOO_LARGE');
}, 30_000);

test('a wheel by URL is asked for there, and one that lay on the machine is the one with its hash', async () => {
  const url = `https://mirror.example/${wheel}`;
  const direct = await findOne(status(404), { directUrl: { url, sha256: hash } });
  expect(direct.asked).toEqual([]);
  expect(direct.offer).toMatchObject({ candidate: { urls: [url], sha256: hash, index: 'none' } });
  const local = { directUrl: { url: `file:///tmp/${wheel}`, sha256: hash } };
  expect((await findOne(files(listed), local)).offer.kind).toBe('candidate');
  const other = { ...listed, hashes: { sha256: sha256('other') } };
  expect((await findOne(files(other), local)).offer.kind).toBe('gone');
});

test('a login reaches the server that it is for, and nothing that is written or said', async () => {
  const server = await serve(files({ ...listed, url: `/files/${wheel}` }));
  const { offers, lines } = await find([installed], {
    files: {
      '/root/.config/pip/pip.conf': `[global]\nindex-url = http://me:q8Zr3Kx0@${server.host}/simple\n`,
    },
    variables: {},
  });
  expect(server.asked).toMatchObject([{ login: 'me:q8Zr3Kx0' }]);
  const [{ offer } = { offer: undefined }] = offers;
  if (offer?.kind !== 'candidate') throw new Error('nothing is found');
  const { withLogin, ...written } = offer.candidate;
  expect(withLogin).toEqual([`http://me:q8Zr3Kx0@${server.host}/files/${wheel}`]);
  expect(written.urls).toEqual([`${server.base}/files/${wheel}`]);
  expect(JSON.stringify([written, lines])).not.toContain('q8Zr3Kx0');
  expect(lines).toEqual([`asking ${server.base}/simple for demo-pkg`]);
});

test('every place where pip, uv and projects are told of indexes counts; what is here is asked after what was captured', async () => {
  const empty = await serve(status(404));
  const at = (name: string) => `${empty.base}/${name}`;
  await find([{ ...installed, installer: 'uv' }], {
    files: {
      '/etc/pip.conf': `[global]\nindex-url = ${at('etc')}\nextra-index-url =\n  ${at('extra1')}/\n  ${at('extra2')}\n`,
      '/venv/pip.conf': `[install]\nindex-url = ${at('venv')}\n`,
      '/etc/uv/uv.toml': `index-url = "${at('uv')}"\n[[index]]\nname = "x"\nurl = "${at('never')}"\nexplicit = true\n`,
      '/project/pyproject.toml': `[[tool.uv.index]]\nurl = "${at('tool-uv')}"\n[[tool.poetry.source]]\nname = "y"\nurl = "${at('poetry')}"\n`,
      '/project/uv.toml': 'not = [toml',
    },
    variables: { UV_INDEX: `mine=${at('uv-index')} ${at('uv-index2')}`, HOME: '/root' },
    mirrors: [at('mirror')],
    own: { PIP_INDEX_URL: at('own') },
  });
  expect(empty.asked.map(({ path }) => path.replace(/^\/(.*)\/demo-pkg\/$/, '$1'))).toEqual([
    'venv',
    'extra1',
    'extra2',
    'uv',
    'uv-index',
    'uv-index2',
    'tool-uv',
    'poetry',
    'mirror',
    'own',
  ]);
});

test('an index that says nothing is asked for one package, and for no other', async () => {
  const asked = new Set<string>();
  const base = await listen((request) => asked.add(request.url ?? ''));
  const { offers } = await find(
    ['a', 'b', 'c'].map((name) => ({ ...installed, name })),
    { variables: { PIP_INDEX_URL: base } },
  );
  expect([...asked]).toEqual(['/a/']);
  expect(offers.map(({ offer }) => offer)).toEqual(
    Array(3).fill({ kind: 'unreachable', evidence: `${base}: NET_STALLED` }),
  );
});

test('what an index said before still counts where nothing can be asked', async () => {
  const server = await serve(files(listed));
  const machine = {
    variables: { PIP_INDEX_URL: server.base },
    path: `${rawToUtf8(temporary())}/store`,
  };
  await find([installed], machine);
  const unknown = { ...installed, name: 'unknown' };
  const { offers } = await find([unknown, installed], { ...machine, offline: true });
  expect(offers.map(({ offer }) => offer.kind)).toEqual(['unreachable', 'candidate']);
});

test("what conda or the system's packages installed is not asked for", async () => {
  const server = await serve(files(listed));
  const info = `${site}/Demo_Pkg-1.0.0.dist-info`;
  const machine = {
    files: { [`${info}/METADATA`]: '' },
    variables: { PIP_INDEX_URL: server.base },
    kind: 'system',
    owned: [`${info}/METADATA`],
  } as const;
  expect((await find([installed, { ...installed, installer: 'conda' }], machine)).offers).toEqual([]);
  expect(server.asked).toEqual([]);
  expect((await find([installed], { ...machine, owned: [] })).offers).toHaveLength(1);
});

test('wheels of one version for several Pythons have purls of their own', async () => {
  const tag = (python: string) => `${python}-${python}-linux_x86_64`;
  const file = (python: string) => ({ ...listed, filename: `demo_pkg-1.0-${tag(python)}.whl` });
  const server = await serve(files(file('cp311'), file('cp312')));
  const { offers } = await find(
    ['cp311', 'cp312'].map((python) => ({ ...installed, tags: [tag(python)] })),
    { variables: { PIP_INDEX_URL: server.base } },
  );
  expect(offers.map(({ purl }) => purl)).toEqual([
    'pkg:pypi/demo-pkg@1.0.0?file_name=demo_pkg-1.0-cp311-cp311-linux_x86_64.whl',
    'pkg:pypi/demo-pkg@1.0.0?file_name=demo_pkg-1.0-cp312-cp312-linux_x86_64.whl',
  ]);
});

test("a wheel of a Lock is found in this machine's own index, by its name and hash", async () => {
  const server = await serve(files(listed));
  const store = openStore({ path: `${rawToUtf8(temporary())}/store`, env: {}, pauseMs: 1 });
  const own = {
    files: openRoot(makeRoot({})).files,
    variables: { PIP_INDEX_URL: `http://me:word@${server.host}` },
  };
  const artifact: Artifact = {
    purl: 'pkg:pypi/demo-pkg@1.0.0',
    format: 'wheel',
    sha256: hash,
    size: 7,
    urls: [`https://mirror.example/${wheel}`],
    trust: 'content',
    index: 'unverified',
  };
  const found = await findElsewhere(artifact, { own, store });
  expect(found[0]).toBe(`http://me:word@${server.host}/files/${wheel}`);
  expect(await findElsewhere({ ...artifact, sha256: sha256('other') }, { own, store })).toEqual([]);
  expect(await findElsewhere({ ...artifact, urls: ['https://mirror.example/x'] }, { own, store })).toEqual(
    [],
  );
});

test('what a user can have meant by an index is one', () => {
  const check = (mirror: string) => () => candidates.checkMirror?.(mirror);
  expect(check('https://mirror.example/simple')).not.toThrow();
  expect(check('mirror.example')).toThrow(expect.objectContaining({ code: 'LOCK_MIRROR_INVALID' }) as Error);
});
