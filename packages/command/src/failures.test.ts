import { DocumentError, exitCodes, type ExitReason, HolotypeError, type Label } from '@holotype/model';
import { expect, test } from 'vitest';
import { reportFailure } from './failures.ts';
import { listeningTerminal } from './terminal.test.support.ts';

class SampleError extends HolotypeError<'SAMPLE'> {}

const report = (error: unknown, json = false, labels: readonly Label[] = []) => {
  const { terminal, stdout, stderr } = listeningTerminal();
  const code = reportFailure(error, terminal, json, { labels });
  return { code, stdout: stdout(), stderr: stderr() };
};

test('an expected failure says what, which, and what to do next, and ends with its own code', () => {
  const error = new SampleError('SAMPLE', 'r is not there', { hint: 'make it', exit: 'missing' });
  expect(report(error)).toEqual({
    code: 7,
    stdout: '',
    stderr: 'error: r is not there [SAMPLE]\n\nhint: make it\n',
  });
});

test('every reason to fail has its documented exit code', () => {
  const documented: Readonly<Partial<Record<ExitReason, number>>> = {
    failed: 2,
    invalid: 3,
    blocked: 6,
    missing: 7,
    unsupported: 8,
    network: 10,
  };
  for (const [reason, code] of Object.entries(documented))
    expect(report(new SampleError('SAMPLE', 'x', { exit: reason as ExitReason })).code, reason).toBe(code);
  expect(report(new SampleError('SAMPLE', 'x')).code).toBe(2);
  expect(report(new DocumentError('JSON_SYNTAX', 'x')).code).toBe(3);
  expect(report(new DocumentError('DOCUMENT_TOO_NEW', 'x')).code).toBe(8);
  expect(new Set(Object.values(exitCodes)).size).toBe(Object.keys(exitCodes).length);
});

test('what a failure keeps is told last, with the command that goes on from there, whatever failed', () => {
  const kept = { partial: '/p/x.partial', resume: 'holotype freeze --resume /p/x.partial' };
  const last = '\nhint: the run is kept, and is not run again: holotype freeze --resume /p/x.partial\n';
  for (const error of [
    new SampleError('SAMPLE', 'x'),
    new TypeError('x'),
    new DOMException('x', 'AbortError'),
  ]) {
    const { terminal, stdout, stderr } = listeningTerminal();
    reportFailure(error, terminal, true, { kept });
    expect(stderr().endsWith(last)).toBe(true);
    if (!(error instanceof TypeError))
      expect(JSON.parse(stdout())).toMatchObject({ error: { partial: '/p/x.partial' } });
  }
});

test('anything else is a bug, with the lines that a report of it needs', () => {
  const { code, stderr } = report(new TypeError('undefined is not a function'));
  expect(code).toBe(70);
  expect(stderr).toMatch(/^bug: TypeError: undefined is not a function\n +at /);
  expect(stderr).toContain('please report it');
  expect(report('a string').stderr).toContain('bug: a string');
});

test('a stop by the user is no failure of the program', () => {
  const { code, stderr } = report(new DOMException('stopped', 'AbortError'));
  expect(code).toBe(130);
  expect(stderr).toMatch(/^stopped; .*same command continues/);
});

test('a program that asked for JSON gets the failure as JSON on stdout', () => {
  const { stdout } = report(new SampleError('SAMPLE', 'x', { hint: 'y' }), true);
  expect(JSON.parse(stdout)).toEqual({ error: { code: 'SAMPLE', message: 'x', hint: 'y' } });
  expect(JSON.parse(report(new SampleError('SAMPLE', 'x'), true).stdout)).toEqual({
    error: { code: 'SAMPLE', message: 'x' },
  });
  const labels = [{ name: 'node', value: 'n1' }];
  const stopped = report(new DOMException('stopped', 'AbortError'), true, labels);
  expect(JSON.parse(stopped.stdout)).toMatchObject({ error: { code: 'STOPPED' }, labels });
});

test('a message from a hostile document cannot steer the terminal', () => {
  const { stderr } = report(new SampleError('SAMPLE', 'name \u001b[2J\u202e', { hint: '\u001b]0;x\u0007' }));
  expect(stderr).not.toMatch(/[\u001b\u0007\u202e]/);
});
