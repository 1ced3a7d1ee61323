import { places } from '@holotype/ecosystems';
import type { RawPath } from '@holotype/model';

const rules: readonly (readonly [what: string, pattern: RegExp])[] = [
  ...places.generated,
  ['linker cache', /^\/etc\/ld\.so\.cache$/],
  ['certificate bundle', /^\/etc\/ssl\/certs\//],
  ['initial RAM disk', /^\/boot\/initrd/],
  ['kernel module index', /^\/(?:usr\/)?lib\/modules\/[^/]+\/modules\./],
  ['locale archive', /^\/usr\/lib\/locale\/locale-archive$/],
  ['MIME database', /^\/usr\/share\/mime\//],
  ['icon cache', /\/icon-theme\.cache$/],
  ['compiled settings schemas', /\/gschemas\.compiled$/],
  ['info index', /^\/usr\/share\/info\/dir/],
  ['hardware database', /\/hwdb\.bin$/],
  [
    'package bookkeeping',
    /^\/var\/lib\/(?:python|ucf|systemd|pam|emacsen-common|sgml-base|xml-core|dictionaries-common|texmf)\//,
  ],
];

/** What kind of tool wrote a file that no package ships; undefined if it is not known to be generated. */
export const generatedReason = (path: RawPath): string | undefined =>
  rules.find(([, pattern]) => pattern.test(path))?.[0];
