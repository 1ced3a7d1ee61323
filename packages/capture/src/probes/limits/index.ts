import type { HostFiles } from '@holotype/host';
import { field, onlyGaps, type Probe, type SectionGap, tolerate } from '@holotype/ecosystems';
import { readCgroup } from './cgroup.ts';
import { parseLimits, parseName, parseParentId } from './parse.ts';

const maxAncestors = 16;

const isNode = (program: string): boolean => /(^|\/)(node|npm|bun|holotype|MainThread)[^/]*$/.test(program);

/**
 * Node raises its own soft limit of open files to the hard one when it starts, and its children inherit that: the limits of the person
 * who asked are those of the nearest ancestor that is not Node.
 */
const findAsker = (files: HostFiles): string | undefined => {
  let process = '/proc/self';
  for (let depth = 0; depth < maxAncestors; depth++) {
    const status = files.text(`${process}/status`) ?? '';
    // Another user's program cannot be followed, but its name can be read.
    const program = files.readlink(`${process}/exe`) ?? parseName(status);
    if (program === undefined) return undefined;
    if (!isNode(program)) return process;
    const parent = parseParentId(status);
    if (parent === undefined) return undefined;
    process = `/proc/${String(parent)}`;
  }
  return undefined;
};

/** Resource limits of the shell that asked for the capture, and limits of its control group. */
export const limits: Probe<'limits'> = {
  name: 'limits',
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
  probe: (host) => {
    // A root that does not run has no limits, even if somebody has mounted /proc there.
    if (host.kind === 'root') return Promise.resolve(undefined);
    const gaps: SectionGap[] = [];
    const files = tolerate(host.files, gaps);
    const asker = findAsker(tolerate(host.files, []));
    const path = `${asker ?? '/proc/self'}/limits`;
    const text = files.text(path);
    if (text === undefined) return Promise.resolve(onlyGaps(gaps));
    if (asker === undefined) {
      gaps.push({
        where: 'Max open files',
        why: 'unreadable',
        detail: 'no ancestor but Node is visible: the soft limit may have been raised by Node itself',
      });
    }
    return Promise.resolve({
      section: { resources: parseLimits(text), ...field('cgroup', readCgroup(files)) },
      gaps,
    });
  },
};
