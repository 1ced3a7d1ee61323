import { type Digest, digestTag, type RegistryReference } from '@holotype/model';
import type { Attempts } from '../attempts.ts';
import { NetError } from '../errors.ts';
import { showUrl } from '../url.ts';
import {
  largestManifest,
  type OciDescriptor,
  type OciDocument,
  ociTypes,
  readContent,
  toDocument,
} from './artifact.ts';
import { RegistryError } from './errors.ts';
import { listReferrers } from './list-referrers.ts';
import { readBytes } from '../read-bytes.ts';
import { refusalOf } from './refusal.ts';
import type { Answer } from '../exchange.ts';
import type { DocumentName, Repository } from './place.ts';
import { openSession, type SessionOptions } from './session.ts';
import { upload } from './upload.ts';
import type { Uploads } from './uploads.ts';

export interface RepositoryOptions extends Omit<SessionOptions, 'reference'> {
  readonly uploads: Uploads;
  readonly attempts: Attempts;
  readonly chunkSize: number;
}

const accepted = [
  ociTypes.manifest,
  ociTypes.index,
  // Docker's own, so that what is an image is said to be one.
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ');

/** A repository of a registry. Nothing is asked before something is asked for. */
export const openRepository = (
  reference: Pick<RegistryReference, 'host' | 'repository'>,
  options: RepositoryOptions,
): Repository => {
  const session = openSession({ ...options, reference });
  const name = `${reference.host}/${reference.repository}`;
  const retry = <T>(use: () => Promise<T>) => options.attempts.retry(session.base, options.signal, use);

  const find = (what: DocumentName): Promise<OciDocument | undefined> =>
    retry(async () => {
      const at = 'digest' in what ? what.digest : what.tag;
      const shown = 'digest' in what ? `${name}@${at}` : `${name}:${at}`;
      const answer = await session.send({
        method: 'GET',
        at: `manifests/${at}`,
        action: 'pull',
        headers: { accept: accepted },
      });
      if (answer.status === 404) {
        await answer.drop();
        return undefined;
      }
      if (answer.status !== 200) throw await refusalOf(answer, shown);
      const type = /^[\x21-\x3a\x3c-\x7e]+/.exec(answer.header('content-type') ?? '')?.[0];
      const document = toDocument(type ?? ociTypes.manifest, await readBytes(answer, largestManifest));
      const stated = answer.header('docker-content-digest');
      const wanted =
        'digest' in what ? what.digest : stated?.startsWith('sha256:') ? stated : document.digest;
      if (document.digest !== wanted)
        throw new NetError('NET_DIGEST_MISMATCH', `${shown} has ${document.digest}, expected ${wanted}`, {
          hint: 'the registry, or what lies before it, gives other bytes than it says: use another one',
        });
      return document;
    });

  const put = (document: OciDocument, at: string): Promise<Answer> =>
    retry(async () => {
      const { bytes, mediaType, digest } = document;
      const answer = await session.send({
        method: 'PUT',
        at: `manifests/${at}`,
        action: 'pull,push',
        headers: { 'content-type': mediaType },
        body: { size: bytes.length, pieces: () => [bytes] },
        patience: 10,
      });
      if (answer.status !== 201) throw await refusalOf(answer, `The manifest of ${name}`);
      await answer.drop();
      const stored = answer.header('docker-content-digest');
      if (stored !== undefined && stored !== digest)
        throw new RegistryError(
          'REGISTRY_ANSWER_INVALID',
          `${name} says that it stored ${stored.slice(0, 80)}, and was sent ${digest}`,
        );
      return answer;
    });

  const referrers = (subject: Digest) => retry(() => listReferrers({ session, find }, subject));

  /** The list that a registry without one of its own is given, under a tag. */
  const listByTag = async (subject: Digest, listed: OciDescriptor): Promise<void> => {
    const tag = digestTag(subject);
    // Others may write it at the same time: what was written over is added again.
    for (let attempt = 0; attempt < 3; attempt++) {
      const present = await find({ tag });
      const manifests = present ? readContent(present.bytes, `${name}:${tag}`).manifests : [];
      if (manifests.some(({ digest }) => digest === listed.digest)) return;
      const bytes = Buffer.from(
        JSON.stringify({ schemaVersion: 2, mediaType: ociTypes.index, manifests: [...manifests, listed] }),
      );
      await put(toDocument(ociTypes.index, bytes), tag);
    }
  };

  return {
    name,
    registry: reference,
    find,
    hasBlob: ({ digest }) =>
      retry(async () => {
        const answer = await session.send({ method: 'HEAD', at: `blobs/${digest}`, action: 'pull' });
        if (answer.status !== 200 && answer.status !== 404)
          throw await refusalOf(answer, `${name}@${digest}`);
        await answer.drop();
        return answer.status === 200;
      }),
    read: (blob, from) => readBlob(blob, from),
    store: (request) =>
      retry(() =>
        upload({ session, uploads: options.uploads, place: name, chunkSize: options.chunkSize }, request),
      ),
    put: async (document, tag) => {
      await put(document, tag ?? document.digest);
    },
    referrers,
    attach: async (document, subject, listed) => {
      const answer = await put(document, document.digest);
      if (answer.header('oci-subject') === subject) return;
      if ((await referrers(subject)).some(({ digest }) => digest === document.digest)) return;
      await listByTag(subject, listed);
    },
  };

  async function* readBlob({ digest, size }: OciDescriptor, from: number): AsyncGenerator<Uint8Array, void> {
    if (from >= size) return;
    const answer = await session.send({
      method: 'GET',
      at: `blobs/${digest}`,
      action: 'pull',
      headers: from > 0 ? { range: `bytes=${String(from)}-${String(size - 1)}` } : {},
    });
    const range = /^bytes (\d+)-/.exec(answer.header('content-range') ?? '')?.[1];
    const isPart = answer.status === 206 && range !== undefined && Number(range) === from;
    if (answer.status !== 200 && !isPart) throw await refusalOf(answer, `${name}@${digest}`);
    let at = isPart ? from : 0;
    try {
      for await (const piece of answer.body) {
        // A server that gives no parts sends it from its start.
        const wanted = piece.subarray(Math.max(0, from - at));
        at += piece.length;
        if (at > size)
          throw new NetError(
            'NET_DIGEST_MISMATCH',
            `${showUrl(answer.url)} is larger than the ${String(size)} bytes expected`,
          );
        if (wanted.length > 0) yield wanted;
      }
    } finally {
      await answer.drop();
    }
    if (at < size)
      throw new NetError(
        'NET_TRUNCATED',
        `${showUrl(answer.url)} has ${String(at)} of ${String(size)} bytes`,
      );
  }
};
