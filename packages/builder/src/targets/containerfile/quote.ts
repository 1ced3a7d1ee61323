import { BuilderError } from '../../errors.ts';

const unquotable = /[\x00-\x08\x0a-\x1f\x7f]|\p{Bidi_Control}|[\u0080-\u009f\u2028\u2029]|\p{Cs}/u;

/** A word in double quotes, as ENV, LABEL and WORKDIR take it: nothing is expanded, and nothing ends it. Throws BuilderError. */
export const quoteWord = (value: string, what: string): string => {
  if (unquotable.test(value)) {
    throw new BuilderError(
      'BUILDER_UNQUOTABLE',
      `${what} holds a character that a Containerfile cannot hold: ${JSON.stringify(value)}`,
      'rebuild the capsule as it is with `holotype rebuild`, which quotes nothing',
    );
  }
  return `"${value.replace(/["\\$]/g, '\\$&')}"`;
};

/** The exec form: JSON, of which no shell sees anything. */
export const execForm = (argv: readonly string[]): string => {
  const text = JSON.stringify(argv);
  // Controls that JSON leaves as they are would still be seen by what prints the recipe.
  return text.replace(
    /[\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/gu,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
};
