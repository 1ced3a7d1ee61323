import { type AptSource, toWord } from '@holotype/model';
import { parseStanzas, type Stanza, toWords } from '../deb822.ts';
import { field, toText } from '../../reading/field.ts';
import { cutUserInfo } from '../../reading/user-info.ts';

const yes = /^(yes|true|with|on|enable|1)$/i;
const no = /^(no|false|without|off|disable|0)$/i;
const toBoolean = (value: string | undefined): boolean | undefined =>
  value === undefined ? undefined : yes.test(value) ? true : no.test(value) ? false : undefined;
const clean = (words: readonly string[]) => words.map((word) => toWord(cutUserInfo(word)));

const parseSourceStanza = (stanza: Stanza, file: string): AptSource => {
  const signedBy = stanza.get('signed-by') ?? '';
  const isKey = signedBy.includes('-----BEGIN PGP');
  return {
    file,
    format: 'deb822',
    enabled: toBoolean(stanza.get('enabled')) ?? true,
    types: clean(toWords(stanza.get('types'))),
    uris: clean(toWords(stanza.get('uris'))),
    suites: clean(toWords(stanza.get('suites'))),
    components: clean(toWords(stanza.get('components'))),
    architectures: clean(toWords(stanza.get('architectures'))),
    signedBy: isKey ? [] : clean(toWords(signedBy)),
    // In a stanza an empty line of the key is written as one dot.
    ...(isKey ? { inlineKey: toText(signedBy.trim().replace(/^\.$/gm, '')) } : {}),
    ...field('trusted', toBoolean(stanza.get('trusted'))),
  };
};

/** sources.list(5), deb822 style: one record a stanza. */
export const parseDeb822Sources = (text: string, file: string): AptSource[] =>
  parseStanzas(text)
    .filter((stanza) => stanza.has('types') && stanza.has('uris'))
    .map((stanza) => parseSourceStanza(stanza, file));

const maxLine = 8192;

/** `#` starts a comment except inside brackets: cdrom names hold anything. */
const cutComment = (line: string): string => /^(?:\[[^\]]*\]|[^#])*/.exec(line)?.[0] ?? '';

const parseSourceLine = (line: string, file: string): AptSource | undefined => {
  const text = line.replace(/^[#\s]+/, '');
  const enabled = text === line.trimStart();
  const match = /^(deb|deb-src)\s+(?:\[([^\]]*)\]\s*)?(.+)$/.exec(cutComment(text).trim());
  const [uri, suite, ...components] = match?.[3]?.match(/(?:\[[^\]]*\]|"[^"]*"|[^\s["])+/g) ?? [];
  if (!match?.[1] || !uri || !suite || !/^[a-z][a-z0-9+.-]*:/i.test(uri)) return undefined;
  const options = new Map(
    [...(match[2] ?? '').matchAll(/([a-z-]+)([+-]?=)([^\s]*)/gi)].map(([, name = '', , value = '']) => [
      name.toLowerCase(),
      value,
    ]),
  );
  return {
    file,
    format: 'one-line',
    enabled,
    types: [match[1]],
    uris: clean([uri]),
    suites: clean([suite]),
    components: clean(components),
    architectures: clean(toWords(options.get('arch'))),
    signedBy: clean(toWords(options.get('signed-by'))),
    ...field('trusted', toBoolean(options.get('trusted'))),
  };
};

/** sources.list(5), one-line style; a line that is commented out and still reads as a source is kept, not enabled. */
export const parseOneLineSources = (text: string, file: string): AptSource[] =>
  text
    .split('\n')
    .filter((line) => line.length <= maxLine)
    .flatMap((line) => parseSourceLine(line, file) ?? []);
