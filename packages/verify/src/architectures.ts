import { packageArchitecture } from '@holotype/ecosystems';
import { type Sections, unameOf } from '@holotype/model';

/** What its programs are compiled for: the file of its shell and its package manager say it better than its kernel. */
export const environmentArchitecture = (sections: Sections): string | undefined => {
  const { os, kernel, cpu } = sections;
  const running = kernel?.state === 'running' ? kernel.machine : undefined;
  const named = packageArchitecture(sections);
  const packages = named === undefined ? undefined : unameOf(named);
  return os?.architecture ?? packages ?? running ?? cpu?.architecture;
};

/** What a host runs: its kernel decides. */
export const hostArchitecture = ({ os, kernel, cpu }: Sections): string | undefined =>
  (kernel?.state === 'running' ? kernel.machine : undefined) ?? cpu?.architecture ?? os?.architecture;
