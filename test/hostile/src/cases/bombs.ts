import type { Case } from '../case.ts';
import { program } from './program.ts';

const bomb = (kind: string, attacks: string, more: Partial<Case> = {}): Case => ({
  name: kind,
  attacks,
  capsule: (world) => program(world, 'bombs', [kind]),
  ...more,
});

/** What is printed is looked at, not how fast a terminal shows it. */
const quietly: Partial<Case> = { once: true, options: () => ['--quiet'] };

/** As much of one thing as a replay can be asked to look at. */
export const bombs: readonly Case[] = [
  bomb('deep', '20,000 directories in each other', {
    options: () => ['--timeout', '20'],
    seconds: 120,
    once: true,
  }),
  bomb('lines', '150 MB of line feeds on stderr', quietly),
  bomb('much', '600 MB of messages on stderr', quietly),
  bomb('path', 'one path of 30 MB on stderr', quietly),
  bomb('sparse', 'an output of 5 GB without a byte of content', {
    once: true,
    capsule: (world) => program(world, 'bombs', ['sparse'], { outputs: { '/p/out.bin': { content: 'a' } } }),
  }),
  bomb('links', '20,000 outputs that nobody recorded', { once: true }),
  bomb('forks', '256 processes that never end', { options: () => ['--timeout', '4'] }),
];
