import { changeOwner, makeDirectories, removeTree } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';

/** Where the demonstration puts things; one directory, so that removing it removes all. */
export interface Places {
  readonly all: RawPath;
  readonly capture: RawPath;
  readonly capsule: RawPath;
  readonly store: RawPath;
  /** The other user's. */
  readonly theirs: RawPath;
  readonly root: RawPath;
  readonly report: RawPath;
}

export const makePlaces = (all: RawPath, owner: number | undefined): Places => {
  const theirs = joinRaw(all, 'other-user');
  const places = {
    all,
    capture: joinRaw(all, 'demo.cap'),
    capsule: joinRaw(all, 'demo.capsule'),
    store: joinRaw(all, 'store'),
    theirs,
    root: joinRaw(theirs, 'root'),
    report: joinRaw(all, 'report.html'),
  };
  removeTree(theirs);
  makeDirectories(theirs);
  if (owner !== undefined) changeOwner(theirs, owner);
  return places;
};
