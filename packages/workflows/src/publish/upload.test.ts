import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sha256 } from '@holotype/model';
import {
  type ArchiveOptions,
  codeOf,
  type FakeArchive,
  noise,
  startArchive,
  temporary,
} from '@holotype/test-support';
import type { WorkflowContext, WorkflowEvent } from '@holotype/workflows-replay';
import { expect, test } from 'vitest';
import { contextWith } from '../registry/capsule.test.support.ts';
import { openArchiveOf, uploadDeposit } from './upload.ts';

const token = 'zq7.secret-token_0123456789';
/** As much as three requests send, and a part of a fourth. */
const capsule = noise(3500);
const record = JSON.stringify({ metadata: { title: 'Growth of oaks', creators: [{}] } });

type Files = Readonly<Record<string, string | Buffer | undefined>>;

const makeDeposit = (files: Files = {}): string => {
  const path = `${temporary()}/deposit`;
  mkdirSync(path);
  const all: Files = {
    ...{ 'fit.capsule': capsule, 'invenio-rdm.json': record, 'README.md': '# Growth of oaks\n' },
    ...files,
  };
  const sums = Object.entries(all).flatMap(([name, content]) => {
    if (content === undefined) return [];
    writeFileSync(`${path}/${name}`, content);
    return [`${sha256(content)}  ${name}\n`];
  });
  writeFileSync(`${path}/SHA256SUMS`, sums.join(''));
  return path;
};

const contextOf = (events: WorkflowEvent[] = [], stallMs = 5000): WorkflowContext => ({
  ...contextWith({ stallMs, onEvent: (event) => events.push(event) }),
  environment: { HOLOTYPE_DEPOSIT_TOKEN: token },
});

const upload = async (deposit: string, url: string, publish = false, context = contextOf()) => {
  const wishes = { url, publish };
  return uploadDeposit(context, await openArchiveOf(context, wishes), deposit, wishes);
};

const start = (options: Omit<ArchiveOptions, 'token'> = {}) => startArchive({ token, ...options });
const contentOf = ({ drafts }: FakeArchive, name: string) => drafts.get('rec-1')?.files.get(name)?.content;
const puts = ({ asked }: FakeArchive) => asked.filter((one) => one.startsWith('PUT '));

test.each([['here'], ['elsewhere'], ['none']] as const)(
  'all files of a deposit become a draft, and nothing is sent twice or published: parts %s',
  async (parts) => {
    const [archive, deposit] = [await start({ parts }), makeDeposit()];
    const done = await upload(deposit, archive.url);
    const bytes = capsule.length + record.length + 17 + readFileSync(`${deposit}/SHA256SUMS`).length;
    expect(done).toEqual({
      ...{ archive: archive.url, id: 'rec-1', state: 'draft', page: `${archive.url}/uploads/rec-1` },
      ...{ bytes, sent: bytes, complaints: [], unchecked: [] },
    });
    expect([...(archive.drafts.get('rec-1')?.files.keys() ?? [])].sort()).toEqual([
      'README.md',
      'SHA256SUMS',
      'fit.capsule',
      'invenio-rdm.json',
    ]);
    expect(contentOf(archive, 'fit.capsule')).toEqual(capsule);
    expect(puts(archive)).toHaveLength(parts === 'none' ? 4 : 7);
    expect(archive.asked.some((one) => one.includes('publish'))).toBe(false);
    expect(archive.strayed).toEqual([]);
    const before = puts(archive).length;
    expect(await upload(deposit, archive.url)).toEqual({ ...done, sent: 0 });
    expect(puts(archive)).toHaveLength(before);
    expect(archive.drafts.size).toBe(1);
  },
);

test('it is published when that is asked for, and then there is nothing left to do', async () => {
  const [archive, deposit, events] = [await start(), makeDeposit(), [] as WorkflowEvent[]];
  expect(await upload(deposit, archive.url, true, contextOf(events))).toMatchObject({
    ...{ state: 'published', page: `${archive.url}/records/rec-1` },
  });
  expect(archive.drafts.get('rec-1')?.isPublished).toBe(true);
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'notice', code: 'PUBLISHING', level: 'warning' }),
  );
  archive.asked.length = 0;
  expect(await upload(deposit, archive.url, true)).toMatchObject({ state: 'published', sent: 0 });
  expect(archive.asked.every((one) => one.startsWith('GET '))).toBe(true);
});

