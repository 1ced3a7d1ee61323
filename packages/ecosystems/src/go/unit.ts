import { toolchain } from '../reading/toolchain.ts';

/** What the toolchain of the module proxy lacks too is in no build: tests of the compiler, lists of its API. */
export const goToolchain = toolchain({
  name: 'go',
  what: 'Go toolchain',
  folder: 'src',
  sign: 'src/runtime',
  apart: ['api', 'doc', 'misc', 'test'],
  answer: /^(?:bin\/[^/]+|VERSION|go\.env)$/,
});
