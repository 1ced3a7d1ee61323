import { start } from '@holotype/replay';
import { program } from './program.ts';

await start(program);
