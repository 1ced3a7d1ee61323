/** A layout being written, under a temporary name beside its own. Calls come in order. */
export interface LayoutSink {
  readonly begin: (name: string, size: number) => void;
  readonly write: (bytes: Uint8Array) => void;
  readonly end: () => void;
  /** Gives it its name. */
  readonly commit: () => void;
  /** Removes it; nothing after commit. */
  readonly discard: () => void;
}
