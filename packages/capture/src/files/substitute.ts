import { because, type RawPath, type Reason } from '@holotype/model';

interface Substitute {
  readonly reason: Reason;
  readonly content: (original: string) => string;
}

/** `name:password:…`: whatever the second field held, the account is locked and no hash is left. */
const lockPasswords = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const fields = line.split(':');
      if (fields.length < 2) return line;
      const password = fields[1] ?? '';
      return [fields[0], password === '' || password === '*' ? '*' : '!', ...fields.slice(2)].join(':');
    })
    .join('\n');

const locked: Substitute = { reason: because('passwords-locked'), content: lockPasswords };

/** What stands in the Tree instead of a file that tells a secret or names the machine; undefined for all others. */
export const substituteFor = (path: RawPath): Substitute | undefined => {
  if (/^\/etc\/g?shadow[^/]*$/.test(path)) return locked;
  if (path === '/etc/machine-id' || path === '/var/lib/dbus/machine-id')
    return { reason: because('machine-id-emptied'), content: () => '' };
  return undefined;
};
