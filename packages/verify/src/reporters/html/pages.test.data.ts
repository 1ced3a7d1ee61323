import { type Audit, documentVersions, type Lock, type Report, type Triage } from '@holotype/model';
import { inputOf, lockSample, machine, manifestOf } from '../../checks/sample.test.data.ts';
import { fit } from '../../fit.ts';
import { recordedRun } from '../../workload/recorded.ts';
import type { OutputPicture, OutputTable } from '../../workload/request.ts';
import { requestOf } from '../../workload/sample.test.data.ts';
import { replaySample } from '../replay-sample.test.data.ts';
import { renderAudit } from './audit/index.ts';
import { renderCapsule } from './capsule/index.ts';
import { renderHtml } from './index.ts';
import { renderTriage } from './triage/index.ts';

/** Each writer of a page, by its file, with pages that it makes: of nothing, of what is usual, of much that is unkind. */
export const allPages = async (): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> => ({
  'index.ts': {
    fit: renderHtml({
      report: fit({
        tool,
        name: 'fit.capsule',
        ...inputOf(machine, { ...machine, gpu: { state: 'absent' } }),
      }),
      manifest: manifestOf(machine),
      lock: lockOf(3),
    }),
    replay: renderHtml({
      report: replayed('fit.capsule', 3),
      manifest: { ...manifestOf(machine), run: requestOf({ there: {}, here: {} }).run },
      pictures: picturesOf('table.csv', 'fig3.png'),
      tables: [tableOf('table.csv', 3)],
    }),
    'replay-of-much': renderHtml({
      report: replayed(nameOf(1), rows),
      manifest: { ...manifestOf(machine), run: requestOf({ there: {}, here: {} }).run },
      pictures: picturesOf(...names),
      tables: [tableOf(nameOf(1), rows), tableOf(nameOf(2), 3)],
      lock: lockOf(rows),
    }),
    'replay-of-nothing': renderHtml({
      report: {
        ...reportOf('replay', 'f.capsule', 'pass'),
        replay: { ...replaySample, outputs: [], claims: [], causes: [], isolation: [], result: 'uncompared' },
      },
    }),
    verify: renderHtml({ report: verified(), manifest: manifestOf(machine), lock: lockOf(rows) }),
    demo: renderHtml({
      report: reportOf('fidelity', 'demo', 'pass'),
      demo: {
        title: 'One program, two machines',
        sides: names
          .slice(0, 2)
          .map((name) => ({ label: 'there', command: name, output: name, digest: one })),
        notes: names,
        next: ['holotype freeze -- python3 fit.py'],
      },
    }),
  },
  'capsule/index.ts': {
    capsule: await capsulePage(3),
    'capsule-of-much': await capsulePage(rows),
    'capsule-of-nothing': renderCapsule({
      report: reportOf('show', 'f.capsule', 'unknown'),
      manifest: manifestOf(machine),
      manifestDigest: one,
    }),
  },
  'audit/index.ts': {
    audit: renderAudit(auditOf(rows), nameOf(1)),
    'audit-of-nothing': renderAudit(auditOf(0), 'f'),
  },
  'triage/index.ts': { triage: renderTriage(triageOf(rows)), 'triage-of-nothing': renderTriage(triageOf(0)) },
});

const rows = 60;
const tool = { name: 'holotype', version: '0.1.0' };
const one = `sha256:${'17c5e90b'.repeat(8)}`;
const other = `sha256:${'a4028f6d'.repeat(8)}`;

