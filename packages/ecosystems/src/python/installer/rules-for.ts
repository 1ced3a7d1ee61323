import type { HostFiles } from '@holotype/host';
import { type RawPath, rawToUtf8, utf8ToRaw } from '@holotype/model';
import { posix } from 'node:path';
import { tolerate } from '../../reading/gaps.ts';
import { normalizeName } from '../record.ts';
import { versionKey } from '../wheel/version.ts';
import { calledByVersion, type EntryPoint, parseEntryPoints } from './entry-points.ts';
import { recordRule, scriptRule } from './rules.ts';
import { parseRows, type Row } from './rows.ts';
import { type Installer, installers, interpreterOf, scriptFor } from './scripts.ts';

/** By which a distribution may have been installed into these folders, as what lies there tells: nothing of it is believed, only tried. */
export const rulesFor = (
  host: HostFiles,
  sites: readonly RawPath[],
  name: string,
  version: string,
): readonly string[] => {
  const files = tolerate(host, []);
  return [
    ...new Set(
      sites.flatMap((site) => {
        const info = files.list(site).find((one) => isInfoOf(one, name, version));
        return info === undefined ? [] : rulesIn(files, site, info);
      }),
    ),
  ];
};

const isInfoOf = (folder: string, name: string, version: string): boolean => {
  const [, stem = '', stated = ''] = /^(.+)-([^-]+)\.dist-info$/.exec(folder) ?? [];
  return normalizeName(stem) === name && versionKey(stated) === version;
};

const rulesIn = (files: HostFiles, site: RawPath, info: string): readonly string[] => {
  const read = (file: string) => files.text(`${site}/${info}/${file}`) ?? '';
  const [, prefix, place] = /^(.*)\/(lib\d*\/python\d[^/]*\/(?:site|dist)-packages)$/.exec(site) ?? [];
  const installer = read('INSTALLER').trim();
  const newest = installers.find((one) => one.startsWith(`${installer}-`));
  if (prefix === undefined || place === undefined || newest === undefined) return [];
  const rows = parseRows(read('RECORD'));
  const { console, gui } = parseEntryPoints(read('entry_points.txt'));
  const isOfUv = installer === 'uv';
  const entries = new Map([...calledByVersion(console, place, isOfUv), ...gui]);
  const scripts = findScripts(files, site, rows, entries, newest);
  const { by, python } = scripts ?? { by: newest, python: undefined };
  return [
    recordRule({
      by,
      site: place,
      python,
      headers: headersOf(rows, place),
      ...(isOfUv ? {} : bytecodeOf(rows, entries)),
      also: addedIn(rows, rawToUtf8(info)),
    }),
    ...(python === undefined ? [] : [scriptRule({ by, python })]),
  ];
};

/** Bytes of the largest script that is looked into. */
const largestScript = 64 * 1024;

/** Who wrote the installed scripts and which interpreter they name. Of scripts that nobody known wrote the interpreter alone counts. */
const findScripts = (
  files: HostFiles,
  site: RawPath,
  rows: readonly Row[],
  entries: ReadonlyMap<string, EntryPoint>,
  newest: Installer,
): { readonly by: Installer; readonly python: string } | undefined => {
  let found: { readonly by: Installer; readonly python: string } | undefined;
  for (const [path] of rows) {
    if (!/^(?:\.\.\/)+bin\/[^/]+$/.test(path)) continue;
    const head = files.head(posix.resolve(site, utf8ToRaw(path)), largestScript);
    const text = head === undefined ? '' : Buffer.from(head).toString();
    const python = interpreterOf(text);
    if (python === undefined) continue;
    const entry = entries.get(posix.basename(path));
    const by = entry && installers.find((one) => scriptFor(one, python, entry).toString() === text);
    if (by) return { by, python };
    found ??= { by: newest, python };
  }
  return found;
};

/** `include/site/python3.11/NAME` of the first header; undefined if there is none. */
const headersOf = (rows: readonly Row[], place: string): string | undefined => {
  for (const [path] of rows) {
    const found = /^(?:\.\.\/)+(include\/(?:site\/)?python[^/]+\/[^/]+)\//.exec(path)?.[1];
    if (found !== undefined && !path.startsWith(place)) return found;
  }
  return undefined;
};

const bytecodeOf = (rows: readonly Row[], entries: ReadonlyMap<string, EntryPoint>) => {
  const paths = new Set(rows.map(([path]) => path));
  const pyc = rows
    .map(([path]) => /\/__pycache__\/[^/]+\.((?!opt-)[a-z]+-?\d+)\.pyc$/.exec(`/${path}`)?.[1])
    .find((tag) => tag !== undefined);
  if (pyc === undefined) return {};
  const without = [...paths]
    .filter((path) => path.endsWith('.py') && !entries.has(posix.basename(path)))
    .map((path) =>
      posix.join(posix.dirname(path), '__pycache__', `${posix.basename(path, '.py')}.${pyc}.pyc`),
    )
    .filter((path) => !paths.has(path));
  return { pyc, ...(without.length > 0 && { without }) };
};

/** Files that installers put beside METADATA, and no wheel has. */
const added: ReadonlySet<string> = new Set([
  'INSTALLER',
  'REQUESTED',
  'direct_url.json',
  'provenance_url.json',
  'uv_build.json',
  'uv_cache.json',
]);

const addedIn = (rows: readonly Row[], info: string): readonly string[] | undefined => {
  const found = rows.flatMap(([path, digest, size]) => {
    const name = path.startsWith(`${info}/`) ? path.slice(info.length + 1) : '';
    return added.has(name) ? [`${name},${digest},${size}`] : [];
  });
  return found.length > 0 ? found : undefined;
};
