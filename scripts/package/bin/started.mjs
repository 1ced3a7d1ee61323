// What apps/launcher starts: first come the launcher's own path and where in that file a capsule begins, then what the user typed.
import './kept.mjs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, script, path, capsuleAt, ...args] = process.argv;
// Node was started by the C library beside it; whoever starts another Node does it by the launcher.
process.execPath = fileURLToPath(new URL('../node', import.meta.url));
process.argv = [process.execPath, script, ...args];

const { run } = await import('../bundle/main.js');
// Beside its launcher it lies in ../lib/holotype; what was unpacked lies in a cache.
const beside = join(dirname(path), '../lib/holotype/bin');
await run({ path, capsuleAt: Number(capsuleAt), isOneFile: dirname(script) !== beside });
