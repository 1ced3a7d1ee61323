import { type AptSection, sha256 } from '@holotype/model';
import { NetError } from '@holotype/store';
import type { CandidateContext } from '../../candidates.ts';
import { type Archive, releaseFolder } from './archives.ts';
import { type Signed, splitClearSigned } from './clear-signed.ts';
import { findSignature } from './good-signature.ts';
import { holdAgainst } from './hold-against.ts';
import { findKeys } from './keys.ts';
import { parseRelease, type Release } from './release.ts';
import type { Verdict } from './verifier.ts';

const maxRelease = 16 * 1024 * 1024;
/** Seconds: archives are renewed a few times a day, and several freezes in a row need not ask each time. */
const freshFor = 3600;

export interface CheckedRelease extends Verdict {
  readonly release: Release;
}

/** undefined where the server has no such file; every other failure is thrown. */
const fetchText = async (context: CandidateContext, url: string): Promise<string | undefined> => {
  const fetch = async (): Promise<string> => {
    const bytes = await context.store.fetchBytes(url, { maxBytes: maxRelease, signal: context.signal });
    return Buffer.from(bytes).toString('latin1');
  };
  try {
    const about = { kind: 'a Release file, 1', of: sha256(url), maxAge: freshFor };
    return await context.store.remember(about, fetch);
  } catch (error) {
    if (error instanceof NetError && error.code === 'NET_NOT_FOUND') return undefined;
    throw error;
  }
};

const check = async (
  { host, store, capturedAt }: CandidateContext,
  apt: AptSection,
  archive: Archive,
  signed: Signed,
): Promise<CheckedRelease> => {
  const release = parseRelease(signed.content);
  const found = await findSignature(store, signed, findKeys(host, apt, archive.trust));
  const verdict = holdAgainst(found, release, archive.suite, capturedAt);
  const dated = release.date === undefined ? '' : ` of ${release.date}`;
  const until = release.validUntil === undefined ? '' : `, valid until ${release.validUntil}`;
  return {
    release,
    signature: verdict.signature,
    evidence: `Release file${dated}${until}; ${verdict.evidence}`,
  };
};

/** InRelease, else Release with Release.gpg. Throws NetError, `NET_NOT_FOUND` if the archive has none of them. */
export const fetchRelease = async (
  context: CandidateContext,
  apt: AptSection,
  archive: Archive,
): Promise<CheckedRelease> => {
  const folder = releaseFolder(archive);
  const signed = splitClearSigned((await fetchText(context, `${folder}InRelease`)) ?? '');
  if (signed) return check(context, apt, archive, signed);
  const content = await fetchText(context, `${folder}Release`);
  if (content === undefined) throw new NetError('NET_NOT_FOUND', `No InRelease and no Release at ${folder}`);
  const signature = await fetchText(context, `${folder}Release.gpg`);
  if (signature !== undefined) return check(context, apt, archive, { content, signature });
  return {
    release: parseRelease(content),
    signature: 'unverified',
    evidence: 'Release file without a signature',
  };
};
