import { type Host, HostError, openRoot } from '@holotype/host';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Probe } from '@holotype/ecosystems';
import { libc } from './probes/libc/index.ts';
import { locale } from './probes/locale/index.ts';
import { os } from './probes/os/index.ts';
import { runProbes } from './run-probes.ts';

const context = { environment: {}, home: undefined };

const openMachine = (): Host => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-probes-'));
  mkdirSync(join(root, 'etc'));
  writeFileSync(join(root, 'etc/os-release'), 'ID=debian\n');
  writeFileSync(join(root, 'etc/timezone'), 'Etc/UTC\n');
  return openRoot(root);
};

/** The same machine for somebody who may not read `path`. */
const deny = (host: Host, path: string): Host => ({
  ...host,
  files: {
    ...host.files,
    text: (asked, limit) => {
      if (asked === path) throw new HostError('HOST_READ_DENIED', `Not allowed to read ${path}`);
      return host.files.text(asked, limit);
    },
  },
});

test('sections come by name, gaps say whose they are, and what does not apply is left out', async () => {
  const { sections, gaps } = await runProbes(openMachine(), context, [os, libc, locale]);
  expect(Object.keys(sections)).toEqual(['os', 'locale']);
  expect(gaps).toEqual([expect.objectContaining({ section: 'os', where: '/proc/cpuinfo', why: 'absent' })]);
});

test('a file that may not be read costs one gap, and the rest of the section stays', async () => {
  const { sections, gaps } = await runProbes(deny(openMachine(), '/etc/timezone'), context, [os, locale]);
  expect(sections.os?.id).toBe('debian');
  expect(gaps).toContainEqual({
    section: 'locale',
    where: '/etc/timezone',
    why: 'denied',
    detail: 'Not allowed to read /etc/timezone',
  });
});

test('a refusal that a probe lets through is a gap of its whole section', async () => {
  const strict: Probe = {
    ...os,
    probe: (host) =>
      Promise.resolve({ section: { idLike: [host.files.text('/etc/x') ?? ''], usrMerged: true }, gaps: [] }),
  };
  const { sections, gaps } = await runProbes(deny(openMachine(), '/etc/x'), context, [strict]);
  expect(sections).toEqual({});
  expect(gaps).toEqual([{ section: 'os', where: 'os', why: 'denied', detail: 'Not allowed to read /etc/x' }]);
});

test('anything else that a probe throws is a bug, with its name and its cause', async () => {
  const cause = new TypeError('not a function');
  const broken: Probe = { ...os, probe: () => Promise.reject(cause) };
  await expect(runProbes(openMachine(), context, [broken])).rejects.toMatchObject({
    code: 'CAPTURE_PROBE_CRASHED',
    exit: 'bug',
    cause,
  });
});

test('an interruption ends the run between two probes', async () => {
  const stop = new AbortController();
  const stopping: Probe = {
    ...os,
    probe: () => {
      stop.abort(new Error('Ctrl-C'));
      return Promise.resolve(undefined);
    },
  };
  await expect(
    runProbes(openMachine(), { ...context, signal: stop.signal }, [stopping, locale]),
  ).rejects.toThrow('Ctrl-C');
});
