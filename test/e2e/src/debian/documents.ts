/** What the tests read of the documents that `--json` prints. */
export interface ManifestDocument {
  readonly tree: { readonly digest: string; readonly entries: number; readonly bytes: number };
  readonly accounting: readonly { readonly class: string; readonly paths: number }[];
}
export interface LockDocument {
  readonly image: {
    readonly tarDigest: string;
    readonly configDigest: string;
    readonly manifestDigest: string;
    readonly refused?: string;
  };
  readonly artifacts: readonly { readonly purl: string; readonly index: string }[];
  readonly packages: readonly { readonly purl: string; readonly answer: string }[];
  readonly totals: Readonly<Record<'proven' | 'trusted' | 'kept', { readonly bytes: number }>>;
}
export interface Counted {
  readonly kind: string;
  readonly count: number;
}
export interface ReportDocument {
  readonly verdict: string;
  readonly fidelity: {
    readonly treeDigest: string;
    readonly identical: number;
    readonly total: number;
    readonly notHeld: readonly Counted[];
    readonly differenceCount: readonly { readonly cause: string; readonly count: number }[];
  };
}
export interface RebuildDocument {
  readonly digests: Readonly<Record<string, string>>;
}

/** Differences by cause, as an object. */
export const lossesOf = ({ fidelity }: ReportDocument): Readonly<Record<string, number>> =>
  Object.fromEntries(fidelity.differenceCount.map(({ cause, count }) => [cause, count]));
