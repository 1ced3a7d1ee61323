import { appendFileSync, chmodSync, existsSync, linkSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, actors, needs } from '@holotype/kit';
import type { MechanismName } from '@holotype/trace';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePlace } from '../run-place.ts';
import { compile, programs } from './programs.ts';
import { fileIn, makeWorkplace } from './traced.ts';

const ready = needs('tracing changes', 'gcc');
const place = makePlace('trace-changes', !ready);
beforeAll(async () => {
  if (ready) await compile(place, programs);
});

const changes: readonly (readonly [what: string, script: string, after: string | undefined])[] = [
  ['emptied and written', 'echo new > input', 'new\n'],
  ['appended to', 'echo more >> input', 'hello\nmore\n'],
  ['truncated by name', '"$0/shortened" input', 'he'],
  ['overwritten in place, with the same size', '"$0/overwritten" input', 'Jello\n'],
  ['removed', 'cat input; rm input', undefined],
  ['replaced by another', 'echo other > new; mv new input', 'other\n'],
  ['moved away', 'mv input elsewhere', undefined],
  ['removed and made again', 'rm input; echo again > input', 'again\n'],
  ['edited by sed', 'sed -i s/hello/bye/ input', 'bye\n'],
  ['copied over', 'echo x > y; cp y input', 'x\n'],
];

const suite = (actor: Actor, mechanism: MechanismName): void => {
  const workplace = () => makeWorkplace(place, actor, mechanism);

  test.each(changes)('a file that is %s is kept as it was', async (_, script, after) => {
    const { trace, input, output } = workplace();
    const traced = await trace(['sh', '-ec', script, place]);
    expect(traced, output()).toMatchObject({ complete: true, end: { exitCode: 0 } });
    const file = fileIn(traced, input);
    expect(file).toMatchObject({ written: true, steady: true, before: { type: 'file', size: 6 } });
    expect(readFileSync(file?.preimage ?? '', 'utf8')).toBe('hello\n');
    expect(file?.after?.size).toBe(after?.length);
    expect(after === undefined ? undefined : readFileSync(input, 'utf8')).toBe(after);
  });

  test('what the run made did not exist before, wherever it was moved', async () => {
    const { trace, path } = workplace();
    const script = 'mkdir tmp tmp/sub; echo 1 > tmp/sub/a; echo 2 > b; mv tmp out; cat out/sub/a; mv b out/c';
    const traced = await trace(['sh', '-ec', script]);
    for (const name of ['out', 'out/sub', 'out/sub/a', 'out/c']) {
      expect(fileIn(traced, join(path, name)), name).toMatchObject({ written: true, steady: true });
      expect(fileIn(traced, join(path, name))?.before, name).toBeUndefined();
    }
    expect(fileIn(traced, join(path, 'out/c'))?.after?.digest).toMatch(/^sha256:/);
    expect(fileIn(traced, join(path, 'b'))?.after).toBeUndefined();
  });

  test('a directory that is moved takes its files along', async () => {
    const { trace, path, make } = workplace();
    mkdirSync(join(path, 'old'));
    chmodSync(join(path, 'old'), 0o777);
    make('old/data', 'data\n');
    const parent = await trace(['sh', '-ec', 'mv old new 2>/dev/null || mv old new']);
    const file = fileIn(parent, join(path, 'old/data'));
    expect(readFileSync(file?.preimage ?? '', 'utf8')).toBe('data\n');
    expect(file?.after).toBeUndefined();
    expect(fileIn(parent, join(path, 'new/data'))).toMatchObject({ written: true });
  });

  test('both names of a file tell what it was', async () => {
    const { trace, path, input } = workplace();
    linkSync(input, join(path, 'second'));
    const traced = await trace(['sh', '-ec', 'cat input; echo changed > second']);
    for (const name of [input, join(path, 'second')])
      expect(readFileSync(fileIn(traced, name)?.preimage ?? '', 'utf8'), name).toBe('hello\n');
  });

  test('a link that is replaced, a mode that is set, a file that is only touched', async () => {
    const { trace, path, input } = workplace();
    await trace(['sh', '-ec', 'ln -s one link']);
    const traced = await trace(['sh', '-ec', 'ln -sfn two link; chmod 600 input; touch input']);
    const link = fileIn(traced, join(path, 'link'));
    expect(link).toMatchObject({ before: { target: 'one' }, after: { type: 'symlink', target: 'two' } });
    expect(fileIn(traced, input)).toMatchObject({ written: true, steady: true, after: { mode: 0o600 } });
    expect(fileIn(traced, input)).not.toHaveProperty('preimage');
  });

  test('what somebody else changes meanwhile is not steady', async () => {
    const { trace, path, input, make } = workplace();
    const other = make('other', 'same\n');
    const script = 'cat input other; : > ready; until [ -e go ]; do sleep 0.05; done';
    const running = trace(['sh', '-ec', script]);
    while (!existsSync(join(path, 'ready'))) await new Promise((resolve) => setTimeout(resolve, 20));
    appendFileSync(input, 'by another\n');
    make('go', '');
    const traced = await running;
    expect(fileIn(traced, input)).toMatchObject({ read: true, written: false, steady: false });
    expect(fileIn(traced, other)).toMatchObject({ steady: true });
  });

  test('copies end at their limit, and this is said', async () => {
    const { trace, make } = workplace();
    const large = make('large', 'x'.repeat(1000));
    const traced = await trace(['sh', '-ec', 'echo > large; echo > input'], { preimageLimit: 500 });
    expect(traced.reasons).toEqual([{ code: 'preimage-limit', detail: large }]);
    expect(fileIn(traced, large)?.before?.digest).toBeUndefined();
  });
};

const mechanisms: readonly MechanismName[] = ['guarded', 'ptrace', 'notify'];
for (const actor of actors().slice(0, 2))
  for (const mechanism of mechanisms)
    describe.runIf(ready)(`as ${actor.name}, by ${mechanism}`, () => {
      suite(actor, mechanism);
    });
