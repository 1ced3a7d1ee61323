import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openCapsule } from '@holotype/capsule';
import type { RealRun } from '@holotype/hosts';
import { actors, makeScratch, needs, needsWayIn, type Scratch } from '@holotype/kit';
import { type Artifact, type Lock, utf8ToRaw } from '@holotype/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freezeRun } from './freeze-run.ts';
import { replayElsewhere } from './replay-elsewhere.ts';

export interface ExpectedSources {
  readonly format: Artifact['format'];
  /** Among the packages that the capsule has of that format. */
  readonly purls: readonly RegExp[];
}

const other = actors().find(({ uid }) => uid !== process.getuid?.()) ?? actors()[0];

/** Freezes a run by what it read: its packages come from where they are public, and somebody else replays it from there. */
export const testSources = (run: RealRun, { format, purls }: ExpectedSources): void => {
  const what = `public sources: ${run.summary}`;
  describe.runIf(needs(what, ...run.programs) && needsWayIn(what, other?.prefix))(what, () => {
    let scratch: Scratch | undefined;
    const at = (name: string) => join(scratch?.path ?? '', name);
    let lock: Lock | undefined;

    afterAll(() => scratch?.[Symbol.asyncDispose]());
    beforeAll(async () => {
      scratch = makeScratch();
      mkdirSync(at('run'));
      const prepared = await run.prepare(at('run'));
      await freezeRun(prepared, at('thin.capsule'), '--store', at('store'), '--reach', 'files');
      const reader = await openCapsule(utf8ToRaw(at('thin.capsule')));
      lock = reader.lock;
      reader.close();
    });

    test('packages come from where they are public, and no login is in the Lock', () => {
      const found = lock?.artifacts.filter((one) => one.format === format) ?? [];
      for (const purl of purls)
        expect(found.map((one) => one.purl)).toContainEqual(expect.stringMatching(purl));
      for (const { urls } of found)
        for (const url of urls) expect([new URL(url).username, new URL(url).search]).toEqual(['', '']);
    });

    test('another user fetches them, and replays without a network: the result is the same', async () => {
      await replayElsewhere(at('thin.capsule'), at('elsewhere'), other);
    });
  });
};
