import type { CommandToStart, Identity, Isolation, MountCall, Restriction } from '@holotype/host';
import type { RawPath } from '@holotype/model';

/** One thing that the launcher does to itself before it starts the command. `optional`: a refusal becomes a note. */
export type Step =
  | ({ readonly kind: 'mount'; readonly optional?: boolean } & MountCall)
  | {
      readonly kind: 'restrict';
      readonly target: RawPath;
      readonly restrictions: readonly Restriction[];
      readonly optional?: boolean;
    }
  | { readonly kind: 'directory'; readonly path: RawPath; readonly mode: number; readonly optional?: boolean }
  | {
      readonly kind: 'hand-over';
      readonly path: RawPath;
      readonly mode: number;
      readonly owner: Identity | undefined;
    }
  | { readonly kind: 'file'; readonly path: RawPath; readonly content: string; readonly optional?: boolean }
  | { readonly kind: 'symlink'; readonly path: RawPath; readonly target: RawPath }
  | { readonly kind: 'remove'; readonly path: RawPath }
  | { readonly kind: 'work-in'; readonly path: RawPath }
  | { readonly kind: 'enter'; readonly root: RawPath }
  | { readonly kind: 'change-root'; readonly root: RawPath }
  | {
      readonly kind: 'device';
      readonly path: RawPath;
      readonly major: number;
      readonly minor: number;
      readonly optional?: boolean;
    }
  | { readonly kind: 'private-network' }
  | { readonly kind: 'forbid-new-privileges' }
  | { readonly kind: 'clear-ambient' }
  | { readonly kind: 'drop-capabilities'; readonly numbers: readonly number[] }
  | { readonly kind: 'filter'; readonly program: string }
  | { readonly kind: 'restrict-writes'; readonly writable: readonly RawPath[] }
  | { readonly kind: 'restrict-reads'; readonly readable: readonly RawPath[] }
  | { readonly kind: 'restrict-scope'; readonly mounts: boolean }
  | { readonly kind: 'first-of'; readonly choices: readonly Choice[] };

/** Steps that stand or fall together; `note` says what the user gets if this choice is taken, `held` what it keeps apart. */
export interface Choice {
  readonly steps: readonly Step[];
  readonly note?: string;
  readonly held?: Partial<Isolation>;
}

export interface StartOrder {
  readonly kind: 'start';
  readonly steps: readonly Step[];
  /** Undefined for a trial: the steps are all. */
  readonly command: CommandToStart | undefined;
  /** How many processes of the enclosure stand between the launcher and the command: signals go to the command. */
  readonly depth: number;
}
export type Order =
  | StartOrder
  /** To the command alone, or to all that it started besides. */
  | { readonly kind: 'signal'; readonly signal: NodeJS.Signals; readonly to: 'command' | 'all' };

export type Finding =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'held'; readonly isolation: Partial<Isolation> };

export type End =
  /** The steps, or the start of the command, did not succeed: nothing ran. */
  | { readonly kind: 'failed'; readonly why: string }
  | {
      readonly kind: 'ended';
      readonly exitCode: number | undefined;
      readonly signal: string | undefined;
      /** Seconds that the command ran. */
      readonly wall: number;
      /** See RunInRootResult. */
      readonly peakMemory: number | undefined;
    };

/** The launcher itself is up, and takes its first step; or has taken its last one, and starts the command. */
export type Stage = { readonly kind: 'ready' } | { readonly kind: 'starting' };

export type Report = Stage | Finding | End;
