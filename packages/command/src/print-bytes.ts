/** Prints bytes as they are, on stdout; whoever waits may use their memory again. */
export const printBytes = (piece: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(piece, () => {
      resolve();
    });
  });
