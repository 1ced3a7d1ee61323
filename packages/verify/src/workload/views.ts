import { diffPicture, kindByExtension, sniff, tableDifferences } from '@holotype/compare';
import type { PolicyParts } from '@holotype/model';
import type { JudgedOutput } from './judge-output.ts';
import { pictureBytes } from './left.ts';
import type { OutputPicture, OutputTable, PictureFile } from './request.ts';

const rowsShown = 12;
const tablesShown = 40;
/** Bytes of pictures in a page that a browser still opens at once; what differs does not compete with what is the same. */
const room: Readonly<Record<'changed' | 'same', number>> = {
  changed: 24 * 1024 * 1024,
  same: 6 * 1024 * 1024,
};

/** Keeps the pictures of a page within what a browser opens at once. */
export const createRoom = (bytes = room.changed) => {
  let left = bytes;
  return {
    /** A picture of this many bytes may be looked at. */
    fits: (size: number): boolean => size <= Math.min(left, pictureBytes),
    /** False: it does not fit any more. */
    take: (size: number): boolean => {
      if (size > left) return false;
      left -= size;
      return true;
    },
  };
};

const media = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const;

/** Undefined for what is no picture, or too large for a page. */
export const toPicture = (content: Uint8Array | undefined): PictureFile | undefined => {
  const kind = content && content.length <= pictureBytes ? sniff(content) : undefined;
  return content && kind !== undefined && kind !== 'pdf' ? { media: media[kind], content } : undefined;
};

const pictureOf = async ({ output, expected, actual }: JudgedOutput): Promise<OutputPicture | undefined> => {
  if (output.outcome === 'ignored') return undefined;
  const captured = toPicture(expected);
  const here = toPicture(actual);
  if (output.outcome === 'identical') return here && { name: output.name, captured: here };
  if (!captured && !here) return undefined;
  const difference = captured && here ? await diffPicture(captured.content, here.content) : undefined;
  return {
    name: output.name,
    ...(captured && { captured }),
    ...(here && { here }),
    ...(difference && difference.length <= pictureBytes && { difference }),
  };
};

const tableOf = ({ planned, output, expected, actual }: JudgedOutput): OutputTable | undefined => {
  const { raw } = planned;
  const policy: PolicyParts = planned.policy;
  const kind = policy.kind === 'csv' || policy.kind === 'tsv' ? policy.kind : kindByExtension(raw);
  if (!expected || !actual || (kind !== 'csv' && kind !== 'tsv')) return undefined;
  const excerpt = tableDifferences(expected, actual, policy, kind, rowsShown);
  return excerpt && excerpt.rows.length > 0 ? { name: output.name, excerpt } : undefined;
};

const sizeOf = ({ captured, here, difference }: OutputPicture): number =>
  (captured?.content.length ?? 0) + (here?.content.length ?? 0) + (difference?.length ?? 0);

export interface Views {
  readonly pictures: readonly OutputPicture[];
  readonly tables: readonly OutputTable[];
  readonly add: (judged: JudgedOutput) => Promise<void>;
}

/** Collects what people can look at: figures, and rows of tables that differ. */
export const createViews = (): Views => {
  const pictures: OutputPicture[] = [];
  const tables: OutputTable[] = [];
  const left = { changed: createRoom(room.changed), same: createRoom(room.same) };
  return {
    pictures,
    tables,
    add: async (judged) => {
      const share = judged.output.outcome === 'identical' ? 'same' : 'changed';
      const picture = left[share].fits(1) ? await pictureOf(judged) : undefined;
      if (picture && left[share].take(sizeOf(picture))) pictures.push(picture);
      const table = tables.length < tablesShown ? tableOf(judged) : undefined;
      if (table) tables.push(table);
    },
  };
};
