import { packageArchitecture } from '@holotype/ecosystems';
import { goNameOf, type Sections } from '@holotype/model';

/** What its programs are compiled for, as Go calls it: as its package manager says, else its C library and its shell; amd64 where nothing does. */
export const imageArchitecture = (sections: Sections): string =>
  goNameOf(
    packageArchitecture(sections) ?? sections.libc?.architecture ?? sections.os?.architecture ?? 'amd64',
  );
