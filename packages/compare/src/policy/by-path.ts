import { baseOf, type RawPath } from '@holotype/model';
import type { KindName, Policy } from './policy.ts';

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
]);

/** The kind that an output's extension names, if any. */
export const kindByExtension = (path: RawPath): KindName | undefined => {
  const name = baseOf(path);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : extensions.get(name.slice(dot + 1).toLowerCase());
};

/** Text that tools write for people to read, and reports of tests. */
const told: ReadonlySet<string> = new Set(['log', 'txt', 'out', 'err', 'Rout', 'md', 'rst', 'xml']);
const streams: ReadonlySet<string> = new Set(['stdout', 'stderr', 'nohup.out', 'typescript']);

const isTold = (path: RawPath): boolean => {
  const name = baseOf(path);
  return streams.has(name) || told.has(name.slice(name.lastIndexOf('.') + 1));
};

/**
 * What is compared if nothing is said: pictures pixel by pixel; PDF, notebooks and what tools tell with dates, durations and ids masked; all
 * else byte by byte.
 */
export const defaultPolicy = (path: RawPath): Policy => {
  switch (kindByExtension(path)) {
    case 'png':
    case 'jpeg':
    case 'svg':
      return { kind: 'pixel' };
    case 'pdf':
      return { kind: 'masked' };
    case 'notebook':
      return { kind: 'notebook' };
    default:
      return { kind: isTold(path) ? 'masked' : 'bytes' };
  }
};
