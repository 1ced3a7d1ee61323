import { type Entry, rawToBytes } from '@holotype/model';
import { attributePrefixes, heldBySquashfs } from './holds.ts';
import { indexedTable, MetadataWriter, type Table } from './metadata-writer.ts';
import { none, placeToBig } from './superblock.ts';

/** Sets of extended attributes, each stored once. */
export class AttributeWriter {
  readonly #values = new MetadataWriter();
  readonly #records: Buffer[] = [];
  readonly #known = new Map<string, number>();

  /** The number of an entry's attributes; `none` if it has none that can be held. */
  index(entry: Entry): number {
    const held = Object.entries(heldBySquashfs(entry)?.xattrs ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    if (held.length === 0) return none;
    const key = JSON.stringify(held);
    let index = this.#known.get(key);
    if (index === undefined) {
      index = this.#records.length;
      this.#known.set(key, index);
      this.#add(held);
    }
    return index;
  }

  /** Undefined if there is no attribute at all. */
  finish(at: number): Table | undefined {
    if (this.#records.length === 0) return undefined;
    const values = this.#values.finish();
    const head = Buffer.alloc(16);
    head.writeBigUInt64LE(BigInt(at), 0);
    head.writeUInt32LE(this.#records.length, 8);
    const { bytes, start } = indexedTable(Buffer.concat(this.#records), at + values.length, head);
    return { bytes: Buffer.concat([values, bytes]), start };
  }

  #add(held: readonly (readonly [string, string])[]): void {
    const record = Buffer.alloc(16);
    record.writeBigUInt64LE(placeToBig(this.#values.place), 0);
    record.writeUInt32LE(held.length, 8);
    // What listxattr gives: each whole name and a zero.
    record.writeUInt32LE(
      held.reduce((sum, [name]) => sum + name.length + 1, 0),
      12,
    );
    this.#records.push(record);
    for (const [name, value] of held) {
      const prefix = attributePrefixes.findIndex((one) => name.startsWith(one));
      const rest = rawToBytes(name.slice(attributePrefixes[prefix]?.length));
      const bytes = Buffer.from(value, 'base64');
      const head = Buffer.alloc(4);
      head.writeUInt16LE(prefix, 0);
      head.writeUInt16LE(rest.length, 2);
      const length = Buffer.alloc(4);
      length.writeUInt32LE(bytes.length);
      this.#values.write(Buffer.concat([head, rest, length, bytes]));
    }
  }
}
