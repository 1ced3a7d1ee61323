import type { Identity } from '@holotype/host';

/** Whom this process runs as. */
export const ownIdentity = (): Identity => ({
  uid: process.geteuid?.() ?? 0,
  gid: process.getegid?.() ?? 0,
});

/** Whether these are the ids that this process has: nothing need be mapped or pretended for them. */
export const isOwnIdentity = (identity: Identity | undefined): boolean =>
  identity !== undefined && identity.uid === process.getuid?.() && identity.gid === process.getgid?.();
