// Started as another user: runs one request, or tries the ways into a directory, and prints what came of it as the last line of stderr.
import { broughtProot } from '@holotype/kit';
import { detectRuntimes, runInRoot, type RunRequest } from '@holotype/runtimes';

const [what = 'detect'] = process.argv.slice(2);
process.stderr.write(`${String(process.pid)}\n`);
const directory = broughtProot();
const brought = directory === undefined ? undefined : { directory };
/** What files take is shown as well. */
const request = (text: string): RunRequest => {
  const asked = JSON.parse(text) as RunRequest;
  const { stdio } = asked;
  return {
    brought,
    ...asked,
    ...(typeof stdio === 'object' && { stdio: { ...stdio, shown: () => (part: Uint8Array) => part } }),
  };
};
const answer =
  what === 'detect'
    ? await detectRuntimes(['dir'], { brought, caller: process.env })
    : await runInRoot(request(what));
process.stderr.write(`\n${JSON.stringify(answer)}\n`);
