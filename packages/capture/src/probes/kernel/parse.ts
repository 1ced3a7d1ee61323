import { type KernelModule, type KernelTaint, toWord } from '@holotype/model';
import { parseInteger } from '../../attributes.ts';
import { field } from '@holotype/ecosystems';

export interface KernelVersion {
  readonly release?: string;
  readonly compiler?: string;
  readonly version?: string;
}

/** From `text[at]`, which is `(`, to its closing `)`, without the two; undefined if it never closes. */
const readGroup = (text: string, at: number): string | undefined => {
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    if (text[end] === '(') depth++;
    if (text[end] === ')' && --depth === 0) return text.slice(at + 1, end);
  }
  return undefined;
};

/** /proc/version: `Linux version RELEASE (who@where) (compiler, linker) VERSION`. Who built it is passed over. */
export const parseProcVersion = (text: string): KernelVersion => {
  const [line = ''] = text.split('\n', 1);
  const [head = '', release] = /^Linux version (\S+) (?=\()/.exec(line) ?? [];
  if (release === undefined) return {};
  const builder = readGroup(line, head.length);
  const at = head.length + (builder?.length ?? 0) + 3;
  const compiler = line[at] === '(' ? readGroup(line, at) : undefined;
  const version = compiler === undefined ? '' : line.slice(at + compiler.length + 2).trim();
  return {
    release: toWord(release),
    ...field('compiler', compiler && toWord(compiler.trim())),
    ...field('version', version === '' ? undefined : toWord(version)),
  };
};

// Documentation/admin-guide/tainted-kernels.rst, bit 0 first
const taints = [
  'proprietary-module',
  'forced-module-load',
  'cpu-out-of-specification',
  'forced-module-unload',
  'machine-check',
  'bad-page',
  'user-request',
  'died',
  'acpi-table-overridden',
  'warning',
  'staging-driver',
  'firmware-workaround',
  'out-of-tree-module',
  'unsigned-module',
  'soft-lockup',
  'live-patched',
  'auxiliary',
  'random-struct-layout',
  'test',
] as const;

/** /proc/sys/kernel/tainted; a bit without a name here is `bit-<number>`. */
export const parseTaint = (text: string | undefined): KernelTaint | undefined => {
  const value = parseInteger(text);
  if (value === undefined) return undefined;
  const flags = Array.from({ length: 53 }, (_, bit) => bit)
    .filter((bit) => Math.floor(value / 2 ** bit) % 2 === 1)
    .map((bit) => taints[bit] ?? `bit-${String(bit)}`);
  return { value, flags };
};

/** /proc/modules, ordered by name: `name size users dependants state address (OE)`. */
export const parseModules = (text: string): readonly KernelModule[] =>
  text
    .split('\n')
    .map((line) => /^(\S+) \d+ .*?(?:\(([A-Z]+)\))?$/.exec(line.trim()))
    .filter((match) => match !== null)
    .map(([, name = '', taint]) => ({ name: toWord(name), ...field('taint', taint) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
