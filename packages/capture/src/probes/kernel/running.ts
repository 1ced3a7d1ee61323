import type { HostFiles } from '@holotype/host';
import {
  type InstalledKernel,
  type KernelConfig,
  type KernelModule,
  type RunningKernel,
  toWord,
} from '@holotype/model';
import { type Attributes, parseSelected } from '../../attributes.ts';
import { attempt, field, type SectionGap } from '@holotype/ecosystems';
import { decodeConfig, parseConfig } from './config.ts';
import { parseParameters } from './parameters.ts';
import { parseModules, parseProcVersion, parseTaint } from './parse.ts';
import { sysctlPath, sysctls } from './sysctls.ts';

const readConfig = (files: HostFiles, release: string, gaps: SectionGap[]): KernelConfig | undefined => {
  const packed = attempt(gaps, '/proc/config.gz', () => files.bytes('/proc/config.gz'));
  const unpacked = packed && decodeConfig(packed);
  if (unpacked) return parseConfig('/proc/config.gz', unpacked);
  if (packed) gaps.push({ where: '/proc/config.gz', why: 'unreadable', detail: 'Not gzip, or too large' });
  const path = `/boot/config-${release}`;
  const plain = attempt(gaps, path, () => files.bytes(path));
  if (plain) return parseConfig(path, plain);
  if (!packed) gaps.push({ where: 'config', why: 'absent', detail: `No /proc/config.gz and no ${path}` });
  return undefined;
};

const readModules = ({ text, line }: Attributes, gaps: SectionGap[]): RunningKernel['modules'] => {
  const before = gaps.length;
  const listed = text('/proc/modules');
  // Denied is not absent.
  if (listed === undefined) return gaps.length > before ? undefined : { state: 'absent' };
  const loaded = parseModules(listed).map((module): KernelModule => {
    const at = `/sys/module/${module.name}`;
    return {
      ...module,
      ...field('version', line(`${at}/version`)),
      ...field('srcversion', line(`${at}/srcversion`)),
    };
  });
  return { state: 'present', loaded };
};

const readBuiltIn = (
  { text, names }: Attributes,
  release: string,
  loaded: ReadonlySet<string>,
): RunningKernel['builtIn'] => {
  const source = `/lib/modules/${release}/modules.builtin`;
  const listed = text(source);
  if (listed !== undefined) return { source, count: listed.split('\n').filter((line) => line !== '').length };
  const known = names('/sys/module');
  if (known.length === 0) return undefined;
  return { source: '/sys/module', count: known.filter((name) => !loaded.has(name)).length };
};

const readParameters = ({ text }: Attributes, gaps: SectionGap[]): RunningKernel['parameters'] => {
  const path = '/proc/cmdline';
  const { parameters, cut, forInit } = parseParameters(text(path) ?? '');
  for (const name of cut)
    gaps.push({
      where: toWord(`${path} ${name}`),
      why: 'excluded',
      detail: 'May be secret or name a network',
    });
  if (forInit > 0)
    gaps.push({ where: `${path} --`, why: 'excluded', detail: `${String(forInit)} words for init` });
  return [...parameters];
};

/** Everything that the kernel in use says about itself. */
export const readRunning = (
  files: HostFiles,
  attributes: Attributes,
  release: string,
  installed: readonly InstalledKernel[],
  gaps: SectionGap[],
): RunningKernel => {
  const { line, text } = attributes;
  const { compiler, version } = parseProcVersion(text('/proc/version') ?? '');
  const modules = readModules(attributes, gaps);
  const loaded = new Set(modules?.state === 'present' ? modules.loaded.map(({ name }) => name) : []);
  const clocksource = '/sys/devices/system/clocksource/clocksource0';
  const clock = line(`${clocksource}/current_clocksource`);
  const lsm = line('/sys/kernel/security/lsm');
  if (lsm === undefined)
    gaps.push({
      where: '/sys/kernel/security',
      why: 'absent',
      detail: 'securityfs is not mounted, or has no list',
    });
  return {
    state: 'running',
    release,
    ...field('version', line('/proc/sys/kernel/version') ?? version),
    ...field('machine', line('/proc/sys/kernel/arch')),
    ...field('compiler', compiler),
    ...field('config', readConfig(files, release, gaps)),
    parameters: readParameters(attributes, gaps),
    ...field('modules', modules),
    ...field('builtIn', readBuiltIn(attributes, release, loaded)),
    ...field('taint', parseTaint(line('/proc/sys/kernel/tainted'))),
    sysctls: sysctls.flatMap((name) => {
      const value = line(sysctlPath(name));
      return value === undefined ? [] : [{ name, value: value.replace(/\s+/g, ' ') }];
    }),
    ...field('lockdown', parseSelected(line('/sys/kernel/security/lockdown'))),
    ...field('securityModules', lsm?.split(',')),
    ...field(
      'clocksource',
      clock === undefined
        ? undefined
        : { current: clock, available: line(`${clocksource}/available_clocksource`)?.split(/\s+/) ?? [] },
    ),
    ...field(
      'efi',
      attributes.isDirectory('/sys/firmware') ? attributes.isDirectory('/sys/firmware/efi') : undefined,
    ),
    installed: [...installed],
  };
};
