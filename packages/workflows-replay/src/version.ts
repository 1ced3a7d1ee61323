/** The version of every package; changesets keep them equal, and a test compares it with package.json. */
export const version = '0.1.0';
