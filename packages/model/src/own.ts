/** Names of empty files that say of a directory what made it. */
export const ownMarks = { partial: '.holotype-partial', replay: '.holotype-replay' } as const;
