import type { Manifest } from '@holotype/model';

const fallbackPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The captured variables, and what a program cannot do without. */
export const capturedEnvironment = (
  manifest: Manifest,
  term: string | undefined,
): Record<string, string> => ({
  PATH: fallbackPath,
  HOME: '/root',
  ...(term !== undefined && { TERM: term }),
  ...Object.fromEntries(
    (manifest.run?.environment ?? manifest.sections.environment?.variables ?? []).map(({ name, value }) => [
      name,
      value,
    ]),
  ),
});
