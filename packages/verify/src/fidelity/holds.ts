import type { Difference, Entry } from '@holotype/model';

export type Aspect = Difference['cause'];

/** What a form cannot hold, for this user on this file system: differences in it are counted, not held against the rebuild. */
export type NotHeldAspects = ReadonlySet<Aspect>;

/** A tar or an image holds everything, whoever writes it. */
export const holdsAll: NotHeldAspects = new Set();

/** Layers that container engines write state owners by number alone; a directory whose root has no /etc/passwd gives numbers no names. */
export const numbersAlone: NotHeldAspects = new Set(['owner-name']);

/** What a form holds of an entry, where that is less than all; undefined if it cannot hold the path at all. */
export type Held = (entry: Entry) => Entry | undefined;

export const wholly: Held = (entry) => entry;
