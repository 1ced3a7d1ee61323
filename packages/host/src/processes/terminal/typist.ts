/** What was typed at a terminal at once, and how many bytes had been printed there before. */
export interface Typed {
  readonly after: number;
  readonly bytes: number;
}
export interface Typist {
  /** The command has printed so many bytes more; 0 to begin with. */
  readonly printed: (bytes: number) => void;
  readonly stop: () => void;
}

/** A command that prints less than it did gets what comes next when it has been silent for so long: a container takes seconds to start. */
const silenceMs = 10_000;

/** Types what was recorded where it was typed: at the same place of what is printed, so that echo and prompts come in the same order. */
export const typist = (
  input: Uint8Array,
  typed: readonly Typed[],
  type: (bytes: Uint8Array) => void,
): Typist => {
  let [at, done, seen] = [0, 0, 0];
  /** So many bytes less it has printed than it had, as a silence showed. */
  let less = 0;
  let timer: NodeJS.Timeout | undefined;
  const typeNext = (): void => {
    const part = typed[done++];
    if (!part) return;
    type(input.subarray(at, at + part.bytes));
    at += part.bytes;
  };
  const wait = (): void => {
    clearTimeout(timer);
    if (done >= typed.length) return;
    timer = setTimeout(() => {
      less = (typed[done]?.after ?? 0) - seen;
      typeNext();
      wait();
    }, silenceMs);
  };
  return {
    printed: (bytes) => {
      seen += bytes;
      for (let part = typed[done]; part && part.after - less <= seen; part = typed[done]) typeNext();
      wait();
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
};
