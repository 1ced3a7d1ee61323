import type { RandomAccess } from '@holotype/host';
import { type RawPath, sha256, type Sha256 } from '@holotype/model';
import type { ArtifactMember } from '../../artifact.ts';
import { madeMembers, withBytes } from '../../made.ts';
import { linkFile, type PackageInfo, readInfo } from './info.ts';
import { packedMembers } from './members.ts';
import { putPrefix } from './replace.ts';
import { parseCondaRule, type PrefixRule, prefixRule, type ScriptRule, scriptRule } from './rules.ts';
import { scriptText } from './scripts.ts';

/**
 * Members of a package of conda, under the names that they have below a prefix; `info/`, which lies in the package cache alone, is the part
 * `control`. With `rules`, files as an installer wrote them into a prefix follow those that they are made of. Nothing of the package is
 * executed, and what it does not state soundly is not made. Throws ArchiveError.
 */
export async function* openPackage(
  file: RandomAccess,
  what: string,
  rules: readonly string[] = [],
): AsyncGenerator<ArtifactMember, void> {
  const known = rules.flatMap((text) => parseCondaRule(text) ?? []);
  const info = known.length > 0 ? await readInfo(file, what) : undefined;
  const scripts = known.flatMap((one) => (one.kind === 'script' ? [one.rule] : []));
  const prefixes = byPath(known.flatMap((one) => (one.kind === 'prefix' ? [one.rule] : [])));
  for await (const found of packedMembers(file, what)) {
    const { part, type, path } = found;
    const placeholder = part === 'data' && type === 'file' ? info?.placeholders.get(path) : undefined;
    const wanted = placeholder ? prefixes(path) : [];
    if (!placeholder || wanted.length === 0) {
      yield found;
      if (path === linkFile && info) yield* makeScripts(info, scripts);
      continue;
    }
    const { member, bytes } = withBytes(found);
    yield member;
    const content = await bytes();
    if (content)
      yield* each(wanted, (rule) => ({
        text: prefixRule({ ...rule, path }),
        content: putPrefix(content, placeholder, rule.prefix, rule.by),
        isOneOfMany: rule.path === undefined,
      }));
  }
}

/** Rules for a path: those for that one alone, and those for all. */
const byPath = (rules: readonly PrefixRule[]): ((path: RawPath) => readonly PrefixRule[]) => {
  const found = new Map<RawPath | undefined, PrefixRule[]>();
  for (const rule of rules) {
    const known = found.get(rule.path);
    if (known) known.push(rule);
    else found.set(rule.path, [rule]);
  }
  const forAll = found.get(undefined) ?? [];
  return (path) => [...(found.get(path) ?? []), ...forAll];
};

function* makeScripts(
  { entryPoints }: PackageInfo,
  rules: readonly ScriptRule[],
): Generator<ArtifactMember, void> {
  for (const point of entryPoints) {
    const { name } = point;
    const wanted = rules.filter((rule) => rule.name === undefined || rule.name === name);
    yield* each(wanted, (rule) => ({
      text: scriptRule({ ...rule, name }),
      content: scriptText(point, rule),
      isOneOfMany: rule.name === undefined,
    }));
  }
}

/**
 * One after another, so that no two results are in memory at once. Where one rule makes many, a content that another has made already is not
 * made again.
 */
function* each<R>(
  rules: readonly R[],
  make: (rule: R) => {
    readonly text: string;
    readonly content: Buffer | undefined;
    readonly isOneOfMany: boolean;
  },
): Generator<ArtifactMember, void> {
  const seen = new Set<Sha256>();
  for (const rule of rules) {
    const { text, content, isOneOfMany } = make(rule);
    if (!content) continue;
    const sum = isOneOfMany ? sha256(content) : undefined;
    if (sum !== undefined && seen.has(sum)) continue;
    if (sum !== undefined) seen.add(sum);
    yield* madeMembers(text, content);
  }
}
