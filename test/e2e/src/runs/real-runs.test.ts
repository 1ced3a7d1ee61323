import { join } from 'node:path';
import { quickRuns, realRuns } from '@holotype/hosts';
import {
  type Actor,
  actors,
  leaveOut,
  makeScratch,
  needs,
  needsVenv,
  needsWayIn,
  type Scratch,
} from '@holotype/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freezeRun } from './freeze-run.ts';
import { replayAs } from './replay-as.ts';

const all = process.env['HOLOTYPE_E2E'] === 'full';
if (!all) leaveOut('all six real runs', 'HOLOTYPE_E2E=full runs them');
const users = actors().map((actor) => ({
  actor,
  enters: needsWayIn(`replays as ${actor.name}`, actor.prefix),
}));
const anybody = users.some(({ enters }) => enters);
const hasNamespaces = ({ name }: Actor) => name !== 'a user without user namespaces';

for (const run of all ? realRuns : quickRuns) {
  const what = `freezing: ${run.summary}`;
  const can = anybody && needs(what, ...run.programs) && (!run.venv || needsVenv(what));
  describe.runIf(can)(run.summary, () => {
    let scratch: Scratch | undefined;
    const at = (name: string) => join(scratch?.path ?? '', name);
    const reaches = [...(all ? ['run'] : []), 'files'];
    let results: readonly string[] = [];
    const capsule = (reach: string) => at(`${reach}.capsule`);

    afterAll(() => scratch?.[Symbol.asyncDispose]());
    beforeAll(async () => {
      scratch = makeScratch();
      const prepared = await run.prepare(scratch.path);
      results = prepared.outputs;
      for (const reach of reaches) {
        const options = ['--full', '--reach', reach, '--store', at('store')];
        await freezeRun(prepared, capsule(reach), ...options);
      }
    });

    for (const reach of reaches)
      for (const { actor, enters } of users)
        test.runIf(enters)(
          `--reach ${reach}: ${actor.name} gets the same results without a network`,
          async () => {
            const id = `${reach}-${actor.name.replaceAll(' ', '-')}`;
            const network = run.usesLoopback && !hasNamespaces(actor) ? ['--network', 'host'] : [];
            const { code, replay } = await replayAs(actor, capsule(reach), at(id), ...network);
            const { end, outputs, result } = replay ?? {};
            expect({ code, end, differing: outputs?.filter(({ agrees }) => !agrees), result }).toMatchObject({
              code: 0,
              end: { same: true },
              differing: [],
              result: 'same',
            });
            expect(outputs?.map(({ name }) => name)).toEqual(expect.arrayContaining([...results]));
          },
        );
  });
}
