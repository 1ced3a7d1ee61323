import type { RawPath } from '@holotype/model';

/** Files of a layout, one after another, into a directory or into a tar. Calls come in order. */
export interface LayoutSink {
  /** Begins a file of exactly `size` bytes; `name` is below the layout's root. */
  readonly begin: (name: string, size: number) => void;
  readonly write: (bytes: Uint8Array) => void;
  readonly end: () => void;
  /** All that was written is in its file, which others may write to until the next call. */
  readonly settle: () => void;
  /** Ends it under this name, on the same file system. */
  readonly commit: (path: RawPath) => void;
  /** Removes what was written; nothing after commit. */
  readonly discard: () => void;
}
