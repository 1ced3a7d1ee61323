#!/usr/bin/env node
import { refuseEarly, replayProgram, start } from '../dist/index.js';

if (!refuseEarly(process.argv.slice(2))) await start(replayProgram);
