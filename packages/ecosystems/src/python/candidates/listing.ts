import type { Sha256 } from '@holotype/model';
import { asTable } from '../../reading/json.ts';
import { readAnchors } from './anchors.ts';

/** One file of a project, as an index lists it. */
export interface ListedFile {
  readonly name: string;
  /** Absolute, without fragment; what the index wrote, a login in its query too. */
  readonly url: string;
  readonly sha256: Sha256 | undefined;
  /** Bytes. */
  readonly size: number | undefined;
  /** Its maintainers took it back; the text says why. */
  readonly yanked: string | undefined;
}

/** As a client says that it takes both forms. */
export const accepted =
  'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1, */*;q=0.01';

/** The files of a project in either form of the simple API (PEP 691, PEP 503); undefined for what is neither. `base` is where it came from. */
export const parseListing = (bytes: Uint8Array, base: string): readonly ListedFile[] | undefined => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return /^\s*\{/.test(text) ? parseJson(text, base) : parseHtml(text, base);
};

const sha256 = /^[0-9a-f]{64}$/;
/** The wildest names of real wheels have some 200 characters. */
const maxName = 500;

/** Where a name of the index leads; a server may not choose files of this machine. */
const resolve = (href: string, base: string): URL | undefined => {
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  const isFile = url.protocol === 'file:' && base.startsWith('file:');
  return isFile || url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
};

const withoutFragment = (url: URL): string => url.href.replace(/#.*$/s, '');

const parseJson = (text: string, base: string): readonly ListedFile[] | undefined => {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { files } = asTable(document);
  if (!Array.isArray(files)) return undefined;
  return files.flatMap((one: unknown): ListedFile[] => {
    const { filename, url: href, hashes, size, yanked } = asTable(one);
    const url = typeof href === 'string' ? resolve(href, base) : undefined;
    if (typeof filename !== 'string' || filename.length > maxName || !url) return [];
    const hash = asTable(hashes)['sha256'];
    return [
      {
        name: filename,
        url: withoutFragment(url),
        sha256: typeof hash === 'string' && sha256.test(hash) ? hash : undefined,
        size: typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : undefined,
        yanked: yanked === true ? '' : typeof yanked === 'string' ? yanked : undefined,
      },
    ];
  });
};

const parseHtml = (text: string, base: string): readonly ListedFile[] | undefined => {
  // An error page, or a page that asks to log in, has other things.
  if (
    !/^\s*(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body|title|meta|a\s)/i.test(text.slice(0, 4096))
  )
    return undefined;
  const { anchors, base: stated } = readAnchors(text);
  const from = stated !== undefined && URL.canParse(stated, base) ? new URL(stated, base).href : base;
  return anchors.flatMap((attributes): ListedFile[] => {
    const href = attributes.get('href');
    const url = href === undefined ? undefined : resolve(href, from);
    if (!url) return [];
    const name = nameOf(url);
    if (name === '' || name.length > maxName) return [];
    const hash = /(?:^#|&)sha256=([0-9a-f]{64})(?:&|$)/i.exec(url.hash)?.[1]?.toLowerCase();
    return [
      {
        name,
        url: withoutFragment(url),
        sha256: hash,
        size: undefined,
        yanked: attributes.get('data-yanked'),
      },
    ];
  });
};

/** The last part of a URL's path, decoded; empty for what is no name. */
export const nameOf = (url: URL): string => {
  try {
    const name = decodeURIComponent(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
    return /[/\\\0]/.test(name) ? '' : name;
  } catch {
    return '';
  }
};
