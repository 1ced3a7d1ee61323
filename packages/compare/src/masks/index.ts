import { buildMasks } from './builds.ts';
import { clockMasks } from './clocks.ts';
import { loggerMasks } from './loggers.ts';
import type { Mask } from './mask.ts';
import { objectMasks } from './objects.ts';
import { programMasks } from './programs.ts';
import { testMasks } from './tests.ts';

/** Every mask. */
export const masks: readonly Mask[] = [
  ...testMasks,
  ...buildMasks,
  ...loggerMasks,
  ...objectMasks,
  ...programMasks,
  ...clockMasks,
];
