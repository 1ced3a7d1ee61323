import { documentVersions, type Manifest, type Report, sha256, toDigest } from '@holotype/model';
import type { Publication } from './publication.ts';

const digest = (letter: string) => toDigest(letter.repeat(64));
const amount = { contents: 1, bytes: 1000 };
const total = { ...amount, stored: 500 };
const tool = { name: 'holotype', version: '0.1.0' };

/** Names of the person and the machine of the sample's run, which no deposit may contain. */
export const canaries = ['zq7alice', 'Zq7liddell', 'wonderland', '192.168.7.53', '10.9.8.7', '203.0.113.77'];

const manifest = {
  tool,
  capturedAt: '2026-03-01T12:00:00Z',
  host: { name: 'host-1', kind: 'live', privileged: false },
  tree: { digest: digest('a'), entries: 3, files: 1, bytes: 5, chunks: [] },
  sections: {
    os: { idLike: [], usrMerged: true, prettyName: 'Debian GNU/Linux 13 (trixie)', architecture: 'x86_64' },
    cpu: {
      architecture: 'x86_64',
      models: [
        {
          kind: 'x86',
          cpus: '0-3',
          vendor: 'V',
          family: 6,
          model: 1,
          stepping: 1,
          name: 'Example CPU',
          flags: [],
          bugs: [],
        },
      ],
      caches: [],
      vulnerabilities: [],
    },
    memory: { totalBytes: 8_000_000_000, swapBytes: 0, hugePages: [], nodes: [] },
    git: {
      workTrees: [
        {
          path: '/home/zq7alice/oaks',
          commit: 'c'.repeat(40),
          tree: 'd'.repeat(40),
          revision: `swh:1:rev:${'c'.repeat(40)}`,
          remotes: [{ url: 'https://git.example/oaks', refs: ['refs/remotes/origin/main'] }],
          files: [],
        },
      ],
    },
  },
  accounting: [],
  gaps: [],
  run: {
    argv: [
      '/usr/bin/python3',
      '/home/zq7alice/oaks/fit.py',
      '--log',
      '/home/zq7alice/log',
      '--by',
      'zq7alice',
      '--db',
      '192.168.7.53',
    ],
    workingDirectory: '/home/zq7alice/oaks',
    project: '/home/zq7alice/oaks',
    home: '/home/zq7alice',
    uid: 1000,
    gid: 1000,
    environment: [
      { name: 'OMP_NUM_THREADS', value: '4' },
      { name: 'HOSTNAME', value: 'wonderland' },
      { name: 'USER', value: 'zq7alice' },
    ],
    stdin: { size: 0, sha256: sha256('') },
    end: { exitCode: 0 },
    began: 1_772_366_400.25,
    usage: { wall: 12.5, user: 11, system: 1, peakMemory: 300_000_000, processes: 2 },
    trace: { mechanism: 'ptrace', complete: true, reasons: [] },
    inputs: [
      { path: '/home/zq7alice/oaks/trees.csv', size: 10, sha256: sha256('1'), changed: false },
      { path: '/data/zq7alice/genome.fa', size: 99, sha256: sha256('2'), changed: false, slot: 'genome' },
    ],
    outputs: [],
    streams: { stdout: { size: 0, sha256: sha256('') }, stderr: { size: 0, sha256: sha256('') } },
    contacts: [{ family: 'inet', address: '203.0.113.77', port: 443, loopback: false }],
    claims: [],
    policies: [],
    credentials: [],
  },
} as unknown as Manifest;

const replay: Report = {
  reportVersion: documentVersions.report,
  tool,
  madeAt: '2026-04-01T10:00:00Z',
  subject: { kind: 'replay', name: '/home/zq7alice/fit.capsule', manifestDigest: digest('b') },
  verdict: 'pass',
  findings: [],
  replay: {
    result: 'same',
    decidedBy: 'claims',
    form: 'dir',
    enclosure: 'namespaces',
    isolation: [],
    end: { captured: 'exit code 0', here: 'exit code 0', same: true },
    usage: { captured: 12.5, here: 14, setup: 90, analysis: 1.5 },
    outputs: [
      {
        name: '/home/zq7alice/oaks/table.csv',
        outcome: 'identical',
        agrees: true,
        compared: true,
        detail: 'zq7alice',
      },
    ],
    claims: [
      { name: 'Figure 3', output: 'fig3.png', holds: true, outcome: 'identical', detail: 'at wonderland' },
      {
        name: 'Mean height',
        output: 'table.csv',
        holds: true,
        outcome: 'identical',
        detail: '',
        captured: '170.909',
        here: '170.909',
      },
    ],
  },
};

