import type { RawPath } from '@holotype/model';
import type { Host, HostFiles } from './host.ts';

export interface Observed {
  readonly host: Host;
  /** Paths asked for, whether they exist or not. */
  readonly paths: ReadonlySet<RawPath>;
  /** Programs started, argv[0]. */
  readonly programs: ReadonlySet<string>;
}

/** The same host, which notes what is asked of it: probes are held to what they declare. */
export const observe = (host: Host): Observed => {
  const paths = new Set<RawPath>();
  const programs = new Set<string>();
  const note =
    <A extends readonly unknown[], R>(use: (path: RawPath, ...rest: A) => R) =>
    (path: RawPath, ...rest: A): R => {
      paths.add(path);
      return use(path, ...rest);
    };
  const files: HostFiles = {
    stat: note(host.files.stat),
    lstat: note(host.files.lstat),
    lstatReal: note(host.files.lstatReal),
    head: note(host.files.head),
    readlink: note(host.files.readlink),
    text: note(host.files.text),
    bytes: note(host.files.bytes),
    list: note(host.files.list),
    realpath: note(host.files.realpath),
  };
  return {
    paths,
    programs,
    host: {
      ...host,
      files,
      run: (command) => {
        programs.add(command.argv[0]);
        return host.run(command);
      },
    },
  };
};
