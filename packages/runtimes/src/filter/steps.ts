import type { Step } from '../launcher/orders.ts';
import { filterProgram } from './bpf.ts';
import { callTables } from './calls.ts';
import { type Refusals, typing } from './refusals.ts';

/** The step that installs a filter; undefined for an architecture without a table. */
export const filterStep = (...refusals: readonly Refusals[]): Step | undefined => {
  const tables = callTables[process.arch];
  if (!tables) return undefined;
  const program = filterProgram(tables, Object.assign({}, ...refusals) as Refusals);
  return { kind: 'filter', program: Buffer.from(program).toString('base64') };
};

/** No command types into a terminal, whichever it got hold of. */
export const typingSteps = (): readonly Step[] => {
  const step = filterStep(typing);
  return step ? [step] : [];
};
