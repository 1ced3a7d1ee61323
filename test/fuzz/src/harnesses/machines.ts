import { readFileSync } from 'node:fs';
import type { HostFiles } from '@holotype/host';
import { scanText } from '@holotype/secrets';
import {
  parseDeb822Sources,
  parseOneLineSources,
} from '../../../../packages/ecosystems/dist/debian/apt-sources/parse.js';
import { parseAssignments } from '@holotype/ecosystems';
import { cutAlternative } from '../../../../packages/ecosystems/dist/debian/database/alternatives.js';
import {
  cutDiversions,
  cutOverrides,
  cutTriggers,
} from '../../../../packages/ecosystems/dist/debian/database/rows.js';
import { parseStanzas, toWords } from '../../../../packages/ecosystems/dist/debian/deb822.js';
import { parseElf } from '../../../../packages/capture/dist/elf.js';
import { parseOsRelease } from '@holotype/ecosystems';
import { parseCpuinfo } from '../../../../packages/capture/dist/probes/cpu/parse.js';
import {
  parseAutomatic,
  parseDiversions,
  parseStatOverrides,
  parseStatus,
} from '../../../../packages/ecosystems/dist/debian/probes/dpkg/parse.js';
import {
  parseInformation,
  parseKfdNode,
  parseMaxCuda,
  parseNvidiaVersion,
  parseSmi,
} from '../../../../packages/capture/dist/probes/gpu/parse.js';
import { parseConfig } from '../../../../packages/capture/dist/probes/kernel/config.js';
import { parseParameters } from '../../../../packages/capture/dist/probes/kernel/parameters.js';
import { parseModules, parseProcVersion } from '../../../../packages/capture/dist/probes/kernel/parse.js';
import { parseGlibcVersion, parseMuslVersion } from '../../../../packages/capture/dist/probes/libc/parse.js';
import { parseControlGroups, parseLimits } from '../../../../packages/capture/dist/probes/limits/parse.js';
import {
  parseLocaleArchive,
  parseLocaleSettings,
} from '../../../../packages/capture/dist/probes/locale/parse.js';
import { parseMeminfo, parsePageSize } from '../../../../packages/capture/dist/probes/memory/parse.js';
import { parsePciIds } from '../../../../packages/capture/dist/probes/pci/parse.js';
import {
  countRecord,
  parseDirectUrl,
  parseMetadata,
  parseVenvConfig,
  parseVersionString,
  parseWheelTags,
} from '../../../../packages/ecosystems/dist/python/probes/python/parse.js';
import { recordedFiles } from '../../../../packages/ecosystems/dist/python/record.js';
import { parseRequirement } from '../../../../packages/ecosystems/dist/python/requirement.js';
import { readLockFiles } from '../../../../packages/ecosystems/dist/ruby/candidates/lock-files.js';
import {
  fullName,
  gemPurl,
  parseFullName,
  parseStub,
} from '../../../../packages/ecosystems/dist/ruby/gem/name.js';
import { fixture, type Harness, hold } from '../harness.ts';

const probes = 'capture/src/probes';
const texts = (...all: readonly string[]): Buffer[] => all.map((text) => Buffer.from(text));
const always = () => true;

const debian = 'ecosystems/dist/debian';

/** Readers of one text, all of them over the same input. */
const textReader = (
  name: string,
  reads: readonly string[],
  seeds: Harness['seeds'],
  ...readers: readonly ((text: string) => unknown)[]
): Harness => ({
  name,
  reads,
  seeds,
  run: (input) => {
    for (const read of readers) read(input.toString('latin1'));
  },
});

const elf: Harness = {
  name: 'elf',
  run: (input) => {
    parseElf(input);
  },
  seeds: () => ['/bin/true', '/bin/sh'].map((path) => readFileSync(path).subarray(0, 1000)),
  reads: ['capture/dist/elf.js'],
};

const secrets: Harness = {
  name: 'secrets',
  run: (input) => {
    scanText('/srv/config.py', input, false);
  },
  seeds: () =>
    texts(
      'api_token = "abcdefghij0123456789abcdefghij01"\npassword: hunter2hunter2\n',
      '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----\nAKIAIOSFODNN7EXAMPLE eyJhbGciOi.eyJ\n',
    ),
  reads: ['secrets/dist/'],
};

const bytesOfProbes: Harness = {
  name: 'probe-bytes',
  run: (input) => {
    parseLocaleArchive(input);
    parsePageSize(input);
    parseVersionString(input, '3.11');
    parseGlibcVersion(input);
    parseMuslVersion(input);
    parseConfig('/boot/config', input);
  },
  seeds: () =>
    texts(
      '\x003.11.2\x00',
      'CONFIG_A=y\n# CONFIG_B is not set\nCONFIG_C="x"\n',
      'GNU C Library (Debian GLIBC 2.36-9) stable release version 2.36.\n',
    ),
  reads: ['locale', 'memory', 'libc', 'kernel/config'].map((name) => `capture/dist/probes/${name}`),
};

const dpkgSeeds = () => [
  ...texts(
    'Package: a\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1:2-3\nDepends: b (>= 1) | c, d\nConffiles:\n /etc/a 0123 obsolete\nDescription: x\n y\n\n',
    'Package: a\nArchitecture: amd64\nAuto-Installed: 1\n\n',
    '/bin/sh\n/bin/sh.distrib\ndash\nroot root 4755 /bin/su\n/usr/lib/x dash/noawait\n',
    'auto\n/usr/bin/awk\nawk.1.gz\n/usr/share/man/man1/awk.1.gz\n\n/usr/bin/mawk\n5\n/usr/share/man/man1/mawk.1.gz\n\n',
  ),
];

