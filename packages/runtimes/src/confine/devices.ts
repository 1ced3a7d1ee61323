import type { HostFiles } from '@holotype/host';
import { isWithin, joinRaw, type RawPath } from '@holotype/model';
import type { GpuDevice } from '../gpu/gpu-driver.ts';

export interface Device {
  /** Below /dev. */
  readonly name: string;
  readonly type: 'node' | 'directory';
  /** On this machine; default at the same path. */
  readonly source?: RawPath;
}

/** Nodes that every program may expect, then accelerators and fabrics: results depend on them. */
const wanted = /^(?:null|zero|full|random|urandom|tty|fuse|kfd|dri|infiniband|nvidia.*)$/;

/** The devices of this machine that a command inside the root gets. */
export const listDevices = (files: HostFiles): readonly Device[] =>
  files.list('/dev').flatMap((name): readonly Device[] => {
    if (!wanted.test(name)) return [];
    const type = files.stat(joinRaw('/dev', name))?.type;
    if (type === 'directory') return [{ name, type }];
    return type === 'character-device' ? [{ name, type: 'node' }] : [];
  });

/** Those, and what is asked for besides. A node of another name that would lie in a directory of this machine's cannot be had: its paths. */
export const withRequested = (
  listed: readonly Device[],
  requested: readonly GpuDevice[],
): { readonly devices: readonly Device[]; readonly refused: readonly RawPath[] } => {
  const more = requested.filter(
    ({ source, path }) =>
      source !== path || !listed.some(({ name }) => isWithin(path, joinRaw('/dev', name))),
  );
  const inListed = (path: RawPath) =>
    listed.some(({ name, type }) => type === 'directory' && isWithin(path, joinRaw('/dev', name)));
  const added = more.filter(({ path }) => !inListed(path));
  const replaced = new Set(added.map(({ path }) => path));
  return {
    devices: [
      ...listed.filter(({ name }) => !replaced.has(joinRaw('/dev', name))),
      ...added.map(({ source, path }): Device => ({
        name: path.slice('/dev/'.length),
        type: 'node',
        source,
      })),
    ],
    refused: more.filter(({ path }) => inListed(path)).map(({ path }) => path),
  };
};
