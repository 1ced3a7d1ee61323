import { chownSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Actor, must } from '@holotype/kit';
import type { MechanismName, Trace, TracedFile, TraceRequest } from '@holotype/trace';

const driver = fileURLToPath(new URL('../trace-driver.js', import.meta.url));

/** A working directory of one test, with `input` in it. */
export interface Workplace {
  readonly path: string;
  readonly input: string;
  readonly make: (name: string, content: string) => string;
  readonly trace: (argv: TraceRequest['argv'], more?: Partial<TraceRequest>) => Promise<Trace>;
  /** What the command wrote to stdout and stderr. */
  readonly output: () => string;
}

export const makeWorkplace = (place: string, actor: Actor, mechanism: MechanismName): Workplace => {
  const path = mkdtempSync(join(place, 'w-'));
  const scratch = join(path, 'scratch');
  const own = (name: string) => {
    if (process.getuid?.() === 0) chownSync(name, actor.uid, actor.uid);
  };
  own(path);
  mkdirSync(scratch);
  own(scratch);
  const make = (name: string, content: string): string => {
    const file = join(path, name);
    writeFileSync(file, content);
    own(file);
    return file;
  };
  const [stdout, stderr] = [join(scratch, 'stdout'), join(scratch, 'stderr')];
  return {
    path,
    make,
    input: make('input', 'hello\n'),
    trace: async (argv, more = {}) => {
      const request: TraceRequest = {
        argv,
        workingDirectory: path,
        environment: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: path },
        scratch,
        stdin: undefined,
        stdout,
        stderr,
        echo: false,
        mechanisms: [mechanism],
        ...more,
      };
      return JSON.parse(
        await must([...actor.prefix, process.execPath, driver, JSON.stringify(request)]),
      ) as Trace;
    },
    output: () => readFileSync(stdout, 'utf8') + readFileSync(stderr, 'utf8'),
  };
};

export const fileIn = (trace: Trace, path: string): TracedFile | undefined =>
  trace.files.find((file) => file.path === path);
