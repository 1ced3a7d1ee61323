import { type AccountingClass, because, type Reason, reasonKey, type UncountedMount } from '@holotype/model';

type Class = AccountingClass['class'];
const order: readonly Class[] = ['packaged', 'changed', 'generated', 'unmanaged', 'substituted', 'left-out'];

interface Row {
  readonly class: Class;
  readonly reason: Reason;
  paths: number;
  files: number;
  bytes: number;
}

/** Counts every path once; the sum is what was looked at: of a machine what `find` sees. */
export class PathAccounting {
  readonly #rows = new Map<Class, Map<string, Row>>();
  readonly #uncounted: AccountingClass[] = [];

  /** `size` of a regular file, undefined for anything else. */
  add(kind: Class, reason: Reason, size: number | undefined): void {
    this.addAll(kind, reason, { paths: 1, files: size === undefined ? 0 : 1, bytes: size ?? 0 });
  }

  addAll(kind: Class, reason: Reason, counts: Pick<Row, 'paths' | 'files' | 'bytes'>): void {
    let rows = this.#rows.get(kind);
    if (!rows) this.#rows.set(kind, (rows = new Map<string, Row>()));
    const key = reasonKey(reason);
    let row = rows.get(key);
    if (!row) rows.set(key, (row = { class: kind, reason, paths: 0, files: 0, bytes: 0 }));
    row.paths += counts.paths;
    row.files += counts.files;
    row.bytes += counts.bytes;
  }

  /** The rest of a file system, of which no more is known than what it says of itself. */
  passOver(mount: UncountedMount): void {
    const reason = because('rest-of-mount', mount.path);
    this.#uncounted.push({ class: 'left-out', reason, paths: 0, files: 0, bytes: 0, mount });
  }

  rows(): AccountingClass[] {
    const rows = [...this.#rows.values()].flatMap((ofClass) => [...ofClass.values()]);
    rows.sort(
      (a, b) =>
        order.indexOf(a.class) - order.indexOf(b.class) ||
        b.bytes - a.bytes ||
        (reasonKey(a.reason) < reasonKey(b.reason) ? -1 : 1),
    );
    return [...rows, ...this.#uncounted];
  }
}
