import { toolchain } from '../reading/toolchain.ts';

/** 800 of 1,300 MB are its documentation, a component of its own. */
export const rustToolchain = toolchain({
  name: 'rust',
  what: 'Rust toolchain',
  folder: 'lib',
  sign: 'lib/rustlib',
  apart: ['share/doc'],
  answer: /^(?:bin\/[^/]+|lib\/[^/]+\.so(?:\.[^/]+)?)$/,
});
