import { conda } from './conda.ts';
import { rPackage } from './r-package.ts';
import { standardLibrary } from './standard-library.ts';
import { r } from './r.ts';
import { go, jdk, oldJdk, rust } from './toolchains.ts';
import type { UnitKind } from './unit.ts';
import { venv } from './venv.ts';

/** The first that fits a directory wins. */
export const unitKinds: readonly UnitKind[] = [
  conda,
  venv,
  standardLibrary,
  rPackage,
  rust,
  go,
  jdk,
  oldJdk,
  r,
];
