import type { Readable, Writable } from 'node:stream';
import { HostError } from '../errors.ts';
import { exitOf } from './how-it-ended.ts';
import { searchPath } from './programs.ts';
import { starter } from './start.ts';

type Fed =
  | { readonly kind: 'ended' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly error: unknown };

const maxStderr = 4096;

const writable = (stdin: Writable) =>
  new Promise<boolean>((resolve) => {
    const settle = (open: boolean) => () => {
      stdin.off('drain', drained).off('close', closed);
      resolve(open);
    };
    const drained = settle(true);
    const closed = settle(false);
    stdin.once('drain', drained).once('close', closed);
  });

/** Writes `input` to the program. A program that stops reading ends it quietly: its exit code says why. */
const feed = async (
  stdin: Writable,
  input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Fed> => {
  try {
    for await (const chunk of input) {
      if (stdin.destroyed) return { kind: 'refused' };
      if (!stdin.write(chunk) && !(await writable(stdin))) return { kind: 'refused' };
    }
    stdin.end();
    return { kind: 'ended' };
  } catch (error) {
    stdin.destroy();
    return { kind: 'failed', error };
  }
};

/**
 * What a program writes to stdout while `input` is written to its stdin: argv only, no shell, an environment of PATH and LC_ALL.
 * Stopping early kills it. Throws what `input` throws, or `HOST_COMMAND_FAILED` with the first line of stderr.
 */
export async function* pipeThrough(
  argv: readonly [program: string, ...args: string[]],
  input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { start } = await starter();
  const { child, closed, kill } = start({
    argv,
    environment: { PATH: searchPath, LC_ALL: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const [stdin, stdout] = [child.stdin as Writable, child.stdout as Readable];
  let stderr = '';
  child.stderr?.on('data', (part: Buffer) => {
    if (stderr.length < maxStderr) stderr += part.toString('utf8').slice(0, maxStderr);
  });
  stdin.on('error', () => undefined);
  const fed = feed(stdin, input);
  let done = false;
  try {
    for await (const chunk of stdout) yield chunk as Uint8Array;
    const how = await closed;
    done = true;
    // A program that failed has stopped reading; an input that is still being waited for is not its cause.
    const { exitCode, signal } = exitOf(how);
    const feeding = exitCode === 0 ? await fed : await Promise.race([fed, Promise.resolve(undefined)]);
    if (feeding?.kind === 'failed') throw feeding.error;
    if (exitCode !== 0) {
      const said = stderr.split('\n', 1)[0] ?? '';
      const why = how.kind === 'unavailable' ? `not started, ${how.error}` : String(exitCode ?? signal);
      throw new HostError('HOST_COMMAND_FAILED', `${argv[0]} failed (${why}): ${said}`);
    }
  } finally {
    if (!done) kill('SIGKILL');
  }
}
