import { baseOf, rawToText } from '@holotype/model';
import { type UnitKind, wholeUnit } from '../unit.ts';

/** In a site library, a user's library or a cache; R's own are of R's package. */
export const rPackage: UnitKind = {
  name: 'r-package',
  sign: 'DESCRIPTION',
  find: ({ files, path, names }) => {
    if (!names.has('DESCRIPTION') || !names.has('Meta')) return undefined;
    const text = files.text(`${path}/DESCRIPTION`) ?? '';
    if (!/^Built: R /m.test(text)) return undefined;
    const version = /^Version: *(\S+)/m.exec(text)?.[1] ?? '';
    const called = rawToText(baseOf(path));
    return {
      ...wholeUnit(`R package ${called} ${version}`.trim(), path),
      isCalled: (name) => name === called,
    };
  },
};
