// npm start: installs, builds, and does the main job on this machine. Arguments go to `holotype demo`.
import { must, setUp } from './setup.mjs';

setUp();
must('node', ['apps/cli/bin/holotype.mjs', 'demo', ...process.argv.slice(2)]);
