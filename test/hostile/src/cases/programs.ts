import { readFileSync } from 'node:fs';
import type { Isolation } from '@holotype/model';
import type { Case } from '../case.ts';
import { compile } from '../compile.ts';
import { program } from './program.ts';

/** What a report says in its own words where something is not kept apart. */
const says =
  (name: string, words: RegExp) =>
  ({ what, detail = '' }: Isolation): boolean =>
    what === name && words.test(detail);
const localSockets = says('network', /not isolated/);
/** Where internet sockets are refused, no port is reached. */
const ports = says('network', /nothing on this host can remove the network/);
const ends = says('processes', /and end those of this user/);
const reads = says('files', /could read the files of this machine/);

/** Programs that attack whoever replays them. */
export const programs: readonly Case[] = [
  {
    name: 'terminal',
    attacks:
      'types into the shell by TIOCSTI and TIOCLINUX in four spellings, writes to the terminal, reads its keys',
    capsule: (world) => program(world, 'terminal'),
  },
  {
    name: 'escapes',
    attacks:
      'orders to the terminal in stdout, stderr, file names, claims and messages about what is missing',
    capsule: (world) =>
      program(world, 'escapes', [], {
        claims: ['\u001b]0;31337\u0007=none.txt', '\u009b31337n=out*'],
        outputs: { '/p/a%1B]0;31337%07': { content: 'a' } },
        variables: { PATH: '/bin', PWNED: '\u001b]0;31337\u0007' },
      }),
  },
  {
    name: 'devices',
    attacks:
      'opens a disk and other device nodes that the capsule brings, makes some, uses setuid programs, changes mounts',
    capsule: (world) => {
      const disk = world.disk ?? 0;
      const brought = {
        '/p/disk': ['block', 7, disk],
        '/p/null': ['character', 1, 3],
        '/p/zero': ['character', 1, 5],
      } as const;
      return program(world, 'devices', Object.keys(brought), {
        tree: {
          '/p/setuid': { file: readFileSync(compile('setuid')), mode: 0o6755 },
          '/p/fifo': { fifo: true, mode: 0o666 },
          ...Object.fromEntries(
            Object.entries(brought).map(([path, [device, major, minor]]) => [
              path,
              { device, major, minor, mode: 0o666 },
            ]),
          ),
        },
      });
    },
  },
  {
    name: 'takeover',
    attacks:
      'takes descriptors and memory of the processes that started it, forges messages in their name, meets a local socket',
    capsule: (world) => program(world, 'takeover'),
    said: { 'a local socket reached': localSockets },
  },
  {
    name: 'signals',
    attacks: 'ends the processes above it, then all that it can reach, also by 32-bit calls',
    capsule: (world) => program(world, 'signals'),
    said: { 'process of the reader ended': ends },
  },
  {
    name: 'survive',
    attacks:
      'lives on in sessions of its own and swaps directories for links while what it ran in is removed',
    capsule: (world) => program(world, 'survive', [world.victim]),
  },
  {
    name: 'calls',
    attacks:
      'reads a file of the reader and reaches a port by 32-bit, x32 and io_uring calls, from memory, untraced, out of its root',
    capsule: (world) =>
      program(world, 'calls', [world.secretFile], { tree: { '/p/out': { directory: true, mode: 0o777 } } }),
    said: {
      'a port reached': ports,
      'secret of the reader read': reads,
      'gained inside': reads,
    },
  },
];
