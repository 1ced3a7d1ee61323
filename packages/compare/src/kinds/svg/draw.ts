import { grouped } from '@holotype/model';
import { Unreadable } from '../../kind.ts';
import { pixelLimit } from '../../limits.ts';
import type { Picture } from '../../picture/picture.ts';
import { boxFont } from './box-font.ts';
import { loadResvg } from './resvg.ts';

const font = {
  fontBuffers: [boxFont],
  defaultFontFamily: 'Box',
  serifFamily: 'Box',
  sansSerifFamily: 'Box',
  cursiveFamily: 'Box',
  fantasyFamily: 'Box',
  monospaceFamily: 'Box',
};

/** Draws an SVG at its own size, each letter as a box. Throws Unreadable, or what resvg throws; a hostile drawing may never end. */
export const drawSvg = async (content: Uint8Array): Promise<Picture> => {
  const Resvg = await loadResvg();
  const drawing = new Resvg(content, { font });
  if (drawing.width * drawing.height > pixelLimit) {
    throw new Unreadable(`larger than ${grouped(pixelLimit)} pixels`);
  }
  const { width, height, pixels } = drawing.render();
  return { width, height, data: pixels };
};
