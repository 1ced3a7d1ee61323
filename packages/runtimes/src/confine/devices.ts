import type { HostFiles } from '@holotype/host';
import { joinRaw } from '@holotype/model';

export interface Device {
  readonly name: string;
  readonly type: 'node' | 'directory';
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
