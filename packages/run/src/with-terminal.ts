import { type Identity, type LaunchTerminal, openPseudoTerminal } from '@holotype/host';
import type { RequestedTerminal } from './request.ts';

interface Asked {
  readonly terminal?: RequestedTerminal | undefined;
  readonly identity?: Identity | undefined;
}

/** With a terminal for the command, if it is to have one. Throws HostError `HOST_NO_TERMINAL`. */
export const withTerminal = async <T>(
  { terminal: asked, identity }: Asked,
  use: (terminal: LaunchTerminal | undefined) => Promise<T>,
): Promise<T> => {
  if (!asked) return use(undefined);
  const owner = process.getuid?.() === 0 ? identity : undefined;
  const terminal = openPseudoTerminal(asked, owner);
  try {
    return await use({ terminal, typed: asked.typed });
  } finally {
    terminal.close();
  }
};
