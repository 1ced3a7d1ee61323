import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from './listen.ts';

export interface ArchiveOptions {
  readonly token: string;
  /** Whether it takes files in parts, and where: itself, or a store beside it; default: itself. */
  readonly parts?: 'here' | 'elsewhere' | 'none';
  /** How often the sum of a file in parts is asked for before it is known; default: never in vain. */
  readonly sumsLater?: number;
  /** Answers in its place, if it says so. */
  readonly instead?: (request: IncomingMessage, response: ServerResponse, archive: FakeArchive) => boolean;
}

export interface FakeFile {
  content: Buffer | undefined;
  isDone: boolean;
  /** In parts. */
  layout: { readonly size: number; readonly parts: number; readonly partSize: number } | undefined;
  readonly parts: Map<number, Buffer>;
  sumIn: number;
}
export interface FakeDraft {
  record: FakeRecord;
  isPublished: boolean;
  readonly files: Map<string, FakeFile>;
}
interface FakeRecord {
  readonly metadata?: { readonly title?: string; readonly creators?: readonly unknown[] };
}

export interface FakeArchive {
  url: string;
  /** Where parts go that it does not take itself. */
  store: string;
  readonly drafts: Map<string, FakeDraft>;
  /** `METHOD PATH`, in order, as they came. */
  readonly asked: string[];
  /** What came with a request to the store that only the archive may see. */
  readonly strayed: string[];
}

/** An archive on this machine with the REST API of InvenioRDM 13, in memory, that ends with the test. It checks what it is sent as that does. */
export const startArchive = async (options: ArchiveOptions): Promise<FakeArchive> => {
  const archive: FakeArchive = { url: '', store: '', drafts: new Map(), asked: [], strayed: [] };
  const answerBy = (use: typeof answer) => (request: IncomingMessage, response: ServerResponse) => {
    void use(archive, options, request, response).catch(() => response.destroy());
  };
  archive.url = await listen(answerBy(answer));
  archive.store = await listen(answerBy(store));
  return archive;
};

const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  if (Number(request.headers['content-length'] ?? 0) !== bytes.length) throw new Error('the length is wrong');
  return bytes;
};

const say = (response: ServerResponse, status: number, document: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(document));
};
const refuse = (response: ServerResponse, status: number, message: string): void => {
  say(response, status, { status, message });
};

const answer = async (
  archive: FakeArchive,
  options: ArchiveOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { method = '', url = '' } = request;
  archive.asked.push(`${method} ${url}`);
  if (options.instead?.(request, response, archive)) return;
  if (request.headers.authorization !== `Bearer ${options.token}`) {
    refuse(response, 401, 'The server could not verify that you are authorized to access the URL requested.');
    return;
  }
  const bytes = method === 'GET' ? Buffer.alloc(0) : await readAll(request);
  const [, id = '', rest = ''] = /^\/api\/records(?:\/([^/]+)(.*))?$/.exec(url) ?? ['', 'none'];
  if (method === 'POST' && url === '/api/records') {
    const made = `rec-${String(archive.asked.filter((one) => one === 'POST /api/records').length)}`;
    archive.drafts.set(made, {
      record: JSON.parse(bytes.toString('utf8')) as FakeRecord,
      isPublished: false,
      files: new Map(),
    });
    sayDraft(archive, response, made, 201);
    return;
  }
  const draft = archive.drafts.get(id);
  const isOfDraft = rest.startsWith('/draft');
  if (!draft || isOfDraft === draft.isPublished)
    refuse(response, 404, 'The persistent identifier does not exist.');
  else if (rest === '' || (rest === '/draft' && method === 'GET')) sayDraft(archive, response, id, 200);
  else if (rest === '/draft' && method === 'PUT') {
    draft.record = JSON.parse(bytes.toString('utf8')) as FakeRecord;
    sayDraft(archive, response, id, 200);
  } else if (rest === '/draft/actions/publish' && method === 'POST') publish(archive, response, id, draft);
  else
    answerFiles(archive, options, {
      method,
      id,
      draft,
      bytes,
      response,
      rest: rest.slice('/draft/files'.length),
    });
};

/** A draft may lack what a record needs: that is told, and refused when it is published. */
const complaintsOf = ({ record: { metadata = {} } }: FakeDraft) => [
  ...(metadata.title === undefined
    ? [{ field: 'metadata.title', messages: ['Missing data for required field.'] }]
    : []),
  ...((metadata.creators ?? []).length === 0
    ? [{ field: 'metadata.creators', messages: ['Missing data for required field.'] }]
    : []),
];

const sayDraft = (archive: FakeArchive, response: ServerResponse, id: string, status: number): void => {
  const draft = archive.drafts.get(id);
  if (!draft) throw new Error('no such draft');
  const errors = complaintsOf(draft);
  const links = { self_html: `${archive.url}/uploads/${id}` };
  say(response, status, {
    id,
    ...draft.record,
    is_published: draft.isPublished,
    links,
    ...(errors.length > 0 && { errors }),
  });
};

const publish = (archive: FakeArchive, response: ServerResponse, id: string, draft: FakeDraft): void => {
  const errors = complaintsOf(draft);
  if (errors.length > 0) say(response, 400, { status: 400, message: 'A validation error occurred.', errors });
  else if ([...draft.files.values()].some(({ isDone }) => !isDone))
    refuse(response, 400, 'One or more files have not completed their transfer.');
  else {
    draft.isPublished = true;
    sayDraft(archive, response, id, 202);
  }
};

