import { sha256 } from '@holotype/model';
import type { CandidateContext } from '../../candidates.ts';
import type { AskIndex } from '../../reading/ask-index.ts';
import { answerOf, type IndexAnswer, mostOthers, type SomeOf } from '../../reading/first-listed.ts';
import { asText, readObject } from '../../reading/json.ts';
import type { PackageIndex } from '../../reading/package-index.ts';

export interface Asker extends Pick<CandidateContext, 'store'> {
  readonly askIndex: AskIndex;
  readonly report?: ((line: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What an index says of one version of a crate. */
export interface ListedCrate {
  readonly sha256: string;
  readonly yanked: boolean;
}

/** A crate has a few thousand versions at most, each one line. */
const maxAnswer = 64 * 1024 ** 2;

/** The lines of a sparse index that are of this version: one, but for an index whose owner has put it there again. */
export const askVersion = (
  { store, askIndex, report, signal }: Asker,
  index: PackageIndex,
  name: string,
  version: string,
): Promise<IndexAnswer<SomeOf<ListedCrate>>> => {
  const lower = name.toLowerCase();
  const page = `${index.asked}/${prefixOf(lower)}/${lower}`;
  const ask = async (): Promise<IndexAnswer<SomeOf<ListedCrate>>> => {
    report?.(`asking ${index.url} for ${name}`);
    const text = Buffer.from(await store.fetchBytes(page, { maxBytes: maxAnswer, signal })).toString('utf8');
    const rows = text.split('\n').map(readObject);
    const own = rows.filter((one) => asText(one['vers']) === version && asText(one['name']) === name);
    const listed = own.map((one) => ({ sha256: asText(one['cksum']) ?? '', yanked: one['yanked'] === true }));
    const [first, ...others] = listed.filter((one) => /^[0-9a-f]{64}$/.test(one.sha256));
    if (first) return { kind: 'listed', found: [first, ...others.slice(0, mostOthers)] };
    const isIndex = rows.some((one) => asText(one['name']) === name);
    return isIndex && own.length === 0
      ? { kind: 'absent' }
      : { kind: 'failed', why: 'no answer of an index' };
  };
  const question = { kind: 'a version at an index of crates, 2', of: sha256(page), version };
  return answerOf(() => askIndex(index, question, ask));
};

/** `it/oa` of `itoa`; `1`, `2` and `3/a` of short names. */
export const prefixOf = (name: string): string => {
  if (name.length < 3) return String(name.length);
  return name.length === 3 ? `3/${name.slice(0, 1)}` : `${name.slice(0, 2)}/${name.slice(2, 4)}`;
};

/** Where an index says that its files are: its `dl`, with places for names. */
export const askFiles = (
  { store, askIndex, signal }: Asker,
  index: PackageIndex,
): Promise<IndexAnswer<string>> => {
  const page = `${index.asked}/config.json`;
  const ask = async (): Promise<IndexAnswer<string>> => {
    const text = Buffer.from(await store.fetchBytes(page, { maxBytes: 1024 ** 2, signal })).toString('utf8');
    const dl = asText(readObject(text)['dl']);
    return dl !== undefined && /^https?:\/\//.test(dl)
      ? { kind: 'listed', found: dl }
      : { kind: 'failed', why: 'no answer of an index' };
  };
  const question = { kind: 'files of an index of crates, 1', of: sha256(page), version: '' };
  return answerOf(() => askIndex(index, question, ask));
};
