import {
  type Draft,
  type FileDraft,
  type FileSource,
  type HashResult,
  linkTo,
  type Names,
  refresh,
} from '@holotype/host';
import {
  because,
  type Entry,
  rawToText,
  type RawPath,
  type Reason,
  sha256,
  type Substitution,
} from '@holotype/model';
import { type Digests, isAsShipped, liesAsShipped, type Owner, type Substitutes } from '@holotype/ecosystems';
import { generatedReason } from './generated.ts';
import type { Scan } from './scan.ts';
import { substituteFor } from './substitute.ts';

export interface FinalEntry {
  readonly entry: Entry;
  /** Identity of the package that the file is of; where checksums are compared, only of what is as it ships it. */
  readonly package: string | undefined;
}
export interface FinalizerOptions {
  readonly scan: Scan;
  readonly names: Names;
  readonly source: FileSource;
  /** What the source has already in place of what lies on the disk. */
  readonly known: Substitutes;
  /** The checksums of packages were asked for, and say what is as shipped. */
  readonly compares: boolean;
  /** Where the bytes of a path lie on this machine. */
  readonly localOf: (path: RawPath) => RawPath;
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
/** Lock opens packages, and matches what is in them with what is here. */
const listed = because('listed-by-package');

/** Turns drafts and what was read of them into entries, and enters every path in the accounting. Items come in Tree order. */
export class EntryFinalizer {
  readonly substitutions: Substitution[] = [];
  readonly #scan: Scan;
  readonly #options: FinalizerOptions;
  readonly #groups = new Map<string, Group>();

  constructor(options: FinalizerOptions) {
    this.#scan = options.scan;
    this.#options = options;
  }

  /** Undefined: the path is left out after all. `result` is there for a file that was read: of several names, the first. */
  finalize(item: Item, result: HashResult | undefined): FinalEntry | undefined {
    const { draft, owner } = item;
    if (draft.type !== 'file') {
      this.#scan.accounting.add(owner ? 'packaged' : 'unmanaged', because('not-a-file'), undefined);
      return { entry: draft, package: undefined };
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
      this.#drop(draft, reason ?? because('unreadable'));
      return undefined;
    }
    refresh(draft, result, this.#options.names);
    if (this.#substitute(draft)) return { entry: draft, package: undefined };
    return { entry: draft, package: this.#classify(draft, owner, digests) };
  }

  #finalizeLink({ draft, owner, group }: FileItem): FinalEntry | undefined {
    const known = group === undefined ? undefined : this.#groups.get(group);
    if (!known?.first) {
      this.#drop(draft, because('other-name'));
      return undefined;
    }
    const entry = linkTo(known.first, draft.path);
    return { entry, package: this.#classify(entry, owner, known.digests) };
  }

  #reasonAgainst(draft: FileDraft, owner: Owner | undefined, result: HashResult): Reason | undefined {
    if (result.kind === 'hashed') {
      return result.secret && !this.#isPublished(draft.path, owner, result)
        ? because('private-key')
        : undefined;
    }
    if (result.kind === 'gone') return because('gone');
    const where = rawToText(draft.path).slice(0, words);
    this.#scan.gaps.push({
      section: 'files',
      where,
      why: result.kind,
      detail: result.detail.slice(0, words),
    });
    return because(result.kind);
  }

  #drop(draft: FileDraft, reason: Reason): void {
    const { book, accounting } = this.#scan;
    book.add(draft.path, false, reason);
    accounting.add('left-out', book.leaveOut(draft.path, draft.size).reason, draft.size);
  }

  #substitute(draft: FileDraft): boolean {
    const known = this.#options.known.get(draft.path);
    if (known) {
      this.substitutions.push({ path: rawToText(draft.path), reason: known.reason });
      this.#scan.accounting.add('substituted', known.reason, known.original);
      return true;
    }
    const found = substituteFor(draft.path);
    const original = found && this.#options.source.read(draft.path, 16 * 1024 * 1024);
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

  #isPublished(path: RawPath, owner: Owner | undefined, digests: Digests): boolean {
    const { compares, localOf } = this.#options;
    return compares ? isAsShipped(owner, digests) : liesAsShipped(owner, localOf(path));
  }

  /** The package of the file. */
  #classify(draft: FileDraft, owner: Owner | undefined, digests: Digests | undefined): string | undefined {
    const { accounting } = this.#scan;
    if (owner && (!this.#options.compares || isAsShipped(owner, digests))) {
      accounting.add('packaged', this.#options.compares ? because('as-shipped') : listed, draft.size);
      return owner.purl;
    }
    const generated = owner?.checksum === undefined ? generatedReason(draft.path) : undefined;
    if (generated !== undefined) accounting.add('generated', because('generated', generated), draft.size);
    else if (owner)
      accounting.add(
        'changed',
        because(owner.checksum === undefined ? 'no-checksum' : 'differs-from-package'),
        draft.size,
      );
    else accounting.add('unmanaged', because('no-package'), draft.size);
    return undefined;
  }
}
