import type { HostFiles } from '@holotype/host';
import { field } from '../../field.ts';
import { attempt, onlyGaps } from '../../gaps.ts';
import type { Probe, SectionGap } from '../../probe.ts';
import { readCgroup } from './cgroup.ts';
import { parseLimits, parseParentId } from './parse.ts';

const maxAncestors = 16;

/**
 * Node raises its own soft limit of open files to the hard one when it starts, and its children inherit that: the limits of the person
 * who asked are those of the nearest ancestor that is not Node.
 */
const findAsker = (files: HostFiles): string | undefined => {
  let process = '/proc/self';
  for (let depth = 0; depth < maxAncestors; depth++) {
    const program = files.readlink(`${process}/exe`);
    if (program === undefined) return undefined;
    if (!/\/(node|bun|holotype)[^/]*$/.test(program)) return process;
    const parent = parseParentId(files.text(`${process}/status`) ?? '');
    if (parent === undefined) return undefined;
    process = `/proc/${String(parent)}`;
  }
  return undefined;
};

export const limits: Probe<'limits'> = {
  name: 'limits',
  summary: 'Resource limits of the shell that asked for the capture, and limits of its control group',
  reads: [
    '/proc/self',
    '/proc/*/exe',
    '/proc/*/status',
    '/proc/*/limits',
    '/proc/*/cgroup',
    '/proc/*/mountinfo',
    '/sys/fs/cgroup/**',
  ],
  runs: [],
  probe: ({ files, kind }) => {
    // A root that does not run has no limits, even if somebody has mounted /proc there.
    if (kind === 'root') return Promise.resolve(undefined);
    const gaps: SectionGap[] = [];
    const asker = attempt([], '/proc', () => findAsker(files));
    const path = `${asker ?? '/proc/self'}/limits`;
    const text = attempt(gaps, path, () => files.text(path));
    if (text === undefined) return Promise.resolve(onlyGaps(gaps));
    if (asker === undefined) {
      gaps.push({
        where: 'Max open files',
        why: 'unreadable',
        detail: 'no ancestor but Node is visible: the soft limit may have been raised by Node itself',
      });
    }
    return Promise.resolve({
      section: { resources: parseLimits(text), ...field('cgroup', readCgroup(files, gaps)) },
      gaps,
    });
  },
};
