import { existsSync, writeFileSync } from 'node:fs';
import { ordinaryUid } from './actors.ts';
import { makeDebianRoot } from './debian.ts';
import { madeOnce } from './cache.ts';
import { dockerFilter } from './docker-filter.ts';
import { leaveOut, needs, needsMounts } from './needs.ts';
import { enterScript } from './plain-container-script.ts';

const filterName = '/container.bpf';

/** True if root may make such a container here; otherwise the tests of `what` are noted as left out. Called while a file is collected. */
export const needsPlainContainer = (what: string): boolean => {
  if (!needs(what, 'mmdebstrap', 'setpriv')) return false;
  if (process.getuid?.() === 0) return needsMounts(what);
  leaveOut(what, 'only root can make a container');
  return false;
};

/** A Debian 13 with Node and Python, and nothing that enters a root; made once for all test files (about 40 s, 350 MB). */
export const plainContainer = (): Promise<string> =>
  madeOnce('plain-container', async (path) => {
    const packages = ['nodejs', 'python3', 'ca-certificates'];
    await makeDebianRoot({ release: 'trixie', path, variant: 'minbase', packages, devices: false });
    const filter = dockerFilter();
    if (filter) writeFileSync(`${path}${filterName}`, filter);
  });

export interface InPlainContainer {
  readonly user: 'root' | 'ordinary';
  /** Paths of this machine that are seen under the same names. */
  readonly binds: readonly string[];
}

/** The argument vector that makes `argv` run in that container, with a home of its own as working directory. Only for root. */
export const inPlainContainer = (
  root: string,
  argv: readonly string[],
  { user, binds }: InPlainContainer,
): readonly string[] => [
  ...[
    'unshare',
    '--mount',
    '--pid',
    '--fork',
    '--kill-child',
    '--propagation',
    'private',
    'sh',
    '-c',
    enterScript,
  ],
  ...['holotype', root, user === 'root' ? '0' : String(ordinaryUid), '/home/user'],
  ...[existsSync(`${root}${filterName}`) ? filterName : '', ...binds, '--', ...argv],
];
