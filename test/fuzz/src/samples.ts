import { documentDigest, type Manifest, type Replay, type Report } from '@holotype/model';
import type { Description } from '@holotype/hostile';
import { replayReport } from '@holotype/verify';

/** A small capsule with one of everything. */
export const sampleDescription: Description = {
  tree: {
    '/bin/sh': { file: '#!', mode: 0o4755, xattrs: { 'user.a': 'b' } },
    '/bin/dash': { sameAs: '/bin/sh' },
    '/dev/disk': { device: 'block', major: 7, minor: 0 },
    '/p/link': { link: '../bin/sh' },
    '/p/fifo': { fifo: true },
    '/p/caf\u00c3\u00a9': { file: 'text' },
  },
  stdin: 'typed',
  stdout: 'printed',
  outputs: { '/p/table.csv': { content: 'a,b\n1,2\n' } },
  claims: ['Table=table.csv:row=1,col=a'],
  slots: { d: { path: '/p/data', content: 'given' } },
};

/** A replay in which each text that a stranger may choose is one of `texts`, in turn. */
const sampleReplay = (texts: readonly string[]): Replay => {
  let turn = 0;
  const next = (): string => texts[turn++ % texts.length] ?? '';
  const output = (outcome: Replay['outputs'][number]['outcome'], agrees: boolean) => ({
    ...{
      name: next(),
      policy: { kind: 'numbers', rtol: 1e-6 } as const,
      outcome,
      agrees,
      compared: true,
      detail: next(),
      remark: next(),
    },
  });
  return {
    result: 'different',
    form: 'dir',
    enclosure: 'proot',
    isolation: [{ what: next(), held: false, detail: next() }],
    end: { captured: next(), here: next(), same: true },
    usage: { captured: 12.3, here: 14.1 },
    outputs: [
      output('identical', true),
      output('different', false),
      output('missing', false),
      output('varies', false),
      output('ignored', true),
      output('unexpected', false),
    ],
    claims: [
      {
        name: next(),
        output: next(),
        select: { kind: 'key', key: next() },
        holds: false,
        outcome: 'different',
        detail: next(),
        captured: next(),
        here: next(),
      },
    ],
    causes: [{ what: next(), detail: next() }],
  };
};

export const sampleReport = (manifest: Manifest, texts: readonly string[]): Report =>
  replayReport({
    ...{ manifest, manifestDigest: documentDigest(manifest), replay: sampleReplay(texts) },
    ...{ name: texts[0] ?? '', madeAt: '2026-01-01T00:00:00Z' },
    tool: { name: 'holotype', version: '0.1.0' },
    labels: [{ name: texts[1] ?? '', value: texts[2] ?? '' }],
  });
