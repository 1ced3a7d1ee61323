import type { VariableWishes } from '@holotype/capture';
import type { Manifest, Run } from '@holotype/model';

const fallbackPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** What a terminal says of itself: of the reader's, not of the captured one. */
const ofTerminal = ['TERM', 'COLORTERM', 'COLUMNS', 'LINES'];

const toRecord = (variables: Run['environment']): Record<string, string> =>
  Object.fromEntries(variables.map(({ name, value }) => [name, value]));

/** For a program that somebody starts in a rebuilt root, at the terminal that `caller` has: the captured variables, and what a program cannot do without. */
export const capturedEnvironment = (
  manifest: Manifest,
  caller: Readonly<Record<string, string>>,
): Record<string, string> => ({
  PATH: fallbackPath,
  HOME: '/root',
  ...toRecord(manifest.run?.environment ?? manifest.sections.environment?.variables ?? []),
  ...terminalVariables(caller),
});

/** What the caller's terminal says of itself. */
export const terminalVariables = (caller: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    ofTerminal.flatMap((name) => {
      const value = caller[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );

/** For the run itself: what it got, no more, but what is wished otherwise. */
export const environmentOfRun = (
  { environment }: Run,
  { given, without }: VariableWishes,
  caller: Readonly<Record<string, string>>,
): Record<string, string> => {
  const asked = [...given].flatMap(([name, value = caller[name]]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const all = { ...toRecord(environment), ...Object.fromEntries(asked) };
  return Object.fromEntries(Object.entries(all).filter(([name]) => !without.has(name)));
};
