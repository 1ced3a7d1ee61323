/** What may be held only because a run asked for it or listed it: bytes and names that no other rule brings. */
export interface Allowance {
  /** True if it fits; then it is taken. */
  readonly take: (bytes: number) => boolean;
}

const mostBytes = 64 * 1024 * 1024;
const mostNames = 20_000;

export const createAllowance = (): Allowance => {
  let [bytes, names] = [mostBytes, mostNames];
  return {
    take: (size) => {
      if (size > bytes || names === 0) return false;
      bytes -= size;
      names--;
      return true;
    },
  };
};
