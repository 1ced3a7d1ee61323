import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { HostError } from '../errors.ts';
import { ownChild } from './own-children.ts';
import { searchPath } from './programs.ts';

type Child = ChildProcessByStdio<Writable, Readable, Readable>;
type Fed =
  | { readonly kind: 'ended' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly error: unknown };
interface Ended {
  readonly code: number | null;
  readonly error?: unknown;
}

const maxStderr = 4096;

const writable = (child: Child) =>
  new Promise<boolean>((resolve) => {
    const settle = (open: boolean) => () => {
      child.stdin.off('drain', drained).off('close', closed);
      resolve(open);
    };
    const drained = settle(true);
    const closed = settle(false);
    child.stdin.once('drain', drained).once('close', closed);
  });

/** Writes `input` to the program. A program that stops reading ends it quietly: its exit code says why. */
const feed = async (child: Child, input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Fed> => {
  try {
    for await (const chunk of input) {
      if (child.stdin.destroyed) return { kind: 'refused' };
      if (!child.stdin.write(chunk) && !(await writable(child))) return { kind: 'refused' };
    }
    child.stdin.end();
    return { kind: 'ended' };
  } catch (error) {
    child.stdin.destroy();
    return { kind: 'failed', error };
  }
};

const endOf = (child: Child) =>
  new Promise<Ended>((resolve) => {
    child.once('error', (error) => {
      resolve({ code: null, error });
    });
    child.once('close', (code) => {
      resolve({ code });
    });
  });

/**
 * What a program writes to stdout while `input` is written to its stdin: argv only, no shell, an environment of PATH and LC_ALL.
 * Stopping early kills it. Throws what `input` throws, or `HOST_COMMAND_FAILED` with the first line of stderr.
 */
export async function* pipeThrough(
  argv: readonly [program: string, ...args: string[]],
  input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const [program, ...args] = argv;
  const child = ownChild(
    spawn(program, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: searchPath, LC_ALL: 'C.UTF-8' },
    }),
  );
  let stderr = '';
  child.stderr.on('data', (part: Buffer) => {
    if (stderr.length < maxStderr) stderr += part.toString('utf8').slice(0, maxStderr);
  });
  child.stdin.on('error', () => undefined);
  const ended = endOf(child);
  const fed = feed(child, input);
  let done = false;
  try {
    for await (const chunk of child.stdout) yield chunk as Uint8Array;
    const end = await ended;
    done = true;
    // A program that failed has stopped reading; an input that is still being waited for is not its cause.
    const feeding = end.code === 0 ? await fed : await Promise.race([fed, Promise.resolve(undefined)]);
    if (feeding?.kind === 'failed') throw feeding.error;
    if (end.code !== 0) {
      const said = stderr.split('\n', 1)[0] ?? '';
      throw new HostError(
        'HOST_COMMAND_FAILED',
        `${program} failed (${String(end.code ?? 'not started')}): ${said}`,
        {
          cause: end.error,
        },
      );
    }
  } finally {
    if (!done) child.kill('SIGKILL');
  }
}
