import type { OwnAsker, WantedArtifact } from '../../artifact.ts';
import { readToldMirrors } from './mirrors.ts';

/** Where this machine is told that builds and sources are mirrored; the hash decides whether it is the same. */
export const findElsewhere = ({ urls, sha256 }: WantedArtifact, { own }: OwnAsker): readonly string[] => {
  const { builds, sources } = readToldMirrors(own.files, own.variables);
  const path = urls
    .map((url) => /\/(\d{8}\/cpython-[^/?#]+)$/.exec(url)?.[1])
    .find((one) => one !== undefined);
  return [
    ...(path === undefined ? [] : builds.map(({ asked }) => `${asked}/${path}`)),
    ...sources.map(({ asked }) => `${asked}/${sha256}`),
  ];
};
