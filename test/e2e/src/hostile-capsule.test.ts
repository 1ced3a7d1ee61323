import { gzipSync } from 'node:zlib';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { openCapsule, packCapsule } from '@holotype/capsule';
import { beforeAll, expect, test } from 'vitest';
import { placesIn } from './hostile/blobs.ts';
import { failureOf, holotype } from './hostile/cli.ts';
import { listing } from './hostile/listing.ts';
import { failure, type Machine, makeMachine, plain, rebuildTo, shortStore } from './hostile/machine.ts';
import { atEnd } from './hostile/temporary.ts';

const finished = atEnd();
let machine: Machine;
let whole: Buffer;
let digests: Readonly<Record<string, string>>;
beforeAll(async () => {
  machine = await makeMachine(finished);
  whole = readFileSync(machine.full);
  digests = await rebuildTo(machine.full, '/nowhere', offline(), 'check');
});
const offline = () => shortStore(`${machine.directory}/empty`, { offline: true });

/** Rebuilds these bytes as a directory; nothing of it may be left where it fails. */
const rebuildBytes = async (bytes: Uint8Array): Promise<string> => {
  const capsule = `${machine.directory}/bad.capsule`;
  writeFileSync(capsule, bytes);
  const before = listing(machine.directory);
  const found = await failure(
    () => rebuildTo(capsule, `${machine.directory}/r`, offline(), 'tar'),
    machine.directory,
  );
  if (found !== 'none') expect(listing(machine.directory)).toEqual(before);
  rmSync(`${machine.directory}/r`, { recursive: true, force: true });
  return found;
};
const flipped = (at: number) => {
  const bytes = Buffer.from(whole);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  return bytes;
};

test('a capsule cut anywhere is refused, by where it ends', async () => {
  const places = await placesIn(machine.full);
  const end = (name: string) => (places[name]?.position ?? 0) + (places[name]?.size ?? 0);
  expect(await rebuildBytes(whole.subarray(0, 0))).toBe(
    'CAPSULE_NOT_ONE: DIR/bad.capsule is not a capsule: it is empty',
  );
  expect(await rebuildBytes(whole.subarray(0, 300))).toBe(
    'ARCHIVE_TRUNCATED: DIR/bad.capsule: ends at byte 300, in the middle',
  );
  for (const name of Object.keys(places)) {
    const inside = (places[name]?.position ?? 0) + ((places[name]?.size ?? 0) >> 1);
    expect(await rebuildBytes(whole.subarray(0, inside)), name).toMatch(
      /^ARCHIVE_TRUNCATED: DIR\/bad\.capsule: ends at byte \d+, in the middle$/,
    );
    expect(await rebuildBytes(whole.subarray(0, end(name) + 511 - ((end(name) + 511) % 512))), name).toMatch(
      /^ARCHIVE_TRUNCATED: DIR\/bad\.capsule: ends at byte \d+, in the middle$/,
    );
  }
});

test.each([
  ['OCI manifest', 'LAYOUT_BLOB_DAMAGED: Blob sha256:HASH: its bytes have another digest'],
  ['manifest', 'LAYOUT_BLOB_DAMAGED: Blob sha256:HASH: its bytes have another digest'],
  ['lock', 'LAYOUT_BLOB_DAMAGED: Blob sha256:HASH: its bytes have another digest'],
  ['tree chunk', 'CHUNK_DAMAGED: Chunk sha256:HASH: its bytes are not the stated ones'],
  ['map chunk', 'CHUNK_DAMAGED: Chunk sha256:HASH: its bytes are not the stated ones'],
  [
    'pack',
    'ASSEMBLE_CONTENT_MISMATCH: Pack sha256:HASH: its bytes are not the stated ones; missing because of that: 27 files, first /etc/group',
  ],
  [
    'artifact',
    'ASSEMBLE_CONTENT_MISMATCH: pkg:deb/debian/tool@1.0-1?arch=amd64: data:/usr/bin/tool is not what the Lock says',
  ],
])('one bit turned in the %s is found', async (name, refusal) => {
  const place = (await placesIn(machine.full))[name];
  const middle = (place?.position ?? 0) + ((place?.size ?? 0) >> 1);
  expect(await rebuildBytes(flipped(middle))).toBe(refusal);
});

test('one bit turned anywhere is refused with a code, or changes nothing that is rebuilt', async () => {
  const found = new Set<string>();
  const { position: lastHeader = 0 } = (await placesIn(machine.full))['artifact'] ?? {};
  const indexAt = whole.indexOf('{"manifests"');
  const spots = [
    0,
    100,
    150,
    257,
    indexAt,
    indexAt + 20,
    indexAt + 200,
    lastHeader - 512,
    lastHeader - 400,
    whole.length - 1,
  ];
  const spread = Array.from({ length: 4 }, (_, at) => Math.floor((whole.length * (at + 0.5)) / 4));
  for (const at of [...spots, ...spread]) {
    const refused = await rebuildBytes(flipped(at));
    found.add(refused.split(':')[0] ?? '');
  }
  const expected = [
    'ARCHIVE_CORRUPT',
    'ASSEMBLE_CONTENT_MISMATCH',
    'CHUNK_DAMAGED',
    'JSON_SYNTAX',
    'LAYOUT_BLOB_DAMAGED',
    'LAYOUT_BLOB_MISSING',
    'none',
  ];
  expect([...found].filter((code) => !expected.includes(code))).toEqual([]);
  expect([...found]).toEqual(expect.arrayContaining(['ARCHIVE_CORRUPT', 'ASSEMBLE_CONTENT_MISMATCH']));
});

