import type { MechanismName } from './request.ts';

/** A mechanism, tried on this machine for this user. */
export interface DetectedMechanism {
  readonly name: MechanismName;
  readonly usable: boolean;
  readonly why: string;
}

/** All mechanisms, in order of preference. */
export const detectMechanisms = (): Promise<readonly DetectedMechanism[]> => Promise.resolve([]);
