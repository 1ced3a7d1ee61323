export { replayProgram, replayVerbs } from './verbs.ts';
