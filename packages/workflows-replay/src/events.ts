/** What a workflow is at, from its begin to its end; several may be under way. */
export type StageName =
  | 'audit'
  | 'capture'
  | 'compare-root'
  | 'explore'
  | 'fetch'
  | 'look-at-host'
  | 'pack'
  | 'publish-look'
  | 'pull'
  | 'push'
  | 'open-packages'
  | 'read-kept'
  | 'read-packages'
  | 'rebuild'
  | 'remove'
  | 'run'
  | 'triage'
  | 'upload'
  | 'verify'
  | 'write-recipe';
export type StageUnit = 'bytes' | 'capsules' | 'files' | 'packages' | 'URLs';

/** What somebody may want to know; text is plain, and may hold what documents say. */
export interface Notice {
  readonly kind: 'notice';
  readonly code: NoticeCode;
  /** A warning is of what a replay may do otherwise; detail goes with the notice before it. */
  readonly level: 'info' | 'warning' | 'detail';
  readonly text: string;
}

/** What a workflow tells while it works. Nothing is printed; whoever embeds it shows what it likes. */
export type WorkflowEvent =
  /** `id` is that of this stage in all events of one process. */
  | {
      readonly kind: 'stage';
      readonly id: number;
      readonly name: StageName;
      /** For people, as in `Packing`. */
      readonly title: string;
      readonly unit?: StageUnit | undefined;
      readonly total?: number | undefined;
    }
  /** `done` in all so far; of the run, files that it has reached. */
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly done: number;
      readonly total: number | undefined;
      /** What is looked at now. */
      readonly detail: string | undefined;
    }
  /** `whole`: it came to its end; `summary`: what came out, where that is more than the amount. */
  | {
      readonly kind: 'end';
      readonly id: number;
      readonly whole: boolean;
      readonly summary?: string | undefined;
    }
  /** A part of what the run prints, before it is shown. */
  | { readonly kind: 'printed'; readonly id: number; readonly part: Uint8Array }
  /** From now on a failure keeps what there is in `partial`, and `resume` is a command that goes on from there; undefined: no more. */
  | { readonly kind: 'kept'; readonly kept: Kept | undefined }
  | Notice;

export interface Kept {
  /** Path text. */
  readonly partial: string;
  /** A command line. */
  readonly resume: string;
}
export type NoticeCode =
  | 'ACCOUNTS_HELD'
  | 'ATTACHING'
  | 'BUILDING'
  | 'CAPSULE_TAKEN_FOR_SUBJECT'
  | 'CAPTURED_AGAIN'
  | 'CHANGED_BY_OTHERS'
  | 'COMPARING_DATA'
  | 'COMPILED_HELD'
  | 'CONTACT_RENAMED'
  | 'DATA_SLOT'
  | 'DEPOSIT_IS_THERE'
  | 'DRAFT_GONE'
  | 'DROPPED_AND_USED'
  | 'FETCHING_WAY_IN'
  | 'FORM_CHOSEN'
  | 'GPU'
  | 'LEFT_OUT'
  | 'LISTING'
  | 'NAMES_HELD'
  | 'NO_WAY_IN'
  | 'PDF_IS_SIGNED'
  | 'NOT_COPIED'
  | 'NOT_FOUND_AT_REPLAY'
  | 'NOT_READ'
  | 'NOT_REMOVED'
  | 'OUTPUT_FILTERED'
  | 'POLICY_PROPOSED'
  | 'PUBLISHING'
  | 'RANKS'
  | 'REACHED'
  | 'REBUILDING'
  | 'RUN_AGAIN'
  | 'RUN_ENDED'
  | 'RUN_NOTICE'
  | 'NOT_LINUX'
  | 'RUNTIME'
  | 'SECRET_LEFT_OUT'
  | 'SECRET_RECORDED'
  | 'TERMINAL_OPENED'
  | 'TRACE_INCOMPLETE'
  | 'VARIABLES'
  | 'VARIES';

export interface Events {
  readonly onEvent: (event: WorkflowEvent) => void;
}

/** A stage that is under way; disposing of one that is not done ends it as it stands. */
export interface Stage extends Disposable {
  /** `amount` more is done. Cheap: call it per file. */
  readonly advance: (amount?: number) => void;
  readonly expect: (total: number) => void;
  readonly detail: (text: string) => void;
  readonly done: (summary?: string) => void;
  /** Of a run: it printed this. */
  readonly printed: (part: Uint8Array) => void;
}

let stages = 0;

export const beginStage = (
  { onEvent }: Events,
  name: StageName,
  title: string,
  { unit, total: expected }: { readonly unit?: StageUnit; readonly total?: number } = {},
): Stage => {
  const id = ++stages;
  let [done, total, detail, ended]: [number, number | undefined, string | undefined, boolean] = [
    0,
    expected,
    undefined,
    false,
  ];
  const tell = () => {
    if (!ended) onEvent({ kind: 'progress', id, done, total, detail });
  };
  const end = (whole: boolean, summary?: string) => {
    if (ended) return;
    ended = true;
    onEvent({ kind: 'end', id, whole, summary });
  };
  onEvent({ kind: 'stage', id, name, title, unit, total });
  return {
    advance: (amount = 1) => {
      done += amount;
      tell();
    },
    expect: (now) => {
      total = now;
      tell();
    },
    detail: (text) => {
      detail = text;
      tell();
    },
    done: (summary) => {
      end(true, summary);
    },
    printed: (part) => {
      onEvent({ kind: 'printed', id, part });
    },
    [Symbol.dispose]: () => {
      end(false);
    },
  };
};

/** Tells a person something. */
export const tell = (
  { onEvent }: Events,
  code: NoticeCode,
  text: string,
  level: Notice['level'] = 'info',
): void => {
  onEvent({ kind: 'notice', code, level, text });
};
