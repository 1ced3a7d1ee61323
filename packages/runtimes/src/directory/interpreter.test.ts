import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lookInside } from './inside.ts';
import { interpreterOf, missingInterpreter } from './interpreter.ts';

test.each([
  ['#!/bin/sh\n', '/bin/sh'],
  ['#! /usr/bin/env -S python3 -u\n', '/usr/bin/env'],
  ['#!/bin/sh', '/bin/sh'],
  ['\x7fELF', undefined],
  ['#!\n', undefined],
  ['', undefined],
])('%j is run by %s', (head, interpreter) => {
  expect(interpreterOf(Buffer.from(head))).toBe(interpreter);
});

test('an interpreter is looked for inside the root, through its links', () => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-interpreter-'));
  for (const directory of ['usr/bin', 'opt']) mkdirSync(join(root, directory), { recursive: true });
  symlinkSync('/usr/bin', join(root, 'bin'));
  writeFileSync(join(root, 'usr/bin/perl6'), '');
  writeFileSync(join(root, 'opt/here'), '#!/bin/perl6\n');
  writeFileSync(join(root, 'opt/lost'), '#!/bin/sh\n');
  symlinkSync('/opt/lost', join(root, 'opt/link'));
  const inside = lookInside(root, [], undefined);
  expect(missingInterpreter(inside, '/opt/here')).toBeUndefined();
  expect(missingInterpreter(inside, '/opt/link')).toBe('/bin/sh');
});
