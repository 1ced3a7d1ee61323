import type { Pair } from '../kind.ts';
import { sniff } from '../sniff.ts';
import { kindByExtension } from './by-path.ts';
import { comparesPixels, type KindName, type Policy, takesTolerance } from './policy.ts';

/** The kind that a policy means for this pair: families go by extension (numbers) or by the first bytes; undefined if none fits. */
export const resolveKind = (policy: Policy, { path, expected }: Pair): KindName | undefined => {
  switch (policy.kind) {
    case 'numbers': {
      const kind = kindByExtension(path);
      return kind !== undefined && takesTolerance(kind) ? kind : 'text';
    }
    case 'pixel': {
      const kind = sniff(expected) ?? kindByExtension(path);
      return kind !== undefined && comparesPixels(kind) ? kind : undefined;
    }
    case 'masked': {
      const kind = sniff(expected) ?? kindByExtension(path);
      if (kind === 'png' || kind === 'jpeg') return undefined;
      return kind === 'svg' || kind === 'pdf' || kind === 'notebook' ? kind : 'log';
    }
    default:
      return policy.kind;
  }
};
