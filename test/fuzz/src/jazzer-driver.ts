import { guarded } from './guard.ts';
import type { Harness } from './harness.ts';

let [slowest, raised] = [0, 0];
process.once('exit', () => {
  process.stderr.write(`fuzz-cost: ${slowest.toFixed(3)} s, ${raised.toFixed(1)} MB\n`);
});

const watched = (harness: Harness) =>
  guarded(harness, ({ seconds, megabytes }) => {
    slowest = Math.max(slowest, seconds);
    raised = Math.max(raised, megabytes);
  });

const [module = '', name] = (process.env['HOLOTYPE_FUZZ'] ?? '').split(':');

const load = async (): Promise<(input: Buffer) => unknown> => {
  if (module === '') {
    const { harnesses } = await import('./harnesses/index.ts');
    const all = harnesses.map(watched);
    // The first byte says which reader gets the rest.
    return (input) => all[(input[0] ?? 0) % all.length]?.(input.subarray(1));
  }
  const { list } = (await import(`./harnesses/${module}.js`)) as { readonly list: readonly Harness[] };
  const harness = list.find((one) => one.name === name);
  if (!harness) throw new Error(`there is no harness ${String(name)}`);
  return watched(harness);
};

/** What Jazzer.js calls for each input: one reader, or all of them in one process. */
export const fuzz = await load();
