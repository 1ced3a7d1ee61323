import { documentVersions, type Replay, type Report } from '@holotype/model';
import { toStyle } from '@holotype/terminal';
import { expect, test } from 'vitest';
import { replaySample } from '../replay-sample.test.data.ts';
import { renderTerminal } from './index.ts';

const plain = toStyle(false);
const reportOf = (replay: Replay, more: Partial<Report> = {}): Report => ({
  reportVersion: documentVersions.report,
  tool: { name: 'holotype', version: '0.1.0' },
  subject: { kind: 'replay', name: 'f.capsule', form: 'dir' },
  verdict: 'fail',
  findings: [
    { code: 'REPLAY_CLAIM_FAILS', verdict: 'fail', message: '1 claim does not hold', next: 'look at numpy' },
    { code: 'REPLAY_OUTPUT_DIFFERS', verdict: 'fail', message: '1 output differs', next: 'look at numpy' },
  ],
  replay,
  ...more,
});

test('claims first, then what differs, what was not isolated, times, and the next step once', () => {
  expect(renderTerminal(reportOf(replaySample), plain)).toEqual([
    'The result is not the same  f.capsule, replayed as dir',
    '  other outputs: notes.txt differs, core.1 was written or changed as well   --strict counts all',
    '',
    '✓ Figure 3 (fig3.png): same bytes',
    '✗ RMSE (table.csv, rmse, row 3): 0.123 recorded, 0.127 replayed (relative 0.033, allowed 1e-6)',
    '? Log (run.log): not compared: its policy is ignore',
    '',
    'claims: 1 of 3 hold',
    'outputs: 2 of 5 the same',
    '✗ table.csv  different; row 3, column rmse: 0.123 v. 0.127',
    '✗ model.bin  missing: it was not written',
    '? seed.txt  varies from run to run: two runs on the machine differed; state a policy',
    '! notes.txt  different; line 1: a v. b  not declared as a result',
    '✓ scores.json  the same by the policy; /a: 1 v. 1.0000001',
    '! run.log  not compared',
    '! core.1  not recorded, but written by the replay',
    '',
    'Differences that may explain this:',
    '  numpy         2.1.0 recorded, 1.26.4 replayed',
    '  missing path  /usr/lib/libgomp.so.1',
    '',
    'not isolated:',
    '  network  no user namespaces here',
    '',
    '12 s recorded, 14 s replayed by proot; exit code 0 recorded and replayed',
    '',
    'next: look at numpy',
  ]);
});

test('the same result is short', () => {
  const outputs = replaySample.outputs.filter(({ outcome }) => outcome === 'identical');
  const claims = replaySample.claims.filter(({ holds }) => holds);
  const replay: Replay = { ...replaySample, result: 'same', outputs, claims, isolation: [], causes: [] };
  expect(renderTerminal(reportOf(replay, { verdict: 'pass', findings: [] }), plain)).toEqual([
    'The result is the same  f.capsule, replayed as dir',
    '',
    '✓ Figure 3 (fig3.png): same bytes',
    '',
    'claims: 1 of 1 hold',
    'outputs: 1 of 1 the same',
    '',
    '12 s recorded, 14 s replayed by proot; exit code 0 recorded and replayed',
  ]);
});

test('where claims decide they are in the first line', () => {
  const title = (claims: Replay['claims'], verdict: Report['verdict'], result: Replay['result']) =>
    renderTerminal(reportOf({ ...replaySample, claims, decidedBy: 'claims', result }, { verdict }), plain)[0];
  const [figure, rmse, log] = replaySample.claims;
  const named = (...claims: (Replay['claims'][number] | undefined)[]) => claims.flatMap((one) => one ?? []);
  expect(title(named(figure), 'pass', 'same')).toMatch(/^The result is the same: Figure 3 holds {2}f/);
  expect(title(named(figure, figure), 'warn', 'same')).toContain('remarks: Figure 3 and Figure 3 hold ');
  expect(title(named(figure, rmse), 'fail', 'different')).toContain('not the same: RMSE does not hold ');
  expect(title(named(log), 'unknown', 'different')).toContain(
    'Unknown whether the result is the same: Log cannot be decided ',
  );
  const many = Array.from({ length: 30 }, () => figure);
  expect(title(named(...many), 'pass', 'same')).toContain('the same: 30 claims hold ');
  expect(title(named(...many, rmse), 'fail', 'different')).toContain('not the same: RMSE does not hold ');
});

test('a hostile capsule cannot act on the terminal, nor fill it', () => {
  const evil = '\u001b]0;owned\u0007\u001b[2Jx\r\n\u009b31m\u202e';
  const [output] = replaySample.outputs;
  const replay: Replay = {
    ...replaySample,
    enclosure: evil,
    end: { captured: evil, here: evil, same: false },
    isolation: [{ what: evil, held: false, detail: evil }],
    causes: [{ what: evil, detail: evil }],
    claims: [
      {
        name: evil,
        output: evil,
        holds: false,
        outcome: 'different',
        detail: evil,
        select: { kind: 'key', key: evil },
      },
    ],
    outputs: Array.from({ length: 1000 }, () => ({
      ...output,
      name: evil,
      outcome: 'different',
      agrees: false,
      detail: evil,
    })),
  };
  const lines = renderTerminal(reportOf(replay), plain);
  expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  expect(lines).toContain('  and 980 more');
});
