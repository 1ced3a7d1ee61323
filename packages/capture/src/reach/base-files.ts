import type { HostFiles } from '@holotype/host';
import { because, joinRaw, type RawPath, type ReasonCode } from '@holotype/model';
import type { Component } from '@holotype/ecosystems';

/** Of no package, and asked for by every libc: names of users and hosts, time, libraries, and the choice among alternatives. */
const needed = [
  '/etc/ld.so.cache',
  '/etc/passwd',
  '/etc/group',
  '/etc/nsswitch.conf',
  '/etc/localtime',
  '/etc/timezone',
  '/etc/alternatives',
];
const certificates = /(?:^|\/)(?:libssl|libgnutls|libcurl)[^/]*\.so|\/_ssl\.[^/]*so$|^\/etc\/ssl\//;
const plotting =
  /\/(?:libfontconfig|libcairo|libpango)[^/]*\.so|\/grDevices\/|\/(?:site|dist)-packages\/matplotlib\//;

/** Interpreters whose standard library is a package that theirs does not depend on. */
const wholeInterpreter = (path: RawPath): string[] => {
  const [, python] = /^\/usr\/bin\/(python3\.\d+)$/.exec(path) ?? [];
  return python === undefined ? (path === '/usr/bin/perl' ? ['perl'] : []) : [python];
};

/** What the libraries that were loaded look for without opening it each time, and what an interpreter may load that nobody watched. */
export const namesNeeded = (touched: readonly RawPath[], isWatched: boolean): string[] => [
  ...(isWatched ? [] : touched.flatMap(wholeInterpreter)),
  ...(touched.some((path) => certificates.test(path)) ? ['ca-certificates'] : []),
  // Its dependency is a font, so that there is one.
  ...(touched.some((path) => plotting.test(path)) ? ['fontconfig-config', 'fontconfig'] : []),
];

const existing = (files: HostFiles, paths: readonly RawPath[]) => paths.filter((path) => files.lstat(path));

/** What every root needs beside its packages, and what the libraries that were loaded need. */
export const baseComponents = (files: HostFiles, touched: readonly RawPath[]): Component[] => {
  const component = (code: ReasonCode, paths: readonly RawPath[]): Component[] => {
    const held = existing(files, paths);
    return held.length === 0
      ? []
      : [{ reason: because(code), path: undefined, whole: [], without: [], files: held }];
  };
  const zone = files.realpath('/etc/localtime');
  const links = files
    .list('/')
    .map((name) => joinRaw('/', name))
    .filter((path) => files.lstat(path)?.type === 'symlink');
  return [
    ...component('every-root', [...needed, ...(zone === undefined ? [] : [zone]), ...links]),
    ...(touched.some((path) => certificates.test(path)) ? component('certificates', ['/etc/ssl/certs']) : []),
    ...(touched.some((path) => plotting.test(path))
      ? component('fonts', ['/etc/fonts', '/var/cache/fontconfig'])
      : []),
  ];
};
