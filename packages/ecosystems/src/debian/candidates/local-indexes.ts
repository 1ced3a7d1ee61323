import { decompress, detectCompression } from '@holotype/formats';
import type { Host } from '@holotype/host';
import { type AptSection, type DpkgIndex, sha256 as hashOf, textToRaw } from '@holotype/model';
import type { CandidateContext } from '../../candidates.ts';
import { releaseFolder, toBases } from './archives.ts';
import { splitClearSigned } from './clear-signed.ts';
import { findSignature } from './good-signature.ts';
import { holdAgainst } from './hold-against.ts';
import { findKeys } from './keys.ts';
import { look, type Look } from './look.ts';
import { unlz4 } from './lz4.ts';
import { scanOnce } from './packages-file.ts';
import { parseRelease } from './release.ts';
import type { Verdict } from './verifier.ts';

type LocalContext = Pick<CandidateContext, 'host' | 'store' | 'capturedAt'>;

const maxIndex = 512 * 1024 * 1024;
const gone = (what: string): Verdict => ({
  signature: 'unverified',
  evidence: `${what} is not in the captured root`,
});

const content = (bytes: Uint8Array, what: string) => {
  if (what.endsWith('.lz4')) return unlz4(bytes, what);
  return decompress(detectCompression(bytes), [bytes], { maxOutput: maxIndex, what });
};

const readRelease = (host: Host, file: string) => {
  const raw = (path: string) => {
    const bytes = host.files.bytes(textToRaw(path));
    return bytes && Buffer.from(bytes).toString('latin1');
  };
  const text = raw(file);
  if (text === undefined) return undefined;
  const signed = splitClearSigned(text);
  if (signed) return signed;
  return { content: text, signature: raw(`${file}.gpg`) };
};

/** Whether the Release file beside an index vouches for text with this hash, and a captured key for the Release file. */
const verify = async (
  { host, store, capturedAt }: LocalContext,
  apt: AptSection,
  index: DpkgIndex,
  sha256: string,
): Promise<Verdict> => {
  if (!index.release) return gone('the Release file');
  const release = readRelease(host, index.release.file);
  if (!release) return gone(index.release.file);
  const path = index.suite.endsWith('/')
    ? 'Packages'
    : `${index.component}/binary-${index.architecture}/Packages`;
  const stated = parseRelease(release.content);
  if (stated.files.get(path)?.sha256 !== sha256) {
    return { signature: 'unverified', evidence: `${index.release.file} does not vouch for ${index.file}` };
  }
  const { signature } = release;
  if (signature === undefined)
    return { signature: 'unverified', evidence: `${index.release.file} is not signed` };
  const source = apt.sources.find(
    ({ uris, suites }) =>
      suites.includes(index.suite) && uris.some((uri) => uri === index.uri || `${uri}/` === index.uri),
  );
  const trust = source ?? { signedBy: index.signedBy?.split(' ') ?? [] };
  const signed = { content: release.content, signature };
  const verdict = await findSignature(store, signed, findKeys(host, apt, trust));
  return holdAgainst(verdict, stated, index.suite, capturedAt);
};

/** apt's own indexes in the captured root, read again: what a Manifest says of them counts for nothing until it is found there. */
export const readLocalIndex = (
  context: LocalContext,
  apt: AptSection,
  index: DpkgIndex,
  wanted: ReadonlySet<string>,
): Promise<Look> => {
  const { host, store } = context;
  const where = `${releaseFolder(index)}${index.component && `${index.component}/binary-${index.architecture}/`}Packages`;
  return look<Look>(where, async () => {
    const bytes = host.files.bytes(textToRaw(index.file), maxIndex);
    if (!bytes) return { kind: 'unread', where, why: 'it is not in the captured root', absent: true };
    const { rows, sha256 } = await scanOnce(store, hashOf(bytes), wanted, () => content(bytes, index.file));
    const verdict = await verify(context, apt, index, sha256);
    const { suite, component } = index;
    return { kind: 'read', where, bases: toBases(host, index.uri), suite, component, rows, ...verdict };
  });
};
