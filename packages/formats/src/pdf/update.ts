import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { CrossReference } from './cross-reference.ts';
import type { PdfDocument } from './document.ts';
import { embeddedTree, listAt, toFile, type TreeEntry } from './embedded.ts';
import { pdfLimits } from './limits.ts';
import { metadataOf } from './state.ts';
import {
  isArray,
  isDictionary,
  isReference,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
  printValue,
  textOf,
  toPdfText,
} from './values.ts';
import { type PdfProperties, withProperties } from './xmp.ts';

/** A file to attach. */
export interface Attachment {
  /** A plain file name; unique among those attached. */
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly content: Uint8Array;
  /** Content that is compressed already is stored as it is, so that it can be read in place. */
  readonly compress: boolean;
}

export interface PdfUpdateRequest {
  readonly attachments: readonly Attachment[];
  /** Which of the files there are to be replaced, by the number of their objects; those of the same name are in any case. */
  readonly replaces: ReadonlySet<number>;
  readonly properties: PdfProperties;
  /** When the content was made. */
  readonly date: Date;
}

export interface PdfUpdate {
  /** What follows the bytes of the PDF, which stay as they are. */
  readonly bytes: readonly Uint8Array[];
  /** Names of the files that are no longer listed. */
  readonly replaced: readonly string[];
  /** Whether the properties could be added to the metadata. */
  readonly described: boolean;
}

/**
 * Attaches files by an incremental update with the same kind of cross-references as the newest part of the PDF: the name tree of embedded
 * files is written anew, sorted and without a key twice. The same input gives the same bytes. Throws PdfError.
 */
export const updatePdf = (pdf: PdfDocument, request: PdfUpdateRequest): PdfUpdate => {
  const { attachments, properties, date } = request;
  const part = startPart(pdf);
  const { kept, dropped, replaced } = sortOut(pdf, request);
  // No specification is left that nothing refers to: PDF/A has none. What else refers to one, as an annotation does, finds the new file.
  const free = [...dropped.values()];
  const added = attachments.map((one) => ({
    name: one.name,
    reference: part.attach(one, date, free.shift()),
  }));
  for (const one of free) part.replace(one, printValue(null));
  const tree = part.add(printValue(new Map([['Names', flat(kept, added)]])));
  const names = pdf.resolve(pdf.catalog.get('Names'));
  const associated = listAt(pdf, pdf.catalog, 'AF').filter((one) => !isDropped(one, dropped));
  const metadata = withProperties(hasMetadata(pdf) ? (metadataOf(pdf) ?? '') : undefined, properties);
  const catalog = new Map(pdf.catalog)
    .set('Names', new Map(isDictionary(names) ? names : []).set('EmbeddedFiles', tree))
    .set('AF', [...associated, ...added.map(({ reference }) => reference)]);
  if (metadata !== undefined) catalog.set('Metadata', part.addStream(metadataKeys, Buffer.from(metadata)));
  part.replace(pdf.root, printValue(catalog));
  return { bytes: part.finish(), replaced, described: metadata !== undefined };
};

const metadataKeys: PdfDictionary = new Map([
  ['Type', { name: 'Metadata' }],
  ['Subtype', { name: 'XML' }],
]);

const hasMetadata = ({ catalog, resolve }: PdfDocument): boolean => resolve(catalog.get('Metadata')) !== null;

const isDropped = (value: PdfValue, dropped: ReadonlyMap<number, PdfReference>): boolean =>
  isReference(value) && dropped.has(value.object);

