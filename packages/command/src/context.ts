import { fromTyped, lstat, writeWhole } from '@holotype/host';
import {
  isAddress,
  isReference,
  type Label,
  parseReference,
  type RawPath,
  rawToText,
  type Reference,
} from '@holotype/model';
import type { Terminal } from '@holotype/terminal';
import {
  type Caller,
  createContext,
  isElsewhere,
  type Kept,
  type Needed,
  toCapsule,
  type TypedCapsule,
  type WorkflowContext,
} from '@holotype/workflows-replay';
import { unreadable } from './option-values.ts';
import { eventsTo } from './show-events.ts';

/** What every verb gets: who asks, the terminal, and how the program ends. */
export interface Context extends Caller {
  /** The one file that this process was started from; undefined for an installed command. */
  readonly executable?: Executable | undefined;
  readonly terminal: Terminal;
  /** Says how the program will end; what is said later of the same counts. */
  readonly endWith: (ending: Ending) => void;
}

/** The one-file program, see apps/launcher. */
export interface Executable {
  readonly path: RawPath;
  /** Bytes from the start of the file to the capsule that it carries to its end; 0: it carries none. */
  readonly capsuleAt: number;
}

/** How the program ends. */
export interface Ending {
  /** The exit code of a command that did what it was asked; 0 if nobody says otherwise. */
  readonly code?: number;
  /** The exit code of whatever expected failure ends it; the failure's own if none is promised. */
  readonly failureCode?: number;
  /** What a failure that is printed as JSON is told apart by. */
  readonly labels?: readonly Label[];
  /** What a failure leaves, whatever it is: the hint names the command that goes on from there. */
  readonly kept?: Kept | undefined;
  /** Paths of the store, each with what the user typed: a failure speaks of that. */
  readonly called?: readonly (readonly [path: string, typed: string])[];
}

export interface CommonOptions {
  readonly json?: boolean;
  readonly store?: string;
  readonly offline?: boolean;
  readonly filesFrom?: readonly string[];
}

/** A path as the user typed it, absolute, in bytes. */
export const toPath = ({ workingDirectory }: Pick<Caller, 'workingDirectory'>, typed: string): RawPath =>
  fromTyped(workingDirectory, typed);

/** What a workflow needs: this caller, the store of the options, and the terminal as the one that listens. */
export const workflowContext = (context: Context, options: CommonOptions = {}): WorkflowContext =>
  createContext({
    caller: context,
    store: options.store === undefined ? undefined : toPath(context, options.store),
    offline: options.offline,
    filesFrom: options.filesFrom?.map((place) => toPath(context, place)),
    onEvent: eventsTo(context.terminal, (kept) => {
      context.endWith({ kept });
    }),
  });

/** The capsule that was typed: a path, or an address or a reference to a registry, from which it is fetched into the store. */
export const toTypedCapsule = async (
  context: Context,
  typed: string,
  options: CommonOptions = {},
  needed?: Needed,
): Promise<TypedCapsule> => {
  const found = await toCapsule(workflowContext(context, options), typed, toPath(context, typed), needed);
  if (found.at !== 'here') context.endWith({ called: [[rawToText(found.path), found.name]] });
  return found;
};

/** A path, where a capsule from elsewhere would not do. Throws OptionError: what is wanted, and what to do with a capsule. */
export const toOwnPath = (context: Context, typed: string, wanted: string, instead: string): RawPath => {
  const path = toPath(context, typed);
  if (isElsewhere(typed, path)) throw unreadable(`${typed} is ${wanted}`, instead);
  return path;
};

/** A reference, where no file would do. Throws OptionError: what to do with a file, NotationError. */
export const toReference = (context: Context, typed: string, instead: string): Reference => {
  if (!isReference(typed) && (isAddress(typed) || lstat(toPath(context, typed))))
    throw unreadable(`${typed} is not a reference to a registry`, instead);
  return parseReference(typed);
};

/** Where it lies. */
export const toCapsulePath = async (...asked: Parameters<typeof toTypedCapsule>): Promise<RawPath> =>
  (await toTypedCapsule(...asked)).path;

/** Prints an HTML page into the file that was asked for. */
export const writePage = (context: Context, file: string, page: string): void => {
  writeWhole(toPath(context, file), page);
};
