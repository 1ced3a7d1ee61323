import { createHash } from 'node:crypto';
import { type Bytes, readTar, type TarMember } from '@holotype/archive';
import {
  baseOf,
  compareTreeOrder,
  type Entry,
  isWithin,
  joinRaw,
  parentOf,
  type RawPath,
  renderTreeLine,
} from '@holotype/model';

const hashContent = async (member: TarMember): Promise<string> => {
  const sha256 = createHash('sha256');
  for await (const piece of member.content()) sha256.update(piece);
  return sha256.digest('hex');
};

/** Attributes by which overlayfs keeps its own books: builders without root leave them in layers, and who runs the image does not see them. */
const withoutOverlay = (xattrs: TarMember['xattrs']): TarMember['xattrs'] => {
  const kept = Object.entries(xattrs ?? {}).filter(([name]) => !/^(?:user|trusted)\.overlay\./.test(name));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
};

const toEntry = async (member: TarMember, isLayer: boolean): Promise<Entry | undefined> => {
  const { path, mode, uid, gid, user, group, mtime } = member;
  const xattrs = isLayer ? withoutOverlay(member.xattrs) : member.xattrs;
  const common = { path, mode, uid, gid, user, group, mtime, ...(xattrs && { xattrs }) };
  switch (member.type) {
    case 'file':
      return { ...common, type: 'file', size: member.size, sha256: await hashContent(member) };
    case 'symlink':
      return { ...common, type: 'symlink', target: member.linkTarget };
    case 'directory':
    case 'fifo':
      return { ...common, type: member.type };
    case 'character-device':
    case 'block-device':
      return { ...common, type: member.type, major: member.major, minor: member.minor };
    case 'hardlink':
      return undefined;
  }
};

/** A root file system as tars make it, one layer over another; whiteouts delete, as the OCI image specification says. */
export class LayeredTree {
  /** The names of one file share one entry, which keeps the path that it was first written under. */
  readonly #entries = new Map<RawPath, Entry>();
  readonly #expected: ReadonlyMap<RawPath, Entry>;

  /** `expected`: an entry that is one of these is not held a second time; a machine has 400,000. */
  constructor(expected: ReadonlyMap<RawPath, Entry> = new Map()) {
    this.#expected = expected;
  }

  async addTar(tar: Bytes, isLayer: boolean, onProgress?: (bytes: number) => void): Promise<void> {
    for await (const member of readTar(tar)) {
      const name = baseOf(member.path);
      if (isLayer && name.startsWith('.wh.')) this.#whiteOut(member.path, name);
      else await this.#add(member, isLayer);
      onProgress?.(member.size);
    }
  }

  /** In Tree order. A group's first path in that order is its head, whichever was written first. */
  entries(): Entry[] {
    const heads = new Map<Entry, RawPath>();
    return [...this.#entries]
      .sort(([a], [b]) => compareTreeOrder(a, b))
      .map(([path, entry]) => {
        const head = heads.get(entry);
        if (head === undefined) heads.set(entry, path);
        if (path === entry.path && head === undefined) return entry;
        return entry.type === 'directory' ? { ...entry, path } : { ...entry, path, hardlink: head };
      });
  }

  async #add(member: TarMember, isLayer: boolean): Promise<void> {
    const { path } = member;
    const found =
      member.type === 'hardlink' ? this.#entries.get(member.linkTarget) : await toEntry(member, isLayer);
    const expected = this.#expected.get(path);
    const entry =
      found?.path === path && expected && renderTreeLine(expected) === renderTreeLine(found)
        ? expected
        : found;
    if (!entry || (member.type === 'hardlink' && entry.type === 'directory')) return;
    const before = this.#entries.get(path);
    if (before?.type === 'directory' && entry.type !== 'directory') this.#remove(path);
    this.#entries.set(path, entry);
  }

  #whiteOut(path: RawPath, name: string): void {
    const directory = parentOf(path);
    if (name !== '.wh..wh..opq') {
      this.#remove(joinRaw(directory, name.slice('.wh.'.length)));
      return;
    }
    for (const known of [...this.#entries.keys()])
      if (known !== directory && isWithin(known, directory)) this.#entries.delete(known);
  }

  #remove(path: RawPath): void {
    for (const known of [...this.#entries.keys()]) if (isWithin(known, path)) this.#entries.delete(known);
  }
}
