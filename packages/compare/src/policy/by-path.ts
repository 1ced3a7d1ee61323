import { baseOf, type KindName, type Policy, type RawPath, statesTolerance } from '@holotype/model';

const extensions = new Map<string, KindName>([
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['tab', 'tsv'],
  ['json', 'json'],
  ['geojson', 'json'],
  ['ipynb', 'notebook'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['png', 'png'],
  ['jpg', 'jpeg'],
  ['jpeg', 'jpeg'],
  ['svg', 'svg'],
  ['pdf', 'pdf'],
  ['npy', 'npy'],
  ['npz', 'zip'],
  ['zip', 'zip'],
  ['jar', 'zip'],
  ['whl', 'zip'],
  ['gz', 'gzip'],
  ['tgz', 'gzip'],
  ['tar', 'tar'],
  ['db', 'sqlite'],
  ['sqlite', 'sqlite'],
  ['sqlite3', 'sqlite'],
  ['gpkg', 'sqlite'],
  ['h5', 'hdf5'],
  ['hdf5', 'hdf5'],
  ['he5', 'hdf5'],
  ['h5ad', 'hdf5'],
  ['loom', 'hdf5'],
  ['cool', 'hdf5'],
  ['nc4', 'hdf5'],
  ['parquet', 'parquet'],
  ['nc', 'netcdf'],
  ['cdf', 'netcdf'],
  ['rds', 'rds'],
  ['rda', 'rds'],
  ['rdata', 'rds'],
  ['xlsx', 'office'],
  ['xlsm', 'office'],
  ['docx', 'office'],
  ['pptx', 'office'],
  ['ods', 'office'],
  ['odt', 'office'],
  ['odp', 'office'],
]);

/** Compared as they are written, unless a policy says something else. */
const asWritten: ReadonlySet<KindName | undefined> = new Set(['csv', 'tsv', 'json', 'ndjson'] as const);

/** The kind that an output's extension names, if any. */
export const kindByExtension = (path: RawPath): KindName | undefined => {
  const name = baseOf(path);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : extensions.get(name.slice(dot + 1).toLowerCase());
};

/** Text that tools write for people to read, and reports of tests. */
const told: ReadonlySet<string> = new Set(['log', 'txt', 'out', 'err', 'Rout', 'md', 'rst', 'xml']);
const streams: ReadonlySet<string> = new Set(['stdout', 'stderr', 'nohup.out', 'typescript']);

/** Whether tools wrote it for people to read, by its name. */
export const isTold = (path: RawPath): boolean => {
  const name = baseOf(path);
  return streams.has(name) || told.has(name.slice(name.lastIndexOf('.') + 1));
};

/**
 * What is compared if nothing is said: pictures pixel by pixel; PDF, notebooks and text with what tools say of dates, durations and ids masked;
 * tables and JSON byte by byte; all else by what it holds, where its first bytes say that something here reads it.
 */
export const defaultPolicy = (path: RawPath): Policy => {
  const kind = kindByExtension(path);
  switch (kind) {
    case 'png':
    case 'jpeg':
    case 'svg':
      return { kind: 'pixel' };
    case 'pdf':
      return { kind: 'masked' };
    case 'notebook':
      return { kind: 'notebook' };
    default:
      if (isTold(path)) return { kind: 'masked' };
      return { kind: asWritten.has(kind) ? 'bytes' : 'content' };
  }
};

/** Whether other bytes are another result: also where the content would decide, unless the name says that something here reads it. */
export const isByBytes = (path: RawPath, policy: Policy): boolean =>
  policy.kind === 'bytes' ||
  (policy.kind === 'content' && !statesTolerance(policy) && kindByExtension(path) === undefined);
