import type { AccountingClass } from '@holotype/model';

type Class = AccountingClass['class'];
const order: readonly Class[] = ['packaged', 'changed', 'generated', 'unmanaged', 'substituted', 'left-out'];

/** Counts every path once; the sum is what `find` sees. */
export class Ledger {
  readonly #rows = new Map<
    string,
    { class: Class; reason: string; paths: number; files: number; bytes: number }
  >();

  /** `size` of a regular file, undefined for anything else. */
  add(kind: Class, reason: string, size: number | undefined): void {
    const key = `${kind} ${reason}`;
    let row = this.#rows.get(key);
    if (!row) this.#rows.set(key, (row = { class: kind, reason, paths: 0, files: 0, bytes: 0 }));
    row.paths++;
    if (size === undefined) return;
    row.files++;
    row.bytes += size;
  }

  rows(): AccountingClass[] {
    return [...this.#rows.values()].sort(
      (a, b) =>
        order.indexOf(a.class) - order.indexOf(b.class) ||
        b.bytes - a.bytes ||
        (a.reason < b.reason ? -1 : 1),
    );
  }
}
