import type { Artifact, AuditPackage } from '@holotype/model';
import type { Reply } from '@holotype/store';
import { expect, test } from 'vitest';
import { byBreaking, judgePackage, listArchives } from './judge.ts';

const pool = 'pool/main/c/curl/curl_1_amd64.deb';
const [archive, snapshot, own] = [
  `https://deb.debian.org/debian/${pool}`,
  `https://snapshot.debian.org/archive/debian/20240101T000000Z/${pool}`,
  'https://files.example.org/curl.deb',
];
const artifact = (urls: readonly string[], purl = 'pkg:deb/debian/curl@1'): Artifact => ({
  ...{ purl, format: 'deb', sha256: 'a'.repeat(64), size: 10, trust: 'content', index: 'signed' },
  urls: [...urls],
});
const there: Reply = { kind: 'available', size: 10 };
const gone: Reply = { kind: 'gone', status: 404 };

test.each<[string, readonly (readonly [url: string, reply: Reply | undefined])[], Partial<AuditPackage>]>([
  [
    'of several that have it, the longest',
    [
      [archive, there],
      [own, there],
      [snapshot, there],
    ],
    { verdict: 'available', best: snapshot, keeps: 'every-version' },
  ],
  [
    'one that has it now',
    [
      [snapshot, gone],
      [archive, there],
    ],
    { verdict: 'available', best: archive, keeps: 'until-superseded' },
  ],
  [
    'elsewhere counts as there',
    [
      [archive, gone],
      [own, { kind: 'redirected', to: 'cdn', size: 10 }],
    ],
    { verdict: 'redirected', best: own, keeps: 'unknown' },
  ],
  [
    'gone only where all say so',
    [
      [archive, gone],
      [own, gone],
    ],
    { verdict: 'gone' },
  ],
  [
    'what may pass leaves hope',
    [
      [archive, gone],
      [own, { kind: 'unreachable', why: 'answers 503' }],
    ],
    { verdict: 'unreachable' },
  ],
  [
    'other bytes are worse than a refusal',
    [
      [archive, { kind: 'changed', what: 'size', size: 7 }],
      [own, { kind: 'refused', why: 'answers 403' }],
    ],
    { verdict: 'refused' },
  ],
  [
    'without asking, the one that should last',
    [
      [archive, undefined],
      [snapshot, undefined],
    ],
    { verdict: 'unasked', best: snapshot, keeps: 'every-version' },
  ],
])('%s', (_, rows, expected) => {
  const judged = judgePackage(
    artifact(rows.map(([url]) => url)),
    'archive',
    rows.map(([, reply]) => reply),
  );
  expect(judged).toMatchObject(expected);
  if (expected.best === undefined) expect(judged.best).toBeUndefined();
});

test('each URL says what was answered', () => {
  const replies: Reply[] = [
    gone,
    { kind: 'gone' },
    { kind: 'changed', what: 'content', size: 10 },
    { kind: 'changed', what: 'size', size: 2000 },
    { kind: 'redirected', to: 'cdn.example', size: 10 },
    { kind: 'available', size: undefined },
    there,
  ];
  const { urls } = judgePackage(artifact(replies.map(() => own)), 'store', replies);
  expect(urls.map(({ verdict, detail }) => [verdict, detail])).toEqual([
    ['gone', 'answers 404'],
    ['gone', 'no such file'],
    ['changed', 'has other bytes'],
    ['changed', 'has 2.0 kB'],
    ['redirected', 'at cdn.example'],
    ['available', 'the server does not say how large it is'],
    ['available', undefined],
  ]);
});

test('what breaks first comes first, and archives are counted by what rests on them', () => {
  const judge = (purl: string, url: string, reply: Reply | undefined, at: AuditPackage['at'] = 'archive') =>
    judgePackage(artifact([url], purl), at, [reply]);
  const packages = [
    judge('lasting', snapshot, there),
    judge('inside', archive, gone, 'capsule'),
    judge('superseded', archive, there),
    judge('stored', archive, there, 'store'),
    judge('nobody knows', own, there),
    judge('lost', archive, gone),
  ].sort(byBreaking);
  expect(packages.map(({ purl }) => purl)).toEqual([
    'lost',
    'nobody knows',
    'stored',
    'superseded',
    'lasting',
    'inside',
  ]);
  expect(
    listArchives(packages).map(({ name, keeps, packages: count, bytes }) => [name, keeps, count, bytes]),
  ).toEqual([
    ['files.example.org', 'unknown', 1, 10],
    ['Debian archive', 'until-superseded', 2, 20],
    ['snapshot.debian.org', 'every-version', 1, 10],
  ]);
});
