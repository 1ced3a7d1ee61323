import stringWidth from 'string-width';

/** Columns that a text takes; colours take none. */
export const textWidth = (text: string): number => stringWidth(text);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A plain text (no colours) cut to `columns`, with `…` where something is missing. */
export const cutText = (text: string, columns: number, mark = '…'): string => {
  if (textWidth(text) <= columns) return text;
  const room = columns - textWidth(mark);
  if (room < 0) return '';
  let cut = '';
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += textWidth(segment);
    if (width > room) break;
    cut += segment;
  }
  return cut + mark;
};

/** A plain text cut in the middle: of a path, both ends say something. */
export const cutMiddle = (text: string, columns: number, mark = '…'): string => {
  if (textWidth(text) <= columns) return text;
  const room = columns - textWidth(mark);
  if (room < 2) return cutText(text, columns, mark);
  const segments = [...graphemes.segment(text)].map(({ segment }) => segment);
  const take = (from: readonly string[], limit: number): string[] => {
    const taken: string[] = [];
    let width = 0;
    for (const segment of from) {
      width += textWidth(segment);
      if (width > limit) break;
      taken.push(segment);
    }
    return taken;
  };
  const head = take(segments, Math.floor(room / 3));
  const tail = take(segments.slice(head.length).reverse(), room - Math.floor(room / 3)).reverse();
  return [...head, mark, ...tail].join('');
};
