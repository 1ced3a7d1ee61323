import type { Artifact, RawPath } from '@holotype/model';
import { ecosystems } from './ecosystems.ts';
import { sharingOfLicence } from './licence.ts';
import type { Sharing, SharingRule } from './sharing-rule.ts';

const rules: readonly SharingRule[] = ecosystems.flatMap(({ sharing }) => sharing ?? []);

const find = (of: SharingRule['of'], text: string): SharingRule | undefined =>
  rules.find((rule) => rule.of === of && rule.pattern.test(text));

const unknown: Sharing = { may: 'unknown', why: 'no rule is known for it', source: undefined };

/** A package, with what it states of its own licence. */
export interface SharedPackage extends Pick<Artifact, 'purl' | 'urls'> {
  readonly licence?: string | undefined;
}

/**
 * Whether a package may be passed on: what is said of the package itself counts before what is said of its archive, and that before what it states
 * itself.
 */
export const sharingOfPackage = ({ purl, urls, licence }: SharedPackage): Sharing => {
  const said = find('package', purl) ?? urls.map((url) => find('archive', url)).find((rule) => rule);
  if (said) return toSharing(said);
  return (licence === undefined ? undefined : sharingOfLicence(licence)) ?? unknown;
};

const toSharing = ({ may, why, source }: SharingRule): Sharing => ({ may, why, source });

/** Whether a file of no package may be passed on; undefined where no rule is about it, as for what its users wrote. */
export const sharingOfFile = (path: RawPath): Sharing | undefined => find('file', path);
