import { HolotypeError } from '@holotype/model';

export type ReplayErrorCode =
  /** The capsule contains a machine, not a run. */
  | 'REPLAY_NO_RUN'
  /** The run section is not one that `holotype freeze` writes. */
  | 'REPLAY_RUN_INVALID'
  /** A slot was not given, or one that does not exist was. */
  | 'REPLAY_DATA_MISSING'
  /** What was given is not what the run read. */
  | 'REPLAY_DATA_DIFFERS'
  /** `--edit` names no file of the capsule, or a file that changes meanwhile. */
  | 'REPLAY_EDIT_UNKNOWN'
  /** `--shell`: the capsule has none, or an image would be rebuilt. */
  | 'REPLAY_NO_SHELL'
  /** `--bind` cannot be had: nothing there to show, or no place for it. */
  | 'REPLAY_BIND_INVALID'
  /** It needs a loopback interface, and no network of its own can be had. */
  | 'REPLAY_NEEDS_NETWORK'
  /** A launcher started it: the reader says which one does so here. */
  | 'REPLAY_NEEDS_LAUNCHER'
  /** `--launch` of a run without ranks, or into an image. */
  | 'REPLAY_LAUNCH_INVALID'
  /** A policy or claim of the reader's matches nothing that was recorded. */
  | 'REPLAY_ASKED_NOTHING'
  /** This host cannot carry the environment. */
  | 'REPLAY_CANNOT_RUN';

export class ReplayError extends HolotypeError<ReplayErrorCode> {}
