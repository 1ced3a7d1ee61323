import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Json, readJson, utf8ToRaw } from '@holotype/model';
import { isSystemError } from '../errors.ts';
import { toHostFiles } from './host-files.ts';
import type { Command, Host, RunResult } from './host.ts';
import { rootSource } from './root.ts';

/** argv joined by NUL, which no argument holds. */
export const commandKey = (command: Pick<Command, 'argv'>): string => command.argv.join('\0');

const readCommands = (folder: string): Map<string, RunResult> => {
  const path = join(folder, 'commands.json');
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return new Map();
    throw error;
  }
  const rows = readJson(bytes, path) as readonly {
    readonly argv: [string, ...string[]];
    readonly result: Json;
  }[];
  return new Map(rows.map((row) => [commandKey(row), row.result as unknown as RunResult]));
};

/**
 * A machine as a folder: `root/` holds the files that were read, `commands.json` what the commands printed. Owners and times are those
 * of the checkout and mean nothing; a probe that records them states them another way.
 */
export const openRecorded = (folder: string): Host => {
  const commands = readCommands(folder);
  return {
    id: `recorded:${folder}`,
    kind: 'recorded',
    files: toHostFiles(rootSource(utf8ToRaw(join(folder, 'root')))),
    run: (command) =>
      Promise.resolve(commands.get(commandKey(command)) ?? { kind: 'unavailable', reason: 'not-recorded' }),
  };
};
