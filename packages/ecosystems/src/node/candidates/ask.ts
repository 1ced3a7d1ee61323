import { sha256 } from '@holotype/model';
import { NetError } from '@holotype/store';
import type { AskIndex } from '../../reading/ask-index.ts';
import { answerOf, type IndexAnswer } from '../../reading/first-listed.ts';
import type { PackageIndex } from '../../reading/package-index.ts';
import type { CandidateContext } from '../../candidates.ts';
import { asTable, asText, readObject, type Table } from '../../reading/json.ts';

/** What a registry says of one version. */
export interface ListedVersion {
  readonly tarball: string | undefined;
  /** Subresource Integrity of the file. */
  readonly integrity: string | undefined;
  readonly deprecated: boolean;
}

const maxAnswer = 64 * 1024 ** 2;

/** Asks for the version alone, then, where a registry cannot answer that, for all versions. A server that fails is an answer. */
export const askVersion = async (
  askIndex: AskIndex,
  context: Pick<CandidateContext, 'store' | 'report' | 'signal'>,
  registry: PackageIndex,
  name: string,
  version: string,
): Promise<IndexAnswer<ListedVersion>> => {
  const { store, report, signal } = context;
  const page = `${registry.asked}/${name.replace('/', '%2f')}`;
  const fetchTable = async (url: string, accept: string): Promise<Table> =>
    readObject(
      Buffer.from(await store.fetchBytes(url, { maxBytes: maxAnswer, accept, signal })).toString('utf8'),
    );
  const ask = async (): Promise<IndexAnswer<ListedVersion>> => {
    report?.(`asking ${registry.url} for ${name}`);
    try {
      const one = await fetchTable(`${page}/${encodeURIComponent(version)}`, 'application/json');
      if (asText(one['version']) === version) return toAnswer(one);
    } catch (error) {
      if (!(error instanceof NetError) || error.code !== 'NET_NOT_FOUND') throw error;
    }
    const all = await fetchTable(page, 'application/vnd.npm.install-v1+json, application/json;q=0.8');
    const versions = asTable(all['versions']);
    if (Object.hasOwn(versions, version)) return toAnswer(asTable(versions[version]));
    return asText(all['name']) === name
      ? { kind: 'absent' }
      : { kind: 'failed', why: 'no answer of a registry' };
  };
  const question = { kind: 'a version at an npm registry, 2', of: sha256(page), version };
  return answerOf(() => askIndex(registry, question, ask));
};

const toAnswer = (found: Table): IndexAnswer<ListedVersion> => {
  const dist = asTable(found['dist']);
  const shasum = asText(dist['shasum']);
  const sha1 =
    shasum !== undefined && /^[0-9a-f]{40}$/.test(shasum)
      ? `sha1-${Buffer.from(shasum, 'hex').toString('base64')}`
      : undefined;
  return {
    kind: 'listed',
    found: {
      tarball: asText(dist['tarball']),
      integrity: asText(dist['integrity']) ?? sha1,
      deprecated: found['deprecated'] !== undefined,
    },
  };
};
