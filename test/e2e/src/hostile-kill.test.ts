import { existsSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadTree, openCapsule } from '@holotype/capsule';
import { verify } from '@holotype/verify';
import { beforeAll, expect, test } from 'vitest';
import { holotype, startHolotype } from './hostile/cli.ts';
import { listing } from './hostile/listing.ts';
import { makeSmallRoot, noise } from './hostile/root.ts';
import { seeded } from './hostile/seeded.ts';
import { type FileServer, serveFiles } from './hostile/server.ts';
import { atEnd, temporary } from './hostile/temporary.ts';

/** How often each verb is killed; the figure of the closing note is made with HOLOTYPE_TEST_KILLS=20. */
const kills = Number(process.env['HOLOTYPE_TEST_KILLS'] ?? 5);
const seed = 20_261_124;

const finished = atEnd();
let directory: string;
let server: FileServer;
beforeAll(async () => {
  directory = temporary(finished);
  const tool = makeSmallRoot(`${directory}/root`, { 'opt/large': noise('large', 12 * 1024 * 1024) });
  server = await serveFiles({ [tool.file]: tool.deb });
  finished(server.close);
});

interface Verb {
  readonly argv: readonly string[];
  readonly output: string;
  /** Fails if the output is there and not whole. */
  readonly judge: () => Promise<void>;
}
const at = (name: string) => `${directory}/${name}`;
const opens = (name: string) => async () => {
  const reader = await openCapsule(at(name));
  try {
    await loadTree(reader);
  } finally {
    reader.close();
  }
};

const verbs = (): Readonly<Record<string, Verb>> => ({
  capture: {
    argv: ['capture', '--root', 'root', '-o', 'a.cap', '--store', 'store'],
    output: 'a.cap',
    judge: opens('a.cap'),
  },
  lock: {
    argv: ['lock', 'a.cap', '--store', 'store', '--mirror', `${server.url}/{name}_{version}_{arch}.deb`],
    output: 'a.cap/lock.json',
    judge: opens('a.cap'),
  },
  pack: {
    argv: ['pack', 'a.cap', '-o', 'a.capsule', '--full', '--store', 'store'],
    output: 'a.capsule',
    judge: opens('a.capsule'),
  },
  rebuild: {
    argv: ['rebuild', 'a.capsule', '-o', 'r', '--offline', '--store', 'store'],
    output: 'r',
    judge: async () => {
      const reader = await openCapsule(at('a.capsule'));
      try {
        const tree = await loadTree(reader);
        const privileged = process.getuid?.() === 0;
        const { fidelity } = await verify({ subject: at('r'), manifest: reader.manifest, tree, privileged });
        expect(fidelity.identical).toBe(fidelity.total);
      } finally {
        reader.close();
      }
    },
  },
});

/** What a run leaves, without times: a capture's date is in its Manifest. */
const outcome = (): string[] => listing(directory, ['root', 'store', 'a.cap/manifest.json']);

test.each(['capture', 'lock', 'pack', 'rebuild'])(
  '%s, killed at random moments: the next run finishes',
  async (name) => {
    const verb = verbs()[name];
    if (!verb) throw new Error(name);
    const random = seeded(seed);
    /** Milliseconds of the fastest whole run so far: the first one is slow. */
    let duration = Infinity;
    const runWhole = async () => {
      const start = performance.now();
      const { code, stderr } = await holotype(verb.argv, { cwd: directory });
      duration = Math.min(duration, performance.now() - start);
      expect([code, stderr.includes('error')]).toEqual([0, false]);
    };
    await runWhole();
    const expected = outcome();
    let interrupted = 0;
    for (let kill = 0; kill < kills; kill++) {
      rmSync(at(verb.output), { recursive: true, force: true });
      rmSync(at('store'), { recursive: true, force: true });
      const { process: running, ended } = startHolotype(verb.argv, { cwd: directory });
      await sleep(random() * duration);
      running.kill('SIGKILL');
      if ((await ended).signal === 'SIGKILL') interrupted++;
      if (existsSync(at(verb.output))) {
        await verb.judge();
        rmSync(at(verb.output), { recursive: true });
      }
      // Every other time the next run to be killed finds what this one left.
      if (kill % 2 === 1 && kill < kills - 1) continue;
      await runWhole();
      expect(outcome()).toEqual(expected);
    }
    expect(interrupted).toBeGreaterThan(0);
  },
);
