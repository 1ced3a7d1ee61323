export { refuseEarly, start } from '@holotype/command';
export { elsewhere, replayProgram, replayVerbs } from './verbs.ts';
