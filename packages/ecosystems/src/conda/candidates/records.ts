import type { HostFiles } from '@holotype/host';
import type { RawPath, Sha256 } from '@holotype/model';
import { recordsFolder } from '../../reading/conda-prefix.ts';
import { asTable, asText, readObject, type Table } from '../../reading/json.ts';
import { isFileName } from './file-name.ts';

/** A package as an installer recorded it in one prefix. */
export interface RecordedPackage {
  readonly prefix: RawPath;
  readonly name: string;
  readonly version: string;
  readonly build: string;
  readonly subdir: string;
  /** As recorded: a name, or a URL that may have a login. */
  readonly channel: string | undefined;
  /** Where it was had, as recorded: it may have a login. */
  readonly url: string | undefined;
  /** The name of the package's file. */
  readonly file: string;
  readonly sha256: Sha256 | undefined;
  /** Old channels state nothing better. */
  readonly hasMd5: boolean;
  /** Bytes of the file. */
  readonly size: number | undefined;
  readonly isNoarchPython: boolean;
  /** Whether it may have files that the prefix was written into. */
  readonly hasPlaceholders: boolean;
}

/** Bytes of a record: those of packages with 100,000 files have 40 MB. */
export const maxRecord = 128 * 1024 ** 2;
const inRecords = new RegExp(`^(/.*)/${recordsFolder}/[^/]+\\.json$`, 's');

/** Of every prefix that is captured; what is no sound record is passed over. */
export const readRecords = (paths: Iterable<RawPath>, files: HostFiles): readonly RecordedPackage[] => {
  const found: RecordedPackage[] = [];
  for (const path of paths) {
    const prefix = inRecords.exec(path)?.[1];
    if (prefix === undefined) continue;
    const one = toRecorded(prefix, readObject(files.text(path, maxRecord)));
    if (one) found.push(one);
  }
  return found;
};

const toRecorded = (prefix: RawPath, record: Table): RecordedPackage | undefined => {
  const [name, version, build] = ['name', 'version', 'build'].map((key) => asText(record[key]));
  const url = asText(record['url']);
  const subdir = asText(record['subdir']) ?? /\/([^/]+)\/[^/]+$/.exec(url ?? '')?.[1];
  const file = [asText(record['fn']), url?.replace(/^.*\//s, '')].find(isFileName);
  const isWhole = [name, version, build, subdir].every((word) => word !== undefined && isWord(word));
  if (!isWhole || file === undefined || name === undefined || version === undefined) return undefined;
  const { size } = record;
  const sum = asText(record['sha256'])?.toLowerCase();
  return {
    prefix,
    name,
    version,
    build: build ?? '',
    subdir: subdir ?? '',
    channel: asText(record['channel']),
    url,
    file,
    sha256: /^[0-9a-f]{64}$/.test(sum ?? '') ? sum : undefined,
    hasMd5: asText(record['md5']) !== undefined,
    size: typeof size === 'number' && Number.isSafeInteger(size) && size > 0 ? size : undefined,
    isNoarchPython: record['noarch'] === 'python' || record['package_type'] === 'noarch_python',
    hasPlaceholders: mayHavePlaceholders(record),
  };
};

const isWord = (text: string): boolean => text.length <= 255 && /^[\w.!+~-]+$/.test(text);

/** Records of old installers do not tell files apart. */
const mayHavePlaceholders = (record: Table): boolean => {
  const { paths } = asTable(record['paths_data']);
  return !Array.isArray(paths) || paths.some((row) => asTable(row)['prefix_placeholder'] !== undefined);
};
