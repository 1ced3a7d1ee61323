import { join } from 'node:path';
import { openCapsule } from '@holotype/capsule';
import { figureRun, numpyRun } from '@holotype/hosts';
import { actors, makeScratch, must, needsVenv, needsWayIn, type Scratch } from '@holotype/kit';
import { type Lock, utf8ToRaw } from '@holotype/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program } from '../hostile/cli.ts';
import { freezeRun } from './freeze-run.ts';
import { replayElsewhere } from './replay-elsewhere.ts';

const all = process.env['HOLOTYPE_E2E'] === 'full';
const run = all ? figureRun : numpyRun;
const what = `wheels as public sources: ${run.summary}`;
const other = actors().find(({ uid }) => uid !== process.getuid?.()) ?? actors()[0];

describe.runIf(needsVenv(what) && needsWayIn(what, other?.prefix))(what, () => {
  let scratch: Scratch | undefined;
  const at = (name: string) => join(scratch?.path ?? '', name);
  let lock: Lock | undefined;

  afterAll(() => scratch?.[Symbol.asyncDispose]());
  beforeAll(async () => {
    scratch = makeScratch();
    const prepared = await run.prepare(scratch.path);
    // What was read is enough, and rebuilt in a tenth of the time.
    const reach = all ? [] : ['--reach', 'files'];
    await freezeRun(prepared, at('thin.capsule'), '--store', at('store'), ...reach);
    const reader = await openCapsule(utf8ToRaw(at('thin.capsule')));
    lock = reader.lock;
    reader.close();
  });

  test('what pip installed comes from the wheels that its index has, and no login is in the Lock', () => {
    const wheels = lock?.artifacts.filter(({ format }) => format === 'wheel') ?? [];
    expect(wheels.map(({ purl }) => purl)).toContain('pkg:pypi/numpy@2.4.6');
    const answers = lock?.packages.filter(({ purl }) => purl.startsWith('pkg:pypi/')) ?? [];
    expect(answers.map(({ answer }) => answer)).not.toContain('unreachable');
    for (const { urls } of wheels)
      for (const url of urls) expect([new URL(url).username, new URL(url).search]).toEqual(['', '']);
  });

  test('another user fetches them, and replays without a network: the result is the same', async () => {
    await replayElsewhere(at('thin.capsule'), at('elsewhere'), other);
  });

  for (const form of ['tar', 'oci', 'squashfs'] as const)
    test(`they are in the ${form} form as well, and it is verified`, async () => {
      const output = at(`root.${form}`);
      const holotype = (...argv: readonly string[]) => must([process.execPath, program, ...argv, '--quiet']);
      const store = ['--offline', '--store', at('store')];
      await holotype('rebuild', at('thin.capsule'), '--form', form, '-o', output, ...store);
      await holotype('verify', output, at('thin.capsule'));
    });
});
