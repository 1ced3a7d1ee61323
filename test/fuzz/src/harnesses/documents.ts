import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadMap, loadTree, openCapsule, openRunContents } from '@holotype/capsule';
import { describeParts, type Parts, writeParts } from '@holotype/hostile';
import {
  canonicalJson,
  checkPath,
  isTreeEntry,
  parseTreeLine,
  rawToText,
  readDocument,
  readJson,
  readPositions,
  renderTreeLine,
  textToRaw,
  TreeChecker,
  TreeDigester,
  validate,
} from '@holotype/model';
import { fixture, type Harness, hold } from '../harness.ts';
import { sampleDescription, sampleReport } from '../samples.ts';
import { scratch } from '../scratch.ts';

const json: Harness = {
  name: 'json',
  run: (input) => {
    const value = readJson(input, 'input');
    const text = canonicalJson(value);
    hold(canonicalJson(readJson(Buffer.from(text), 'again')) === text, 'what was read is written alike');
  },
  seeds: () =>
    ['{"a":[1,-2.5e3,"\\u00e9\\n",null,true],"__proto__":{}}', '[]'].map((text) => Buffer.from(text)),
  reads: ['model/dist/json/'],
};

/** Of versions that are migrated. */
const older: Readonly<Record<'manifest' | 'lock' | 'report', readonly string[]>> = {
  manifest: ['model/src/migrations/fixtures/manifest-1-1-0.json'],
  lock: [],
  report: ['capsule/fixtures/1-1-0/fit.replay/report.json'],
};

const document = (kind: 'manifest' | 'lock' | 'report'): Harness => ({
  name: kind,
  run: (input) => {
    canonicalJson(readDocument(kind, input, 'input'));
  },
  seeds: async () => {
    const { manifest, lock } = await describeParts(sampleDescription);
    const report = sampleReport(manifest, ['a', 'b']);
    return [Buffer.from(canonicalJson({ manifest, lock, report }[kind])), ...older[kind].map(fixture)];
  },
  reads: ['model/dist/validate.js', 'model/dist/json/', 'model/dist/migrations/', 'model/dist/notation/'],
});

const tree: Harness = {
  name: 'tree-lines',
  run: (input) => {
    const [checker, digester] = [new TreeChecker(), new TreeDigester()];
    for (const line of input.toString('utf8').split('\n')) {
      const entry = parseTreeLine(line, isTreeEntry);
      hold(renderTreeLine(entry) === line, 'a line has one spelling');
      checker.add(entry);
      digester.add(entry);
    }
    digester.finish();
  },
  seeds: async () => [Buffer.from((await describeParts(sampleDescription)).tree.join('\n'))],
  reads: ['model/dist/tree/', 'model/dist/raw.js'],
};

const map: Harness = {
  name: 'map-lines',
  run: (input) => {
    for (const line of input.toString('utf8').split('\n'))
      validate('map-line', readJson(Buffer.from(line), 'Map'), 'Map');
  },
  seeds: async () => [Buffer.from((await describeParts(sampleDescription)).map.join('\n'))],
  reads: ['model/dist/validate.js', 'model/dist/json/'],
};

const paths: Harness = {
  name: 'paths',
  run: (input) => {
    const raw = input.toString('latin1');
    const text = rawToText(raw);
    hold(textToRaw(text) === raw, 'a text gives its bytes back');
    hold(!/[\p{Cc}\p{Bidi_Control}]/u.test(text), 'a text has no control characters');
    readPositions(raw);
    checkPath(raw);
  },
  seeds: () => ['/srv/a\n%é\u202e', '/a/../b', 'AAAA'].map((text) => Buffer.from(text)),
  reads: ['model/dist/raw.js', 'model/dist/positions.js', 'model/dist/tree/check.js'],
};

const separator = '\n\0\n';

/** Manifest, Lock, lines of Tree and Map as texts of one input, the packs as they were; all digests are mended. */
const toParts = (input: Buffer, whole: Parts): Parts => {
  const [manifest = '', lock = '', lines = '', map = ''] = input.toString('utf8').split(separator);
  const parts = { ...whole, tree: lines.split('\n'), map: map.split('\n') };
  return {
    ...parts,
    manifest: readDocument('manifest', Buffer.from(manifest), 'Manifest'),
    lock: readDocument('lock', Buffer.from(lock), 'Lock'),
  };
};

let sample: Promise<Parts> | undefined;
const sampleParts = (): Promise<Parts> => (sample ??= describeParts(sampleDescription));

const capsule: Harness = {
  name: 'capsule',
  run: async (input) => {
    const path = join(scratch(), 'input.capsule');
    await writeParts(toParts(input, await sampleParts()), path);
    const reader = await openCapsule(path);
    try {
      const { manifest, lock } = reader;
      const entries = await loadTree(reader);
      if (lock) await loadMap(reader, lock, entries);
      if (!manifest.run) return;
      const contents = openRunContents(reader, manifest.run.kept);
      for (const { sha256 } of [manifest.run.stdin, ...manifest.run.outputs]) await contents(sha256);
    } finally {
      reader.close();
    }
  },
  seeds: async () => {
    const { manifest, lock, tree: lines, map: mapped } = await sampleParts();
    const texts = [canonicalJson(manifest), canonicalJson(lock), lines.join('\n'), mapped.join('\n')];
    return [Buffer.from(texts.join(separator))];
  },
  reads: ['capsule/dist/'],
};

/** Not through a text alone: what the rest of the file holds is what the command's reader gets. */
const refuseOther: Harness = {
  name: 'no-capsule',
  run: async (input) => {
    const path = join(scratch(), 'other');
    writeFileSync(path, input);
    (await openCapsule(path)).close();
  },
  seeds: () =>
    ['hello', '\x89PNG\r\n\x1a\n', '\x1f\x8b\x08', '%PDF-1.4', ''].map((text) => Buffer.from(text, 'latin1')),
  reads: ['capsule/dist/refuse-other.js', 'capsule/dist/open.js'],
};

export const list: readonly Harness[] = [
  json,
  ...(['manifest', 'lock', 'report'] as const).map(document),
  ...[tree, map, paths, capsule, refuseOther],
];
