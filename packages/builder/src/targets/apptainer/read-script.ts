import { parse, type Word, type WordPart } from 'unbash';

/** What sh makes of the part of a word; undefined for anything that is not quoted, or is no constant. */
const partValue = (part: WordPart): string | undefined => {
  if (part.type === 'SingleQuoted') return part.value;
  const [inner, more] = part.type === 'DoubleQuoted' ? part.parts : [];
  if (inner?.type === 'Literal' && inner.text === "'" && !more) return "'";
  if (inner?.type !== 'CommandExpansion' || more) return undefined;
  const printed = /^\$\(printf '((?:\\[0-7]{3})+)'\)$/.exec(inner.text)?.[1];
  if (printed === undefined) return undefined;
  const bytes = printed
    .split('\\')
    .slice(1)
    .map((digits) => parseInt(digits, 8));
  // A command's last line ends are dropped.
  return bytes.at(-1) === 10 ? undefined : Buffer.from(bytes).toString('utf8');
};

const wordValue = ({ parts }: Word): string | undefined => {
  const values = parts?.map(partValue) ?? [undefined];
  return values.includes(undefined) ? undefined : values.join('');
};

/** The quoted words of this text; undefined if there is anything else in it. */
export const readWords = (text: string): readonly string[] | undefined => {
  const { commands, errors = [] } = parse(`words ${text}`);
  const [only, ...more] = commands;
  if (errors.length > 0 || more.length > 0 || only?.command.type !== 'Command') return undefined;
  const { prefix, suffix } = only.command;
  if (prefix.length > 0 || text.slice(only.end - 'words '.length).trim() !== '') return undefined;
  const words = suffix.map((word) => (word.type === 'Word' ? wordValue(word) : undefined));
  return words.every((word) => word !== undefined) ? words : undefined;
};

/** The statements of a script as they stand, without the comments between them; undefined if it cannot be read. */
export const readStatements = (script: string): readonly string[] | undefined => {
  const { commands, errors = [] } = parse(script);
  if (errors.length > 0) return undefined;
  const statements = commands.map(({ pos, end }) => script.slice(pos, end));
  const between = [0, ...commands.map(({ end }) => end)].map((from, at) =>
    script.slice(from, commands[at]?.pos ?? script.length),
  );
  return between.every((gap) => /^(\s*(#.*)?\n|\s+|;)*$/.test(gap)) ? statements : undefined;
};
