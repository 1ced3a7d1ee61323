import type { Case } from '../case.ts';
import { program } from './program.ts';

const bomb = (kind: string, attacks: string, more: Partial<Case> = {}): Case => ({
  name: kind,
  attacks,
  capsule: (world) => program(world, 'bombs', [kind]),
  ...more,
});

/** As much of one thing as a replay can be asked to look at. */
export const bombs: readonly Case[] = [
  bomb('deep', '20,000 directories in each other'),
  bomb('lines', '150 MB of line feeds on stderr', { once: true }),
  bomb('much', '600 MB of messages on stderr', { once: true }),
  bomb('path', 'one path of 30 MB on stderr', { once: true }),
  bomb('sparse', 'an output of 5 GB without a byte of content', {
    once: true,
    capsule: (world) => program(world, 'bombs', ['sparse'], { outputs: { '/p/out.bin': { content: 'a' } } }),
  }),
  bomb('links', '20,000 outputs that nobody recorded', { once: true }),
  bomb('forks', '256 processes that never end', { options: () => ['--timeout', '4'] }),
];
