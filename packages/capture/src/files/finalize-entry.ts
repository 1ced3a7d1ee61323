import {
  type Draft,
  type FileDraft,
  type FileSource,
  type HashResult,
  linkTo,
  type Names,
  refresh,
} from '@holotype/host';
import { type Entry, rawToText, type RawPath, sha256, type Substitution } from '@holotype/model';
import type { Owner, Substitutes } from '@holotype/ecosystems';
import { type Digests, isAsShipped } from './as-shipped.ts';
import { generatedReason } from './generated.ts';
import type { Scan } from './scan.ts';
import { substituteFor } from './substitute.ts';

/** A file whose checksum is the one that its package ships. */
export interface Shipped {
  readonly purl: string;
  readonly member: RawPath | undefined;
}
export interface FinalEntry {
  readonly entry: Entry;
  readonly shipped: Shipped | undefined;
}
/** A path on its way into the Tree. */
interface Item {
  readonly draft: Draft;
  readonly owner: Owner | undefined;
  /** Names the hardlink group of a file with several names. */
  readonly group: string | undefined;
}
interface FileItem extends Item {
  readonly draft: FileDraft;
}
interface Group {
  /** Undefined if the first member was left out. */
  readonly first: FileDraft | undefined;
  readonly digests: Digests | undefined;
}

const words = 1024;

/** Turns drafts and what was read of them into entries, and enters every path in the accounting. Items come in Tree order. */
export class EntryFinalizer {
  readonly substitutions: Substitution[] = [];
  readonly #scan: Scan;
  readonly #names: Names;
  readonly #source: FileSource;
  /** What the source has already in place of what lies on the disk. */
  readonly #known: Substitutes;
  readonly #groups = new Map<string, Group>();

  constructor(scan: Scan, names: Names, source: FileSource, known: Substitutes) {
    this.#scan = scan;
    this.#names = names;
    this.#source = source;
    this.#known = known;
  }

  /** Undefined: the path is left out after all. `result` is there for a file that was read: of several names, the first. */
  finalize(item: Item, result: HashResult | undefined): FinalEntry | undefined {
    const { draft, owner } = item;
    if (draft.type !== 'file') {
      this.#scan.accounting.add(owner ? 'packaged' : 'unmanaged', 'directories, links and nodes', undefined);
      return { entry: draft, shipped: undefined };
    }
    const read = { ...item, draft };
    return result ? this.#finalizeRead(read, result) : this.#finalizeLink(read);
  }

  #finalizeRead(item: FileItem, result: HashResult): FinalEntry | undefined {
    const { draft, owner, group } = item;
    const digests = result.kind === 'hashed' ? result : undefined;
    const reason = this.#reasonAgainst(draft, owner, result);
    if (group !== undefined)
      this.#groups.set(group, { first: reason === undefined ? draft : undefined, digests });
    if (reason !== undefined || result.kind !== 'hashed') {
      this.#drop(draft, reason ?? result.kind);
      return undefined;
    }
    refresh(draft, result, this.#names);
    if (this.#substitute(draft)) return { entry: draft, shipped: undefined };
    return { entry: draft, shipped: this.#classify(draft, owner, digests) };
  }

  #finalizeLink({ draft, owner, group }: FileItem): FinalEntry | undefined {
    const known = group === undefined ? undefined : this.#groups.get(group);
    if (!known?.first) {
      this.#drop(draft, 'another name of a file that was left out');
      return undefined;
    }
    const entry = linkTo(known.first, draft.path);
    return { entry, shipped: this.#classify(entry, owner, known.digests) };
  }

  #reasonAgainst(draft: FileDraft, owner: Owner | undefined, result: HashResult): string | undefined {
    if (result.kind === 'hashed') {
      return result.secret && !isAsShipped(owner, result) ? 'a private key' : undefined;
    }
    if (result.kind === 'gone') return 'vanished during the capture';
    const where = rawToText(draft.path).slice(0, words);
    this.#scan.gaps.push({
      section: 'files',
      where,
      why: result.kind,
      detail: result.detail.slice(0, words),
    });
    return result.kind;
  }

  #drop(draft: FileDraft, reason: string): void {
    const { book, accounting } = this.#scan;
    book.add(draft.path, false, reason);
    accounting.add('left-out', book.leaveOut(draft.path, draft.size).reason, draft.size);
  }

  #substitute(draft: FileDraft): boolean {
    const known = this.#known.get(draft.path);
    if (known) {
      this.substitutions.push({ path: rawToText(draft.path), reason: known.reason });
      this.#scan.accounting.add('substituted', known.reason, known.original);
      return true;
    }
    const found = substituteFor(draft.path);
    const original = found && this.#source.read(draft.path, 16 * 1024 * 1024);
    if (!original) return false;
    const content = Buffer.from(found.content(Buffer.from(original).toString('latin1')), 'latin1');
    draft.size = content.length;
    draft.sha256 = sha256(content);
    this.substitutions.push({
      path: rawToText(draft.path),
      reason: found.reason,
      content: content.toString('base64'),
    });
    this.#scan.accounting.add('substituted', found.reason, original.length);
    return true;
  }

  #classify(draft: FileDraft, owner: Owner | undefined, digests: Digests | undefined): Shipped | undefined {
    const { accounting } = this.#scan;
    if (owner && isAsShipped(owner, digests)) {
      accounting.add('packaged', 'as shipped', draft.size);
      return { purl: owner.purl, member: owner.member };
    }
    const generated = owner?.checksum === undefined ? generatedReason(draft.path) : undefined;
    if (generated !== undefined) accounting.add('generated', generated, draft.size);
    else if (owner)
      accounting.add(
        'changed',
        owner.checksum === undefined ? 'its package ships no checksum' : 'differs from its package',
        draft.size,
      );
    else accounting.add('unmanaged', 'in no package', draft.size);
    return undefined;
  }
}
