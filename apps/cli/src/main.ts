import { start } from '@holotype/command';
import { program } from './program.ts';

await start(program);
