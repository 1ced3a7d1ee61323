// What travels with the command, by hash: nothing else is ever put into an artefact.
import { pinnedProot } from '../../packages/workflows-replay/dist/way-in/pinned.js';

/** A supported line of Node that both machines have, from npm's own packages of the official binaries. */
export const nodeVersion = '24.21.0';

const glibc = 'pool/main/g/glibc/libc6_2.36-9+deb12u14';
const gcc = 'pool/main/g/gcc-12';
const compiler = '12.2.0-14+deb12u1';

/** Node is linked to these. Debian 12's: it gets no more point releases, and every kernel since 3.2 will do. */
const libraries = (triplet, loader, architecture, [libc, libstdcxx, libgcc]) => [
  {
    url: `${glibc}_${architecture}.deb`,
    sha256: libc,
    name: 'libc6',
    files: [loader, 'libc.so.6', 'libm.so.6', 'libdl.so.2', 'libpthread.so.0', 'libresolv.so.2'].map(
      (file) => ({ path: `/lib/${triplet}/${file}`, to: `lib/${file}` }),
    ),
  },
  {
    url: `${gcc}/libstdc++6_${compiler}_${architecture}.deb`,
    sha256: libstdcxx,
    name: 'libstdc++6',
    files: [{ path: `/usr/lib/${triplet}/libstdc++.so.6.0.30`, to: 'lib/libstdc++.so.6' }],
  },
  {
    url: `${gcc}/libgcc-s1_${compiler}_${architecture}.deb`,
    sha256: libgcc,
    name: 'libgcc-s1',
    files: [{ path: `/lib/${triplet}/libgcc_s.so.1`, to: 'lib/libgcc_s.so.1' }],
  },
];

/** What enters a root where nothing else does: carried beside the command, as a program of its own. */
const proot = (architecture) =>
  pinnedProot[architecture].map(({ name, path, url, deb }) => ({
    url,
    sha256: deb,
    name: name === 'proot' ? 'proot' : 'libtalloc2',
    files: [{ path, to: `proot/${name}` }],
  }));

/** By machine, as process.platform and process.arch say it. */
export const machines = {
  'linux-x64': {
    elf: 'x86_64',
    node: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    packages: [
      ...libraries('x86_64-linux-gnu', 'ld-linux-x86-64.so.2', 'amd64', [
        'ba4f88f73dbc3ae9055f3c20f4523bfdbaf1ad13ff95e258924f77d20b4fbedf',
        '5cd3171216d4ab0fc911cfe9c35509bf2dd8f47761c43b7f6a4296701551a24d',
        '3016e62cb4b7cd8038822870601f5ed131befe942774d0f745622cc77d8a88f7',
      ]),
      ...proot('x64'),
    ],
  },
  'linux-arm64': {
    elf: 'aarch64',
    node: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
    packages: [
      ...libraries('aarch64-linux-gnu', 'ld-linux-aarch64.so.1', 'arm64', [
        '01f4330719fd4f65580e16ea5a0527f372fca750e8f588d26deaf09f2d3b1cf4',
        '26e138c677a985775331373828a6c286c551ff397cb735d00e2383cb273d1cb2',
        '576926b283613db80168ddf76380a3bd877602778cf0d226caa7bfbfa71eacf3',
      ]),
      ...proot('arm64'),
    ],
  },
};