/** What stays in the tree, and what goes: `dropped` are specifications by their numbers. */
const sortOut = (pdf: PdfDocument, { attachments, replaces }: PdfUpdateRequest) => {
  const names = new Set(attachments.map(({ name }) => name));
  const kept: TreeEntry[] = [];
  const dropped = new Map<number, PdfReference>();
  const replaced = new Set<string>();
  const goes = (value: PdfValue): boolean => {
    const file = toFile(pdf, value);
    if (!file || !(replaces.has(file.object) || names.has(file.name))) return false;
    replaced.add(file.name);
    if (file.specification) dropped.set(file.specification.object, file.specification);
    return true;
  };
  for (const entry of embeddedTree(pdf)) if (!goes(entry.value)) kept.push(entry);
  for (const value of listAt(pdf, pdf.catalog, 'AF')) goes(value);
  return { kept, dropped, replaced: [...replaced] };
};

/** One node with all names, sorted by their bytes. Two files under one key both stay; one file under one key twice is there once. */
const flat = (
  kept: readonly TreeEntry[],
  added: readonly { readonly name: string; readonly reference: PdfReference }[],
): readonly PdfValue[] => {
  const byKey = new Map(added.map(({ name, reference }) => [toPdfText(name).text, reference as PdfValue]));
  for (const { key, value } of kept) {
    let free = key;
    for (let number = 2; byKey.has(free) && !isSame(byKey.get(free), value); number++)
      free = `${key} (${number})`;
    byKey.set(free, value);
  }
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([key, value]): PdfValue[] => [{ text: key }, value]);
};

const isSame = (a: PdfValue | undefined, b: PdfValue): boolean =>
  isReference(a) && isReference(b) && a.object === b.object;

/** The objects of an update, behind the PDF. */
const startPart = (pdf: PdfDocument) => {
  const { file, crossReference } = pdf;
  const last = Buffer.from(file.bytes.read(file.bytes.size - 1, 1)).toString('latin1');
  const bytes: Uint8Array[] = /[\r\n]/.test(last) ? [] : [Buffer.from('\n')];
  let position = file.bytes.size + bytes.length;
  let next = Math.max(crossReference.size, 1);
  const rows: Row[] = [];
  const write = (...parts: readonly (string | Uint8Array)[]) => {
    for (const one of parts) {
      const piece = typeof one === 'string' ? Buffer.from(one, 'latin1') : one;
      bytes.push(piece);
      position += piece.length;
    }
  };
  const start = ({ object, generation }: PdfReference) => {
    rows.push({ object, generation, position });
    write(`${object} ${generation} obj\n`);
  };
  const replace = (reference: PdfReference, text: string) => {
    start(reference);
    write(text, '\nendobj\n');
  };
  const reserve = (): PdfReference => {
    if (next > pdfLimits.objectNumber) throw file.tooLarge('no number is left for another object');
    return { object: next++, generation: 0 };
  };
  const add = (text: string): PdfReference => {
    const reference = reserve();
    replace(reference, text);
    return reference;
  };
  const addStream = (keys: PdfDictionary, stored: Uint8Array): PdfReference => {
    const reference = reserve();
    start(reference);
    const dictionary = new Map(keys).set('Length', toNumber(stored.length));
    write(printValue(dictionary), '\nstream\n', stored, '\nendstream\nendobj\n');
    return reference;
  };
  return {
    add,
    addStream,
    replace,
    /** `specification`: one that this takes the place of. */
    attach: (one: Attachment, date: Date, specification?: PdfReference): PdfReference => {
      const stream = addStream(streamKeys(one, date), one.compress ? deflateSync(one.content) : one.content);
      const name = toPdfText(one.name);
      const reference = specification ?? reserve();
      replace(
        reference,
        printValue(
          new Map<string, PdfValue>([
            ['Type', { name: 'Filespec' }],
            ['F', name],
            ['UF', name],
            ['Desc', toPdfText(one.description)],
            ['AFRelationship', { name: 'Supplement' }],
            [
              'EF',
              new Map([
                ['F', stream],
                ['UF', stream],
              ]),
            ],
          ]),
        ),
      );
      return reference;
    },
    finish: (): readonly Uint8Array[] => {
      const at = position;
      // Offsets in a table have ten digits.
      if (crossReference.kind === 'table' && at > 9_999_999_999) throw file.tooLarge('more than 10 GB');
      const trailer = trailerOf(crossReference, bytes);
      if (crossReference.kind === 'table') write(table(rows, trailer, next));
      else write(...stream(rows, trailer, reserve(), at));
      write(`startxref\n${at}\n%%EOF\n`);
      return bytes;
    },
  };
};

