import type { CommandToStart, MountCall } from '@holotype/host';
import type { RawPath } from '@holotype/model';

/** One thing that the launcher does to itself before it starts the command. `optional`: a refusal becomes a note. */
export type Step =
  | ({ readonly kind: 'mount'; readonly optional?: boolean } & MountCall)
  | { readonly kind: 'read-only'; readonly target: RawPath; readonly optional?: boolean }
  | { readonly kind: 'directory'; readonly path: RawPath; readonly mode: number; readonly optional?: boolean }
  | { readonly kind: 'file'; readonly path: RawPath; readonly content: string; readonly optional?: boolean }
  | { readonly kind: 'symlink'; readonly path: RawPath; readonly target: RawPath }
  | { readonly kind: 'remove'; readonly path: RawPath }
  | { readonly kind: 'work-in'; readonly path: RawPath }
  | { readonly kind: 'enter'; readonly root: RawPath }
  | { readonly kind: 'drop-capabilities'; readonly numbers: readonly number[] }
  | { readonly kind: 'filter'; readonly program: string }
  | { readonly kind: 'restrict-writes'; readonly writable: readonly RawPath[] }
  | { readonly kind: 'first-of'; readonly choices: readonly Choice[] };

/** Steps that stand or fall together; `note` says what the user gets if this choice is taken. */
export interface Choice {
  readonly steps: readonly Step[];
  readonly note?: string;
}

export interface StartOrder {
  readonly kind: 'start';
  readonly steps: readonly Step[];
  /** Undefined for a trial: the steps are all. */
  readonly command: CommandToStart | undefined;
  /** How many processes of the enclosure stand between the launcher and the command: signals go to the command. */
  readonly depth: number;
}
export type Order = StartOrder | { readonly kind: 'signal'; readonly signal: NodeJS.Signals };

export type Report =
  | { readonly kind: 'note'; readonly text: string }
  /** The steps, or the start of the command, did not succeed: nothing ran. */
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'ended'; readonly exitCode: number | undefined; readonly signal: string | undefined };