test('progress ends at the whole, also where something had to be sent again', async () => {
  let isCut = false;
  const archive = await start({
    instead: (request) => {
      if (isCut || !request.url?.endsWith('/content/2')) return false;
      isCut = true;
      request.once('data', () => request.destroy());
      return true;
    },
  });
  const events: WorkflowEvent[] = [];
  const { bytes } = await upload(makeDeposit(), archive.url, false, contextOf(events));
  const progress = events.flatMap((event) => (event.kind === 'progress' ? [event.done] : []));
  expect([isCut, progress.at(-1)]).toEqual([true, bytes]);
  expect(Math.max(...progress)).toBe(bytes);
  expect(contentOf(archive, 'fit.capsule')).toEqual(capsule);
});

type Instead = NonNullable<ArchiveOptions['instead']>;
/** Answers so the first time that a request matches. */
const once = (which: RegExp, use: (response: ServerResponse, request: IncomingMessage) => void): Instead => {
  let isDone = false;
  return (request, response) => {
    if (isDone || !which.test(`${request.method ?? ''} ${request.url ?? ''}`)) return false;
    isDone = true;
    use(response, request);
    return true;
  };
};

test.each<[string, Instead]>([
  [
    'an error of the server at the creation',
    once(/^POST \/api\/records$/, (response) => response.writeHead(500).end('<html>')),
  ],
  ['an error of the server at a part', once(/content\/2$/, (response) => response.writeHead(502).end())],
  ['a connection that is cut', once(/^PUT .*README.md/, (response) => response.destroy())],
  [
    'a wait that it asks for',
    once(/commit$/, (response) => response.writeHead(429, { 'retry-after': '0' }).end()),
  ],
  [
    'a file that it forgot',
    (() => {
      const cut = once(/^PUT .*README.md/, (response) => response.writeHead(500).end());
      return (request, response, archive) => {
        const isCut = cut(request, response, archive);
        if (isCut) for (const { files } of archive.drafts.values()) files.delete('README.md');
        return isCut;
      };
    })(),
  ],
])('passing trouble is got over: %s', async (_, instead) => {
  const archive = await start({ instead });
  const { sent, bytes } = await upload(makeDeposit(), archive.url);
  expect([sent, archive.drafts.size]).toEqual([bytes, 1]);
  const [draft] = [...archive.drafts.values()];
  expect(draft?.files.get('fit.capsule')?.content).toEqual(capsule);
});

test.each([
  ['creating', /^POST \/api\/records$/],
  ['publishing', /publish$/],
])('%s is not repeated where nobody knows whether it was done', async (_, which) => {
  for (const trouble of [
    (response: ServerResponse) => response.destroy(),
    (response: ServerResponse) => response.writeHead(504).end(),
  ]) {
    const archive = await start({ instead: once(which, trouble) });
    expect(await codeOf(() => upload(makeDeposit(), archive.url, true))).toBe('NET_UNREACHABLE');
    expect(archive.asked.filter((one) => which.test(one))).toHaveLength(1);
  }
});

test('after a break only the missing parts are sent, and no second draft is made', async () => {
  let isBroken = true;
  const archive = await start({
    instead: (request, response) => {
      if (!isBroken || !request.url?.endsWith('/content/3')) return false;
      response.writeHead(400).end();
      return true;
    },
  });
  const deposit = makeDeposit();
  expect(await codeOf(() => upload(deposit, archive.url))).toBe('DEPOSIT_REFUSED');
  isBroken = false;
  archive.asked.length = 0;
  const { sent } = await upload(deposit, archive.url);
  expect(puts(archive).filter((one) => one.includes('fit.capsule'))).toEqual([
    expect.stringMatching(/content\/3$/),
    expect.stringMatching(/content\/4$/),
  ]);
  expect(contentOf(archive, 'fit.capsule')).toEqual(capsule);
  expect([archive.drafts.size, sent]).toEqual([
    1,
    1500 + record.length + 17 + readFileSync(`${deposit}/SHA256SUMS`).length,
  ]);
});

test('a deposit that was written anew replaces what has changed, and what it has no more', async () => {
  const [archive, deposit] = [await start(), makeDeposit({ 'codecheck.yml': '---\n' })];
  await upload(deposit, archive.url);
  const other = makeDeposit({
    'README.md': '# Oaks\n',
    'invenio-rdm.json': record.replace('Growth of oaks', 'Oaks'),
  });
  writeFileSync(`${other}.uploads.json`, readFileSync(`${deposit}.uploads.json`));
  archive.drafts.get('rec-1')?.files.set('by-hand.txt', {
    ...{ content: Buffer.from('mine'), isDone: true, layout: undefined, parts: new Map(), sumIn: 0 },
  });
  await upload(other, archive.url);
  const draft = archive.drafts.get('rec-1');
  expect(draft?.record.metadata?.title).toBe('Oaks');
  expect(contentOf(archive, 'README.md')?.toString()).toBe('# Oaks\n');
  expect([draft?.files.has('codecheck.yml'), draft?.files.has('by-hand.txt')]).toEqual([false, true]);
});

