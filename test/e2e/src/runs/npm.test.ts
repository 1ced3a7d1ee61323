import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCapsule } from '@holotype/capsule';
import { actors, makeScratch, must, needs, needsWayIn, type Scratch } from '@holotype/kit';
import { type Lock, utf8ToRaw } from '@holotype/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freezeRun } from './freeze-run.ts';
import { replayElsewhere } from './replay-elsewhere.ts';

const what = 'packages of npm as public sources';
const other = actors().find(({ uid }) => uid !== process.getuid?.()) ?? actors()[0];
const script = "require('fs').writeFileSync('out.txt', require('semver').inc('1.2.3', 'minor') + '\\n');\n";

describe.runIf(needs(what, 'npm') && needsWayIn(what, other?.prefix))(what, () => {
  let scratch: Scratch | undefined;
  const at = (name: string) => join(scratch?.path ?? '', name);
  let lock: Lock | undefined;

  afterAll(() => scratch?.[Symbol.asyncDispose]());
  beforeAll(async () => {
    scratch = makeScratch();
    const directory = at('project');
    mkdirSync(directory);
    writeFileSync(join(directory, 'package.json'), '{"name":"fit","version":"1.0.0"}\n');
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--cache', at('npm-cache')];
    await must(['npm', 'install', ...quiet, 'semver@7.7.1'], { cwd: directory });
    writeFileSync(join(directory, 'fit.js'), script);
    const run = { directory, argv: ['node', 'fit.js'], outputs: ['out.txt'] };
    await freezeRun(run, at('thin.capsule'), '--store', at('store'), '--reach', 'files');
    const reader = await openCapsule(utf8ToRaw(at('thin.capsule')));
    lock = reader.lock;
    reader.close();
  });

  test('what npm installed comes from its registry, and no login is in the Lock', () => {
    const found = lock?.artifacts.filter(({ format }) => format === 'npm') ?? [];
    expect(found.map(({ purl }) => purl)).toContain('pkg:npm/semver@7.7.1');
    const answers = lock?.packages.filter(({ purl }) => purl.startsWith('pkg:npm/')) ?? [];
    expect(answers.map(({ answer }) => answer)).not.toContain('unreachable');
    for (const { urls } of found)
      for (const url of urls) expect([new URL(url).username, new URL(url).search]).toEqual(['', '']);
  });

  test('another user fetches it, and replays without a network: the result is the same', async () => {
    await replayElsewhere(at('thin.capsule'), at('elsewhere'), other);
  });
});
