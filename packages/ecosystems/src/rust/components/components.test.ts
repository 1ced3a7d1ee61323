import { openRoot } from '@holotype/host';
import { rawToUtf8 } from '@holotype/model';
import { openStore } from '@holotype/store';
import { makeRoot, temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { findComponent, resolveComponents } from './resolve.ts';

const toolchain = '/root/.rustup/toolchains/stable-x86_64-unknown-linux-gnu';
const [target, hash] = ['x86_64-unknown-linux-gnu', 'ab'.repeat(32)];
const url = `https://static.rust-lang.org/dist/2026-04-16/rustc-1.95.0-${target}.tar.xz`;
const manifest = `manifest-version = "2"
[pkg.rustc]
version = "1.95.0 (f2d3ce0bd 2026-03-21)"
[pkg.rustc.target.${target}]
url = "https://static.rust-lang.org/dist/2026-04-16/rustc-1.95.0-${target}.tar.gz"
hash = "${'cd'.repeat(32)}"
xz_url = "${url}"
xz_hash = "${hash}"
[pkg.rust-src]
version = "1.95.0 (f2d3ce0bd 2026-03-21)"
[pkg.rust-src.target."*"]
xz_url = "https://static.rust-lang.org/dist/2026-04-16/rust-src-1.95.0.tar.xz"
xz_hash = "${'ef'.repeat(32)}"
[pkg.evil]
version = "1"
[pkg.evil.target.${target}]
xz_url = "file:///etc/passwd"
xz_hash = "${hash}"
`;
const component = (name: string, of?: string) =>
  `[[components]]\npkg = "${name}"\n${of === undefined ? '' : `target = "${of}"\n`}is_extension = false\n`;
const files = {
  [`${toolchain}/lib/rustlib/multirust-channel-manifest.toml`]: manifest,
  [`${toolchain}/lib/rustlib/multirust-config.toml`]:
    component('rustc', target) +
    component('rust-src') +
    component('evil', target) +
    component('absent', target),
};
const find = (root: Readonly<Record<string, string>>, captured = {}, own = {}) =>
  resolveComponents({
    host: openRoot(makeRoot(root)),
    store: openStore({ path: `${rawToUtf8(temporary())}/store`, env: {} }),
    mirrors: [],
    offline: true,
    capturedAt: 0,
    variables: captured,
    projects: [],
    own: { files: openRoot(makeRoot({})).files, variables: own },
    paths: () => [`${toolchain}/bin/rustc`, '/srv/toolchains/none/bin/x'],
    ownerOf: () => undefined,
  });

test('a component is what the manifest that rustup left says, with its URL and hash as evidence', () => {
  const found = find(files);
  expect(found.map(({ purl, sites }) => [purl, sites])).toEqual([
    [`pkg:rustup/rustc@1.95.0?target=${target}`, [toolchain]],
    ['pkg:rustup/rust-src@1.95.0', [toolchain]],
  ]);
  expect(found[0]?.offer).toMatchObject({
    kind: 'candidate',
    candidate: {
      format: 'rust',
      sha256: hash,
      urls: [url],
      evidence: expect.stringContaining(`${url} with sha256 ${hash}`) as string,
    },
  });
});

test('the server of RUSTUP_DIST_SERVER is asked first, on either machine, and its login stays here', () => {
  const found = find(
    files,
    { RUSTUP_DIST_SERVER: 'https://me:secret@captured.example/rust/' },
    { RUSTUP_DIST_SERVER: 'https://own.example' },
  );
  const path = new URL(url).pathname;
  const offer = found[0]?.offer;
  if (offer?.kind !== 'candidate') throw new Error('nothing is offered');
  const { withLogin, ...more } = offer.candidate;
  expect(more.urls).toEqual([url, `https://captured.example/rust${path}`, `https://own.example${path}`]);
  expect(withLogin).toEqual([`https://me:secret@captured.example/rust${path}`, `https://own.example${path}`]);
  expect(JSON.stringify(more)).not.toContain('secret');
  const own = {
    files: openRoot(makeRoot({})).files,
    variables: { RUSTUP_DIST_SERVER: 'https://own.example' },
  };
  expect(findComponent([url], own)).toEqual([`https://own.example${path}`]);
});

test.each(['', 'no toml [', 'pkg = 3', '[pkg.rustc]\nversion = 3\n'])(
  'a manifest of %j offers nothing',
  (text) => {
    expect(find({ ...files, [`${toolchain}/lib/rustlib/multirust-channel-manifest.toml`]: text })).toEqual(
      [],
    );
  },
);
