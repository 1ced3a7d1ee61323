import { type KnownHashes, openKnownHashes } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import type { WorkflowContext } from '@holotype/workflows-replay';

/**
 * What this user's captures of a root have read, beside the store's downloads. Whoever could write there could have a capture name other bytes
 * than a file has, so that each user has a folder. `rehash`: everything is read again.
 */
export const knownHashes = (context: WorkflowContext, root: RawPath, rehash: boolean): KnownHashes =>
  openKnownHashes({
    folder: joinRaw(context.store.path, `hashes-${String(context.uid)}`),
    root,
    isRead: !rehash,
  });
