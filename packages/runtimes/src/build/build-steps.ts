import type { Call } from '../containers/call.ts';
import { EngineError } from '../image/errors.ts';
import { lastLine } from '../last-line.ts';

/** Runs one command of a build; gives what it said. Throws EngineError `ENGINE_BUILD_FAILED`, of which the message has the last line and the cause all. */
export const mustBuild = async (engine: string, call: Call, args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await call(args);
  const said = `${stdout}${stderr}`;
  if (code === 0) return said;
  throw new EngineError('ENGINE_BUILD_FAILED', `${engine} did not build the recipe: ${lastLine(stderr)}`, {
    exit: 'failed',
    hint: `the end of what it said:\n${said.trimEnd().split('\n').slice(-12).join('\n')}`,
  });
};
