import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinRaw, parentOf, printJson, type RawPath } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import type { Command, Host, RunResult } from './host.ts';
import { observe } from './observe.ts';

export interface Recording {
  /** Ask this one; it passes everything on. */
  readonly host: Host;
  /** Writes what was asked as a folder that openRecorded reads: `root/` and `commands.json`. Look at it before you share it. */
  readonly write: (folder: string) => void;
}

const ifAbsent = (make: () => void): void => {
  try {
    make();
  } catch (error) {
    if (!isSystemError(error, 'EEXIST')) throw error;
  }
};

/** Copies one path as it lies on the host: a directory with the names in it, a link as a link, a file with its bytes. */
const copyPath = (host: Host, root: string, path: RawPath): void => {
  const { files } = host;
  const local = (raw: RawPath) => Buffer.from(join(root, raw), 'latin1');
  const stat = files.lstat(path);
  if (!stat) return;
  mkdirSync(local(parentOf(path)), { recursive: true });
  if (stat.type === 'symlink') {
    ifAbsent(() => {
      symlinkSync(Buffer.from(files.readlink(path) ?? '', 'latin1'), local(path));
    });
    const target = files.realpath(path);
    if (target !== undefined && target !== path) copyPath(host, root, target);
  } else if (stat.type === 'directory') {
    mkdirSync(local(path), { recursive: true });
    for (const name of files.list(path)) {
      const child = joinRaw(path, name);
      if (files.lstat(child)?.type === 'directory') mkdirSync(local(child), { recursive: true });
      else
        ifAbsent(() => {
          writeFileSync(local(child), '', { flag: 'wx' });
        });
    }
  } else if (stat.type === 'file') writeFileSync(local(path), files.bytes(path) ?? '');
};

/** The same host, which remembers what is asked of it, so that an odd machine can be sent as a fixture, cut to what matters. */
export const record = (host: Host): Recording => {
  const seen = observe(host);
  const commands = new Map<string, { readonly argv: Command['argv']; readonly result: RunResult }>();
  return {
    host: {
      ...seen.host,
      run: async (command) => {
        const result = await seen.host.run(command);
        commands.set(command.argv.join('\0'), { argv: command.argv, result });
        return result;
      },
    },
    write: (folder) => {
      const root = join(folder, 'root');
      mkdirSync(root, { recursive: true });
      // Links first: an empty stand-in of a listed name would take their place.
      for (const path of [...seen.paths].sort((a, b) => b.length - a.length)) {
        try {
          copyPath(host, root, path);
        } catch (error) {
          // What the probe was denied, the fixture lacks.
          if (!(error instanceof HostError)) throw error;
        }
      }
      if (commands.size > 0) writeFileSync(join(folder, 'commands.json'), printJson([...commands.values()]));
    },
  };
};
