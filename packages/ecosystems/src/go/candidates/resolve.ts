import { atOnce } from '@holotype/host';
import { type Sections, sha256 } from '@holotype/model';
import type { CandidateContext, PackageOffer } from '../../candidates.ts';
import { type AskIndex, openIndexes } from '../../reading/ask-index.ts';
import { urlsBelow } from '../../reading/file-urls.ts';
import { answerOf, firstListed, type IndexAnswer } from '../../reading/first-listed.ts';
import { tolerate } from '../../reading/gaps.ts';
import { asText, readObject } from '../../reading/json.ts';
import { distinctIndexes, type PackageIndex, toIndex } from '../../reading/package-index.ts';
import { goPurl, pathOf } from '../module/name.ts';
import { sumOf } from '../module/sum.ts';
import { type InstalledModule, installedModules } from './installed.ts';
import { publicProxy, readSettings } from './settings.ts';

/** Questions to proxies that are on their way at once. */
const inFlight = 8;
const maxAnswer = 1024 ** 2;

/** What the proxies of the captured machine, those that the user names and this machine's own have of each module. */
export const resolveModules = async (
  sections: Sections,
  context: CandidateContext,
): Promise<readonly PackageOffer[]> => {
  const { host, variables, own, mirrors, ownerOf } = context;
  const files = tolerate(host.files, []);
  const [captured, mine] = [readSettings({ files, variables }), readSettings(own)];
  const modules = installedModules({ paths: context.paths(), files, sections, ownerOf });
  const named = mirrors.flatMap((mirror) => toIndex(mirror) ?? []);
  // Where the captured machine was told whom to ask, the public proxy is asked only if somebody says so.
  const others = captured.isTold && !mine.isTold ? [] : mine.proxies;
  const proxies = distinctIndexes([...captured.proxies, ...named, ...others]);
  const askIndex = openIndexes(context);
  const resolveOne = async (one: InstalledModule, signal: AbortSignal): Promise<PackageOffer> => {
    const { name, version, directories } = one;
    const isPrivate = captured.isPrivate(name) || mine.isPrivate(name);
    const offer = isPrivate ? untold : await offerFor(one, proxies, { ...context, signal }, askIndex);
    const purl = goPurl(name, version);
    return { purl, name, version, architecture: 'any', sites: [...directories], offer };
  };
  return atOnce(modules, inFlight, resolveOne, context.signal);
};

const untold = {
  kind: 'gone',
  evidence: 'no proxy is asked for it: GOPRIVATE or GONOPROXY names it',
} as const;

const offerFor = async (
  { name, version, sum }: InstalledModule,
  proxies: readonly PackageIndex[],
  context: CandidateContext,
  askIndex: AskIndex,
): Promise<PackageOffer['offer']> => {
  if (proxies.length === 0) return { kind: 'gone', evidence: 'no proxy is asked: GOPROXY names none' };
  const answer = await firstListed(proxies, (proxy) => askProxy(askIndex, context, proxy, name, version));
  if (answer.kind !== 'listed') return answer;
  const { urls, withLogin } = urlsBelow(answer.index, `${pathOf(name, version)}.zip`, publicProxy);
  return {
    kind: 'candidate',
    candidate: {
      ...{ purl: goPurl(name, version), format: 'go', sha256: undefined, size: undefined, urls },
      ...(withLogin.length > 0 && { withLogin }),
      lasting: true,
      ...(sum !== undefined && { fits: (members) => sumOf(name, version, members) === sum }),
      index: 'unverified',
      evidence: `${answer.index.url} has it${sum === undefined ? '' : `, and its content is checked by ${sum}`}`,
    },
  };
};

/** Whether a proxy has a version: the smallest that it can be asked. */
const askProxy = (
  askIndex: AskIndex,
  { store, report, signal }: Pick<CandidateContext, 'store' | 'report' | 'signal'>,
  proxy: PackageIndex,
  name: string,
  version: string,
): Promise<IndexAnswer<true>> => {
  const page = `${proxy.asked}${pathOf(name, version)}.info`;
  const ask = async (): Promise<IndexAnswer<true>> => {
    report?.(`asking ${proxy.url} for ${name}`);
    const bytes = await store.fetchBytes(page, { maxBytes: maxAnswer, signal });
    const said = readObject(Buffer.from(bytes).toString('utf8'));
    return asText(said['Version']) === version
      ? { kind: 'listed', found: true }
      : { kind: 'failed', why: 'no answer of a proxy' };
  };
  const question = { kind: 'a version at a Go proxy, 1', of: sha256(page), version };
  return answerOf(() => askIndex(proxy, question, ask));
};
