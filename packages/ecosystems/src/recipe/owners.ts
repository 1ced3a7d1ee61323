import type { Entry } from '@holotype/model';

/** A user's subordinate ids are a range of 65,536: what lies above cannot be given by a builder without root. */
export const isBeyond = (id: number): boolean => id > 65535;

/** As the kernel shows ids that it cannot map. */
const unmapped = 65534;

/** The id that a build gives. */
export const builtId = (id: number, singleId: boolean): number =>
  singleId ? 0 : isBeyond(id) ? unmapped : id;

/** The entry with the owner that a build gives it. */
export const asBuilt = <E extends Entry>(entry: E, singleId: boolean): E => {
  const uid = builtId(entry.uid, singleId);
  const gid = builtId(entry.gid, singleId);
  return {
    ...entry,
    uid,
    gid,
    user: singleId ? 'root' : uid === entry.uid ? entry.user : '',
    group: singleId ? 'root' : gid === entry.gid ? entry.group : '',
  };
};
