import { expect, test } from 'vitest';
import { checkEnvironment } from './environment.ts';

test.each([{ '': 'x' }, { 'A=B': 'x' }, { 'A\0': 'x' }, { A: 'x\0y' }])(
  '%j cannot be an environment',
  (environment) => {
    expect(() => {
      checkEnvironment(environment);
    }).toThrow(expect.objectContaining({ code: 'RUN_ENVIRONMENT_INVALID' }));
  },
);

test('values may hold anything else', () => {
  expect(() => {
    checkEnvironment({ PATH: '/usr/bin', BASH_FUNC: '() { x\n}', EMPTY: '' });
  }).not.toThrow();
});
