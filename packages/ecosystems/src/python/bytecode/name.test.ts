import { expect, test } from 'vitest';
import { parseBytecodeName } from './name.ts';

test.each([
  ['/p/__pycache__/m.cpython-311.pyc', { tag: 'cpython-311', level: 0 }],
  ['/p/__pycache__/m.cpython-38.opt-1.pyc', { tag: 'cpython-38', level: 1 }],
  ['/p/__pycache__/__init__.cpython-314t.opt-2.pyc', { tag: 'cpython-314t', level: 2 }],
  ['/p/__pycache__/m.pypy310.pyc', { tag: 'pypy310', level: 0 }],
  ['/p/m.cpython-311.pyc', undefined],
  ['/p/m.pyc', undefined],
  ['/p/__pycache__/m.pyc', undefined],
  // Of pytest, which reads it itself.
  ['/p/__pycache__/test_a.cpython-311-pytest-9.0.1.pyc', undefined],
  ['/p/__pycache__/m.f-12.py311.nbi', undefined],
])('%s', (path, expected) => {
  expect(parseBytecodeName(path)).toEqual(expected);
});
