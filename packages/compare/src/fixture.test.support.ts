/** Where a fixture lies in the source tree: `svg/fixtures/first.svg`. */
export const fixtureAt = (path: string): URL => new URL(`../src/kinds/${path}`, import.meta.url);

export const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');
