import { type PythonDirectUrl, readJson, toWord } from '@holotype/model';
import { field } from '../../../reading/field.ts';
import { cutUserInfo } from '../../../reading/user-info.ts';

/** pyvenv.cfg: `key = value` lines, keys without case. */
export const parseVenvConfig = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const equals = line.indexOf('=');
      return equals > 0 ? [[line.slice(0, equals).trim().toLowerCase(), line.slice(equals + 1).trim()]] : [];
    }),
  );

/** `python3.11`, `python3.13t`, `pypy3.9`: folders below lib. */
export const parseLibraryName = (name: string) => {
  const [, family, version, threads = ''] = /^(python|pypy)(\d+\.\d+)(t?)$/.exec(name) ?? [];
  return version === undefined
    ? undefined
    : ({ implementation: family === 'pypy' ? 'pypy' : 'cpython', version, threads } as const);
};

/** patchlevel.h of the headers. */
export const parsePatchLevel = (text: string): string | undefined =>
  /^#define\s+PY_VERSION\s+"([^"]{1,64})"/m.exec(text)?.[1];

/** The full version among the strings of an interpreter or its library: `3.11.2`, alone between two NULs. */
export const parseVersionString = (bytes: Uint8Array, short: string): string | undefined => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = text.indexOf(`\0${short}.`); at !== -1; at = text.indexOf(`\0${short}.`, at + 1)) {
    const end = text.indexOf(0, at + 1);
    const found = text.toString('latin1', at + 1, end === -1 ? at + 32 : Math.min(end, at + 32));
    if (/^\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?\+?$/.test(found)) return found;
  }
  return undefined;
};

export interface CoreMetadata {
  readonly name: string;
  readonly version: string;
  readonly requires: readonly string[];
}

/** METADATA or PKG-INFO: headers up to the first empty line. Undefined without a name. */
export const parseMetadata = (text: string): CoreMetadata | undefined => {
  const headers = text.replaceAll('\r\n', '\n').split('\n\n', 1)[0]?.split('\n') ?? [];
  const all = (name: string) =>
    headers
      .filter((line) => line.startsWith(`${name}: `))
      .map((line) => toWord(line.slice(name.length + 2).trim()));
  const [name] = all('Name');
  return name
    ? { name, version: all('Version')[0] ?? '', requires: all('Requires-Dist').map(cutUserInfo) }
    : undefined;
};

export const parseWheelTags = (wheel: string): string[] =>
  [...wheel.matchAll(/^Tag:\s*(\S+)\s*$/gm)].map(([, tag = '']) => toWord(tag));

/** Rows of RECORD; a quoted path may hold a line end, which no known installer writes. */
export const countRecord = (record: string): number =>
  record.split('\n').filter((line) => line.trim() !== '').length;

export interface DirectUrl {
  readonly directUrl: PythonDirectUrl;
  readonly editable: boolean;
}
const asObject = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
const asWord = (value: unknown) => (typeof value === 'string' ? toWord(value) : undefined);

/** direct_url.json (PEP 610). Throws DocumentError for what is not JSON; undefined without a URL. */
export const parseDirectUrl = (bytes: Uint8Array, what: string): DirectUrl | undefined => {
  const top = asObject(readJson(bytes, what));
  const vcs = asObject(top['vcs_info']);
  const archive = asObject(top['archive_info']);
  const url = asWord(top['url']);
  if (url === undefined) return undefined;
  const sha256 =
    asWord(asObject(archive['hashes'])['sha256']) ?? asWord(archive['hash'])?.replace(/^sha256=/, '');
  return {
    directUrl: {
      url: cutUserInfo(url),
      ...field('vcs', asWord(vcs['vcs'])),
      ...field('commit', asWord(vcs['commit_id'])),
      ...field('sha256', sha256 !== undefined && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : undefined),
    },
    editable: asObject(top['dir_info'])['editable'] === true,
  };
};