test('bits turned in index.json are found, or mean nothing', async () => {
  const start = whole.indexOf('{"manifests"');
  const end = whole.indexOf(0, start);
  const codes = new Set<string>();
  for (let at = start; at < end; at += 3) {
    const capsule = `${machine.directory}/bad.capsule`;
    writeFileSync(capsule, flipped(at));
    const refused = await failure(async () => {
      const reader = await openCapsule(capsule);
      reader.close();
      expect(reader.lock?.image.tarDigest).toBe(digests['tar']);
    });
    codes.add(refused.split(':')[0] ?? '');
  }
  expect([...codes].sort()).toEqual(['JSON_SYNTAX', 'LAYOUT_BLOB_MISSING', 'LAYOUT_INVALID', 'none']);
});

test('a missing pack names the files that it costs', async () => {
  const place = (await placesIn(machine.thin))['pack'];
  const bytes = readFileSync(machine.thin);
  const name = (place?.digest ?? '').replace('sha256:', '');
  // The member gets another name, with a checksum that fits: one hexadecimal digit up, one down.
  const at = bytes.indexOf(`blobs/sha256/${name}`);
  const swap = Array.from(name).findIndex(
    (digit, index) => digit < '9' && (name[index + 1] ?? '0') > '0' && (name[index + 1] ?? 'a') <= '9',
  );
  bytes[at + 13 + swap] = (bytes[at + 13 + swap] ?? 0) + 1;
  bytes[at + 14 + swap] = (bytes[at + 14 + swap] ?? 0) - 1;
  expect(await rebuildBytes(bytes)).toBe(
    'ASSEMBLE_PACK_MISSING: Pack sha256:HASH is not in the capsule; missing because of that: 27 files, first /etc/group',
  );
});

test('what is no capsule says so', async () => {
  const place = machine.directory;
  writeFileSync(`${place}/text`, 'hello');
  mkdirSync(`${place}/nothing`);
  mkdirSync(`${place}/layout`);
  writeFileSync(`${place}/layout/oci-layout`, '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(`${place}/layout/index.json`, '{"schemaVersion":2,"manifests":[]}');
  writeFileSync(`${place}/figure`, Buffer.from('89504e470d0a1a0a', 'hex'));
  writeFileSync(`${place}/mailed`, gzipSync(whole));
  const open = (name: string) => failure(() => openCapsule(`${place}/${name}`), place);
  const no = (name: string, what: string) => `CAPSULE_NOT_ONE: DIR/${name} is not a capsule: it is ${what}`;
  expect(await open('text')).toBe(no('text', 'a text'));
  expect(await open('figure')).toBe(no('figure', 'a PNG picture'));
  expect(await open('mailed')).toBe(no('mailed', 'compressed with gzip'));
  expect(await open('root/usr/bin/tool')).toBe(no('root/usr/bin/tool', 'a file of another kind'));
  expect(await open('absent')).toBe('CAPSULE_NOT_FOUND: There is no DIR/absent');
  expect(await open('nothing')).toBe(
    'CAPSULE_NOT_ONE: DIR/nothing is a directory, but neither a capture nor an unpacked capsule',
  );
  expect(await open('layout')).toBe('LAYOUT_INVALID: DIR/layout is not a capsule: it has no Manifest');
});

test('what is there already is not touched', async () => {
  const place = machine.directory;
  mkdirSync(`${place}/there`);
  writeFileSync(`${place}/there/mine`, 'mine');
  copyFileSync(machine.thin, `${place}/there.capsule`);
  const before = listing(place);
  const run = async (...argv: string[]) => {
    const done = await holotype([...argv, '--store', 'store'], { cwd: place });
    expect(done.code).toBe(2);
    return plain(failureOf(done), place);
  };
  expect(await run('rebuild', 'full.capsule', '-o', 'there')).toBe(
    'HOST_OUTPUT_EXISTS: DIR/there is a directory that holotype did not create',
  );
  expect(await run('pack', 'a.cap', '-o', 'there.capsule')).toBe(
    'HOST_OUTPUT_EXISTS: DIR/there.capsule already exists',
  );
  expect(await run('rebuild', 'full.capsule', '-o', 'there', '--force')).toBe(
    'HOST_OUTPUT_EXISTS: DIR/there is a directory that holotype did not create',
  );
  expect(await run('capture', '--root', 'root', '-o', 'there', '--force')).toBe(
    'HOST_OUTPUT_EXISTS: DIR/there is a directory that holotype did not create',
  );
  expect(listing(place)).toEqual(before);
});

test('a damaged pack of a capture is not packed', async () => {
  const reader = await openCapsule(machine.capture);
  const place = reader.place((reader.lock?.packs[0]?.digest ?? '') as never);
  const file = place?.file ?? '';
  const good = readFileSync(file);
  const bad = Buffer.from(good);
  bad[1000] = (bad[1000] ?? 0) ^ 1;
  writeFileSync(file, bad);
  const before = listing(machine.directory);
  const output = `${machine.directory}/new.capsule`;
  const artifact = () => ({ file: '', position: 0, size: 0 });
  expect(await failure(() => packCapsule({ reader, output, full: false, artifact }))).toBe(
    'LAYOUT_BLOB_DAMAGED: Blob sha256:HASH: what was to be stored has other bytes',
  );
  expect(listing(machine.directory)).toEqual(before);
  writeFileSync(file, good);
  await packCapsule({ reader, output, full: false, artifact });
  expect(readFileSync(output).equals(readFileSync(machine.thin))).toBe(true);
});
