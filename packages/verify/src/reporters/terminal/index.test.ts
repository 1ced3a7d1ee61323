import { documentVersions, type Report } from '@holotype/model';
import { toStyle } from '@holotype/terminal';
import { expect, test } from 'vitest';
import { renderTerminal } from './index.ts';

const plain = toStyle(false);
const digest = `sha256:${'c'.repeat(64)}`;
const verified: Report = {
  reportVersion: documentVersions.report,
  tool: { name: 'holotype', version: '0.1.0' },
  subject: { kind: 'fidelity', name: 'r', treeDigest: digest, form: 'dir' },
  verdict: 'fail',
  findings: [
    { code: 'FIDELITY_CONTENT', verdict: 'fail', message: '8 paths differ in content', next: 'rebuild' },
    { code: 'FIDELITY_EXTRA', verdict: 'fail', message: '1 path differs in extra', next: 'rebuild' },
  ],
  fidelity: {
    identical: 416_855,
    total: 416_864,
    treeDigest: digest,
    notHeld: [
      { kind: 'owner', count: 375_011 },
      { kind: 'device', count: 0 },
    ],
    differences: [1, 2, 3, 4, 5, 6, 7].map((at) => ({
      path: `/usr/bin/p${at}`,
      cause: 'content',
      expected: 'a',
      actual: 'b',
    })),
    differenceCount: [
      { cause: 'content', count: 8 },
      { cause: 'extra', count: 1 },
    ],
  },
};

test('verify: how many are identical, what could not be held, differences by cause with their first paths', () => {
  expect(renderTerminal(verified, plain)).toEqual([
    'Not the same  r, rebuilt as dir',
    '',
    'identical 416,855 of 416,864',
    'cannot be represented in this form by this user:',
    '  375,011  owners',
    'differences:',
    '  8 other content',
    ...[1, 2, 3, 4, 5].map((at) => `    /usr/bin/p${at}  a → b`),
    '    and 3 more',
    '  1 not in the Tree',
    '    and 1 more',
    '',
    'next: rebuild',
    '',
    `tree digest  ${digest}`,
    `read back    ${digest}`,
  ]);
});

test('fit: each finding with code and evidence, and the next step where one is needed', () => {
  const report: Report = {
    ...verified,
    subject: { kind: 'fit', name: 'my.capsule' },
    verdict: 'warn',
    findings: [
      {
        code: 'MEMORY_LESS',
        verdict: 'warn',
        message: 'Less memory',
        evidence: '16 of 64',
        next: 'use a larger host',
      },
      { code: 'DISK_ENOUGH', verdict: 'pass', message: 'Room', next: 'not shown' },
    ],
    facts: [{ name: 'Memory', captured: '64.0 GB' }],
  };
  delete report.fidelity;
  expect(renderTerminal(report, plain)).toEqual([
    'This host can run it, with reservations  my.capsule',
    '',
    '          captured  here',
    '  Memory  64.0 GB   ?',
    '',
    '! Less memory  MEMORY_LESS',
    '    16 of 64',
    '    next: use a larger host',
    '✓ Room  DISK_ENOUGH',
  ]);
});

test('look: the classes and their sum', () => {
  const report: Report = {
    ...verified,
    subject: { kind: 'look', name: 'host-1' },
    verdict: 'pass',
    findings: [],
    accounting: [
      { class: 'packaged', reason: 'as shipped', paths: 1200, files: 1000, bytes: 2e9 },
      { class: 'left-out', reason: 'caches', paths: 30, files: 20, bytes: 5e8 },
    ],
  };
  delete report.fidelity;
  expect(renderTerminal(report, plain).slice(2)).toEqual([
    '                        paths  files      size',
    '  packaged  as shipped  1,200  1,000    2.0 GB',
    '  left-out  caches         30     20  500.0 MB',
    '  all                   1,230  1,020    2.5 GB',
  ]);
});

test('a hostile document cannot act on the terminal', () => {
  const evil = '\u001b]0;owned\u0007\u001b[2Jx\r\n\u009b31m\u202e';
  const report: Report = {
    ...verified,
    subject: { kind: 'fidelity', name: evil },
    findings: [{ code: 'X1', verdict: 'fail', message: evil, evidence: evil, next: evil }],
    facts: [{ name: 'Kernel', captured: evil, here: evil }],
    accounting: [{ class: evil, reason: evil, files: 1, bytes: 1 }],
    fidelity: {
      identical: 0,
      total: 1,
      notHeld: [],
      differences: [{ path: evil, cause: 'mode', expected: evil, actual: evil }],
      differenceCount: [{ cause: 'mode', count: 1 }],
    },
  };
  expect(renderTerminal(report, plain).join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
});
