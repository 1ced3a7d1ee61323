import { sha256, type Sha256, utf8ToRaw } from '@holotype/model';
import type { HostFiles } from '@holotype/host';
import { type AskIndex, failureCode } from '../../reading/ask-index.ts';
import type { CandidateContext } from '../../candidates.ts';
import { asTable, asText, readObject } from '../../reading/json.ts';
import type { PackageIndex } from '../../reading/package-index.ts';

type Asker = Pick<CandidateContext, 'store' | 'offline' | 'report' | 'signal'>;

const maxAnswer = 32 * 1024 ** 2;

const fetchText = async ({ store, signal }: Asker, url: string): Promise<string> =>
  Buffer.from(await store.fetchBytes(url, { maxBytes: maxAnswer, signal })).toString('utf8');

/** Hashes by file name, as a release states them of its own; undefined where nobody says. */
export const askSums = async (
  askIndex: AskIndex,
  context: Asker,
  index: PackageIndex,
  release: string,
): Promise<Readonly<Record<string, Sha256>> | undefined> => {
  const { report } = context;
  const page = `${index.asked}/${release}/SHA256SUMS`;
  try {
    return await askIndex(
      index,
      { kind: 'hashes of a release, 1', of: sha256(page), version: '' },
      async () => {
        report?.(`asking ${index.url} for ${release}`);
        const rows = (await fetchText(context, page))
          .split('\n')
          .map((line) => /^([0-9a-f]{64})[ \t]+\*?(\S+)\s*$/.exec(line));
        return Object.fromEntries(rows.flatMap((row) => (row ? [[row[2] ?? '', row[1] ?? '']] : [])));
      },
    );
  } catch (error) {
    failureCode(error);
    return undefined;
  }
};

/** A download of uv's list. */
export interface Download {
  readonly url: string;
  readonly sha256: Sha256;
}

/** What a list of downloads in uv's form says of a build; undefined where it says nothing of it, or cannot be had. `place`: a path of the machine, or a URL. */
export const listedDownload = async (
  context: Asker & { readonly files: HostFiles },
  place: string,
  name: string,
  release: string | undefined,
): Promise<Download | undefined> => {
  try {
    const path = place.startsWith('/') ? place : undefined;
    const text =
      path === undefined ? await fetchText(context, place) : context.files.text(utf8ToRaw(path), maxAnswer);
    const entry = asTable(readObject(text)[name]);
    const [url, hash, build] = [asText(entry['url']), asText(entry['sha256']), asText(entry['build'])];
    if (url === undefined || !/^https?:\/\//.test(url) || !/^[0-9a-f]{64}$/.test(hash ?? ''))
      return undefined;
    const isOther = release !== undefined && (build ?? /\/(\d{8})\//.exec(url)?.[1]) !== release;
    return isOther ? undefined : { url, sha256: hash ?? '' };
  } catch (error) {
    failureCode(error);
    return undefined;
  }
};
