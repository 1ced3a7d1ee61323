import { utf8ToRaw } from '@holotype/model';
import { Unreadable } from '../kind.ts';
import type { Verdict } from '../verdict.ts';
import { shown } from '../wording.ts';
import type { ContentReply, ContentTask } from './task.ts';

const compare = async (task: ContentTask): Promise<Verdict> => {
  switch (task.kind) {
    case 'sqlite':
      return (await import('../kinds/sqlite/compare.ts')).compareSqlite(task);
    case 'hdf5':
      return (await import('../kinds/hdf5/compare.ts')).compareHdf5(task);
    case 'parquet':
      return (await import('../kinds/parquet/compare.ts')).compareParquet(task);
  }
};

/** Does one task; whatever a library throws over a hostile file is a reason. It belongs into a thread. */
export const workOnContent = async (task: ContentTask): Promise<ContentReply> => {
  try {
    return await compare(task);
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.message };
    return { why: `it cannot be read: ${shown(utf8ToRaw(String(error).split('\n')[0] ?? ''))}` };
  }
};
