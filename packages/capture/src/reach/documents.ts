import type { RawPath } from '@holotype/model';

const share = ['doc', 'doc-base', 'gtk-doc', 'help', 'info', 'licenses', 'lintian', 'locale', 'man'];
const places = new RegExp(
  `^/usr/(?:share/(?:${share.join('|')})|lib/locale|share/(?:texlive/)?texmf[^/]*/doc)/`,
);
/** The list of names of locales, which every program with translations reads; it lies in /etc and is linked to. */
const aliases: RawPath = '/etc/locale.alias';

/** True for what a package brings to be read, each file complete by itself: documents, examples, translations, data of one locale. */
export const isDocument = (path: RawPath): boolean => places.test(path) || path === aliases;
