import type { HostFiles } from '@holotype/host';
import { compareRaw, isSameReason, joinRaw, type RawPath, reasonKey, reasonText } from '@holotype/model';
import type { Component } from '@holotype/ecosystems';
import type { ReachPart } from './reach-request.ts';
import type { RuleSet } from './rule-set.ts';

/** Bytes from which a single file is named. */
const large = 16 * 1024 * 1024;

/** What each component holds in the end: a path counts for the component that its rule names. `used`: of its files, by `reasonKey`. */
export const measureComponents = (
  files: HostFiles,
  components: readonly Component[],
  rules: RuleSet,
  used?: ReadonlyMap<string, number>,
): ReachPart[] => {
  const measure = ({ reason, path, whole, files: single }: Component): ReachPart => {
    let [count, bytes] = [0, 0];
    const pending = [...whole, ...single];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const rule = rules.ruleFor(at);
      const stat = rule.held && isSameReason(rule.reason, reason) ? files.lstat(at) : undefined;
      if (!stat) continue;
      if (stat.type === 'directory') for (const below of files.list(at)) pending.push(joinRaw(at, below));
      else {
        count++;
        bytes += stat.size;
      }
    }
    const name = reasonText(reason);
    return { kind: 'component', name, path, files: count, bytes, used: used?.get(reasonKey(reason)) ?? 0 };
  };
  return components.map(measure);
};

/** Single files: each large one, and the others together. */
export const measureFiles = (sizes: ReadonlyMap<RawPath, number>): ReachPart[] => {
  const parts: ReachPart[] = [];
  let [count, bytes] = [0, 0];
  for (const [path, size] of sizes) {
    if (size >= large) parts.push({ kind: 'file', name: 'file', path, files: 1, bytes: size, used: 1 });
    else {
      count++;
      bytes += size;
    }
  }
  return [
    ...parts,
    { kind: 'files', name: 'other files used', path: undefined, files: count, bytes, used: count },
  ];
};

export const sortParts = (parts: readonly ReachPart[]): ReachPart[] =>
  parts
    .filter(({ files }) => files > 0)
    .sort(
      (a, b) => b.bytes - a.bytes || compareRaw(a.name, b.name) || compareRaw(a.path ?? '', b.path ?? ''),
    );
