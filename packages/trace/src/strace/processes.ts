import type { RawPath } from '@holotype/model';
import { from } from '../recorder.ts';
import type { StraceCall } from './line.ts';

/** Where each process stands. */
export const processTable = (start: RawPath) => {
  const directories = new Map<number, RawPath>();
  return {
    directoryOf: (pid: number) => directories.get(pid) ?? start,
    see: ({ pid, name, text, words, result }: StraceCall) => {
      const [first] = words;
      let at = directories.get(pid) ?? start;
      if (first?.kind === 'descriptor' && text.startsWith('AT_FDCWD')) at = first.value;
      if (first && result === 0 && /^f?chdir$/.test(name)) at = from(at, first.value);
      directories.set(pid, at);
      if (result > 0 && /fork|clone/.test(name) && !directories.has(result)) directories.set(result, at);
    },
    drop: (pid: number) => directories.delete(pid),
  };
};
