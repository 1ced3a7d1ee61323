import type { Sha256 } from '@holotype/model';

export interface PinnedFile {
  /** Its name where it is kept. */
  readonly name: 'proot' | 'libtalloc.so.2';
  readonly sha256: Sha256;
  /** The package that ships it, and where in it. */
  readonly path: string;
  readonly url: string;
  readonly deb: Sha256;
  /** Bytes of the package. */
  readonly size: number;
}

const libtalloc = 'pool/main/t/talloc/libtalloc2_2.4.0-f2';
const proot = 'pool/main/p/proot/proot_5.1.0-1.3';

/** Debian 12's PRoot and the one library that it needs beside the C library, which may be as old as 2.16 (2.17 on ARM64). */
export const pinnedProot: Readonly<Partial<Record<NodeJS.Architecture, readonly PinnedFile[]>>> = {
  x64: [
    {
      name: 'proot',
      sha256: 'fd0ceb9b2f6393719cef122cf314a8c70aba235bbb6e994223243f95bc9e90cf',
      path: '/usr/bin/proot',
      url: `${proot}_amd64.deb`,
      deb: 'ba51946d76c0a681c034b93266d870db7e21b0d3230a4d2dea3bffb556271aeb',
      size: 75_060,
    },
    {
      name: 'libtalloc.so.2',
      sha256: '69a4f037181f68df3bbe8f04c7da0db76d2b78d7f3bb880bae0197505d4122d8',
      path: '/usr/lib/x86_64-linux-gnu/libtalloc.so.2.4.0',
      url: `${libtalloc}_amd64.deb`,
      deb: '2cbba68ca13003a0da794f5bcc44d95d0a191514fdd2d2764858b37215f0867c',
      size: 25_616,
    },
  ],
  arm64: [
    {
      name: 'proot',
      sha256: '7314e5f5447c4afff5cc2ac1f78b5a787fd17559e659e0ab0f394b3768a09d65',
      path: '/usr/bin/proot',
      url: `${proot}_arm64.deb`,
      deb: '55426adf80eb29525b552e0f91cc2b41faa3cea473452bc2c8d8d9b25fff325a',
      size: 68_332,
    },
    {
      name: 'libtalloc.so.2',
      sha256: 'ad7cab498b5e00ccffdf0bff39ffdcf9b29705bb155144cede15ad685881b489',
      path: '/usr/lib/aarch64-linux-gnu/libtalloc.so.2.4.0',
      url: `${libtalloc}_arm64.deb`,
      deb: 'c472b4dedd969dd9f9a7c436a19651a573f4fd2672f874adc724866a3742f13c',
      size: 24_328,
    },
  ],
};
