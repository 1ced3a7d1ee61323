import type { Replay, ReplayOutput } from '@holotype/model';

const output = (
  name: string,
  outcome: ReplayOutput['outcome'],
  agrees: boolean,
  detail: string,
  more: Partial<ReplayOutput> = {},
): ReplayOutput => ({ name, policy: { kind: 'bytes' }, outcome, agrees, compared: true, detail, ...more });

/** A replay in which there is one of everything. */
export const replaySample: Replay = {
  result: 'different',
  form: 'dir',
  enclosure: 'proot',
  isolation: [
    { what: 'files', held: true },
    { what: 'network', held: false, detail: 'no user namespaces here' },
  ],
  end: { captured: 'exit code 0', here: 'exit code 0', same: true },
  usage: { captured: 12.3, here: 14.1 },
  outputs: [
    output('fig3.png', 'identical', true, 'same bytes', { policy: { kind: 'pixel' } }),
    output('notes.txt', 'different', false, 'different; line 1: a v. b', {
      compared: false,
      role: 'undeclared',
    }),
    output('table.csv', 'different', false, 'different; row 3, column rmse: 0.123 v. 0.127', {
      policy: { kind: 'numbers', rtol: 1e-6 },
    }),
    output('scores.json', 'within', true, 'the same by the policy; /a: 1 v. 1.0000001', {
      policy: { kind: 'numbers', rtol: 1e-6 },
    }),
    output('model.bin', 'missing', false, 'missing: it was not written'),
    output(
      'seed.txt',
      'varies',
      false,
      'varies from run to run: two runs on the machine differed; state a policy',
    ),
    output('run.log', 'ignored', true, 'not compared', { policy: { kind: 'ignore' }, compared: false }),
    output('core.1', 'unexpected', false, 'not recorded, but written by the replay', { compared: false }),
  ],
  claims: [
    { name: 'Figure 3', output: 'fig3.png', holds: true, outcome: 'identical', detail: 'same bytes' },
    {
      name: 'RMSE',
      output: 'table.csv',
      select: { kind: 'cell', column: 'rmse', row: 3 },
      holds: false,
      outcome: 'different',
      detail: '0.123 recorded, 0.127 replayed (relative 0.033, allowed 1e-6)',
      captured: '0.123',
      here: '0.127',
    },
    {
      name: 'Log',
      output: 'run.log',
      holds: false,
      outcome: 'ignored',
      detail: 'not compared: its policy is ignore',
    },
  ],
  causes: [
    { what: 'numpy', detail: '2.1.0 recorded, 1.26.4 replayed' },
    { what: 'missing path', detail: '/usr/lib/libgomp.so.1' },
  ],
};
