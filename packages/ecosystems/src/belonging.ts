import type { Belonging } from './ecosystem.ts';

/** A root without any record of its packages, `isRecorded` false, says nothing of their versions. */
export const toBelonging = (
  name: string,
  there: string | undefined,
  here: string | undefined,
  isRecorded: boolean,
): Belonging =>
  there === here || !isRecorded
    ? { name }
    : { name, versions: { there: there ?? 'none', here: here ?? 'none' } };
