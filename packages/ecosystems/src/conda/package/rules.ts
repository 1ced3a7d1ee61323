import { type RawPath, rawToText, textToRaw } from '@holotype/model';
import { parseRule, ruleText } from '../../rule.ts';

/** `conda`: as conda and mamba write a file; `rattler`: as pixi and rattler do. Another text of the same one needs another number. */
export type Installer = 'conda-1' | 'rattler-1';
export const installers: readonly Installer[] = ['conda-1', 'rattler-1'];

/** Puts the prefix in the place of its placeholder; without `path` in every file that has one. */
export interface PrefixRule {
  readonly by: Installer;
  readonly prefix: RawPath;
  readonly path?: RawPath | undefined;
}
/** The script of a command, or of every one; `python` is the version of the prefix's interpreter, `3.11`. */
export interface ScriptRule {
  readonly by: Installer;
  readonly prefix: RawPath;
  readonly python: string;
  readonly name?: string | undefined;
}
export type CondaRule =
  | { readonly kind: 'prefix'; readonly rule: PrefixRule }
  | { readonly kind: 'script'; readonly rule: ScriptRule };

export const prefixRule = ({ by, prefix, path }: PrefixRule): string =>
  ruleText('prefix', {
    by,
    prefix: rawToText(prefix),
    path: path === undefined ? undefined : rawToText(path),
  });
export const scriptRule = ({ prefix, ...given }: ScriptRule): string =>
  ruleText('script', { ...given, prefix: rawToText(prefix) });

/** Undefined for what is no rule of conda's packages. */
export const parseCondaRule = (text: string): CondaRule | undefined => {
  const { name: kind, given = {} } = parseRule(text) ?? {};
  const by = installers.find((one) => one === given['by']);
  const [prefix, path] = [rawOf(given['prefix']), rawOf(given['path'])];
  const { python, name } = given;
  if (by === undefined || prefix === undefined || !isPrefix(prefix)) return undefined;
  if (kind === 'prefix')
    return path !== undefined || given['path'] === undefined
      ? { kind, rule: { by, prefix, path } }
      : undefined;
  if (kind !== 'script' || typeof python !== 'string' || !/^\d\.\d{1,3}t?$/.test(python)) return undefined;
  if (name !== undefined && typeof name !== 'string') return undefined;
  return { kind, rule: { by, prefix, python, name } };
};

/** No kernel opens a longer path. */
const isPrefix = (path: RawPath): boolean => /^\/[^\0]{1,4095}$/s.test(path);

const rawOf = (text: unknown): RawPath | undefined => {
  try {
    return typeof text === 'string' ? textToRaw(text) : undefined;
  } catch {
    return undefined;
  }
};
