import { baseOf, type RawPath } from '@holotype/model';
import { from } from '../recorder.ts';
import type { StraceCall } from './line.ts';

/** Which processes there are, where each stands, and what it runs. */
export const processTable = (start: RawPath) => {
  const directories = new Map<number, RawPath>();
  const programs = new Map<number, RawPath>();
  return {
    alive: () => [...directories.keys()],
    directoryOf: (pid: number) => directories.get(pid) ?? start,
    nameOf: (pid: number) => baseOf(programs.get(pid) ?? '?'),
    see: ({ pid, name, text, words, result }: StraceCall) => {
      const [first] = words;
      let at = directories.get(pid) ?? start;
      if (first?.kind === 'descriptor' && text.startsWith('AT_FDCWD')) at = first.value;
      if (first && result === 0 && /^f?chdir$/.test(name)) at = from(at, first.value);
      if (first && result === 0 && name.startsWith('exec')) programs.set(pid, first.value);
      directories.set(pid, at);
      if (result <= 0 || !/fork|clone/.test(name)) return;
      if (!directories.has(result)) directories.set(result, at);
      if (!programs.has(result)) programs.set(result, programs.get(pid) ?? '?');
    },
    drop: (pid: number) => directories.delete(pid),
  };
};
