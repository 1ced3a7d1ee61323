import { Unreadable } from '../../kind.ts';

/**
 * What a drawing with boxes for letters does not show of a masked SVG: its words, its fonts, and what it takes from elsewhere. Throws
 * Unreadable where it holds a page (foreignObject), which is not drawn at all.
 */
export const undrawn = (masked: string): readonly string[] => {
  if (/<(?:[\w-]+:)?foreignObject[\s>]/.test(masked))
    throw new Unreadable('an SVG that holds HTML, which is not drawn');
  // Entities may hold anything.
  if (masked.includes('<!ENTITY')) return [masked];
  const words = masked
    .replace(/<[^<>]*>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const fonts = masked.match(/\bfont(?:-[\w-]+)?\s*[:=]\s*["']?[^;"'<>]*/g) ?? [];
  const elsewhere = masked.match(/\bhref\s*=\s*["'](?!#|data:image\/(?:png|jpeg|jpg)[;,])[^"']*/g) ?? [];
  return [...words, ...fonts, ...elsewhere];
};
