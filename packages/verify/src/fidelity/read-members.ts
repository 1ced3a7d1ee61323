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
} from '@holotype/model';

const hashContent = async (member: TarMember): Promise<string> => {
  const sha256 = createHash('sha256');
  for await (const piece of member.content()) sha256.update(piece);
  return sha256.digest('hex');
};

const toEntry = async (member: TarMember): Promise<Entry | undefined> => {
  const { path, mode, uid, gid, user, group, mtime, xattrs } = member;
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
  readonly #entries = new Map<RawPath, Entry>();
  /** Later members of hardlink groups: path to the path that they were linked to. */
  readonly #links = new Map<RawPath, RawPath>();

  async addTar(tar: Bytes, whiteouts: boolean, onProgress?: (bytes: number) => void): Promise<void> {
    for await (const member of readTar(tar)) {
      const name = baseOf(member.path);
      if (whiteouts && name.startsWith('.wh.')) this.#whiteOut(member.path, name);
      else await this.#add(member);
      onProgress?.(member.size);
    }
  }

  /** In Tree order. A group's first path in that order is its head, whichever was written first. */
  entries(): Entry[] {
    const groups = new Map<RawPath, RawPath[]>();
    for (const path of this.#links.keys()) {
      const origin = this.#origin(path);
      const members = groups.get(origin) ?? [origin];
      groups.set(origin, members);
      members.push(path);
    }
    for (const [origin, members] of groups) {
      const entry = this.#entries.get(origin);
      if (!entry || entry.type === 'directory') continue;
      const [head = origin, ...rest] = members.sort(compareTreeOrder);
      this.#entries.set(head, { ...entry, path: head, hardlink: undefined });
      for (const path of rest) this.#entries.set(path, { ...entry, path, hardlink: head });
    }
    return [...this.#entries.values()].sort((a, b) => compareTreeOrder(a.path, b.path));
  }

  async #add(member: TarMember): Promise<void> {
    const { path } = member;
    if (member.type === 'hardlink') {
      this.#links.set(path, member.linkTarget);
      return;
    }
    const entry = await toEntry(member);
    if (!entry) return;
    const before = this.#entries.get(path);
    if (before?.type === 'directory' && entry.type !== 'directory') this.#remove(path);
    this.#links.delete(path);
    this.#entries.set(path, entry);
  }

  #origin(path: RawPath): RawPath {
    let at = path;
    for (let steps = 0; steps <= this.#links.size; steps++) {
      const next = this.#links.get(at);
      if (next === undefined) return at;
      at = next;
    }
    return at;
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
    this.#links.delete(path);
  }
}
