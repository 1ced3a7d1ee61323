import { readdirSync, readFileSync } from 'node:fs';

const commandOf = (id: string): string => {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'latin1').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
};

/** True if a process of this machine was started with exactly these words. */
export const isRunning = (command: string): boolean =>
  readdirSync('/proc').some((id) => /^\d+$/.test(id) && commandOf(id) === command);
