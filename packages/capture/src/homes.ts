import type { Host } from '@holotype/host';
import { isWithin, joinRaw, type RawPath, utf8ToRaw } from '@holotype/model';

/** Homes of people: root's, those below /home, and what passwd gives ids from 1000 on. */
export const findHomes = (host: Host): RawPath[] => {
  const listed = host.files.list('/home').map((name) => joinRaw('/home', name));
  const named = (host.files.text('/etc/passwd') ?? '').split('\n').flatMap((line) => {
    const [, , uid = '', , , home = ''] = line.split(':');
    return Number(uid) >= 1000 && Number(uid) < 60_000 && /^\/[^/]/.test(home) ? [utf8ToRaw(home)] : [];
  });
  const system = ['/usr', '/var', '/bin', '/etc', '/dev', '/proc', '/nonexistent'];
  const homes = new Set([
    '/root',
    ...listed,
    ...named.filter((home) => !system.some((one) => isWithin(home, one))),
  ]);
  return [...homes].sort();
};
