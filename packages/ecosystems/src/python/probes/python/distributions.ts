import type { HostFiles } from '@holotype/host';
import {
  baseOf,
  compareRaw,
  DocumentError,
  type PythonDistribution,
  type PythonSite,
  type RawPath,
  rawToText,
  toWord,
  utf8ToRaw,
} from '@holotype/model';
import { field } from '../../../reading/field.ts';
import type { SectionGap } from '../../../probe.ts';
import { countRecord, type DirectUrl, parseDirectUrl, parseMetadata, parseWheelTags } from './parse.ts';

type Format = PythonDistribution['format'];
const formats: readonly (readonly [suffix: string, format: Format, metadata: string])[] = [
  ['.dist-info', 'dist-info', 'METADATA'],
  ['.egg-info', 'egg-info', 'PKG-INFO'],
  ['.egg', 'egg', 'EGG-INFO/PKG-INFO'],
  ['.egg-link', 'egg-link', 'PKG-INFO'],
];

/** Installers that write REQUESTED for what was asked for by name; of others its absence says nothing. */
const writesRequested: ReadonlySet<string> = new Set(['pip', 'uv']);

const readDirectUrl = (files: HostFiles, path: RawPath, gaps: SectionGap[]): DirectUrl | undefined => {
  const bytes = files.bytes(path);
  try {
    return bytes && parseDirectUrl(bytes, rawToText(path));
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    gaps.push({ where: toWord(rawToText(path)), why: 'unreadable', detail: toWord(error.message) });
    return undefined;
  }
};

/** An egg-link names the project's folder, which holds the egg-info of the link's own name. */
const followEggLink = (files: HostFiles, path: RawPath): RawPath | undefined => {
  const folder = files.text(path)?.split('\n')[0]?.trim();
  const name = baseOf(path)
    .replace(/\.egg-link$/, '')
    .replaceAll('-', '_');
  return folder?.startsWith('/') ? `${utf8ToRaw(folder)}/${name}.egg-info` : undefined;
};

const readDistribution = (
  files: HostFiles,
  path: RawPath,
  gaps: SectionGap[],
): PythonDistribution | undefined => {
  const [, format, file] = formats.find(([suffix]) => path.endsWith(suffix)) ?? [];
  const folder = format === 'egg-link' ? followEggLink(files, path) : path;
  if (format === undefined || file === undefined || folder === undefined) return undefined;
  const read = (name: string) => files.text(`${folder}/${name}`);
  // Python's own distutils wrote one file instead of a folder.
  const text = files.stat(folder)?.type === 'file' ? files.text(folder) : read(file);
  const metadata = parseMetadata(text ?? '');
  if (!metadata) return undefined;
  const isWheel = format === 'dist-info';
  const direct = isWheel ? readDirectUrl(files, `${folder}/direct_url.json`, gaps) : undefined;
  const record = isWheel ? read('RECORD') : undefined;
  const installer = isWheel ? read('INSTALLER')?.split('\n')[0]?.trim() : undefined;
  return {
    name: metadata.name,
    version: metadata.version,
    format,
    ...field('installer', installer ? toWord(installer) : undefined),
    ...field(
      'requested',
      writesRequested.has(installer ?? '') ? files.stat(`${folder}/REQUESTED`) !== undefined : undefined,
    ),
    editable: format === 'egg-link' || direct?.editable === true,
    ...field('directUrl', direct?.directUrl),
    record: record === undefined ? { kind: 'absent' } : { kind: 'present', files: countRecord(record) },
    tags: isWheel ? parseWheelTags(read('WHEEL') ?? '') : [],
    requires: [...metadata.requires],
  };
};

/** Undefined if there is no such folder. Of two records of one version (a folder and what an older tool left), the newer form counts. */
export const readSite = (files: HostFiles, path: RawPath, gaps: SectionGap[]): PythonSite | undefined => {
  if (files.stat(path)?.type !== 'directory') return undefined;
  const names = files.list(path);
  const found = new Map<string, PythonDistribution>();
  for (const [suffix] of formats) {
    for (const name of names.filter((candidate) => candidate.endsWith(suffix))) {
      const distribution = readDistribution(files, `${path}/${name}`, gaps);
      if (!distribution) continue;
      const key = `${distribution.name}\0${distribution.version}`;
      if (!found.has(key)) found.set(key, distribution);
    }
  }
  const distributions = [...found.values()].sort(
    (a, b) => compareRaw(a.name, b.name) || compareRaw(a.version, b.version),
  );
  return { path: toWord(rawToText(path)), distributions };
};
