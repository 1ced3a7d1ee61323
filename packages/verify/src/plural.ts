/** A count and its noun: `1 path`, `1200 paths`. */
export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
