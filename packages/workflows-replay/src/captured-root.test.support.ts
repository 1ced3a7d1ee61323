import { join } from 'node:path';
import { capture } from '@holotype/capture';
import type { RawPath } from '@holotype/model';
import { makeRoot, temporary } from '@holotype/test-support';

/** The capture directory of a root with these files. */
export const captureOf = async (paths: Parameters<typeof makeRoot>[0]): Promise<RawPath> => {
  const output = join(temporary(), 'capture');
  await capture({
    root: makeRoot(paths),
    output,
    replace: false,
    environment: {},
    include: [],
    exclude: [],
    own: [],
    tool: { name: 'holotype', version: '0' },
    now: '2026-01-01T00:00:00Z',
    privileged: true,
    secrets: {
      looksSecret: () => false,
      scanFiles: () => Promise.resolve({ findings: new Map() }),
      derivedOf: () => [],
    },
  });
  return output;
};
