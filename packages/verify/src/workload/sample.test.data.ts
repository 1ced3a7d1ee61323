import {
  parseClaim,
  parseStatedPolicy,
  rawToText,
  type Run,
  type RunOutput,
  sha256,
  utf8ToRaw,
} from '@holotype/model';
import { leftOf } from './left.ts';
import type { WorkloadRequest } from './request.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const bytes = (content: string | Uint8Array): Uint8Array => Buffer.from(content);
const project = '/home/ada/fit';
const pathOf = (name: string) => rawToText(utf8ToRaw(name.startsWith('/') ? name : `${project}/${name}`));

/** One run there and here: what it made, below the project; `stdout` is the stream. */
export interface Story {
  readonly there: Files;
  readonly here: Files;
  readonly declared?: readonly string[];
  readonly varies?: readonly string[];
  /** `PATTERN=POLICY` of the user; with `twice` before it, of --twice. */
  readonly policies?: readonly string[];
  readonly claims?: readonly string[];
  readonly run?: Partial<Run>;
  readonly end?: Partial<WorkloadRequest['end']>;
  readonly more?: Partial<WorkloadRequest>;
}

const content = (value: string | Uint8Array) => ({ size: bytes(value).length, sha256: sha256(bytes(value)) });

const runOf = ({ there, declared = [], varies = [], policies = [], claims = [], run }: Story): Run => ({
  argv: ['python3', 'fit.py'],
  workingDirectory: project,
  project,
  uid: 1000,
  gid: 1000,
  environment: [],
  stdin: content(''),
  end: { exitCode: 0 },
  usage: { wall: 12.3, user: 11, system: 1, peakMemory: 230_000_000 },
  trace: { mechanism: 'notify', complete: true, reasons: [] },
  inputs: [],
  outputs: Object.entries(there).flatMap(([name, value]): RunOutput[] => {
    if (name === 'stdout') return [];
    const marks = { declared: declared.includes(name), varies: varies.includes(name) };
    return [{ path: pathOf(name), type: 'file', mode: 0o644, ...content(value), ...marks }];
  }),
  streams: {
    stdout: content(there['stdout'] ?? ''),
    stderr: content(''),
    varies: varies.includes('stdout'),
  },
  kept: { packs: [], contents: [] },
  policies: policies.map((text) => {
    const [, twice, stated = ''] = /^(twice )?(.*)$/.exec(text) ?? [];
    return { ...parseStatedPolicy(stated), by: twice === undefined ? 'user' : 'twice' };
  }),
  claims: claims.map(parseClaim),
  contacts: [],
  credentials: [],
  ...run,
});

/** What compareRun is asked about a story. */
export const requestOf = (story: Story): WorkloadRequest => {
  const there = Object.values(story.there).map(bytes);
  const here = new Map(
    Object.entries(story.here).map(([name, value]) => [pathOf(name), leftOf(bytes(value))]),
  );
  return {
    run: runOf(story),
    expected: (digest) => Promise.resolve(there.find((one) => sha256(one) === digest)),
    actual: (path) => Promise.resolve(here.get(path)),
    unknown: Object.keys(story.here).flatMap((name) =>
      name === 'stdout' || name in story.there ? [] : [{ path: pathOf(name), how: 'made' as const }],
    ),
    stdout: leftOf(bytes(story.here['stdout'] ?? '')),
    end: { exitCode: 0, signal: undefined, timedOut: false, ...story.end },
    wall: 14.1,
    form: 'dir',
    enclosure: 'bwrap',
    isolation: [{ what: 'network', held: true }],
    causes: [],
    ...story.more,
  };
};
