import { BuilderError } from '@holotype/ecosystems';

const unquotable = /[\x00-\x08\x0a-\x1f\x7f]|\p{Bidi_Control}|[\u0080-\u009f\u2028\u2029]|\p{Cs}/u;

/** Throws BuilderError for what no line of a Containerfile can hold: line ends, other controls, half characters. */
const needPlain = (value: string, what: string): void => {
  if (!unquotable.test(value)) return;
  throw new BuilderError(
    'BUILDER_UNQUOTABLE',
    `${what} holds a character that a Containerfile cannot hold: ${JSON.stringify(value)}`,
    'use `holotype rebuild` and `holotype replay`, which quote nothing',
  );
};

/** A value in double quotes, as ENV, LABEL and WORKDIR take it: nothing is expanded, and nothing ends it. Throws BuilderError. */
export const quoteWord = (value: string, what: string): string => {
  needPlain(value, what);
  return `"${value.replace(/["\\$]/g, '\\$&')}"`;
};

/** A path as it stands if that means the same to every reader; ch-image takes quotes for a part of it. */
export const quotePath = (path: string, what: string): string =>
  /^[A-Za-z0-9/._+@:,~-]+$/.test(path) ? path : quoteWord(path, what);

/** Throws BuilderError for a name that no shell would take. */
export const plainName = (name: string, what: string): string => {
  if (/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) return name;
  throw new BuilderError(
    'BUILDER_UNQUOTABLE',
    `${what} has a name that a Containerfile cannot hold: ${JSON.stringify(name)}`,
    'use `holotype rebuild` and `holotype replay`, which quote nothing',
  );
};

const escaped = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The exec form: JSON, of which no shell sees anything. Throws BuilderError for half characters. */
export const execForm = (argv: readonly string[], what: string): string => {
  const [half] = argv.filter((one) => !one.isWellFormed() || one.includes('\0'));
  if (half !== undefined) needPlain('\0', `${what} ${JSON.stringify(half)}`);
  // Controls that JSON leaves as they are would still be seen by what prints the recipe.
  return `[${argv.map((one) => JSON.stringify(one)).join(', ')}]`.replace(
    /[\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/gu,
    escaped,
  );
};
