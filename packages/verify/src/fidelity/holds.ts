import type { Difference } from '@holotype/model';

export type Aspect = Difference['cause'];

/** What a form cannot hold, for this user on this file system: differences in it are counted, not held against the rebuild. */
export type NotHeldAspects = ReadonlySet<Aspect>;

/** A tar or an image holds everything, whoever writes it. */
export const holdsAll: NotHeldAspects = new Set();

/** A directory of an ordinary user: everything is theirs, and no setuid program of theirs is made. */
export const ordinaryDirectory: NotHeldAspects = new Set([
  'owner',
  'owner-name',
  'device',
  'capabilities',
  'setid',
]);
