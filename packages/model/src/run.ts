/** The reason of a scope's rule for a path that the run made: the Tree does not hold it, and a replay removes what is left of it. */
export const madeByRun = 'made by the run';
