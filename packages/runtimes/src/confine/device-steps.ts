import { joinRaw, parentOf, type RawPath } from '@holotype/model';
import { pathsDownTo } from '../directory/locate.ts';
import type { Device } from './devices.ts';
import type { Step } from '../launcher/orders.ts';

const links = {
  fd: '/proc/self/fd',
  stdin: '/proc/self/fd/0',
  stdout: '/proc/self/fd/1',
  stderr: '/proc/self/fd/2',
  ptmx: 'pts/ptmx',
};

/** Where programs find the name of the command's own terminal: of this machine's pseudo-terminals they see no other. */
const consoleSteps = (target: RawPath, terminal: RawPath | undefined): readonly Step[] =>
  terminal === undefined
    ? []
    : [
        { kind: 'file', path: target, content: '' },
        { kind: 'mount', source: terminal, target, type: '', flags: ['bind'], data: '', optional: true },
      ];

/** A private /dev at `at`: the machine's nodes bound one by one, own pseudo-terminals and shared memory. */
export const deviceSteps = (
  at: RawPath,
  devices: readonly Device[],
  terminal: RawPath | undefined,
): readonly Step[] => [
  {
    kind: 'mount',
    source: 'tmpfs',
    target: at,
    type: 'tmpfs',
    // The nodes are mounts of their own.
    flags: ['noSetuid', 'noDevices'],
    data: 'mode=755',
  },
  ...devices.flatMap(({ name, type, source = joinRaw('/dev', name) }): readonly Step[] => {
    const target = joinRaw(at, name);
    return [
      ...(name.includes('/')
        ? pathsDownTo(joinRaw(at, name.split('/', 1)[0] ?? ''), parentOf(target))
        : []
      ).map((path): Step => ({ kind: 'directory', path, mode: 0o755 })),
      type === 'directory'
        ? { kind: 'directory', path: target, mode: 0o755 }
        : { kind: 'file', path: target, content: '' },
      {
        kind: 'mount',
        source,
        target,
        type: '',
        flags: ['bind', 'recursive'],
        data: '',
        optional: true,
      },
    ];
  }),
  ...consoleSteps(joinRaw(at, 'console'), terminal),
  ...Object.entries(links).map(([name, target]): Step => ({
    kind: 'symlink',
    path: joinRaw(at, name),
    target,
  })),
  { kind: 'directory', path: joinRaw(at, 'shm'), mode: 0o1777 },
  {
    kind: 'mount',
    source: 'tmpfs',
    target: joinRaw(at, 'shm'),
    type: 'tmpfs',
    flags: ['noSetuid', 'noDevices'],
    data: 'mode=1777',
    optional: true,
  },
  { kind: 'directory', path: joinRaw(at, 'pts'), mode: 0o755 },
  {
    kind: 'mount',
    source: 'devpts',
    target: joinRaw(at, 'pts'),
    type: 'devpts',
    flags: ['noSetuid', 'noExecute'],
    data: 'newinstance,ptmxmode=0666,mode=620',
    optional: true,
  },
];
