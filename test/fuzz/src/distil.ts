import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Listed } from './harnesses/index.ts';

export interface Distilled {
  /** Names of the files that make a reader do all that the others do: the smallest first, and each that adds something. */
  readonly kept: readonly string[];
  /** What part of the reader's files ran, from 0 to 1. */
  readonly share: number;
}

/** Runs a reader over the files of a directory in a process of its own, where V8 counts from the start which blocks run. */
export const distil = async ({ module, name }: Listed, directory: string): Promise<Distilled> => {
  const script = join(import.meta.dirname, 'distil-driver.js');
  const argv = [script, module, name, directory];
  const { stdout } = await promisify(execFile)(process.execPath, argv, { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Distilled;
};
