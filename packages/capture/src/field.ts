/** For building records: `{ [name]: value }`, or `{}` where there is no value; canonical JSON has no undefined. */
export const field = <K extends string, V>(name: K, value: V | undefined): { readonly [key in K]?: V } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [key in K]?: V };

const clip = (text: string, length: number) =>
  text.length > length ? text.slice(0, length).toWellFormed() : text;

/** Text of the machine as the documents' `word` holds it: at most 1024 characters, no half of a surrogate pair. */
export const toWord = (text: string): string => clip(text, 1024);

/** The same for `text`: at most 65536 characters. */
export const toText = (text: string): string => clip(text, 65536);
