/** For building records: `{ [name]: value }`, or `{}` where there is no value; canonical JSON has no undefined. */
export const field = <K extends string, V>(name: K, value: V | undefined): { readonly [key in K]?: V } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [key in K]?: V };

/** Text of the machine as the documents' `word` holds it: at most 1024 characters, no half of a surrogate pair. */
export const toWord = (text: string): string =>
  text.length > 1024 ? text.slice(0, 1024).toWellFormed() : text;
