import { expect, test } from 'vitest';
import { derivedOf, sourcesOf } from './derived.ts';

test.each([
  ['/p/__pycache__/mod.cpython-311.pyc', '/p/mod.py'],
  ['/p/__pycache__/mod.cpython-311.opt-1.pyc', '/p/mod.py'],
  ['/p/__pycache__/mod.cpython-311.opt-2.pyc', '/p/mod.py'],
  ['/p/__pycache__/mod.f-12.py311.nbi', '/p/mod.py'],
  ['/p/mod.pyc', '/p/mod.py'],
  ['/p/mod.pyo', '/p/mod.py'],
  ['/p/.mod.py.swp', '/p/mod.py'],
  ['/p/Mod$Inner.class', '/p/Mod.java'],
  ['/p/mod.o', '/p/mod.c'],
  ['/p/mod.cpython-311-x86_64-linux-gnu.so', '/p/mod.pyx'],
  ['/p/mod.elc', '/p/mod.el'],
])('%s repeats %s', (path, source) => {
  expect(sourcesOf(path)).toContain(source);
  expect(derivedOf([path, '/p/other.pyc', source], new Set([source]))).toEqual([path]);
});

test.each(['/p/mod.py', '/p/data.csv', '/p/.env', '/p/o', '/p/Makefile', '/'])(
  '%s repeats nothing',
  (path) => {
    expect(sourcesOf(path)).toEqual([]);
  },
);
