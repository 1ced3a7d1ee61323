import type { RawPath } from '@holotype/model';
import type { Host } from './host.ts';
import { wrapFiles } from './host-files.ts';

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
  const files = wrapFiles(host.files, (use) => (path, ...rest) => {
    paths.add(path);
    return use(path, ...rest);
  });
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
