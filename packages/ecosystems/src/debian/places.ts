import type { Places } from '../ecosystem.ts';
import { database } from './status-file.ts';

export const places: Places = {
  bookkeeping: [database],
  leftOut: { '/var/lib/apt/lists': 'package indexes' },
  generated: [
    ['dpkg database', /^\/var\/lib\/dpkg\/(?!alternatives\/)/],
    ['apt state', /^\/var\/lib\/apt\//],
    ['debconf database', /^\/var\/cache\/debconf\//],
    ['alternatives', /^\/(?:etc\/alternatives|var\/lib\/dpkg\/alternatives)\//],
  ],
  credentials: {
    files: ['^/etc/apt/auth.conf', '^/var/cache/debconf/passwords.dat'],
    directories: ['^/etc/apt/auth.conf.d'],
  },
};
