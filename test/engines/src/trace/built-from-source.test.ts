import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, execute, leaveOut, makeScratch, must, needsVenv } from '@holotype/kit';
import { expect, test } from 'vitest';

const what = 'the programs in C, built again from their sources';
const bin = join(checkout, 'packages/trace/helper/bin');
const { zig } = JSON.parse(readFileSync(join(bin, 'built.json'), 'utf8')) as { readonly zig: string };

/** Milliseconds: zig compiles a C library for each of the two. */
const time = 1_200_000;

test.runIf(needsVenv(what))(
  `${what} by the pinned compiler, are those in the repository`,
  async (context) => {
    await using scratch = await Promise.resolve(makeScratch());
    const python = join(scratch.path, 'venv/bin/python');
    await must(['python3', '-m', 'venv', join(scratch.path, 'venv')]);
    const install = [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--no-cache-dir',
      '--only-binary=:all:',
      `ziglang==${zig}`,
    ];
    const installed = await execute([python, ...install]);
    if (installed.code !== 0) {
      leaveOut(
        what,
        `ziglang ${zig} cannot be installed: ${installed.stderr.trim().split('\n').at(-1) ?? ''}`,
      );
      context.skip();
    }
    const script = join(checkout, 'scripts/build-native.mjs');
    const caches = {
      ZIG_GLOBAL_CACHE_DIR: join(scratch.path, 'global'),
      ZIG_LOCAL_CACHE_DIR: join(scratch.path, 'local'),
    };
    const { code, stdout, stderr } = await execute(['node', script, '--check', python], { env: caches });
    expect([code, stdout, stderr]).toEqual([
      0,
      ['holotype-trace', 'holotype-launcher']
        .flatMap((name) => [`${name}-x86_64`, `${name}-aarch64`, `${name}: built.json`])
        .map((name) => `${name}: as built from the sources`)
        .join('\n'),
      '',
    ]);
  },
  time,
);
