import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { documentVersions, type Fact, type Replay, type Report } from '@holotype/model';
import { toStyle } from '@holotype/terminal';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findTold } from '@holotype/workflows-replay';
import { renderReports } from './render.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'holotype-test-'));
});
afterEach(() => {
  rmSync(place, { recursive: true });
});

const labels = (node: string, task: string) => [
  { name: 'node', value: node },
  { name: 'task', value: task },
];
const write = (path: string, value: unknown) => {
  mkdirSync(dirname(join(place, path)), { recursive: true });
  writeFileSync(join(place, path), typeof value === 'string' ? value : JSON.stringify(value));
};
const output = { name: 'a.csv', policy: { kind: 'bytes' }, compared: true, detail: '' } as const;

const reportOf = (node: string, task: string, result: Replay['result'], stack: string): Report => {
  const agrees = result === 'same';
  const facts: Fact[] = [
    { name: 'Memory', here: '16.0 GB' },
    { name: 'Stack limit', captured: '8.4 MB', here: stack },
  ];
  return {
    reportVersion: documentVersions.report,
    tool: { name: 'holotype', version: '0.1.0' },
    subject: { kind: 'replay', name: 'f.capsule' },
    verdict: agrees ? 'pass' : 'fail',
    findings: agrees ? [] : [{ code: 'REPLAY_OUTPUT_DIFFERS', verdict: 'fail', message: 'a.csv differs' }],
    facts,
    labels: labels(node, task),
    replay: {
      result,
      form: 'dir',
      enclosure: 'bwrap',
      isolation: [],
      end: { captured: 'exit code 0', here: 'exit code 0', same: true },
      usage: { captured: 1, here: 1.25 },
      outputs: [{ ...output, outcome: agrees ? 'identical' : 'different', agrees }],
      claims: [],
    },
  };
};

test('replays of a cluster, by node', () => {
  write('7/10/report.json', reportOf('n2', '10', 'same', '8.4 MB'));
  write('7/2/report.json', reportOf('n1', '2', 'same', '8.4 MB'));
  write('7/2/outputs/report.json', 'made by the run');
  write('7/3/report.json', reportOf('n10', '3', 'different', '1.0 MB'));
  const error = { code: 'RUN_NO_ENCLOSURE', message: 'no way in', hint: 'ask' };
  write('7/4/report.json', { error, labels: labels('n10', '4') });
  write('7/6/report.json', { error, labels: labels('n10', '6') });
  write('7/5/report.json', '{ "cut');
  symlinkSync('7', join(place, 'latest'));
  const told = findTold([join(place, 'latest')]);
  expect(renderReports(told, 'node', toStyle(false))).toEqual([
    'node  task  result           time   outputs',
    expect.stringMatching(/^\? {5}\? {5}\? could not run {16,}.*report\.json.* \[JSON_SYNTAX\]$/),
    'n1    2     ✓ the same       1.3 s  1 of 1',
    'n2    10    ✓ the same       1.3 s  1 of 1',
    'n10   3     ✗ not the same   1.3 s  0 of 1   a.csv differs [REPLAY_OUTPUT_DIFFERS]',
    'n10   4     ? could not run                  no way in [RUN_NO_ENCLOSURE]',
    'n10   6     ? could not run                  [RUN_NO_ENCLOSURE]',
    '',
    'by node',
    '  ?    0 of 1 the same, 1 could not run',
    '  n1   1 of 1 the same',
    '  n2   1 of 1 the same',
    '  n10  0 of 3 the same, 1 not the same, 2 could not run',
    '',
    'not like the others',
    '  n10  Stack limit  1.0 MB  8.4 MB elsewhere',
  ]);
});

test('a hostile report cannot act on the terminal', () => {
  const evil = '\u001b[2J\u202e\n';
  write('report.json', { error: { code: evil, message: evil }, labels: [{ name: 'node', value: evil }] });
  const lines = renderReports(findTold([place]), 'node', toStyle(false));
  expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u202e]/);
});

test('where there are none', () => {
  expect(() => findTold([place])).toThrow(expect.objectContaining({ code: 'REPORTS_MISSING' }));
});
