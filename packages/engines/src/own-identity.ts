import type { Identity } from '@holotype/host';

/** Whom this process runs as. */
export const ownIdentity = (): Identity => ({
  uid: process.geteuid?.() ?? 0,
  gid: process.getegid?.() ?? 0,
});
