import { utf8ToRaw } from '@holotype/model';
import { Unreadable } from '../kind.ts';
import { shown } from '../wording.ts';
import type { Picture } from './picture.ts';
import type { PictureFile } from './task.ts';

const titles = { png: 'PNG', jpeg: 'JPEG', svg: 'SVG' } as const;

const decode = async ({ kind, content }: PictureFile): Promise<Picture> => {
  switch (kind) {
    case 'png':
      return (await import('../kinds/png/read.ts')).readPng(content);
    case 'jpeg':
      return (await import('../kinds/jpeg/read.ts')).readJpeg(content);
    case 'svg':
      return (await import('../kinds/svg/draw.ts')).drawSvg(content);
  }
};

/** Decodes or draws; whatever the decoder throws for a hostile file becomes Unreadable, which says which output it was. */
export const readPicture = async (which: 'recorded' | 'new', file: PictureFile): Promise<Picture> => {
  try {
    return await decode(file);
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(`the ${which} output is ${error.message}`);
    const reason = shown(utf8ToRaw(error instanceof Error ? error.message : String(error)));
    throw new Unreadable(`the ${which} output is no ${titles[file.kind]} that can be decoded: ${reason}`);
  }
};
