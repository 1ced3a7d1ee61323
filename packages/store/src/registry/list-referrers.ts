import { type Digest, digestTag } from '@holotype/model';
import { locationFrom } from '../redirects.ts';
import { NetError } from '../errors.ts';
import { largestManifest, type OciDescriptor, ociTypes, readContent } from './artifact.ts';
import { readBytes } from '../read-bytes.ts';
import { refusalOf } from './refusal.ts';
import type { Repository } from './place.ts';
import type { Session } from './exchange.ts';

/** More than anybody attaches; a registry may list for ever. */
const most = { pages: 100, referrers: 5000 };

/** What refers to this manifest: as the registry says, or as those say who found that it has no such list. Throws NetError, RegistryError. */
export const listReferrers = async (
  { session, find }: { readonly session: Session; readonly find: Repository['find'] },
  subject: Digest,
): Promise<readonly OciDescriptor[]> => {
  const found: OciDescriptor[] = [];
  let at: string | URL | undefined = `referrers/${subject}`;
  for (let page = 0; at !== undefined; page++) {
    const answer = await session.send({
      method: 'GET',
      at,
      action: 'pull',
      headers: { accept: ociTypes.index },
    });
    if (page === 0 && [404, 405, 501].includes(answer.status)) {
      await answer.drop();
      const tag = digestTag(subject);
      const listed = await find({ tag });
      return listed ? readContent(listed.bytes, tag).manifests.slice(0, most.referrers) : [];
    }
    const what = `The list of referrers of ${subject}`;
    if (answer.status !== 200) throw await refusalOf(answer, what);
    found.push(...readContent(await readBytes(answer, largestManifest), what).manifests);
    if (page >= most.pages || found.length > most.referrers)
      throw new NetError('NET_TOO_LARGE', `${what} has more than ${String(most.referrers)} entries`);
    const next = /^<([^>]{1,4096})>\s*;\s*rel="?next"?/.exec(answer.header('link') ?? '')?.[1];
    at = next === undefined ? undefined : locationFrom(answer.url, next);
  }
  return found;
};
