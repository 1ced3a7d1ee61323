import { toolchain } from '../reading/toolchain.ts';

export const goToolchain = toolchain({
  name: 'go',
  what: 'Go toolchain',
  folder: 'src',
  sign: 'src/runtime',
  answer: /^(?:bin\/[^/]+|VERSION|go\.env)$/,
});
