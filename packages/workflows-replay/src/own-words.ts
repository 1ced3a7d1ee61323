/** The words that start this program once more, here or on a machine that sees the same installation. */
export const ownWords = (): readonly [string, ...string[]] => {
  const script = process.argv[1];
  return script === undefined ? ['holotype'] : [process.execPath, script];
};