const record: Harness = {
  name: 'python-record',
  run: (input) => {
    const text = input.toString('utf8');
    recordedFiles(text);
    countRecord(text);
    parseMetadata(text);
    parseWheelTags(text);
    parseVenvConfig(text);
    parseRequirement(text);
    parseDirectUrl(input, 'input');
  },
  seeds: () =>
    texts(
      'a/__init__.py,sha256=47DEQpj8HBSa,0\n"b,c.py",,\n../../bin/x,sha256=a,12\n',
      'Metadata-Version: 2.1\nName: a\nVersion: 1\nRequires-Dist: b[c,d] (>=1,<2) ; python_version < "3.9" and (extra == \'x\')\n\nText\n',
      'Tag: py3-none-any\nhome = /usr/bin\n',
      'b[c,d]>=1.0,!=1.5; python_version < "3.9" and (extra == "x" or os_name in "posix")',
      '{"url":"https://u:p@mirror.example/a.git","vcs_info":{"vcs":"git","commit_id":"a"},"dir_info":{"editable":true}}',
    ),
  reads: [
    'ecosystems/dist/python/probes/python/parse.js',
    'ecosystems/dist/python/record.js',
    'ecosystems/dist/python/requirement.js',
  ],
};

const gems: Harness = {
  name: 'gems',
  run: (input) => {
    const text = input.toString('latin1');
    for (const name of [parseFullName(text), parseStub(text)]) {
      if (!name) continue;
      hold(!/[/\0]/.test(fullName(name)), 'the name of a gem is no path');
      gemPurl(name, text);
    }
    readLockFiles({ text: () => text } as unknown as HostFiles, ['/p/Gemfile.lock'])('rack-3.0.0');
  },
  seeds: () =>
    texts(
      'nokogiri-1.16.0-x86_64-linux',
      '# -*- encoding: utf-8 -*-\n# stub: rack 3.0.0 ruby lib\n\nGem::Specification.new do |s|\n',
      'GEM\n  remote: https://u:p@mirror.example/\n  specs:\n    rack (3.0.0)\n      a (>= 1)\n\nPLATFORMS\n  ruby\n\nCHECKSUMS\n' +
        `  rack (3.0.0) sha256=${'a'.repeat(64)}\n`,
    ),
  reads: ['ecosystems/dist/ruby/gem/name.js', 'ecosystems/dist/ruby/candidates/lock-files.js'],
};

export const list: readonly Harness[] = [
  elf,
  gems,
  secrets,
  record,
  bytesOfProbes,
  textReader('deb822', [`${debian}/deb822.js`], dpkgSeeds, parseStanzas, toWords),
  textReader(
    ...([
      'dpkg',
      [`${debian}/probes/dpkg/parse.js`, `${debian}/database/`, `${debian}/deb822.js`],
      dpkgSeeds,
    ] as const),
    ...[parseStatus, parseAutomatic, parseDiversions, parseStatOverrides],
    ...[cutDiversions, cutOverrides, cutTriggers, cutAlternative].map(
      (cut) => (text: string) => cut(text, always),
    ),
  ),
  textReader(
    'apt-sources',
    [`${debian}/apt-sources/parse.js`, `${debian}/deb822.js`],
    () =>
      texts(
        'Types: deb deb-src\nURIs: http://mirror.example/debian\nSuites: bookworm\nComponents: main\nSigned-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n a\n\n',
        '# a\ndeb [arch=amd64,i386 signed-by=/k trusted=yes] http://u:p@mirror.example/debian bookworm main contrib # x\ndeb-src cdrom:[x #y]/ sid main\n',
      ),
    (text) => parseDeb822Sources(text, '/etc/apt/a.sources'),
    (text) => parseOneLineSources(text, '/etc/apt/a.list'),
  ),
  textReader(
    'probe-texts',
    ['cpu', 'gpu', 'kernel', 'limits', 'locale', 'memory', 'pci'].map(
      (name) => `capture/dist/probes/${name}/p`,
    ),
    () => [
      fixture(`${probes}/cpu/fixtures/arm64-from-documentation/root/proc/cpuinfo`),
      fixture(`${probes}/limits/fixtures/cgroup-v1/root/proc/self/limits`),
      ...texts(
        'BOOT_IMAGE=/vmlinuz root=UUID=a ro quiet a.b="c d"\n',
        'Linux version 6.1.0-25-amd64 (a@b) (gcc-12 (Debian) 12.2.0) #1 SMP x\n',
        '0::/a\n1:cpu,memory:/b\n30 23 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n',
        'MemTotal: 16 kB\nnvidia 123 4 a,b, Live 0x0 (PO)\nname 1\nvendor_id 4098\n',
        'NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue\nGCC version:  gcc version 12.2.0\nModel: NVIDIA A100\n',
        '10de  NVIDIA\n\t20b0  A100\n\t\t10de 134f  SXM4\n',
      ),
    ],
    ...[
      parseCpuinfo,
      parseSmi,
      parseInformation,
      parseKfdNode,
      parseMaxCuda,
      parseNvidiaVersion,
      parseParameters,
    ],
    ...[parseModules, parseProcVersion, parseLimits, parseAssignments, parseOsRelease],
    (text) => parseControlGroups(text, text),
    (text) => parseLocaleSettings(text, '/etc/locale.conf'),
    (text) => parseMeminfo(text, 'MemTotal'),
    (text) => parsePciIds(text, new Set(['10de:20b0'])),
  ),
];
