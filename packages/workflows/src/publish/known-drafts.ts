import { lstat, readWhole, writeWhole } from '@holotype/host';
import {
  HolotypeError,
  itemsOf,
  type Json,
  type JsonObject,
  membersOf,
  type RawPath,
  rawToText,
  readJson,
  type Sha256,
} from '@holotype/model';
import { isRecordId, type PartsDone } from '@holotype/store';
import { PublishError } from './errors.ts';

/** A draft that an earlier upload made, so that the same command goes on with it. */
export interface KnownDraft {
  /** The address of its archive. */
  readonly archive: string;
  readonly id: string;
  /** Of the record that it has. */
  readonly record: Sha256;
  /** Names of all files that were sent, or begun. */
  readonly files: readonly string[];
  /** Of files that are under way. */
  readonly parts: readonly KnownParts[];
}
export interface KnownParts extends PartsDone {
  readonly name: string;
  readonly md5: string;
}

export interface KnownDrafts {
  readonly find: (archive: string) => KnownDraft | undefined;
  /** Keeps it instead of what was known of that archive. */
  readonly remember: (draft: KnownDraft) => DraftMemory;
}
export interface DraftMemory {
  readonly draft: () => KnownDraft;
  readonly change: (change: Partial<Omit<KnownDraft, 'archive' | 'id'>>) => void;
}

/** Bytes. */
const largest = 1024 * 1024;

/** In a file beside a deposit, which holds no secret. Throws PublishError `PUBLISH_UPLOAD_UNREADABLE` for a file that is not of this kind. */
export const openKnownDrafts = (deposit: RawPath): KnownDrafts => {
  const path: RawPath = `${deposit}.uploads.json`;
  let drafts = lstat(path) ? readDrafts(path) : [];
  const keep = (draft: KnownDraft) => {
    drafts = [...drafts.filter(({ archive }) => archive !== draft.archive), draft];
    writeWhole(path, `${JSON.stringify({ drafts }, undefined, 2)}\n`);
  };
  return {
    find: (archive) => drafts.find((one) => one.archive === archive),
    remember: (first) => {
      let draft = first;
      keep(draft);
      return {
        draft: () => draft,
        change: (change) => {
          draft = { ...draft, ...change };
          keep(draft);
        },
      };
    },
  };
};

const readDrafts = (path: RawPath): readonly KnownDraft[] => {
  const refused = (cause?: unknown) =>
    new PublishError('PUBLISH_UPLOAD_UNREADABLE', `${rawToText(path)} says nothing of uploads`, {
      hint: 'remove it: the next upload makes a new draft, and the old one is discarded at the archive',
      cause,
    });
  const stat = lstat(path);
  if (stat?.type !== 'file' || stat.size > largest) throw refused();
  let document: Json;
  try {
    document = readJson(readWhole(path), rawToText(path));
  } catch (error) {
    throw error instanceof HolotypeError ? refused(error) : error;
  }
  const listed = itemsOf(membersOf(document)['drafts']);
  const drafts = listed.flatMap((one) => toDraft(membersOf(one)) ?? []);
  if (drafts.length === 0 || drafts.length < listed.length) throw refused();
  return drafts;
};

const isText = (value: Json | undefined): value is string => typeof value === 'string';
const isCount = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0;

const toDraft = ({ archive, id, record, files, parts }: JsonObject): KnownDraft | undefined =>
  isText(archive) && isRecordId(id) && isText(record)
    ? {
        ...{ archive, id, record, files: itemsOf(files).filter(isText) },
        parts: itemsOf(parts).flatMap((one) => toParts(membersOf(one)) ?? []),
      }
    : undefined;

const toParts = ({ name, md5, partSize, done }: JsonObject): KnownParts | undefined =>
  isText(name) && isText(md5) && isCount(partSize)
    ? { name, md5, partSize, done: itemsOf(done).filter(isCount) }
    : undefined;
