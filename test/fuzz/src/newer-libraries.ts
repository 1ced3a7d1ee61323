import { join } from 'node:path';
import { debianMirror, madeOnce, must } from '@holotype/kit';

/** Jazzer.js 4.0.0 brings a library that was linked against this C library. */
const needed = [2, 38] as const;

const isNewEnough = (): boolean => {
  const { header } = process.report.getReport() as {
    readonly header: { readonly glibcVersionRuntime?: string };
  };
  const [major = 0, minor = 0] = (header.glibcVersionRuntime ?? '').split('.').map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
};

/**
 * What to put before the path of Node so that Jazzer.js can be loaded: nothing on a machine that is new enough, else the loader and the C and C++ libraries
 * of Debian 13, unpacked once, run by nobody's root.
 */
export const newerLibraries = async (): Promise<readonly string[]> => {
  if (isNewEnough()) return [];
  const path = await madeOnce('debian-13-libraries', async (partial) => {
    const mirror = await debianMirror();
    if (mirror === undefined) throw new Error('this machine names no Debian archive in its apt sources');
    await must([
      ...['mmdebstrap', '--quiet', '--variant=extract', '--include=libc6,libstdc++6,libgcc-s1'],
      ...['--aptopt=APT::Install-Recommends "false"', '--aptopt=Acquire::Check-Valid-Until "false"'],
      ...['--skip=output/mknod', '--skip=output/dev'],
      ...['trixie', partial, `deb ${mirror} trixie main`],
    ]);
  });
  const libraries = join(path, 'usr/lib/x86_64-linux-gnu');
  return [join(libraries, 'ld-linux-x86-64.so.2'), '--library-path', libraries];
};