/** A run with two claims, a data slot, a replay, and authors who say all that is asked of them. */
export const sample: Publication = {
  manifest,
  manifestDigest: digest('b'),
  lock: {
    lockVersion: documentVersions.lock,
    tool,
    treeDigest: digest('a'),
    artifacts: [
      {
        purl: 'pkg:deb/debian/libc6@2.41-12%2Bdeb13u1?arch=amd64',
        format: 'deb',
        sha256: '1'.repeat(64),
        size: 3_000_000,
        urls: ['https://archive.example/libc6.deb'],
        trust: 'content',
        index: 'signed',
      },
      {
        purl: 'pkg:pypi/numpy@2.1.0',
        format: 'wheel',
        sha256: '2'.repeat(64),
        size: 16_000_000,
        urls: ['https://files.example/numpy.whl'],
        trust: 'content',
        index: 'none',
      },
    ],
    packages: [
      {
        purl: 'pkg:deb/debian/libc6@2.41-12%2Bdeb13u1?arch=amd64',
        answer: 'proven',
        evidence: '',
        artifact: 0,
        licence: 'LGPL-2.1+; GPL-2+',
      },
      { purl: 'pkg:pypi/numpy@2.1.0', answer: 'proven', evidence: '', artifact: 1, licence: 'BSD-3-Clause' },
      { purl: 'pkg:npm/%40scope/own@1.0.0', answer: 'gone', evidence: '', licence: 'MIT OR Apache-2.0' },
    ],
    packs: [],
    map: [],
    layers: [],
    image: { tarDigest: digest('0'), tarSize: 100, configDigest: digest('e'), manifestDigest: digest('f') },
    totals: { proven: total, trusted: total, kept: total },
  },
  sources: {
    sourcesVersion: documentVersions.sources,
    tool,
    treeDigest: digest('a'),
    total: amount,
    ecosystems: [],
    packages: [
      { purl: 'pkg:npm/%40scope/own@1.0.0', gives: amount, kept: { contents: 2, bytes: 4000 }, why: 'gone' },
    ],
    kept: { total: { contents: 3, bytes: 5000 }, stored: 2000, groups: [] },
  },
  needs: new Map([['pkg:deb/debian/libc6@2.41-12%2Bdeb13u1?arch=amd64', []]]),
  kept: {
    files: [
      { path: '/home/zq7alice/oaks/fit.py', size: 1000, sha256: sha256('c'), purl: undefined },
      {
        ...{ path: '/usr/lib/node_modules/@scope/own/index.js', size: 4000, sha256: sha256('d') },
        purl: 'pkg:npm/%40scope/own@1.0.0',
      },
    ],
    left: 0,
  },
  capsule: { name: 'fit.capsule', size: 7_100_000, sha256: '9'.repeat(64) },
  about: {
    title: 'Growth of oaks on dry sites',
    authors: [
      {
        name: 'Ada Lovelace',
        orcid: '0000-0002-1825-0097',
        affiliation: 'University of Jena',
        ror: '05qpz1x62',
      },
      {
        name: 'Vincent van Gogh',
        orcid: '0000-0002-1694-233X',
        affiliation: 'University of Jena',
        ror: '05qpz1x62',
      },
    ],
    licence: 'CC-BY-4.0',
    description: 'How oaks grow on dry sites.\n\nMeasured from 1990 to 2020.',
    keywords: ['oaks', 'growth'],
    paper: { title: 'Growth of oaks', doi: '10.5072/paper' },
    code: 'https://git.example/oaks',
    version: '1.0',
    date: '2026-03-02',
    doi: '10.5072/zenodo.1234',
    archive: 'Zenodo',
    contact: 'ada@uni.example',
    subjects: ['Agricultural Sciences', 'Other'],
  },
  results: {
    outputs: [
      { name: 'fig3.png', size: 2000, sha256: sha256('f'), varies: false, policy: 'pixel', isResult: true },
      { name: 'table.csv', size: 300, sha256: sha256('t'), varies: false, policy: 'csv', isResult: true },
    ],
    claims: [
      { name: 'Figure 3', carrier: 'fig3.png', value: undefined, outputs: [0] },
      { name: 'Mean height', carrier: 'table.csv, mean, row 1', value: '170.909', outputs: [1] },
    ],
  },
  reports: [replay],
  downloadBytes: 4_200_000,
  isSigned: false,
  others: [],
  today: '2026-11-29',
  tool,
};

/** The same of which nobody said anything. */
export const silent: Publication = { ...sample, about: {}, reports: [] };

const withoutRun: Manifest = { ...manifest };
delete withoutRun.run;

/** A machine without a run. */
export const machine: Publication = {
  ...silent,
  manifest: withoutRun,
  results: { outputs: [], claims: [] },
};
