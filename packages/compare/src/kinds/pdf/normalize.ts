import { inflateSync } from 'node:zlib';
import { Unreadable } from '../../kind.ts';
import { pdfLimit } from '../../limits.ts';
import { maskObject, maskPacket } from './mask.ts';
import { type PdfObject, pdfObjects } from './objects.ts';

const isFlate = (text: string): boolean => /\/Filter\s{0,8}\[?\s{0,8}\/FlateDecode\b/.test(text);

/** Inflates within what is left of the budget; undefined if the bytes are no deflate stream. */
const inflate = (stream: string, budget: number): string | undefined => {
  try {
    return inflateSync(Buffer.from(stream, 'latin1'), { maxOutputLength: budget }).toString('latin1');
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    if (isTooLarge) throw new Unreadable('a PDF whose streams inflate to more than 256 MB');
    return undefined;
  }
};

/** An object stream starts with pairs of number and offset; offsets move with the length of dates. */
const withoutOffsets = (text: string, content: string): string => {
  const first = Number(/\/First\s{1,8}(\d{1,10})/.exec(text)?.[1] ?? 0);
  const numbers = content.slice(0, first).replace(/(\d{1,10})\s{1,8}\d{1,10}/g, '$1');
  return numbers + maskObject(content.slice(first));
};

/** Objects with streams inflated, without what varies from run to run. Throws Unreadable if that is too much. */
export function* normalizePdf(raw: string): Generator<PdfObject, void, undefined> {
  let budget = pdfLimit;
  const lengths = new Set(
    [...raw.matchAll(/\/Length\s{1,8}(\d{1,10}\s{1,8}\d{1,5})\s{1,8}R\b/g)].map(([, name = '']) => name),
  );
  for (const { name, text, stream } of pdfObjects(raw)) {
    if (lengths.has(name) && stream === undefined) continue;
    const masked = maskObject(text);
    if (stream === undefined) {
      yield { name, text: masked };
      continue;
    }
    // Nothing but offsets.
    if (/\/Type\s{0,8}\/XRef\b/.test(text)) continue;
    const inflated = isFlate(text) ? inflate(stream, budget) : undefined;
    if (inflated !== undefined) budget = Math.max(budget - inflated.length, 1);
    const content = inflated ?? stream;
    if (/\/Type\s{0,8}\/ObjStm\b/.test(text)) {
      yield { name, text: masked.replace(/\/First\s{1,8}\d+/, ''), stream: withoutOffsets(text, content) };
    } else if (/\/Type\s{0,8}\/Metadata\b/.test(text))
      yield { name, text: masked, stream: maskPacket(content) };
    else yield { name, text: masked, stream: content };
  }
}
