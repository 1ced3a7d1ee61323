import type { Identity } from '@holotype/host';

/** Whether these are the ids that this process has: nothing need be mapped or pretended for them. */
export const isOwnIdentity = (identity: Identity | undefined): boolean =>
  identity !== undefined && identity.uid === process.getuid?.() && identity.gid === process.getgid?.();
