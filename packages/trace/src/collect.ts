import { compareRaw, rawToText, type RawPath } from '@holotype/model';
import { type Contact, contactsOf } from './contact.ts';
import { TraceError } from './errors.ts';
import { noticeOf, type TraceNotice } from './notices.ts';
import { askedHost } from './query.ts';
import { advance, type Draft, isOnlyLooked, startDraft } from './files/draft.ts';
import type { EndRecord, TraceRecord } from './records/record.ts';
import type { TracedProgram } from './trace.ts';

type Of<Kind extends TraceRecord['kind']> = Extract<TraceRecord, { readonly kind: Kind }>;

/** What a stream of records adds up to. */
export interface Collection {
  /** Throws TRACE_TRACER_FAILED for a record that speaks of a path that was not named. */
  readonly add: (record: TraceRecord) => void;
  readonly drafts: () => readonly Draft[];
  readonly contacts: () => readonly Contact[];
  readonly programs: () => readonly TracedProgram[];
  /** As the helper words them. */
  readonly reasons: () => readonly { readonly code: string; readonly detail: string }[];
  readonly notices: () => readonly TraceNotice[];
  readonly end: () => EndRecord | undefined;
  readonly broken: () => Of<'broken'> | undefined;
}

const failed = (what: string) =>
  new TraceError('TRACE_TRACER_FAILED', `The tracer's records do not fit together: ${what}`);

/** `noticed` is called for each path when it is first used, also if it was only looked at before. */
export const collectRecords = (noticed: (draft: Draft) => void): Collection => {
  const drafts: Draft[] = [];
  const contacts: Of<'contact'>[] = [];
  const programs: Of<'program'>[] = [];
  const reasons: Of<'reason'>[] = [];
  const notices = new Map<string, TraceNotice>();
  let end: EndRecord | undefined;
  let broken: Of<'broken'> | undefined;
  const draftOf = (id: number): Draft => {
    const draft = drafts[id];
    if (!draft) throw failed(`path ${String(id)} is not known`);
    return draft;
  };
  const toProgram = ({ id, argv0 }: Of<'program'>): TracedProgram => ({
    path: draftOf(id).path,
    ...(argv0 === '' ? {} : { argv0 }),
  });
  const note = (notice: TraceNotice | undefined) => {
    if (notice) notices.set(`${notice.code} ${notice.detail}`, notice);
  };
  const orderOf = ({ path, argv0 = '' }: TracedProgram): RawPath => `${path}\0${argv0}`;
  return {
    add: (record) => {
      switch (record.kind) {
        case 'touch': {
          if (record.id !== drafts.length) throw failed(`path ${String(record.id)} is out of order`);
          const draft = startDraft(record);
          drafts.push(draft);
          noticed(draft);
          break;
        }
        case 'contact':
          contacts.push(record);
          break;
        case 'reason':
          reasons.push(record);
          break;
        case 'notice':
          note(noticeOf(record.code, rawToText(record.detail)));
          break;
        case 'query':
          note(noticeOf('asks-host', askedHost(record.bytes)));
          break;
        case 'end':
          end = record;
          break;
        case 'broken':
          broken = record;
          break;
        case 'program':
          draftOf(record.id);
          programs.push(record);
          break;
        default: {
          const before = draftOf(record.id);
          const draft = advance(before, record);
          drafts[record.id] = draft;
          if (isOnlyLooked(before) && !isOnlyLooked(draft)) noticed(draft);
        }
      }
    },
    drafts: () => drafts,
    contacts: () => contactsOf(contacts),
    programs: () => programs.map(toProgram).sort((a, b) => compareRaw(orderOf(a), orderOf(b))),
    reasons: () => reasons.map(({ code, detail }) => ({ code, detail: rawToText(detail) })),
    notices: () => [...notices.values()],
    end: () => end,
    broken: () => broken,
  };
};
