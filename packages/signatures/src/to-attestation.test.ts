import { documentVersions, printJson, type Replay, type Report, sha256, validate } from '@holotype/model';
import { expect, test } from 'vitest';
import { toAttestation } from './to-attestation.ts';

const tool = { name: 'holotype', version: '0' };
const canary = 'node17.cluster.example';
const outcome = 'identical' as const;
const replay: Replay = {
  result: 'different',
  decidedBy: 'claims',
  form: 'dir',
  enclosure: 'bwrap',
  isolation: [{ what: 'files', held: true, detail: canary }],
  end: { captured: 'exit code 0', here: canary, same: true },
  usage: { captured: 1, here: 2.5 },
  edited: [
    {
      path: `/home/${canary}`,
      captured: { size: 1, sha256: sha256('a') },
      here: { size: 1, sha256: sha256('b') },
    },
  ],
  outputs: [
    { name: 'a.csv', outcome, agrees: true, detail: canary, captured: sha256('a'), here: sha256('a') },
    { name: `/scratch/${canary}/b`, outcome: 'unexpected', agrees: false, detail: '' },
  ],
  claims: [
    {
      name: 'Mean',
      output: 'a.csv',
      holds: false,
      outcome: 'different',
      detail: canary,
      captured: '1.5',
      here: '1.6',
    },
    {
      name: 'Host',
      output: 'log',
      holds: false,
      outcome: 'different',
      detail: '',
      captured: 'x',
      here: canary,
    },
  ],
  asked: { policies: [{ pattern: 'a.csv', policy: { kind: 'csv', rtol: 0.1 } }], claims: [], strict: false },
  causes: [{ what: canary, detail: canary }],
};
const report: Report = {
  reportVersion: documentVersions.report,
  tool,
  madeAt: '2026-01-01T00:00:00Z',
  subject: { kind: 'replay', name: `/home/${canary}/f.capsule` },
  verdict: 'fail',
  findings: [{ code: 'REPLAY_X', verdict: 'fail', message: canary }],
  facts: [
    { name: 'Memory', captured: '8 GB', here: '16 GB' },
    { name: 'Kernel', here: `6.1.0-${canary}` },
    { name: 'Node', here: canary },
  ],
  labels: [{ name: 'node', value: canary }],
  replay,
};

test('an attestation tells of the result and the kind of machine, and of nothing that is private', () => {
  const madeAt = '2026-01-02T00:00:00Z';
  const made = toAttestation({ report, replay, reportSha256: sha256('r'), tool, madeAt });
  expect(validate('attestation', made, 'it')).toEqual({
    attestationVersion: '1-0-0',
    tool,
    madeAt,
    report: { sha256: sha256('r'), tool, madeAt: '2026-01-01T00:00:00Z' },
    result: 'different',
    decidedBy: 'claims',
    edited: 1,
    asked: { policies: ['a.csv=csv,rtol:0.1'], claims: 0, strict: false },
    claims: [
      { name: 'Mean', output: 'a.csv', holds: false, outcome: 'different', recorded: '1.5', replayed: '1.6' },
      { name: 'Host', output: 'log', holds: false, outcome: 'different', recorded: 'x' },
    ],
    outputs: [{ name: 'a.csv', outcome: 'identical', agrees: true }],
    unrecorded: 1,
    run: { form: 'dir', enclosure: 'bwrap', seconds: 2.5 },
    machine: [
      { name: 'Memory', value: '16 GB' },
      { name: 'Kernel', value: '6.1.0' },
    ],
  });
  expect(printJson(made)).not.toContain(canary);
});
