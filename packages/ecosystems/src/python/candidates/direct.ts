import type { PythonDistribution } from '@holotype/model';
import type { PackageOffer } from '../../candidates.ts';
import { parseWheelName } from '../wheel/name.ts';
import { nameOf } from './listing.ts';
import { withoutLogin } from '../../reading/package-index.ts';

/** What direct_url.json says (PEP 610): installed from a place of its own, which no index is asked for; undefined where an index may have it. */
export const directOffer = (
  { editable, directUrl }: PythonDistribution,
  purl: string,
): PackageOffer['offer'] | undefined => {
  if (!directUrl) return editable ? gone('installed from a local directory, editable') : undefined;
  const { url, vcs, commit, sha256 } = directUrl;
  if (vcs !== undefined)
    return gone(
      `built here from ${vcs}, ${commit === undefined ? '' : `commit ${commit} of `}${withoutLogin(url)}`,
    );
  if (editable) return gone('installed from a local directory, editable');
  // A wheel that lay on the machine may be one that an index has.
  if (url.startsWith('file:'))
    return isWheel(url) ? undefined : gone('installed from a local directory or file');
  if (!/^https?:/.test(url) || !URL.canParse(url)) return gone('installed from a place that cannot be asked');
  if (!isWheel(url)) return gone(`built here; its source is ${withoutLogin(url)}`);
  return {
    kind: 'candidate',
    candidate: {
      purl,
      format: 'wheel',
      sha256,
      size: undefined,
      urls: [withoutLogin(url)],
      index: 'none',
      evidence: `installed from this URL${sha256 === undefined ? '' : ', whose hash the installer noted'}`,
    },
  };
};

const gone = (evidence: string) => ({ kind: 'gone', evidence }) as const;
const isWheel = (url: string): boolean =>
  URL.canParse(url) && parseWheelName(nameOf(new URL(url))) !== undefined;
