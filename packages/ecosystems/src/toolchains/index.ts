import type { Ecosystem } from '../ecosystem.ts';
import { go, jdk, oldJdk, rust } from './units.ts';
import { sharing } from './sharing.ts';

/** Compilers and runtimes that were unpacked by hand or by their own installers: Rust, Go, Java. */
export const toolchains: Ecosystem = {
  name: 'toolchains',
  units: [rust, go, jdk, oldJdk],
  sharing,
};
