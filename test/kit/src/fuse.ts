import { execFileSync } from 'node:child_process';
import type { Actor } from './actors.ts';
import { leaveOut } from './needs.ts';

const own = `
d=$(mktemp -d) && mount -t tmpfs -o mode=755 holotype "$d" && mknod -m 666 "$d/fuse" c 10 229 &&
mount --bind "$d/fuse" /dev/fuse && umount -l "$d" && rmdir "$d" && exec "$@"`;
const prefix = ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', own, 'holotype'];

/** The same user, for whom /dev/fuse is open: that of a machine may be closed to users. Undefined, and noted, if it cannot be had here. */
export const withFuse = (actor: Actor): Actor | undefined => {
  const more = process.getuid?.() === 0 ? prefix : [];
  const argv = [...more, ...actor.prefix, 'sh', '-c', ': <>/dev/fuse'];
  try {
    execFileSync(argv[0] ?? '', argv.slice(1), { stdio: 'pipe' });
    return { ...actor, prefix: [...more, ...actor.prefix] };
  } catch {
    leaveOut(`images mounted as ${actor.name}`, '/dev/fuse cannot be opened');
    return undefined;
  }
};
