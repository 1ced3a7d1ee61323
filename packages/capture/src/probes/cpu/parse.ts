import { type ArmCpuModel, compareRaw, type OtherCpuModel, toWord, type X86CpuModel } from '@holotype/model';
import { parseInteger } from '../../attributes.ts';
import { field } from '@holotype/ecosystems';
import { toX86Level } from './levels.ts';
import { toArmMicroarchitecture, toX86Microarchitecture } from './microarchitecture.ts';

export type CpuModel = X86CpuModel | ArmCpuModel | OtherCpuModel;
type Fields = Readonly<Record<string, string>>;

const parseFields = (block: string): Fields =>
  Object.fromEntries(
    block.split('\n').flatMap((line) => {
      const [, name, value] = /^([^:\t]+?)\s*:\s?(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, toWord(value.trim())]];
    }),
  );

/** The whole value of the flags, which is longer than a word. */
const wordsOf = (block: string, name: string): string[] =>
  [...new Set(new RegExp(`^${name}\\s*:(.*)$`, 'm').exec(block)?.[1]?.split(/\s+/) ?? [])]
    .filter((word) => word !== '')
    .map(toWord)
    .sort(compareRaw);

const toX86 = (block: string, fields: Fields, cpus: string): X86CpuModel => {
  const number = (name: string) => parseInteger(fields[name]) ?? 0;
  const vendor = fields['vendor_id'] ?? '';
  const [family, model, stepping] = [number('cpu family'), number('model'), number('stepping')];
  const flags = wordsOf(block, 'flags');
  const [, physical, virtual] =
    /^(\d+) bits physical, (\d+) bits virtual$/.exec(fields['address sizes'] ?? '') ?? [];
  return {
    kind: 'x86',
    cpus,
    vendor,
    family,
    model,
    stepping,
    name: fields['model name'] ?? '',
    ...field('microcode', fields['microcode']),
    flags,
    bugs: wordsOf(block, 'bugs'),
    ...field('level', toX86Level(flags)),
    ...field('microarchitecture', toX86Microarchitecture(vendor, family, model, stepping)),
    ...field('physicalAddressBits', parseInteger(physical)),
    ...field('virtualAddressBits', parseInteger(virtual)),
  };
};

const toArm = (block: string, fields: Fields, cpus: string): ArmCpuModel => {
  const implementer = fields['CPU implementer'] ?? '';
  const part = fields['CPU part'] ?? '';
  return {
    kind: 'arm',
    cpus,
    implementer,
    variant: fields['CPU variant'] ?? '',
    part,
    revision: fields['CPU revision'] ?? '',
    features: wordsOf(block, 'Features'),
    ...field('microarchitecture', toArmMicroarchitecture(implementer, part)),
  };
};

const toModel = (block: string, cpus: string): CpuModel => {
  const fields = parseFields(block);
  if (fields['cpu family'] !== undefined && fields['flags'] !== undefined) return toX86(block, fields, cpus);
  if (fields['CPU implementer'] !== undefined) return toArm(block, fields, cpus);
  return { kind: 'other', cpus, ...field('name', fields['model name'] ?? fields['cpu'] ?? fields['uarch']) };
};

/** `0-3,8`, as the kernel writes lists; the numbers are in order. */
export const renderCpuList = (cpus: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const cpu of cpus) {
    const last = runs.at(-1);
    if (last?.[1] === cpu - 1) last[1] = cpu;
    else runs.push([cpu, cpu]);
  }
  return runs
    .map(([first, last]) => (first === last ? String(first) : `${String(first)}-${String(last)}`))
    .join(',');
};

/** /proc/cpuinfo: one record per kind of core, with the logical processors that are of it, by first processor. */
export const parseCpuinfo = (text: string): readonly CpuModel[] => {
  const groups = new Map<string, { readonly block: string; readonly cpus: number[] }>();
  for (const block of text.split(/\n\s*\n/)) {
    const cpu = parseInteger(/^processor\s*:\s*(\d+)$/m.exec(block)?.[1]);
    if (cpu === undefined) continue;
    const key = JSON.stringify(toModel(block, ''));
    const group = groups.get(key);
    if (group) group.cpus.push(cpu);
    else groups.set(key, { block, cpus: [cpu] });
  }
  return [...groups.values()].map(({ block, cpus }) => toModel(block, renderCpuList(cpus)));
};

/** Bytes of a cache size as sysfs writes it: `32K`. */
export const parseCacheSize = (text: string | undefined): number | undefined => {
  const [, digits, unit = ''] = /^(\d{1,9})([KMG]?)$/.exec(text ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits) * 1024 ** ' KMG'.indexOf(unit || ' ');
};
