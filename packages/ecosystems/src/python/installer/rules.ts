import { parseRule, ruleText } from '../../rule.ts';
import { type Installer, isInstaller } from './scripts.ts';

/** Makes `RECORD` of a wheel as an installer wrote it. */
export interface RecordRule {
  readonly by: Installer;
  /** The folder of distributions, relative to the prefix: `lib/python3.11/site-packages`. */
  readonly site: string;
  /** The interpreter that scripts name; absent where there are none. */
  readonly python?: string | undefined;
  /** Where headers went, relative to the prefix. */
  readonly headers?: string | undefined;
  /** What bytecode is called, as in `cpython-311`; absent where nothing was compiled. */
  readonly pyc?: string | undefined;
  /** Paths that it does not name: what could not be compiled. */
  readonly without?: readonly string[] | undefined;
  /** Rows of what the installer added beside it. */
  readonly also?: readonly string[] | undefined;
}

/** Makes one script of a wheel as an installer wrote it, or all of them, each under a rule of its own. */
export interface ScriptRule {
  readonly by: Installer;
  readonly python: string;
  readonly name?: string | undefined;
}

export const recordRule = (rule: RecordRule): string => ruleText('RECORD', { ...rule });
export const scriptRule = (rule: ScriptRule): string =>
  ruleText(rule.name === undefined ? 'scripts' : 'script', { ...rule });

export type WheelRule =
  | { readonly kind: 'record'; readonly rule: RecordRule }
  | { readonly kind: 'script'; readonly rule: ScriptRule };

/** Undefined for one that is not known, or that recordRule and scriptRule would not have written. */
export const parseWheelRule = (text: string): WheelRule | undefined => {
  const { name: kind, given = {} } = parseRule(text) ?? {};
  const { by, site, python, headers, pyc, without, also, name } = given;
  if (!isInstaller(by) || !isOptionalText(python)) return undefined;
  if (kind === 'RECORD') {
    if (typeof site !== 'string' || !isOptionalText(headers) || !isOptionalText(pyc)) return undefined;
    if (!isOptionalList(without) || !isOptionalList(also)) return undefined;
    return { kind: 'record', rule: { by, site, python, headers, pyc, without, also } };
  }
  if (
    python === undefined ||
    (kind === 'script' ? typeof name !== 'string' : kind !== 'scripts' || name !== undefined)
  )
    return undefined;
  return { kind: 'script', rule: { by, python, name: name as string | undefined } };
};

const isOptionalText = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';
const isOptionalList = (value: unknown): value is readonly string[] | undefined =>
  value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
