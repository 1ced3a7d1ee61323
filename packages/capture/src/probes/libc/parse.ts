import { field } from '@holotype/ecosystems';
import { toWord } from '@holotype/model';

export interface LibcVersion {
  readonly version?: string;
  /** The words in brackets of glibc's banner. */
  readonly build?: string;
}

/** The banner that libc.so.6 prints when it is started: `GNU C Library (Debian GLIBC 2.36-9+deb12u10) stable release version 2.36.` */
export const parseGlibcVersion = (bytes: Uint8Array): LibcVersion => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = text.indexOf('GNU C Library ');
  const banner = at === -1 ? '' : text.toString('latin1', at, at + 512).split('\n')[0];
  const [, build, version] =
    /^GNU C Library (?:\((.*)\) )?.*release version (\d[\w.]*?)\.?[,\s]*(?:by .*)?$/.exec(banner ?? '') ?? [];
  return { ...field('version', version), ...field('build', build && toWord(build)) };
};

/** musl keeps its version as one string of its own, `1.2.3` or `1.2.3-git-12-gabcdef`. */
export const parseMuslVersion = (bytes: Uint8Array): LibcVersion => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.includes('musl libc')) return {};
  return field('version', /\0([01]\.\d{1,2}\.\d{1,2}(?:-git-[\w-]{1,64})?)\0/.exec(text)?.[1]);
};
