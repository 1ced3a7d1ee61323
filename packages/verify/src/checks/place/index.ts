import type { Check } from '../../check.ts';

export const place: Check = {
  name: 'place',
  summary: 'Can programs be started where it is rebuilt?',
  asks: 'machine',
  unrecorded: 'where programs may be started',
  check: ({ manifest, form, output }) =>
    form === 'dir' && manifest.run !== undefined && output.noexec === true
      ? [
          {
            code: 'PLACE_NOEXEC',
            verdict: 'fail',
            message: `No program can be started from ${output.name}: its file system is mounted noexec`,
            next: 'choose another file system, as in -o /var/tmp/run.replay',
          },
        ]
      : [],
};