test('a draft that was discarded at the archive is made anew, and that is said', async () => {
  const [archive, deposit, events] = [await start(), makeDeposit(), [] as WorkflowEvent[]];
  await upload(deposit, archive.url);
  archive.drafts.delete('rec-1');
  expect(await upload(deposit, archive.url, false, contextOf(events))).toMatchObject({ id: 'rec-2' });
  expect(events).toContainEqual(expect.objectContaining({ kind: 'notice', code: 'DRAFT_GONE' }));
  expect(archive.drafts.get('rec-2')?.files.size).toBe(4);
});

test('sums that come later are waited for; without them nothing is published', async () => {
  const soon = await start({ sumsLater: 3 });
  expect(await upload(makeDeposit(), soon.url, true)).toMatchObject({ state: 'published', unchecked: [] });
  const [never, deposit] = [await start({ sumsLater: 1e9 }), makeDeposit()];
  expect(await upload(deposit, never.url)).toMatchObject({ state: 'draft', unchecked: ['fit.capsule'] });
  expect(await codeOf(() => upload(deposit, never.url, true))).toBe('DEPOSIT_UNCHECKED');
  expect(never.drafts.get('rec-1')?.isPublished).toBe(false);
});

test('what the archive would not publish is told at once, and refused in its words', async () => {
  const [archive, deposit] = [
    await start(),
    makeDeposit({ 'invenio-rdm.json': '{"metadata": {"title": "Oaks"}}' }),
  ];
  const wanted = 'metadata.creators: Missing data for required field.';
  expect(await upload(deposit, archive.url)).toMatchObject({ complaints: [wanted] });
  await expect(upload(deposit, archive.url, true)).rejects.toMatchObject({
    ...{ code: 'DEPOSIT_REFUSED', message: expect.stringContaining(wanted) as string },
  });
});

const always =
  (status: number, body: string | Buffer = '', headers: Record<string, string> = {}): Instead =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
    return true;
  };
const onPut =
  (use: (response: ServerResponse, request: IncomingMessage, archive: FakeArchive) => void): Instead =>
  (request, response, archive) => {
    if (request.method !== 'PUT') return false;
    use(response, request, archive);
    return true;
  };
const deep = '['.repeat(100_000);

test.each<[string, Instead, string]>([
  ['a token that it does not take', always(401, '{"message": "no"}'), 'DEPOSIT_TOKEN_REFUSED'],
  ['a token that may not write', always(403, '{"message": "no"}'), 'DEPOSIT_TOKEN_REFUSED'],
  ['no archive at all', always(404, '<html>'), 'DEPOSIT_NOT_FOUND'],
  ['a page instead of an answer', always(200, '<html>'), 'DEPOSIT_ANSWER_INVALID'],
  ['an answer without a name', always(201, '{"id": "../../x"}'), 'DEPOSIT_ANSWER_INVALID'],
  ['an answer that is deep', always(201, deep), 'DEPOSIT_ANSWER_INVALID'],
  ['an answer that is large', always(201, Buffer.alloc(9_000_000, ' ')), 'NET_TOO_LARGE'],
  [
    'the token sent back',
    always(201, JSON.stringify({ id: 'x', links: { self: `/?t=${token}` } })),
    'DEPOSIT_ANSWER_INVALID',
  ],
  ['another address', always(302, '', { location: 'https://evil.example/api' }), 'DEPOSIT_ELSEWHERE'],
  ['a wait of a day', always(429, '', { 'retry-after': '86400' }), 'NET_UNREACHABLE'],
  ['a fault that stays', always(503), 'NET_UNREACHABLE'],
  ['no answer', () => true, 'NET_STALLED'],
  ['too much', onPut((response) => response.writeHead(413).end('{}')), 'DEPOSIT_TOO_LARGE'],
  [
    'other bytes than were sent',
    (request, _, { drafts }) => {
      const file = drafts.get('rec-1')?.files.get('README.md');
      if (request.method === 'GET' && file?.isDone) file.content = Buffer.from('# Growth of ashs\n');
      return false;
    },
    'DEPOSIT_MISMATCH',
  ],
  [
    'parts to be sent to where there is no TLS',
    (request, response) => {
      if (request.method !== 'POST' || !request.url?.endsWith('/draft/files')) return false;
      const parts = [1, 2, 3, 4].map((part) => ({ part, url: 'http://other.example/x' }));
      const entry = {
        key: 'fit.capsule',
        status: 'pending',
        transfer: { part_size: 1000 },
        links: { parts },
      };
      response.writeHead(201).end(JSON.stringify({ entries: [entry] }));
      return true;
    },
    'DEPOSIT_ANSWER_INVALID',
  ],
])('%s: said by code, without the token, and nothing is published', async (_, instead, code) => {
  const archive = await start({ instead });
  const deposit = makeDeposit();
  const context = contextOf([], 30);
  const failure: unknown = await upload(deposit, archive.url, true, context).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code, hint: expect.stringMatching(/./) as string });
  expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain(token);
  expect([...archive.drafts.values()].some(({ isPublished }) => isPublished)).toBe(false);
});

