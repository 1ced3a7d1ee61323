import { setTimeout as sleep } from 'node:timers/promises';
import type { Json } from '@holotype/model';
import type { Attempts } from '../attempts.ts';
import { toNetError } from '../net-failure.ts';
import { complaintsOf, type DraftFile, filesOf, idOf, isPublished } from './answers.ts';
import { DepositError } from './errors.ts';
import { isUnlike, makeSender, type Outgoing } from './send-file.ts';
import { type DepositSessionOptions, openSession } from './session.ts';

/** An archive with the REST API of InvenioRDM: https://inveniordm.docs.cern.ch/reference/rest_api_drafts_records/ */
export interface Archive {
  /** Its address, without a slash at its end. */
  readonly name: string;
  /** `record`: JSON. */
  readonly create: (record: string) => Promise<Drafted>;
  readonly update: (id: string, record: string) => Promise<Drafted>;
  readonly look: (id: string) => Promise<'draft' | 'published' | 'gone'>;
  readonly files: (id: string) => Promise<readonly DraftFile[]>;
  /** Sends what is missing of it; `known`: what the draft has under its name. Gives the bytes that were sent. */
  readonly send: (id: string, file: Outgoing, known: DraftFile | undefined) => Promise<number>;
  readonly remove: (id: string, key: string) => Promise<void>;
  /** Those of which the archive has not said within half a minute that it has the same bytes. Throws DepositError `DEPOSIT_MISMATCH`. */
  readonly unchecked: (id: string, files: readonly Outgoing[]) => Promise<readonly string[]>;
  /** Cannot be undone. */
  readonly publish: (id: string) => Promise<void>;
  /** For people: a draft, or what was published. */
  readonly pageOf: (id: string, of: 'draft' | 'published') => string;
}
export interface Drafted {
  readonly id: string;
  /** What the archive would not publish as it stands. */
  readonly complaints: readonly string[];
}

export interface ArchiveOptions extends DepositSessionOptions {
  readonly attempts: Attempts;
  /** Bytes sent in one request. */
  readonly chunkSize: number;
}

/** Asks nothing yet. Creating and publishing are not repeated when nobody knows whether they were done. */
export const openArchive = (options: ArchiveOptions): Archive => {
  const { attempts, base, signal, pauseMs } = options;
  const { ask } = openSession(options);
  const retry = <T>(use: () => Promise<T>) => attempts.retry(base, signal, use);
  const name = base.href.replace(/\/$/, '');
  const draftAt = (id: string) => `api/records/${id}/draft`;
  const fileAt = (id: string, key: string) => `${draftAt(id)}/files/${encodeURIComponent(key)}`;
  const drafted = (answer: Json | undefined): Drafted => ({
    id: idOf(answer ?? null),
    complaints: complaintsOf(answer ?? null),
  });

  const files: Archive['files'] = (id) =>
    retry(async () =>
      filesOf((await ask({ what: 'The draft', method: 'GET', at: `${draftAt(id)}/files` })) ?? null),
    );

  const remove: Archive['remove'] = (id, key) =>
    retry(async () => {
      await ask({ what: key, method: 'DELETE', at: fileAt(id, key), mayLack: true });
    });

  return {
    name,
    files,
    remove,
    create: async (record) =>
      drafted(
        await ask({ what: 'A new draft', method: 'POST', at: 'api/records', body: record, isOnce: true }),
      ),
    update: (id, record) =>
      retry(async () =>
        drafted(await ask({ what: 'The draft', method: 'PUT', at: draftAt(id), body: record })),
      ),
    look: (id) =>
      retry(async () => {
        const draft = await ask({ what: 'The draft', method: 'GET', at: draftAt(id), mayLack: true });
        if (draft !== undefined) return isPublished(draft) ? 'published' : 'draft';
        const at = `api/records/${id}`;
        const record = await ask({ what: 'The record', method: 'GET', at, mayLack: true });
        return record === undefined ? 'gone' : 'published';
      }),
    send: makeSender({ ...options, ask, retry, fileAt, listAt: (id) => `${draftAt(id)}/files`, remove }),
    unchecked: async (id, wanted) => {
      for (let wait = pauseMs; ; wait *= 2) {
        const there = new Map((await files(id)).map((file) => [file.key, file]));
        const unlike = wanted.find((file) => isUnlike(there.get(file.key), file));
        if (unlike)
          throw new DepositError(
            'DEPOSIT_MISMATCH',
            `${name} has other bytes of ${unlike.key} than were sent`,
          );
        const unknown = wanted.filter(({ key }) => there.get(key)?.md5 === undefined);
        if (unknown.length === 0 || wait > pauseMs * 32) return unknown.map(({ key }) => key);
        await sleep(wait, undefined, { signal }).catch((error: unknown) => {
          throw toNetError(error, base, false, signal);
        });
      }
    },
    publish: async (id) => {
      await ask({
        ...{ what: 'Publishing', method: 'POST', at: `${draftAt(id)}/actions/publish`, isOnce: true },
      });
    },
    pageOf: (id, of) => `${name}/${of === 'draft' ? 'uploads' : 'records'}/${id}`,
  };
};
