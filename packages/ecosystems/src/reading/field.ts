/** For building records: `{ [name]: value }`, or `{}` where there is no value; canonical JSON has no undefined. */
export const field = <K extends string, V>(name: K, value: V | undefined): { readonly [key in K]?: V } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [key in K]?: V };

const longest = 65536;

/** Text of the machine as the documents' `text` holds it: at most 65536 characters, no half of a surrogate pair. */
export const toText = (text: string): string =>
  text.length > longest ? text.slice(0, longest).toWellFormed() : text;
