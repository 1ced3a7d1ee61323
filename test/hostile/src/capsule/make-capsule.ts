import {
  because,
  documentVersions,
  type Entry,
  type Manifest,
  parseClaim,
  renderTreeLine,
  type Run,
  type RunContent,
  sha256,
  TreeDigester,
} from '@holotype/model';
import type { Description } from './description.ts';
import { lockEntries } from './lock.ts';
import { packContents } from './packs.ts';
import { type Parts, writeParts } from './parts.ts';
import { sourcesOf, toBytes, toEntries } from './tree.ts';

const project = '/p';

const toContent = (bytes: Uint8Array): RunContent => ({ size: bytes.length, sha256: sha256(bytes) });

const outputsOf = ({ outputs = {} }: Description): Run['outputs'] =>
  Object.entries(outputs).map(
    ([path, { content, type = 'file', declared = false, varies = false, rewritten }]) => ({
      path,
      type,
      ...toContent(toBytes(content)),
      mode: type === 'file' ? 0o644 : 0o777,
      declared,
      varies,
      ...(rewritten === true && { rewritten }),
    }),
  );

/** The run, and the packs of its streams and outputs. */
const makeRun = async (
  what: Description,
): Promise<{ readonly run: Run; readonly blobs: readonly Buffer[] }> => {
  const { uid = 1000, stdin = '', stdout = '', stderr = '', outputs = {}, slots = {} } = what;
  const variables = Object.entries(what.variables ?? { PATH: '/bin:/usr/bin' });
  const files = Object.values(outputs).filter(({ type = 'file' }) => type === 'file');
  const contents = [stdin, stdout, stderr, ...files.map(({ content }) => content)].map(toBytes);
  const unique = [...new Map(contents.map((bytes) => [sha256(bytes), bytes] as const)).values()];
  const packs = await packContents(unique.filter(({ length }) => length > 0));
  const run: Run = {
    argv: [...(what.argv ?? ['/bin/true'])],
    workingDirectory: what.workingDirectory ?? project,
    project,
    home: '/home/user',
    uid,
    gid: what.gid ?? uid,
    environment: variables.map(([name, value]) => ({ name, value })),
    stdin: toContent(toBytes(stdin)),
    end: { exitCode: 0 },
    usage: { wall: 0.01 },
    trace: { mechanism: 'guarded', complete: true, reasons: [] },
    inputs: Object.entries(slots).map(([slot, { path, content }]) => ({
      path,
      ...toContent(toBytes(content)),
      changed: false,
      slot,
    })),
    outputs: outputsOf(what),
    streams: { stdout: toContent(toBytes(stdout)), stderr: toContent(toBytes(stderr)) },
    kept: { packs: packs.map(({ pack }) => pack), contents: unique.map(toContent) },
    policies: [],
    claims: (what.claims ?? []).map(parseClaim),
    contacts: [],
    credentials: [],
    ...what.run,
  };
  return { run, blobs: packs.map(({ bytes }) => bytes) };
};

const treeDigest = (entries: readonly Entry[]): string => {
  const digester = new TreeDigester();
  for (const entry of entries) digester.add(entry);
  return digester.finish();
};

const makeManifest = (entries: readonly Entry[], run: Run): Manifest => {
  const files = entries.filter((entry) => entry.type === 'file');
  return {
    manifestVersion: documentVersions.manifest,
    tool: { name: 'holotype', version: '0.1.0' },
    capturedAt: '2026-01-01T00:00:00Z',
    host: { name: 'host-1', kind: 'live', privileged: false },
    scope: { kind: 'run', rules: [{ path: '/', held: true, reason: because('touched') }] },
    tree: {
      digest: treeDigest(entries),
      entries: entries.length,
      files: files.length,
      bytes: files.reduce((sum, { size, hardlink }) => sum + (hardlink === undefined ? size : 0), 0),
      chunks: [],
    },
    accounting: [],
    sections: {},
    gaps: [],
    substitutions: [],
    run,
  };
};

/** The parts of the capsule that is described, before the last word of `alter`. */
export const describeParts = async (what: Description): Promise<Parts> => {
  const tree = toEntries({
    [project]: { directory: true, uid: what.uid ?? 1000, gid: what.gid ?? what.uid ?? 1000 },
    ...what.tree,
  });
  const entries = [...tree, ...(what.entries ?? [])];
  const { run, blobs: kept } = await makeRun(what);
  const manifest = makeManifest(entries, run);
  const { lock, map, blobs } = await lockEntries(manifest, entries, sourcesOf(entries, what));
  return { manifest, lock, tree: entries.map(renderTreeLine), map, blobs: [...blobs, ...kept] };
};

/** Writes a capsule of a run that nobody froze, with digests that agree. */
export const makeCapsule = async (output: string, what: Description): Promise<void> => {
  const parts = await describeParts(what);
  what.alter?.(parts);
  await writeParts(parts, output);
};
