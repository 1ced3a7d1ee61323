import type { RawPath, ResourceLimit } from '@holotype/model';

/** /proc/<pid>/limits: columns of fixed width under a heading. */
export const parseLimits = (text: string): ResourceLimit[] =>
  text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, name, soft, hard, unit] = /^(Max .+?)\s{2,}(\S+)\s+(\S+)\s*(\S*)\s*$/.exec(line) ?? [];
      return name && soft && hard ? [{ name, soft, hard, ...(unit ? { unit } : {}) }] : [];
    });

/** Of /proc/<pid>/status; the kernel cuts it after 15 characters. */
export const parseName = (status: string): string | undefined => /^Name:\s*(\S.*)$/m.exec(status)?.[1];

export const parseParentId = (status: string): number | undefined => {
  const id = /^PPid:\s*(\d+)$/m.exec(status)?.[1];
  return id === undefined || id === '0' ? undefined : Number(id);
};

export interface ControlGroup {
  readonly version: 1 | 2;
  /** v1: one controller; v2: all of them, as `''`. */
  readonly controller: string;
  /** From the process's own group up to the top, as folders of the mounted file system. */
  readonly folders: readonly RawPath[];
}

const toFolders = (mount: RawPath, path: string): RawPath[] => {
  const parts = path.split('/').filter((part) => part !== '' && part !== '..');
  return Array.from({ length: parts.length + 1 }, (_, up) =>
    [mount, ...parts.slice(0, parts.length - up)].join('/'),
  );
};

/** /proc/self/cgroup joined with /proc/self/mountinfo. */
export const parseControlGroups = (cgroup: string, mountinfo: string): ControlGroup[] => {
  const mounts = mountinfo.split('\n').flatMap((line) => {
    const [left, right] = line.split(' - ');
    const point = left?.split(' ')[4];
    const [type, , options] = right?.split(' ') ?? [];
    return point && (type === 'cgroup' || type === 'cgroup2')
      ? [{ point, type, options: options?.split(',') ?? [] }]
      : [];
  });
  return cgroup.split('\n').flatMap((line): ControlGroup[] => {
    const [, id, controllers = '', path = '/'] = /^(\d+):([^:]*):(\/.*)$/.exec(line) ?? [];
    if (id === undefined) return [];
    if (controllers === '') {
      const mount = mounts.find(({ type }) => type === 'cgroup2');
      return mount ? [{ version: 2, controller: '', folders: toFolders(mount.point, path) }] : [];
    }
    return controllers.split(',').flatMap((controller): ControlGroup[] => {
      const mount = mounts.find(({ type, options }) => type === 'cgroup' && options.includes(controller));
      return mount ? [{ version: 1, controller, folders: toFolders(mount.point, path) }] : [];
    });
  });
};

/** A limit file: a number, `max`, or v1's number near 2^63 for none. */
export const parseCount = (text: string | undefined): number | undefined => {
  const value = /^\d+$/.test(text?.trim() ?? '') ? Number(text) : undefined;
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
};

/** v2's cpu.max (`150000 100000`), or v1's quota and period, in thousandths of a processor. */
export const parseCpuMillis = (text: string): number | undefined => {
  const [quota, period] = text.trim().split(/\s+/).map(Number);
  return quota !== undefined && period !== undefined && quota > 0 && period > 0
    ? Math.round((quota / period) * 1000)
    : undefined;
};
