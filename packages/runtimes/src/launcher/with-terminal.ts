import { isatty } from 'node:tty';
import {
  callerTerminalSize,
  HostError,
  type Identity,
  type LaunchTerminal,
  openPseudoTerminal,
} from '@holotype/host';
import type { CommandRequest, RequestedTerminal } from '../request.ts';

interface Asked extends Pick<CommandRequest, 'stdio'> {
  readonly terminal?: RequestedTerminal | undefined;
  readonly identity?: Identity | undefined;
  readonly note?: (line: string) => void;
}

/** What a person at the caller's terminal needs, who is given the command's. */
const seat = ({ stdio = 'inherit' }: Asked): RequestedTerminal | undefined =>
  stdio === 'inherit' && [0, 1, 2].some((fd) => isatty(fd))
    ? { ...callerTerminalSize(), typed: [] }
    : undefined;

/** With a terminal for the command, if it is to have one: never the caller's. Throws HostError `HOST_NO_TERMINAL`. */
export const withTerminal = async <T>(
  asked: Asked,
  use: (terminal: LaunchTerminal | undefined) => Promise<T>,
): Promise<T> => {
  const wanted = asked.terminal ?? seat(asked);
  if (!wanted) return use(undefined);
  const owner = process.getuid?.() === 0 ? asked.identity : undefined;
  const open = () => {
    try {
      return openPseudoTerminal(wanted, owner);
    } catch (error) {
      if (asked.terminal || !(error instanceof HostError)) throw error;
      asked.note?.(`the command has no terminal: ${error.message}`);
      return undefined;
    }
  };
  const terminal = open();
  if (!terminal) return use(undefined);
  try {
    return await use({ terminal, typed: wanted.typed });
  } finally {
    terminal.close();
  }
};
