import { Readable } from 'node:stream';
import {
  callerInput,
  callerTerminalSize,
  type CommandInput,
  copyBytes,
  openCallerInput,
  openGrowing,
  readStream,
  type TerminalSize,
  type Typed,
  writeWhole,
} from '@holotype/host';
import type { RawPath, Run } from '@holotype/model';

/** What the command finds as its standard input, and the record of it. */
export interface RunInput {
  readonly kind: NonNullable<Run['standardInput']>;
  /** The file that it reads; undefined: `input`, or nothing. */
  readonly file: RawPath | undefined;
  readonly input: CommandInput | undefined;
  readonly terminal: TerminalSize | undefined;
  /** The command has ended: the record is whole. */
  readonly close: () => InputRecord;
}
/** As the Manifest has it. */
export type InputRecord = Pick<Run, 'standardInput' | 'terminal'>;

/** Of the Manifest. */
const mostTyped = 100_000;

const withoutRecord = (kind: 'file' | 'none', file: RawPath | undefined): RunInput => ({
  kind,
  file,
  input: undefined,
  terminal: undefined,
  close: () => ({ standardInput: kind }),
});

/** Writes to `record` what a source gives to the command. */
const recorded = (
  source: Readable,
  record: RawPath,
  terminal: TerminalSize | undefined,
  closeSource: () => void,
): RunInput => {
  const file = openGrowing(record);
  file.clear();
  const typed: Typed[] = [];
  let isOpen = true;
  const given = (part: Uint8Array, printed: number) => {
    if (!isOpen) return;
    file.append(part);
    if (terminal === undefined) return;
    const last = typed.at(-1);
    if (last && (last.after === printed || typed.length >= mostTyped))
      typed[typed.length - 1] = { after: last.after, bytes: last.bytes + part.length };
    else typed.push({ after: printed, bytes: part.length });
  };
  const kind = terminal ? 'terminal' : 'pipe';
  return {
    kind,
    file: undefined,
    input: { source, given, terminal },
    terminal,
    close: () => {
      if (isOpen) {
        isOpen = false;
        closeSource();
        file.close();
      }
      return { standardInput: kind, ...(terminal && { terminal: { ...terminal, typed } }) };
    },
  };
};

/**
 * The command's standard input: `asked`, else this process's own, a file, a pipe or what is typed. With `isTerminal` it has a terminal of its
 * own, where that is typed. Its bytes are kept in `record`. Throws HostError.
 */
export const openRunInput = (asked: RawPath | undefined, isTerminal: boolean, record: RawPath): RunInput => {
  const own = callerInput();
  const file = asked ?? (own.kind === 'file' ? own.path : undefined);
  const size = isTerminal ? callerTerminalSize() : undefined;
  if (file !== undefined && !size) {
    copyBytes(file, record);
    return withoutRecord('file', record);
  }
  if (file !== undefined) {
    const source = readStream(file);
    return recorded(source, record, size, () => source.destroy());
  }
  if (own.kind === 'pipe' || own.kind === 'terminal') {
    const { source, close } = openCallerInput(isTerminal);
    return recorded(source, record, size, close);
  }
  if (size) return recorded(Readable.from([]), record, size, () => undefined);
  writeWhole(record, '');
  return withoutRecord('none', undefined);
};
