import { openLocal, rootSource } from '@holotype/host';
import { baseOf, joinRaw, parentOf, type RawPath } from '@holotype/model';
import { recognize, type ReferrerType } from '@holotype/workflows-replay';

export interface FileBeside {
  readonly file: RawPath;
  readonly type: ReferrerType;
}

/** Signatures, reports, attestations and SBOMs beside a capsule, called `fit.capsule.…` as `pull` calls them, by what they are. Throws HostError. */
export const filesBeside = (capsule: RawPath): readonly FileBeside[] => {
  const folder = parentOf(capsule);
  const { files } = openLocal();
  return (rootSource('/').readdir(folder) ?? [])
    .filter((name) => name.startsWith(`${baseOf(capsule)}.`))
    .sort()
    .flatMap((name) => {
      const file = joinRaw(folder, name);
      const type = files.stat(file)?.type === 'file' ? recognize(file)?.type : undefined;
      return type === undefined ? [] : [{ file, type }];
    });
};
