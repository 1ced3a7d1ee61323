import { createHash } from 'node:crypto';
import { ArchiveError, type Bytes, readTar, type TarMember } from '@holotype/formats';
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

const usual = {
  /** Beyond four for each path of the Tree; layers may write a path again. */
  members: 1_000_000,
  /** Bytes of paths, link targets and attributes: a tar of a few megabytes can unpack to gigabytes of them. */
  text: 512 * 1024 * 1024,
};
/** Directories that a file replaces in one tar; each time all that was read is looked through. */
const mostReplaced = 1000;

const tooLarge = (what: string) => new ArchiveError('ARCHIVE_TOO_LARGE', `The image has ${what}`);

/** Takes these paths away, with all that is below them; of `emptied` only what is below. */
const takeAway = (
  entries: Map<RawPath, Entry>,
  hidden: ReadonlySet<RawPath>,
  emptied: ReadonlySet<RawPath>,
): void => {
  if (hidden.size + emptied.size === 0) return;
  const places = [...hidden, ...emptied].sort(compareTreeOrder);
  let at = 0;
  let place: RawPath | undefined;
  for (const path of [...entries.keys()].sort(compareTreeOrder)) {
    for (let next = places[at]; next !== undefined && compareTreeOrder(next, path) <= 0; next = places[++at])
      if (place === undefined || !isWithin(next, place)) place = next;
    if (place !== undefined && isWithin(path, place) && (path !== place || hidden.has(path)))
      entries.delete(path);
  }
};

/** A root file system as tars make it, one layer over another; whiteouts delete, as the OCI image specification says. */
export class LayeredTree {
  /** The names of one file share one entry, which keeps the path that it was first written under. */
  readonly #entries = new Map<RawPath, Entry>();
  readonly #expected: ReadonlyMap<RawPath, Entry>;
  /** A file of another size is none of the Tree, so that its content does not decide. */
  readonly #sizes: ReadonlySet<number>;
  readonly #limits: typeof usual;
  #members = 0;
  #text = 0;
  #replaced = 0;

  /** `expected`: an entry that is one of these is not held a second time; a machine has 400,000. `limits`: less in tests. */
  constructor(expected: ReadonlyMap<RawPath, Entry> = new Map(), limits = usual) {
    this.#expected = expected;
    this.#limits = limits;
    this.#sizes = new Set([...expected.values()].flatMap((one) => (one.type === 'file' ? [one.size] : [])));
  }

  /** Throws `ARCHIVE_TOO_LARGE` for far more than the Tree has, and what reading a tar does. */
  async addTar(tar: Bytes, isLayer: boolean, onProgress?: (bytes: number) => void): Promise<void> {
    const upper = new Map<RawPath, Entry>();
    const [hidden, emptied] = [new Set<RawPath>(), new Set<RawPath>()];
    for await (const member of readTar(tar)) {
      this.#count(member);
      const name = baseOf(member.path);
      const directory = parentOf(member.path);
      if (!isLayer || !name.startsWith('.wh.')) await this.#add(member, isLayer, upper);
      else if (name === '.wh..wh..opq') emptied.add(directory);
      else hidden.add(joinRaw(directory, name.slice('.wh.'.length)));
      onProgress?.(member.size);
    }
    for (const [path, { type }] of upper)
      if (type !== 'directory' && this.#entries.get(path)?.type === 'directory') hidden.add(path);
    takeAway(this.#entries, hidden, emptied);
    for (const [path, entry] of upper) this.#entries.set(path, entry);
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

  #count({ path, linkTarget, xattrs }: TarMember): void {
    const { members, text } = this.#limits;
    if (++this.#members > 4 * this.#expected.size + members) throw tooLarge(`over ${this.#members} members`);
    this.#text += path.length + linkTarget.length;
    for (const [name, value] of Object.entries(xattrs ?? {})) this.#text += name.length + value.length;
    if (this.#text > text) throw tooLarge(`over ${text} bytes of names and attributes`);
  }

  async #add(member: TarMember, isLayer: boolean, upper: Map<RawPath, Entry>): Promise<void> {
    const { path } = member;
    const found =
      member.type === 'hardlink'
        ? (upper.get(member.linkTarget) ?? this.#entries.get(member.linkTarget))
        : await this.#toEntry(member, isLayer);
    const expected = this.#expected.get(path);
    const entry =
      found?.path === path && expected && renderTreeLine(expected) === renderTreeLine(found)
        ? expected
        : found;
    if (!entry || (member.type === 'hardlink' && entry.type === 'directory')) return;
    if (upper.get(path)?.type === 'directory' && entry.type !== 'directory') {
      if (++this.#replaced > mostReplaced)
        throw tooLarge(`over ${mostReplaced} directories that become files`);
      takeAway(upper, new Set([path]), new Set());
    }
    upper.set(path, entry);
  }

  async #toEntry(member: TarMember, isLayer: boolean): Promise<Entry | undefined> {
    const { path, mode, uid, gid, user, group, mtime, size } = member;
    const xattrs = isLayer ? withoutOverlay(member.xattrs) : member.xattrs;
    const common = { path, mode, uid, gid, user, group, mtime, ...(xattrs && { xattrs }) };
    switch (member.type) {
      case 'file': {
        const decides = this.#expected.size === 0 || this.#sizes.has(size);
        return { ...common, type: 'file', size, sha256: decides ? await hashContent(member) : '' };
      }
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
  }
}
