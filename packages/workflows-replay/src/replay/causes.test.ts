import { because } from '@holotype/model';
import { saidOf } from '@holotype/host';
import { expect, test } from 'vitest';
import { missingNetwork, missingPaths, onlyHere, startedElsewhere } from './causes.ts';

const rules = [{ path: '/', held: false, reason: because('other', 'the run did not reach it') }];
const manifest = { scope: { kind: 'run' as const, rules } };
const content = { size: 1, sha256: '' };
const streams = { stdout: content, stderr: content };
const run = { streams, contacts: [], notices: [{ code: 'asks-host' as const, detail: 'example.org' }] };

/** What is concluded where it printed one text there and another here. */
const causesOf = async (there: string, here: string) => {
  const expected = () => Promise.resolve(Buffer.from(there));
  const said = await onlyHere(run, { stdout: [], stderr: saidOf(Buffer.from(here)) }, expected);
  return [...missingNetwork(said, run, 'none'), ...missingPaths(said, manifest, () => false)].map(
    ({ kind, what }) => `${kind ?? ''} ${what}`,
  );
};

const network = 'curl: (6) Could not resolve host: example.org\n';
const path = 'cat: /opt/model.bin: No such file or directory\n';

test('a complaint about a path or the network explains what differs', async () => {
  expect(await causesOf('', network + path)).toEqual(['missing network', 'missing /opt/model.bin']);
});

test('one that the recorded run made as well explains nothing', async () => {
  expect(await causesOf(network + path, network + path)).toEqual([]);
  expect(await causesOf(network, network + path)).toEqual(['missing /opt/model.bin']);
});

test('what a scheduler started outside the run is a reason why a replay lacks it', () => {
  const trace = { mechanism: 'guarded', complete: false, reasons: [{ code: 'elsewhere', detail: 'srun' }] };
  expect(startedElsewhere({ trace })).toEqual([
    expect.objectContaining({
      kind: 'missing',
      what: 'launcher',
      detail: expect.stringContaining('started by srun') as string,
    }),
  ]);
  expect(startedElsewhere({ trace: { ...trace, reasons: [] } })).toEqual([]);
});
