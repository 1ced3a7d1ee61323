import { createHash, type Hash } from 'node:crypto';
import { type Digest, sha256, toDigest } from '../digest.ts';
import { baseOf, isWithin, rawToText } from '../raw.ts';
import type { DirectoryEntry, Entry } from './entry.ts';
import { renderTreeNode } from './line.ts';

interface Open {
  readonly entry: DirectoryEntry;
  readonly children: Hash;
}

/**
 * The Tree's digest, from entries in Tree order (checked elsewhere: see checkTree).
 *
 * A node is the SHA-256 of its canonical line without `path`; a directory's line has one member more, `children`: the SHA-256 over
 * its children in order, for each `name` as text, newline, node digest, newline. The root's node is the environment's digest.
 */
export class TreeDigester {
  readonly #open: Open[] = [];
  #root: Digest | undefined;

  add(entry: Entry): void {
    while (this.#open.length > 0 && !isWithin(entry.path, this.#open.at(-1)?.entry.path ?? '/'))
      this.#close();
    if (entry.type === 'directory') this.#open.push({ entry, children: createHash('sha256') });
    else this.#append(entry, undefined);
  }

  /** Call once, after the last entry. An empty Tree has the digest of nothing. */
  finish(): Digest {
    while (this.#open.length > 0) this.#close();
    return this.#root ?? toDigest(sha256(''));
  }

  #close(): void {
    const directory = this.#open.pop();
    if (directory) this.#append(directory.entry, directory.children.digest('hex'));
  }

  #append(entry: Entry, children: string | undefined): void {
    const node = sha256(renderTreeNode(entry, children));
    const parent = this.#open.at(-1);
    if (parent) parent.children.update(`${rawToText(baseOf(entry.path))}\n${node}\n`);
    else if (entry.path === '/') this.#root = toDigest(node);
  }
}
