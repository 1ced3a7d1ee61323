import { toWord } from '../../field.ts';

/** os-release(5): shell-like assignments. Later ones win; a line that is none is passed over. */
export const parseOsRelease = (text: string): Readonly<Record<string, string>> => {
  const fields: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line.trim()) ?? [];
    if (name === undefined || value === undefined) continue;
    const [, quote, quoted] = /^(["'])(.*)\1$/.exec(value) ?? [];
    fields[name] = toWord(quote === "'" ? (quoted ?? '') : (quoted ?? value).replace(/\\(["$`\\])/g, '$1'));
  }
  return fields;
};

/** x86 says so in its flags; other processors say nothing, which is undefined. */
export const parseHypervisorFlag = (cpuinfo: string): boolean | undefined => {
  const flags = /^flags\s*:(.*)$/m.exec(cpuinfo)?.[1];
  return flags === undefined ? undefined : flags.split(/\s+/).includes('hypervisor');
};

/** The file system type of `/` in /proc/self/mountinfo; the last mount there is the visible one. */
export const parseRootType = (mountinfo: string): string | undefined =>
  mountinfo
    .split('\n')
    .map((line) => line.split(' - '))
    .filter(([left]) => left?.split(' ')[4] === '/')
    .at(-1)?.[1]
    ?.split(' ')[0];
