import { itemsOf, type Json, membersOf } from '@holotype/model';
import { DepositError } from './errors.ts';

/** A file of a draft, as the archive has it. */
export interface DraftFile {
  readonly key: string;
  readonly size: number | undefined;
  /** 32 hexadecimal digits; an archive may compute it later. */
  readonly md5: string | undefined;
  /** Nothing is missing, says the archive. */
  readonly isDone: boolean;
  /** Where each part of it goes; none: it is sent as a whole. */
  readonly parts: readonly Part[];
  /** Bytes of all parts but the last. */
  readonly partSize: number | undefined;
}
export interface Part {
  /** From 1. */
  readonly number: number;
  readonly url: string;
}

const memberOf = (value: Json | undefined, name: string): Json | undefined => membersOf(value)[name];
const countOf = (value: Json | undefined): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/** The name of a record in URLs. Throws DepositError. */
export const idOf = (draft: Json): string => {
  const id = memberOf(draft, 'id');
  if (isRecordId(id)) return id;
  throw new DepositError('DEPOSIT_ANSWER_INVALID', 'The archive made a draft without a name');
};
export const isRecordId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(value);

export const isPublished = (record: Json): boolean => memberOf(record, 'is_published') === true;

export const filesOf = (answer: Json): readonly DraftFile[] =>
  itemsOf(memberOf(answer, 'entries')).flatMap((entry) => fileOf(entry) ?? []);

export const fileOf = (entry: Json): DraftFile | undefined => {
  const key = memberOf(entry, 'key');
  if (typeof key !== 'string') return undefined;
  const checksum = memberOf(entry, 'checksum');
  return {
    key,
    size: countOf(memberOf(entry, 'size')),
    md5: /^md5:([0-9a-f]{32})$/.exec(typeof checksum === 'string' ? checksum : '')?.[1],
    isDone: memberOf(entry, 'status') === 'completed',
    parts: itemsOf(memberOf(memberOf(entry, 'links'), 'parts')).flatMap((one) => {
      const [number, url] = [countOf(memberOf(one, 'part')), memberOf(one, 'url')];
      return number === undefined || typeof url !== 'string' ? [] : [{ number, url }];
    }),
    partSize: countOf(memberOf(memberOf(entry, 'transfer'), 'part_size')),
  };
};

/** What the archive says is wrong, field by field, as one line each. */
export const complaintsOf = (answer: Json): readonly string[] =>
  itemsOf(memberOf(answer, 'errors'))
    .slice(0, 20)
    .map((one) => {
      const messages = itemsOf(memberOf(one, 'messages')).slice(0, 5).map(lineOf).join(' ');
      return `${lineOf(memberOf(one, 'field') ?? '')}: ${messages}`;
    });

export const messageOf = (answer: Json): string => lineOf(memberOf(answer, 'message') ?? '');

const lineOf = (value: Json): string =>
  typeof value === 'string'
    ? value
        .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .slice(0, 200)
        .toWellFormed()
    : '';
