import { toHostFiles } from './host-files.ts';
import type { Host } from './host.ts';
import { runLocal } from '../processes/run.ts';
import { rootSource } from './root.ts';

/** The running machine. */
export const openLocal = (): Host => ({
  id: 'local',
  kind: 'live',
  files: toHostFiles(rootSource('/')),
  run: runLocal,
});