test('what the archive repeats of the token is not repeated', async () => {
  const archive = await start({
    instead: always(400, JSON.stringify({ message: `Bearer ${token} \u001b[31m is odd` })),
  });
  const failure: unknown = await upload(makeDeposit(), archive.url).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    message: expect.stringMatching(/\(Bearer \[token\] {1,2}\[31m is odd\)/) as string,
  });
});

test.each([
  ['http://archive.example', 'NET_URL_INVALID'],
  ['https://user:pw@archive.example', 'NET_URL_INVALID'],
  ['https://archive.example/?q=1', 'NET_URL_INVALID'],
  ['file:///etc', 'NET_URL_INVALID'],
  ['archive.example', 'NET_URL_INVALID'],
])('%s is no address of an archive', async (url, code) => {
  expect(await codeOf(() => openArchiveOf(contextOf(), { url, publish: false }))).toBe(code);
});

test.each([undefined, '', 'short', 'two words of it', 'line\nbreak-in-it'])(
  '%j is no token',
  async (value) => {
    const context = {
      ...contextOf(),
      environment: { ...(value !== undefined && { HOLOTYPE_DEPOSIT_TOKEN: value }) },
    };
    const wishes = { url: 'https://archive.example', publish: false };
    expect(await codeOf(() => openArchiveOf(context, wishes))).toBe('DEPOSIT_TOKEN_MISSING');
  },
);

test.each([
  ['https://archive.example/api', 'https://archive.example'],
  ['https://archive.example/api/records/', 'https://archive.example'],
  ['https://archive.example/rdm/', 'https://archive.example/rdm'],
])('%s is the archive %s', async (url, name) => {
  expect((await openArchiveOf(contextOf(), { url, publish: false })).name).toBe(name);
});

test('a file that is not the one in SHA256SUMS is not sent', async () => {
  const [archive, deposit] = [await start(), makeDeposit()];
  writeFileSync(`${deposit}/README.md`, '# Something else\n');
  expect(await codeOf(() => upload(deposit, archive.url))).toBe('PUBLISH_CHANGED');
  writeFileSync(`${deposit}/README.md`, '# Growth of oaks\n');
  writeFileSync(`${deposit}/thesis.tex`, 'mine');
  expect(await codeOf(() => upload(deposit, archive.url))).toBe('PUBLISH_NOT_A_DEPOSIT');
  expect(archive.asked).toEqual([]);
});

test('without what says to an archive what it is, nothing is asked', async () => {
  const [archive, deposit] = [await start(), makeDeposit({ 'invenio-rdm.json': undefined })];
  expect(await codeOf(() => upload(deposit, archive.url))).toBe('PUBLISH_NO_RECORD');
  expect(archive.asked).toEqual([]);
});

test('what is kept beside the deposit holds no token, and is refused if it is something else', async () => {
  const [archive, deposit] = [await start(), makeDeposit()];
  await upload(deposit, archive.url);
  const kept = readFileSync(`${deposit}.uploads.json`, 'utf8');
  expect(kept).toContain('rec-1');
  expect(kept).not.toContain(token);
  for (const text of ['{}', 'x', '{"drafts": [{"archive": "x", "id": "../x", "record": ""}]}']) {
    writeFileSync(`${deposit}.uploads.json`, text);
    expect([text, await codeOf(() => upload(deposit, archive.url))]).toEqual([
      text,
      'PUBLISH_UPLOAD_UNREADABLE',
    ]);
  }
});