interface Row extends PdfReference {
  readonly position: number;
}

const toNumber = (value: number): PdfValue => ({ number: String(value) });

const streamKeys = ({ mediaType, content, compress }: Attachment, date: Date): PdfDictionary => {
  const made = { text: `D:${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z` };
  return new Map<string, PdfValue>([
    ['Type', { name: 'EmbeddedFile' }],
    ['Subtype', { name: mediaType }],
    ...(compress ? [['Filter', { name: 'FlateDecode' }] as const] : []),
    [
      'Params',
      new Map<string, PdfValue>([
        ['Size', toNumber(content.length)],
        ['CreationDate', made],
        ['ModDate', made],
        ['CheckSum', { text: createHash('md5').update(content).digest().toString('latin1') }],
      ]),
    ],
  ]);
};

/** What says where a stream is, or how this trailer is stored, is of the section before. */
const ofSection = new Set(
  'Prev XRefStm Size Type W Index Length Filter DecodeParms DP F FFilter FDecodeParms DL'.split(' '),
);

const trailerOf = ({ trailer, position }: CrossReference, bytes: readonly Uint8Array[]) => {
  const kept = new Map([...trailer].filter(([key]) => !ofSection.has(key)));
  const id = trailer.get('ID');
  const [first, second] = isArray(id) ? id.map(textOf) : [];
  // The second changes with each update; the time is no part of it.
  const hash = createHash('md5').update(second ?? '', 'latin1');
  for (const piece of bytes) hash.update(piece);
  if (first !== undefined) kept.set('ID', [{ text: first }, { text: hash.digest().toString('latin1') }]);
  return kept.set('Prev', toNumber(position));
};

/** Rows in order, in runs of consecutive numbers. */
const runsOf = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const runs: Row[][] = [];
  for (const row of [...rows].sort((a, b) => a.object - b.object)) {
    const run = runs.at(-1);
    if (run && run[0] && run[0].object + run.length === row.object) run.push(row);
    else runs.push([row]);
  }
  return runs;
};

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

const table = (rows: readonly Row[], trailer: Map<string, PdfValue>, size: number): string =>
  [
    'xref\n',
    ...runsOf(rows).flatMap((run) => [
      `${run[0]?.object ?? 0} ${run.length}\n`,
      ...run.map(({ position, generation }) => `${padded(position, 10)} ${padded(generation, 5)} n \n`),
    ]),
    `trailer\n${printValue(trailer.set('Size', toNumber(size)))}\n`,
  ].join('');

const stream = (
  rows: readonly Row[],
  trailer: Map<string, PdfValue>,
  own: PdfReference,
  at: number,
): readonly (string | Uint8Array)[] => {
  const all = runsOf([...rows, { ...own, position: at }]);
  const width = at < 2 ** 32 ? 4 : 6;
  const content = Buffer.concat(
    all.flat().map(({ position, generation }) => {
      const row = Buffer.alloc(1 + width + 2);
      row.writeUInt8(1, 0);
      row.writeUIntBE(position, 1, width);
      row.writeUInt16BE(generation, 1 + width);
      return row;
    }),
  );
  const keys = trailer
    .set('Type', { name: 'XRef' })
    .set('Size', toNumber(own.object + 1))
    .set('W', [1, width, 2].map(toNumber))
    .set('Index', all.flatMap((run) => [run[0]?.object ?? 0, run.length]).map(toNumber))
    .set('Length', toNumber(content.length));
  return [`${own.object} 0 obj\n${printValue(keys)}\nstream\n`, content, '\nendstream\nendobj\n'];
};
