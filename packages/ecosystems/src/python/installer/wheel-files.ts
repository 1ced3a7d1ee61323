import { rawToUtf8 } from '@holotype/model';
import { readAll, toBuffer, type ZipMember } from '@holotype/formats';
import { type EntryPoints, parseEntryPoints } from './entry-points.ts';

/** What rules need of a wheel. */
export interface WheelFiles {
  /** Of its files, as they stand in it. */
  readonly names: readonly string[];
  /** `NAME-VERSION.dist-info`. */
  readonly info: string;
  readonly record: string;
  readonly entryPoints: EntryPoints;
  /** Of `NAME-VERSION.data/scripts`, by their names in the wheel. */
  readonly scripts: ReadonlyMap<string, Buffer>;
}

const largestText = 32 * 1024 ** 2;
const largestScript = 4 * 1024 ** 2;

/** Undefined for a wheel without RECORD, or with one that nobody wrote. */
export const readWheelFiles = async (members: readonly ZipMember[]): Promise<WheelFiles | undefined> => {
  const files = members.filter(({ type }) => type === 'file').map((one) => ({ name: nameOf(one), one }));
  const record = files.find(({ name }) => /^[^/]+\.dist-info\/RECORD$/.test(name));
  if (!record || record.one.size > largestText) return undefined;
  const info = record.name.slice(0, -'/RECORD'.length);
  const entries = files.find(({ name }) => name === `${info}/entry_points.txt`)?.one;
  const scripts = new Map<string, Buffer>();
  for (const { name, one } of files)
    if (/^[^/]+\.data\/scripts\//.test(name) && one.size <= largestScript)
      scripts.set(name, await bytesOf(one));
  return {
    names: files.map(({ name }) => name),
    info,
    record: (await bytesOf(record.one)).toString(),
    entryPoints: parseEntryPoints(
      entries && entries.size <= largestScript ? (await bytesOf(entries)).toString() : '',
    ),
    scripts,
  };
};

const nameOf = ({ path }: ZipMember): string => rawToUtf8(path.slice(1));

const bytesOf = async ({ content, size }: ZipMember): Promise<Buffer> =>
  size === 0 ? Buffer.alloc(0) : toBuffer(await readAll(content(), size, 'a wheel'));
