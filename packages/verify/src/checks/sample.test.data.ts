import { documentVersions, type Lock, type Manifest, type Sections } from '@holotype/model';
import type { CheckInput } from '../check.ts';

/** An ordinary x86-64 machine. */
export const machine: Sections = {
  os: {
    id: 'debian',
    idLike: [],
    prettyName: 'Debian GNU/Linux 12 (bookworm)',
    versionId: '12',
    architecture: 'x86_64',
    usrMerged: true,
  },
  kernel: {
    state: 'running',
    release: '6.1.0-37-amd64',
    version: '#1 SMP',
    machine: 'x86_64',
    parameters: [],
    sysctls: [],
    installed: [],
  },
  libc: {
    kind: 'glibc',
    version: '2.36',
    path: '/usr/lib/x86_64-linux-gnu/libc.so.6',
    loader: '/lib64/ld-linux-x86-64.so.2',
    architecture: 'x86_64',
    minimumKernel: '3.2.0',
  },
  cpu: {
    architecture: 'x86_64',
    models: [
      {
        kind: 'x86',
        cpus: '0-3',
        vendor: 'GenuineIntel',
        family: 6,
        model: 85,
        stepping: 7,
        name: 'Xeon',
        flags: ['sse2', 'avx2', 'avx512f', 'ibrs'],
        bugs: [],
        level: 'v4',
      },
    ],
    caches: [],
    vulnerabilities: [],
  },
  memory: { totalBytes: 16e9, swapBytes: 0, hugePages: [], nodes: [] },
  gpu: { state: 'absent' },
};

export const manifestOf = (sections: Sections): Manifest => ({
  manifestVersion: documentVersions.manifest,
  tool: { name: 'holotype', version: '0.1.0' },
  capturedAt: '2026-01-01T00:00:00Z',
  host: { name: 'host-1', kind: 'live', privileged: true },
  scope: { kind: 'system', rules: [] },
  tree: { digest: `sha256:${'a'.repeat(64)}`, entries: 1500, files: 1000, bytes: 50_000_000, chunks: [] },
  accounting: [],
  sections,
  gaps: [],
  substitutions: [],
});

/** The machine asked about itself, as an ordinary user, with room to spare; a test changes what it is about. */
export const inputOf = (captured: Sections, here: Sections, more: Partial<CheckInput> = {}): CheckInput => ({
  manifest: manifestOf(captured),
  here,
  form: 'dir',
  choice: ['check', 'dir', 'tar', 'oci', 'squashfs', 'sif'],
  output: { name: '/home/me', device: '1', freeBytes: 1e12, freeInodes: 1e9 },
  abilities: {
    uid: 1000,
    native: true,
    enclosures: [{ name: 'namespaces', usable: true, why: 'works' }],
    notHeld: [],
  },
  ...more,
});

/** `pass CODE`, one for each finding. */
export const answersOf = (findings: readonly { verdict: string; code: string }[]): string[] =>
  findings.map(({ verdict, code }) => `${verdict} ${code}`);

const digest = `sha256:${'b'.repeat(64)}`;
const none = { contents: 0, bytes: 0, stored: 0 };
/** Two layers, nothing found anywhere. */
export const lockSample: Lock = {
  lockVersion: documentVersions.lock,
  tool: { name: 'holotype', version: '0.1.0' },
  treeDigest: digest,
  artifacts: [],
  packages: [],
  packs: [],
  map: [],
  layers: [
    { sources: 1, diffId: digest, size: 30e6 },
    { sources: 0, diffId: digest, size: 22e6 },
  ],
  image: { tarDigest: digest, tarSize: 51e6, configDigest: digest, manifestDigest: digest },
  totals: { proven: none, trusted: none, kept: none },
};
