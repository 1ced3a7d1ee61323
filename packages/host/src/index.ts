export { HostError, isSystemError } from './errors.ts';
export { toHostFiles } from './files.ts';
export type { Command, FileSource, FileStat, FileType, Host, HostFiles, RunResult } from './host.ts';
export { openLocal } from './hosts/local.ts';
export { commandKey, openRecorded } from './hosts/recorded.ts';
export { inRoot, lendInRoot } from './in-root.ts';
export { openRoot, rootSource } from './hosts/root.ts';
export { hasNative } from './native/library.ts';
export { makeNode, setMtime, tryDevice } from './native/nodes.ts';
export { lstat, typeOf } from './native/stat.ts';
export { readXattrs, setXattr } from './native/xattrs.ts';
export { type Observed, observe } from './observe.ts';
export { runLocal } from './run.ts';
export { hashFile, type HashRequest, type HashResult, seenAs } from './hashing/hash-file.ts';
export { createHashPool, type HashPool, createReadPool, type ReadPool } from './hashing/pool.ts';
export { type ReadRequest, type ReadResult, streamFile, usualBatch } from './hashing/read-files.ts';
export { createPool, type Pool } from './pool.ts';
export { serve } from './serve.ts';
export { startStream, type Stream } from './stream.ts';
export { serveStream } from './serve-stream.ts';
export { packStats, type StatColumns, unpackStats } from './entries/stat-columns.ts';
export { type Unread, type Visit, walk } from './walk.ts';
export {
  type GrowingFile,
  makeDirectories,
  makeTemporaryDirectory,
  openGrowing,
  readLocalFile,
  readWhole,
  renameFile,
} from './local-files.ts';
export { fileInRoot, type OpenedFile, readFileToEnd, type WholeFile } from './read-to-end.ts';
export { saidIn, saidOf } from './said.ts';
export { removeTree, removeTreeInTurns } from './remove-tree.ts';
export type { DecoderState, DecoderStep, NativeDecoder } from './native/decoder.ts';
export { openXzDecoder } from './native/xz-decoder.ts';
export { libzstd, type Zstd } from './native/zstd.ts';
export { openZstdDecoder } from './native/zstd-decoder.ts';
export { pipeThrough } from './pipe.ts';
export { findProgram, searchPath } from './programs.ts';
export { openFile, type RandomAccess, readFileChunks } from './random-access.ts';
export { type PendingFile, startFile, writeWhole } from './write-file.ts';
export { accountNames, type Names, readAccountNames } from './entries/accounts.ts';
export { type Draft, type FileDraft, refresh, toDraft } from './entries/draft.ts';
export { withReadPermission } from './hashing/with-permission.ts';
export { type Launch, launch, type LaunchEnd, type LaunchOptions, type LaunchTerminal } from './launch.ts';
export {
  clearAmbientCapabilities,
  dropCapabilities,
  forbidNewPrivileges,
  hideFromTracers,
  installFilter,
  showToTracers,
} from './native/confine.ts';
export { changeRoot } from './native/change-root.ts';
export { adoptOrphans, childrenOf, collectOrphans, familyOf, killDescendants } from './native/descendants.ts';
export { landlockVersion, restrictReads, restrictScope, restrictWrites } from './native/landlock.ts';
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
export { makeScratch, tryDirectory, tryFile, tryHandOver, tryRemove, trySymlink } from './scratch.ts';
export { type Tracee, traceesOf } from './tracees.ts';
export { type CommandEnd, type CommandToStart, startCommand, type StartedCommand } from './start-command.ts';
export { ownChildren } from './own-children.ts';
export { startHelper } from './start-helper.ts';
export { type BatchLimits, inBatches } from './in-batches.ts';
export { inOrder } from './in-order.ts';
export { restoreMetadata } from './restore-metadata.ts';
export { changeStamp } from './change-stamp.ts';
export { DirectorySink } from './directory-sink.ts';
export { RemoteError } from './remote-error.ts';
export { openSpool, type Spool } from './spool.ts';
export { isOnOverlay, type Storage, storageOf } from './storage.ts';
export { pause, turns } from './turn.ts';
export { type LentAccess, lendAccess } from './owner-access.ts';
export { returnFreedMemory } from './native/allocator.ts';
export { flipByte } from './flip-byte.ts';
export { ownAddresses } from './own-addresses.ts';
export { runVisibly, type VisibleCommand } from './run-visibly.ts';
export { changeOwner } from './change-owner.ts';
export { record, type Recording } from './record.ts';
export { forbidsPrograms } from './mounted.ts';
export { makeRunnable, type Runnable } from './runnable.ts';
export { startWatched, type StartedWatched, type WatchedCommand, type WatchedEnd } from './start-watched.ts';
export { hashLocal } from './hashing/hash-local.ts';
export { copyPart, linkOrCopy } from './keep-content.ts';
export { syncFiles } from './sync-files.ts';
export { callerInput, callerTerminalSize, openCallerInput, readStream } from './caller-input.ts';
export type { CommandInput } from './command-input.ts';
export { openPseudoTerminal, type PseudoTerminal, type TerminalSize } from './pseudo-terminal.ts';
export { copyBytes } from './standard-input.ts';
export type { Typed } from './typist.ts';
export type { OutputFiles, OutputName } from './launch-output.ts';
export { enterPrivateNetwork } from './native/network.ts';
export { peakMemoryOfChildren } from './native/usage.ts';
export { type Identity, type Isolation, notIsolated } from './isolation.ts';
