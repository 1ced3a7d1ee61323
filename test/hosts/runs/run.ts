import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '@holotype/kit';

/** A run that is ready to be frozen. */
export interface PreparedRun {
  /** The working directory: a fresh copy of the sources. */
  readonly directory: string;
  readonly argv: readonly string[];
  /** The results, relative to the working directory. */
  readonly outputs: readonly string[];
}

/** One kind of run that people publish results of. */
export interface RealRun {
  readonly name: string;
  readonly summary: string;
  /** Programs that this machine must have. */
  readonly programs: readonly string[];
  /** It works in a virtual environment made by this machine's python3. */
  readonly venv?: boolean;
  /** Its processes talk over the loopback interface: where no network namespace can be had, it needs `--network host`. */
  readonly usesLoopback?: boolean;
  /** Puts the project, and what it needs beside it, into a directory that exists. Throws what an installer said. */
  readonly prepare: (place: string) => Promise<PreparedRun>;
}

/** Copies the files of test/hosts/runs/NAME to `place`/project. */
export const copySources = (name: string, files: readonly string[], place: string): string => {
  const directory = join(place, 'project');
  mkdirSync(directory, { recursive: true });
  for (const file of files)
    cpSync(join(checkout, 'test/hosts/runs', name, file), join(directory, file), { recursive: true });
  return directory;
};
