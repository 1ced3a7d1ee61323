import { canonicalJson, documentVersions } from '@holotype/model';
import { beforeAll, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { craft, type Parts } from '@holotype/hostile';
import { listing } from './hostile/listing.ts';
import { failure, type Machine, makeMachine, rebuildTo, shortStore } from './hostile/machine.ts';
import { atEnd } from './hostile/temporary.ts';

const finished = atEnd();
let machine: Machine;
beforeAll(async () => {
  machine = await makeMachine(finished);
});

const refusal = async (alter: (parts: Parts) => void): Promise<string> => {
  const capsule = `${machine.directory}/crafted.capsule`;
  await craft(machine.full, capsule, alter);
  const before = listing(machine.directory, ['empty']);
  const store = shortStore(`${machine.directory}/empty`, { offline: true });
  const found = await failure(() => rebuildTo(capsule, `${machine.directory}/r`, store), machine.directory);
  expect(listing(machine.directory, ['empty'])).toEqual(before);
  return found;
};
const manifestOf = (parts: Parts, change: (text: string) => string) => {
  parts.manifestText = change(canonicalJson(parts.manifest));
};
const lockOf = (parts: Parts, change: (text: string) => string) => {
  parts.lockText = change(canonicalJson(parts.lock));
};
const manifestVersion = `"manifestVersion":"${documentVersions.manifest}"`;
const lockVersion = `"lockVersion":"${documentVersions.lock}"`;
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test.each<[string, (parts: Parts) => void, string]>([
  [
    'a Manifest of a later version',
    (parts) => {
      manifestOf(parts, (text) => text.replace(manifestVersion, '"manifestVersion":"90-0-0"'));
    },
    `DOCUMENT_TOO_NEW: Manifest: version 90-0-0 is not known here; this program reads up to ${documentVersions.manifest}`,
  ],
  [
    'a Lock of a later version',
    (parts) => {
      lockOf(parts, (text) => text.replace(lockVersion, '"lockVersion":"90-0-0"'));
    },
    `DOCUMENT_TOO_NEW: Lock: version 90-0-0 is not known here; this program reads up to ${documentVersions.lock}`,
  ],
  [
    'a Manifest without a version',
    (parts) => {
      manifestOf(parts, (text) => text.replace(`${manifestVersion},`, ''));
    },
    "DOCUMENT_INVALID: Manifest: must have required property 'manifestVersion'",
  ],
  [
    'a key twice',
    (parts) => {
      manifestOf(parts, (text) => `{"tree":null,${text.slice(1)}`);
    },
    'JSON_DUPLICATE_KEY: Manifest: the key "tree" stands twice',
  ],
  [
    'a key twice, spelt otherwise',
    (parts) => {
      lockOf(parts, (text) => `{"\\u0074ool":null,${text.slice(1)}`);
    },
    'JSON_DUPLICATE_KEY: Lock: the key "tool" stands twice',
  ],
  [
    'a field too many',
    (parts) => {
      lockOf(parts, (text) => `{"extra":1,${text.slice(1)}`);
    },
    'DOCUMENT_INVALID: Lock: must NOT have additional properties: "extra"',
  ],
  [
    'a prototype',
    (parts) => {
      lockOf(parts, (text) => `{"__proto__":{"x":1},${text.slice(1)}`);
    },
    'DOCUMENT_INVALID: Lock: must NOT have additional properties: "__proto__"',
  ],
  [
    'depth',
    (parts) => {
      manifestOf(parts, (text) => `{"x":${nested(100_000)},${text.slice(1)}`);
    },
    'JSON_TOO_DEEP: Manifest: nested deeper than 64',
  ],
  [
    'ten million paths, as it says itself',
    (parts) => {
      manifestOf(parts, (text) => text.replace(/"entries":\d+/, '"entries":10000000'));
    },
    'CAPSULE_TOO_LARGE: Paths of the Tree: 10000000, and no more than 2000000 are read',
  ],
  [
    'values that take a hundred times their text',
    (parts) => {
      manifestOf(parts, (text) => `{"x":[${'{},'.repeat(3_000_000)}{}],${text.slice(1)}`);
    },
    'JSON_TOO_LARGE: Manifest: more than 2000000 values',
  ],
  [
    'a number beyond 2^53',
    (parts) => {
      lockOf(parts, (text) => text.replace(/"size":\d+/, '"size":9007199254740993'));
    },
    'JSON_NUMBER_RANGE: Lock: 9007199254740993 is not within ±(2^53 − 1)',
  ],
  [
    'half a surrogate pair',
    (parts) => {
      lockOf(parts, (text) => `{"\\ud800":1,${text.slice(1)}`);
    },
    'JSON_LONE_SURROGATE: Lock: a string holds half a surrogate pair',
  ],
  [
    'a byte order mark',
    (parts) => {
      manifestOf(parts, (text) => `\ufeff${text}`);
    },
    'JSON_SYNTAX: Manifest: unexpected character at offset 0',
  ],
  [
    'something after the end',
    (parts) => {
      manifestOf(parts, (text) => `${text} {}`);
    },
    'JSON_SYNTAX: Manifest: text after the end of the document',
  ],
  [
    'nothing',
    (parts) => {
      parts.lockText = '';
    },
    'JSON_SYNTAX: Lock: a value is missing at offset 0',
  ],
  [
    'no object',
    (parts) => {
      parts.lockText = 'null';
    },
    'DOCUMENT_INVALID: Lock: must be object',
  ],
  [
    'another Tree',
    (parts) => {
      lockOf(parts, (text) => text.replace(/"treeDigest":"sha256:[0-9a-f]{4}/, '"treeDigest":"sha256:0000'));
    },
    'ASSEMBLE_LOCK_MISMATCH: The Lock belongs to a different Tree',
  ],
  [
    'another tar digest',
    (parts) => {
      parts.lock = { ...parts.lock, image: { ...parts.lock.image, tarDigest: `sha256:${'0'.repeat(64)}` } };
    },
    'ASSEMBLE_DIGEST_MISMATCH: The tar digest is sha256:HASH, the Lock says sha256:HASH',
  ],
  [
    'a URL of no known kind',
    (parts) => {
      parts.blobs = parts.blobs.slice(0, 1);
      parts.lock.artifacts = parts.lock.artifacts.map((one) => ({
        ...one,
        urls: ['gopher://mirror.example/x'],
      }));
    },
    'NET_URL_INVALID: Not a URL that can be fetched: "gopher://mirror.example/x"',
  ],
  [
    'a file of this machine',
    (parts) => {
      parts.blobs = parts.blobs.slice(0, 1);
      parts.lock.artifacts = parts.lock.artifacts.map((one) => ({ ...one, urls: ['file:///etc/passwd'] }));
    },
    'NET_FILE_REFUSED: The capsule names a file of this machine: file:///etc/passwd',
  ],
])('a document with %s is refused', async (_, alter, expected) => {
  const found = await refusal(alter);
  expect(found.slice(0, expected.length)).toBe(expected);
});

test('the command line says it with a hint and an exit code', async () => {
  await craft(machine.full, `${machine.directory}/new.capsule`, (parts) => {
    manifestOf(parts, (text) => text.replace(manifestVersion, '"manifestVersion":"90-0-0"'));
  });
  const done = await holotype(['rebuild', 'new.capsule', '-o', 'r', '--json'], { cwd: machine.directory });
  expect(failureOf(done)).toBe(
    `DOCUMENT_TOO_NEW: Manifest: version 90-0-0 is not known here; this program reads up to ${documentVersions.manifest}`,
  );
  expect(done.stderr).toContain('hint: update holotype');
  expect(JSON.parse(done.stdout)).toMatchObject({ error: { code: 'DOCUMENT_TOO_NEW' } });
  expect(done.code).toBe(8);
});
