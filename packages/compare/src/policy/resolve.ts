import {
  comparesPixels,
  type KindName,
  type PolicyParts,
  statesTolerance,
  takesTolerance,
} from '@holotype/model';
import type { Pair } from '../kind.ts';
import { sniff, sniffContent } from '../sniff.ts';
import { isTold, kindByExtension } from './by-path.ts';

const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, 8192).includes(0);

/** What its first bytes say; R packs its data by gzip, or does not. */
const readable = ({ path, expected }: Pair): KindName | undefined => {
  const found = sniffContent(expected);
  return found === 'gzip' && kindByExtension(path) === 'rds' ? 'rds' : found;
};

/** What it holds decides, then its name; what neither says is text, in which a program may say when it wrote it. */
const resolveContent = (policy: PolicyParts, pair: Pair): KindName => {
  const { path, expected } = pair;
  const known = readable(pair) ?? sniff(expected);
  if (known !== undefined) return known;
  const named = kindByExtension(path);
  if (named === 'notebook' || (named !== undefined && statesTolerance(policy))) return named;
  return named === undefined && isText(expected) ? 'log' : 'bytes';
};

/** The kind that a policy means for this pair: families go by extension (numbers) or by the first bytes; undefined if none fits. */
export const resolveKind = (policy: PolicyParts, pair: Pair): KindName | undefined => {
  const { path, expected } = pair;
  switch (policy.kind) {
    case 'content':
      return resolveContent(policy, pair);
    case 'numbers': {
      const kind = readable(pair) ?? kindByExtension(path);
      if (kind !== undefined && takesTolerance(kind)) return kind;
      // A tolerance never makes it stricter: what is masked if nothing is said stays so.
      return isTold(path) ? 'log' : 'text';
    }
    case 'pixel': {
      const kind = sniff(expected) ?? kindByExtension(path);
      return kind !== undefined && comparesPixels(kind) ? kind : undefined;
    }
    case 'masked': {
      const kind = readable(pair) ?? sniff(expected) ?? kindByExtension(path);
      if (kind === 'png' || kind === 'jpeg') return undefined;
      const isMasked =
        readable(pair) !== undefined || kind === 'svg' || kind === 'pdf' || kind === 'notebook';
      return isMasked ? kind : 'log';
    }
    default:
      return policy.kind;
  }
};