interface FilesRequest {
  readonly method: string;
  readonly id: string;
  readonly draft: FakeDraft;
  readonly bytes: Buffer;
  readonly response: ServerResponse;
  /** Behind `/draft/files`. */
  readonly rest: string;
}

interface Begun {
  readonly key: string;
  readonly size?: number;
  readonly transfer?: { readonly type: string; readonly parts: number; readonly part_size: number };
}

const answerFiles = (archive: FakeArchive, options: ArchiveOptions, request: FilesRequest): void => {
  const { method, id, draft, bytes, response, rest } = request;
  const list = (status: number) => {
    say(response, status, {
      enabled: true,
      entries: [...draft.files].map(([key, file]) => entryOf(archive, options, id, key, file)),
    });
  };
  if (rest === '' && method === 'GET') {
    list(200);
    return;
  }
  if (rest === '') {
    const begun = JSON.parse(bytes.toString('utf8')) as readonly Begun[];
    if (begun.some(({ transfer }) => transfer && options.parts === 'none'))
      refuse(response, 400, 'Unknown field: transfer');
    else if (begun.some(({ key }) => draft.files.has(key))) refuse(response, 400, 'File already exists.');
    else {
      for (const { key, size = 0, transfer } of begun)
        draft.files.set(key, {
          ...{
            content: undefined,
            isDone: false,
            parts: new Map(),
            sumIn: transfer ? (options.sumsLater ?? 0) : 0,
          },
          layout: transfer && { size, parts: transfer.parts, partSize: transfer.part_size },
        });
      list(201);
    }
    return;
  }
  const [, name = '', action = ''] = /^\/([^/]+)(?:\/(.*))?$/.exec(rest) ?? [];
  const key = decodeURIComponent(name);
  const file = draft.files.get(key);
  if (!file) {
    refuse(response, 404, 'File not found.');
    return;
  }
  const tell = () => {
    say(response, 200, entryOf(archive, options, id, key, file));
  };
  if (action === '' && method === 'DELETE') {
    draft.files.delete(key);
    response.writeHead(204).end();
  } else if (action === '' && method === 'GET') tell();
  else if (action === 'content' && method === 'PUT' && !file.layout && !file.isDone) {
    file.content = bytes;
    tell();
  } else if (/^content\/\d+$/.test(action) && method === 'PUT' && options.parts !== 'elsewhere')
    takePart(file, Number(action.split('/')[1]), bytes, response);
  else if (action === 'commit' && method === 'POST') {
    const parts = [...file.parts].sort(([a], [b]) => a - b).map(([, part]) => part);
    const whole = file.layout ? Buffer.concat(parts) : file.content;
    if (whole === undefined || (file.layout && whole.length !== file.layout.size))
      refuse(response, 400, 'The upload is not complete.');
    else {
      file.content = whole;
      file.isDone = true;
      tell();
    }
  } else refuse(response, 400, `Not possible: ${method} ${action}`);
};

const takePart = (file: FakeFile, number: number, bytes: Buffer, response: ServerResponse): void => {
  const { layout } = file;
  const isLast = number === layout?.parts;
  if (!layout || number > layout.parts || (!isLast && bytes.length !== layout.partSize))
    refuse(response, 400, 'Size of this part must be equal to part_size sent in multipart initialization.');
  else {
    file.parts.set(number, bytes);
    say(response, 200, {});
  }
};

/** Where parts lie of an archive that does not take them itself: an address is all that opens it. */
const store = async (
  archive: FakeArchive,
  _: ArchiveOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  archive.asked.push(`${request.method ?? ''} store`);
  const { authorization } = request.headers;
  if (authorization !== undefined) archive.strayed.push(authorization);
  const url = new URL(request.url ?? '', archive.store);
  const [, id = '', name = '', number = ''] = url.pathname.split('/');
  const file = archive.drafts.get(id)?.files.get(decodeURIComponent(name));
  const bytes = await readAll(request);
  if (!file || url.searchParams.get('signature') !== 'a+b/c=') response.writeHead(403).end('<Error/>');
  else takePart(file, Number(number), bytes, response);
};

const entryOf = (
  archive: FakeArchive,
  { parts }: ArchiveOptions,
  id: string,
  key: string,
  file: FakeFile,
) => {
  const self = `${archive.url}/api/records/${id}/draft/files/${encodeURIComponent(key)}`;
  const { content, isDone, layout } = file;
  const placeOf = (number: number) =>
    parts === 'elsewhere'
      ? `${archive.store}/${id}/${encodeURIComponent(key)}/${String(number)}?signature=${encodeURIComponent('a+b/c=')}`
      : `${self}/content/${String(number)}`;
  const isSummed = isDone && content !== undefined && file.sumIn-- <= 0;
  return {
    key,
    status: isDone ? 'completed' : 'pending',
    ...(isDone && content && { size: content.length }),
    ...(isDone && { checksum: isSummed ? `md5:${createHash('md5').update(content).digest('hex')}` : null }),
    transfer:
      layout && !isDone ? { type: 'M', parts: layout.parts, part_size: layout.partSize } : { type: 'L' },
    links: {
      self,
      commit: `${self}/commit`,
      ...(layout && !isDone
        ? {
            content: null,
            parts: Array.from({ length: layout.parts }, (_, at) => ({ part: at + 1, url: placeOf(at + 1) })),
          }
        : { content: `${self}/content` }),
    },
  };
};
