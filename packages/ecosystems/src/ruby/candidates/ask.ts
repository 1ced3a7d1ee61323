import { sha256, type Sha256 } from '@holotype/model';
import type { CandidateContext } from '../../candidates.ts';
import type { AskIndex } from '../../reading/ask-index.ts';
import { answerOf, type IndexAnswer, mostOthers, type SomeOf } from '../../reading/first-listed.ts';
import type { PackageIndex } from '../../reading/package-index.ts';
import { fullName, type GemName } from '../gem/name.ts';

export interface Asker extends Pick<CandidateContext, 'store'> {
  readonly askIndex: AskIndex;
  readonly report?: ((line: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A gem has a few thousand versions at most, each one line. */
const maxAnswer = 64 * 1024 ** 2;

/** The SHA-256 of a gem's file, as the compact index states it; of several, where a server lists it more than once. */
export const askGem = (
  { store, askIndex, report, signal }: Asker,
  server: PackageIndex,
  gem: GemName,
): Promise<IndexAnswer<SomeOf<Sha256>>> => {
  const page = `${server.asked}/info/${gem.name}`;
  const ask = async (): Promise<IndexAnswer<SomeOf<Sha256>>> => {
    report?.(`asking ${server.url} for ${gem.name}`);
    const text = Buffer.from(await store.fetchBytes(page, { maxBytes: maxAnswer, signal })).toString('utf8');
    return readRows(text, fullName(gem).slice(gem.name.length + 1));
  };
  const question = { kind: 'a gem at a server, 2', of: sha256(page), version: fullName(gem) };
  return answerOf(() => askIndex(server, question, ask));
};

/** `VERSION-PLATFORM DEPENDENCIES|checksum:HEX,ruby:>= 2.7`, a line for each version, after a line of hyphens. */
const readRows = (text: string, version: string): IndexAnswer<SomeOf<Sha256>> => {
  const rows = /(?:^|\n)---\r?\n(.*)$/s.exec(text)?.[1]?.split(/\r?\n/);
  if (!rows) return { kind: 'failed', why: 'no answer of an index' };
  const own = rows.filter((one) => one.startsWith(`${version} `));
  if (own.length === 0) return { kind: 'absent' };
  const sums = own.flatMap((row) => /[|,]checksum:([0-9a-f]{64})(?:,|$)/.exec(row)?.[1] ?? []);
  const [first, ...others] = new Set(sums);
  if (first === undefined) return { kind: 'failed', why: 'it states no checksum' };
  return { kind: 'listed', found: [first, ...others.slice(0, mostOthers)] };
};