/** What somebody may call a file, an author, a column. */
const names = [
  'fit.csv',
  `${'a-very-long-name-without-any-blank_'.repeat(7)}.csv`,
  'تحليل البيانات/نتائج النموذج.csv',
  'מחקר-אלונים.ipynb',
  '"><img src=http://192.0.2.1/x onerror=alert(1)></script><script>alert(2)</script>\u202e\u0007',
  '气候模型/结果表格：第一次运行.csv',
  'many short words '.repeat(20),
];
const nameOf = (at: number): string => names[at % names.length] ?? '';
const of = <T>(count: number, make: (name: string, at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(nameOf(at), at));

const reportOf = (kind: Report['subject']['kind'], name: string, verdict: Report['verdict']): Report => ({
  ...{ reportVersion: documentVersions.report, tool, verdict, madeAt: '2026-02-03T10:11:12Z' },
  ...{ subject: { kind, name, manifestDigest: one, treeDigest: one }, findings: [] },
});

const outcomes = ['identical', 'different', 'within', 'missing', 'varies'] as const;

const replayed = (name: string, count: number): Report => ({
  ...reportOf('replay', name, 'fail'),
  findings: of(count, (message, at) => ({
    ...{ code: 'REPLAY_CLAIM_FAILS', verdict: (['fail', 'warn', 'unknown'] as const)[at % 3] ?? 'fail' },
    ...{ message, evidence: message, next: message },
  })),
  facts: of(count, (value, at) => ({ name: `Fact ${String(at)}`, captured: value, here: nameOf(at + 1) })),
  accounting: of(count, (reason, at) => ({
    class: `class ${String(at)}`,
    reason,
    files: 10,
    bytes: 10 ** at,
  })),
  replay: {
    ...replaySample,
    causes: [...(replaySample.causes ?? []), ...of(count, (detail) => ({ what: detail, detail }))],
    isolation: [...replaySample.isolation, ...of(count, (what) => ({ what, held: false, detail: what }))],
    claims: [
      ...replaySample.claims,
      ...of(count, (text) => ({
        ...{ name: text, output: text, holds: false, outcome: 'different' as const, detail: text },
        ...{ captured: text, here: text },
      })),
    ],
    outputs: [
      ...replaySample.outputs,
      ...of(count, (text, at) => ({
        ...{ name: `${text}${String(at)}`, policy: { kind: 'bytes' as const }, detail: text, compared: true },
        ...{ outcome: outcomes[at % outcomes.length] ?? 'different', agrees: at % 2 === 0 },
      })),
    ],
  },
});

const verified = (): Report => ({
  ...reportOf('fidelity', nameOf(1), 'fail'),
  fidelity: {
    ...{ identical: 9, total: 69, treeDigest: other },
    notHeld: [{ kind: 'owner', count: 12 }],
    differences: of(rows, (path) => ({ path: `/${path}`, cause: 'content', expected: one, actual: other })),
    differenceCount: [{ cause: 'content', count: rows }],
  },
});

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><path d="M0 200L300 0" stroke="black"/></svg>';
const picturesOf = (...called: readonly string[]): OutputPicture[] =>
  called.map((name) => ({ name, captured: { media: 'image/svg+xml', content: Buffer.from(drawing) } }));
const tableOf = (name: string, count: number): OutputTable => ({
  name,
  excerpt: {
    headers: names,
    rows: of(count, (text, at) => ({
      row: at + 1,
      cells: names.map(() => ({ expected: '0.123456789', actual: text, differs: at % 3 === 0 })),
    })),
    differing: count,
  },
});

const answers = ['proven', 'trusted', 'gone', 'unreachable'] as const;
const lockOf = (count: number): Lock => ({
  ...lockSample,
  packages: of(count, (name, at) => ({
    ...{ purl: `pkg:deb/debian/${encodeURIComponent(name)}@7?arch=amd64`, evidence: name, licence: name },
    answer: answers[at % answers.length] ?? 'gone',
  })),
  totals: {
    proven: { contents: 1, bytes: 250_000, stored: 90_000 },
    trusted: { contents: 1, bytes: 250_000, stored: 0 },
    kept: { contents: 1, bytes: 500_000, stored: 0 },
  },
});

const capsulePage = async (count: number): Promise<string> => {
  const there = Object.fromEntries([
    ...of(count, (name, at) => [`${String(at)}-${name.replaceAll('/', '-')}`, 'rmse\n0.2513\n'] as const),
    ['fig.svg', drawing],
  ]) as Readonly<Record<string, string>>;
  const claims = ['Figure 2=fig.svg', 'RMSE=0-fit.csv:rmse[1]=0.25', 'None=none.csv'];
  const { run, expected } = requestOf({ there, here: {}, claims });
  return renderCapsule({
    ...{ report: reportOf('show', count > 3 ? nameOf(1) : 'fit.capsule', 'unknown'), manifestDigest: one },
    ...{ lock: lockOf(count), file: { size: 886_784, sha256: 'f'.repeat(64) } },
    recorded: await recordedRun(run, expected),
    code: of(count, (name) => ({ name, text: `${name}\n${'x'.repeat(400)}\n` })),
    replays: of(count, (name) => replayed(name, 3)),
    manifest: {
      ...manifestOf(machine),
      run: { ...run, argv: count > 3 ? names : ['python3', 'fit.py'] },
      about: {
        ...{ title: count > 3 ? nameOf(1) : 'How oaks grow', description: nameOf(6), licence: 'CC-BY-4.0' },
        ...{ paper: { title: nameOf(2), doi: '10.5072/paper' }, doi: '10.5072/zenodo.1', version: '1.0' },
        authors: of(count, (name) => ({ name, affiliation: name, orcid: '0000-0002-1825-0097' })),
      },
    },
  });
};

const auditOf = (count: number): Audit => ({
  ...{ auditVersion: documentVersions.audit, tool, madeAt: '2026-11-29T12:00:00Z', treeDigest: one },
  asked: { what: 'size', urls: 4, requests: 5, seconds: 2 },
  packages: of(count, (name, at) => {
    const verdict = (['gone', 'available', 'changed', 'unreachable'] as const)[at % 4] ?? 'gone';
    const url = `https://deb.example/${encodeURIComponent(name)}.deb`;
    return {
      ...{ purl: `pkg:deb/debian/${encodeURIComponent(name)}@1`, sha256: '', size: 1000, verdict },
      ...{ at: 'archive' as const, keeps: 'until-superseded' as const },
      urls: [{ url, verdict, keeps: 'until-superseded' as const, detail: name }],
    };
  }),
  archives: of(count, (name) => ({
    ...{ name, keeps: 'until-superseded' as const, packages: 2, bytes: 2000, says: name },
    source: 'https://archive.example/says',
  })),
});

const triageOf = (count: number): Triage => ({
  ...{ triageVersion: documentVersions.triage, tool, madeAt: '2026-11-29T12:00:00Z' },
  host: { name: 'laptop.json', recordedAt: '2026-11-01T00:00:00Z' },
  capsules: of(count, (file, at) => {
    const answer = (['ready', 'look', 'lacks', 'broken'] as const)[at % 4] ?? 'ready';
    return {
      ...{ file, size: 2_000_000, answer, sha256: 'f'.repeat(64), manifestDigest: one },
      reasons: answer === 'ready' ? [] : [{ code: 'A_CODE', answer, text: file }],
      says: {
        ...{
          title: file,
          authors: [file, 'Ada Lovelace'],
          packages: 3,
          gpu: true,
          download: 5e9,
          rebuilt: 7e9,
        },
        ...{ command: `python3 ${file}`, claims: [file], seconds: 90, memory: 1e9, network: [file] },
        data: [{ slot: file, size: 4 }],
      },
    };
  }),
});
