import { diffPicture, kindByExtension, sniff, tableDifferences } from '@holotype/compare';
import type { JudgedOutput } from './judge-output.ts';
import type { OutputPicture, OutputTable, PictureFile } from './request.ts';

const pictureBytes = 2 * 1024 * 1024;
const rowsShown = 12;
/** A page that a browser still opens at once; what differs does not compete with what is the same. */
const limits = { changed: 40, same: 12, tables: 40 } as const;

const media = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const;

const toPicture = (content: Uint8Array | undefined): PictureFile | undefined => {
  const kind = content && content.length <= pictureBytes ? sniff(content) : undefined;
  return content && kind !== undefined && kind !== 'pdf' ? { media: media[kind], content } : undefined;
};

const pictureOf = async ({ output, expected, actual }: JudgedOutput): Promise<OutputPicture | undefined> => {
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
  const { policy, raw } = planned;
  const kind = policy.kind === 'csv' || policy.kind === 'tsv' ? policy.kind : kindByExtension(raw);
  if (!expected || !actual || (kind !== 'csv' && kind !== 'tsv')) return undefined;
  const excerpt = tableDifferences(expected, actual, policy, kind, rowsShown);
  return excerpt && excerpt.rows.length > 0 ? { name: output.name, excerpt } : undefined;
};

export interface Views {
  readonly pictures: readonly OutputPicture[];
  readonly tables: readonly OutputTable[];
  readonly add: (judged: JudgedOutput) => Promise<void>;
}

/** Collects what people can look at: figures, and rows of tables that differ. */
export const createViews = (): Views => {
  const pictures: OutputPicture[] = [];
  const tables: OutputTable[] = [];
  let [changed, same] = [0, 0];
  return {
    pictures,
    tables,
    add: async (judged) => {
      const isSame = judged.output.outcome === 'identical';
      if (isSame ? same < limits.same : changed < limits.changed) {
        const picture = await pictureOf(judged);
        if (picture) pictures.push(picture);
        if (picture && isSame) same++;
        else if (picture) changed++;
      }
      const table = tables.length < limits.tables ? tableOf(judged) : undefined;
      if (table) tables.push(table);
    },
  };
};
