import type { Artifact, RawPath } from '@holotype/model';
import { ecosystems } from './ecosystems.ts';
import type { Sharing, SharingRule } from './sharing-rule.ts';

const rules: readonly SharingRule[] = ecosystems.flatMap(({ sharing }) => sharing ?? []);

const find = (of: SharingRule['of'], text: string): SharingRule | undefined =>
  rules.find((rule) => rule.of === of && rule.pattern.test(text));

const unknown: Sharing = { may: 'unknown', why: 'no rule is known for it', source: undefined };

/** Whether a package may be passed on: what is said of the package itself counts before what is said of its archive. */
export const sharingOfPackage = ({ purl, urls }: Pick<Artifact, 'purl' | 'urls'>): Sharing =>
  find('package', purl) ?? urls.map((url) => find('archive', url)).find((rule) => rule) ?? unknown;

/** Whether a file of no package may be passed on; undefined where no rule is about it, as for what its users wrote. */
export const sharingOfFile = (path: RawPath): Sharing | undefined => find('file', path);
