import { conda } from './conda/index.ts';
import { cpython } from './cpython/index.ts';
import { debian } from './debian/index.ts';
import type { Ecosystem } from './ecosystem.ts';
import { git } from './git/index.ts';
import { go } from './go/index.ts';
import { java } from './java/index.ts';
import { node } from './node/index.ts';
import { python } from './python/index.ts';
import { r } from './r/index.ts';
import { ruby } from './ruby/index.ts';
import { rust } from './rust/index.ts';
import { vendors } from './vendors/index.ts';

/**
 * All that there are. In this order their probes run and their units are looked for, and of equal contents the first one's artifact is
 * taken. The contract test compares it with the folders.
 */
export const ecosystems: readonly Ecosystem[] = [
  debian,
  conda,
  node,
  python,
  cpython,
  r,
  ruby,
  rust,
  go,
  java,
  vendors,
  git,
];
