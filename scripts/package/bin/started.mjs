// What apps/launcher starts: first come the launcher's own path and where in that file a capsule begins, then what the user typed.
import { fileURLToPath } from 'node:url';

const kept = 'HOLOTYPE_KEPT_';
// As they were before the launcher kept them from Node: what is started from here has them.
for (const [name, value] of Object.entries(process.env)) {
  if (!name.startsWith(kept)) continue;
  process.env[name.slice(kept.length)] = value;
  delete process.env[name];
}
const [, script, path, capsuleAt, ...args] = process.argv;
// Node was started by the C library beside it; whoever starts another Node does it by the launcher.
process.execPath = fileURLToPath(new URL('../node', import.meta.url));
process.argv = [process.execPath, script, ...args];

const { run } = await import('../bundle/main.js');
await run({ path, capsuleAt: Number(capsuleAt) });
