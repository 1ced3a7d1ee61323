export { HostError, isSystemError, unlessRefused } from './errors.ts';

export { isLinux, isWindows, systemName } from './system.ts';

// hosts/: a machine as probes see it
export { standingIn, toHostFiles, wrapFiles } from './hosts/host-files.ts';
export type { Command, FileSource, FileStat, FileType, Host, HostFiles, RunResult } from './hosts/host.ts';
export { openLocal } from './hosts/local.ts';
export { type Observed, observe } from './hosts/observe.ts';
export { ownAddresses } from './hosts/own-addresses.ts';
export { record, type Recording } from './hosts/record.ts';
export { commandKey, openRecorded } from './hosts/recorded.ts';
export { openRoot, rootSource } from './hosts/root.ts';

// files/: reading and writing this machine's files
export { changeOwner } from './files/change-owner.ts';
export { changeStamp } from './files/change-stamp.ts';
export { copyBytes } from './files/copy-bytes.ts';
export { DirectorySink } from './files/directory-sink.ts';
export { flipByte } from './files/flip-byte.ts';
export { inRoot, lendInRoot } from './files/in-root.ts';
export { copyPart, linkOrCopy } from './files/keep-content.ts';
export {
  type GrowingFile,
  makeDirectories,
  makeTemporaryDirectory,
  openGrowing,
  readLocalFile,
  readWhole,
  renameFile,
} from './files/local-files.ts';
export { ignoresCase } from './files/ignores-case.ts';
export { fromLocal, fromTyped, toLocalText } from './files/local-path.ts';
export { forbidsPrograms, isMountPoint } from './files/mounted.ts';
export { isOursAlone } from './files/ours-alone.ts';
export { type LentAccess, lendAccess } from './files/owner-access.ts';
export { putBack, putInPlace } from './files/put-in-place.ts';
export { openFile, piecesOf, type RandomAccess, readFileChunks } from './files/random-access.ts';
export { fileInRoot, type OpenedFile, readFileToEnd, type WholeFile } from './files/read-to-end.ts';
export { refuseExisting } from './files/refuse-existing.ts';
export { removeMarked, removeTree, removeTreeInTurns } from './files/remove-tree.ts';
export { openResuming, type ResumingFile } from './files/resuming-file.ts';
export { restoreMetadata } from './files/restore-metadata.ts';
export { makeScratch, tryDirectory, tryFile, tryHandOver, tryRemove, trySymlink } from './files/scratch.ts';
export { openSpool, type Spool } from './files/spool.ts';
export { isOnOverlay, type Storage, storageOf, tellsChanges } from './files/storage.ts';
export { syncFiles } from './files/sync-files.ts';
export { type PendingFile, startFile, writeWhole } from './files/write-file.ts';

// scan/: looking at many files at once
export { accountNames, type Names, readAccountNames } from './scan/accounts.ts';
export { type Draft, type FileDraft, linkTo, refresh } from './scan/draft.ts';
export { hashFile, type HashRequest, type HashResult, seenAs } from './scan/hashing/hash-file.ts';
export { type KnownHashes, type KnownHashesOptions, openKnownHashes } from './scan/hashing/known-hashes.ts';
export { hashLocal } from './scan/hashing/hash-local.ts';
export { createHashPool, type HashPool, createReadPool, type ReadPool } from './scan/hashing/pool.ts';
export { type ReadRequest, type ReadResult, streamFile, usualBatch } from './scan/hashing/read-files.ts';
export { withReadPermission } from './scan/hashing/with-permission.ts';
export {
  type FileItem,
  type Found,
  inPieces,
  type ReadItem,
  readTree,
  type ScanOptions,
  scanTree,
} from './scan/scan-tree.ts';
export { packStats, type StatColumns, unpackStats } from './scan/stat-columns.ts';
export { type Below, type Counts, measureBelow } from './scan/measure-below.ts';
export { type Unread, type Visit, walk } from './scan/walk.ts';

// processes/: starting programs
export { exitOf, type HowItEnded } from './processes/how-it-ended.ts';
export { type Identity, type Isolation, notIsolated } from './processes/isolation.ts';
export type { OutputFiles, OutputName, Shown } from './processes/launch-output.ts';
export {
  type Launch,
  launch,
  type LaunchEnd,
  type LaunchOptions,
  type LaunchTerminal,
} from './processes/launch.ts';
export { ownChildren } from './processes/own-children.ts';
export { pipeThrough } from './processes/pipe.ts';
export { findProgram, searchPath } from './processes/programs.ts';
export { runVisibly, type VisibleCommand } from './processes/run-visibly.ts';
export { runLocal } from './processes/run.ts';
export { makeRunnable, type Runnable } from './processes/runnable.ts';
export { saidIn, saidOf } from './processes/said.ts';
export { type CommandToStart, startCommand, type StartedCommand } from './processes/start-command.ts';
export { startHelper } from './processes/start-helper.ts';
export {
  startWatched,
  type StartedWatched,
  type WatchedCommand,
  type WatchedEnd,
} from './processes/start-watched.ts';
export {
  callerInput,
  callerTerminalSize,
  openCallerInput,
  readStream,
} from './processes/terminal/caller-input.ts';
export type { CommandInput } from './processes/terminal/command-input.ts';
export {
  openPseudoTerminal,
  type PseudoTerminal,
  type TerminalSize,
} from './processes/terminal/pseudo-terminal.ts';
export type { Typed } from './processes/terminal/typist.ts';
export { type Tracee, traceesOf } from './processes/tracees.ts';

// workers/: threads
export { requireAddressSpace, requireThreads } from './workers/address-space.ts';
export { atOnce } from './workers/at-once.ts';
export { type BatchLimits, inBatches } from './workers/in-batches.ts';
export { inOrder } from './workers/in-order.ts';
export { createPool, type Pool } from './workers/pool.ts';
export { RemoteError } from './workers/remote-error.ts';
export { serveStream } from './workers/serve-stream.ts';
export { serve } from './workers/serve.ts';
export { startStream, type Stream } from './workers/stream.ts';
export { pause, turns } from './workers/turn.ts';

// native/: what Node lacks
export { returnFreedMemory } from './native/allocator.ts';
export { changeRoot } from './native/change-root.ts';
export {
  clearAmbientCapabilities,
  dropCapabilities,
  forbidNewPrivileges,
  hideFromTracers,
  installFilter,
  showToTracers,
} from './native/confine.ts';
export type { DecoderState, DecoderStep, NativeDecoder } from './native/decoder.ts';
export { adoptOrphans, childrenOf, collectOrphans, familyOf, killDescendants } from './native/descendants.ts';
export { landlockVersion, restrictReads, restrictScope, restrictWrites } from './native/landlock.ts';
export { hasNative } from './native/library.ts';
export {
  changeDirectory,
  enterRoot,
  mount,
  type MountCall,
  type MountFlag,
  type Refusal,
  restrictMount,
  type Restriction,
} from './native/mounts.ts';
export { enterPrivateNetwork } from './native/network.ts';
export { makeNode, setMtime, tryDevice } from './native/nodes.ts';
export { lstat, typeOf } from './native/stat.ts';
export { peakMemoryOfChildren } from './native/usage.ts';
export { readXattrs, setXattr } from './native/xattrs.ts';
export { openXzDecoder } from './native/xz-decoder.ts';
export { openZstdDecoder } from './native/zstd-decoder.ts';
export { libzstd, type Zstd } from './native/zstd.ts';
