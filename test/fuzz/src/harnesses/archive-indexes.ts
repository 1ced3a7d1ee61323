import { checkMirror } from '@holotype/ecosystems';
import { splitClearSigned } from '../../../../packages/ecosystems/dist/debian/candidates/clear-signed.js';
import { compareDebianVersions } from '../../../../packages/ecosystems/dist/debian/versions.js';
import { dearmor } from '../../../../packages/ecosystems/dist/debian/candidates/dearmor.js';
import {
  packRows,
  scanPackages,
  unpackRows,
} from '../../../../packages/ecosystems/dist/debian/candidates/packages-file.js';
import { parseRelease } from '../../../../packages/ecosystems/dist/debian/candidates/release.js';
import { fixture, type Harness, hold, twoParts } from '../harness.ts';
import { pieces } from '../memory-file.ts';

const archive = (path: string) => fixture(`ecosystems/fixtures/archive/${path}`);
const folder = 'ecosystems/dist/debian/candidates';

const packages: Harness = {
  name: 'packages-index',
  run: async (input) => {
    const found = await scanPackages(pieces(input), 'all');
    unpackRows(packRows(found), new Set(['tool']));
    unpackRows(input, new Set(['tool']));
  },
  seeds: () => [
    Buffer.from(
      `Package: tool\nVersion: 1.0-1\nArchitecture: amd64\nFilename: ./pool/t/tool.deb\nSize: 12\nSHA256: ${'a'.repeat(64)}\n\n`,
    ),
  ],
  reads: [`${folder}/packages-file.js`],
};

const release: Harness = {
  name: 'release',
  run: (input) => {
    const raw = input.toString('latin1');
    const signed = splitClearSigned(raw);
    parseRelease(signed?.content ?? raw);
    dearmor(input);
  },
  seeds: () => [archive('dists/stable/InRelease'), archive('dists/detached/Release')],
  reads: ['clear-signed', 'release', 'dearmor'].map((name) => `${folder}/${name}.js`),
};

const versions: Harness = {
  name: 'versions',
  run: (input) => {
    const [left, right] = twoParts(input).map((part) => part.toString('latin1')) as [string, string];
    hold(
      Math.sign(compareDebianVersions(left, right)) === -Math.sign(compareDebianVersions(right, left)),
      'versions are in one order',
    );
    checkMirror(left);
  },
  seeds: () =>
    ['\x801:2.0~rc1-1+b11:2.0-1', '\xf0https://mirror.example/{name}_{version}_{arch}.debx'].map((text) =>
      Buffer.from(text, 'latin1'),
    ),
  reads: ['ecosystems/dist/debian/versions.js', `${folder}/mirrors.js`],
};

export const list: readonly Harness[] = [packages, release, versions];
