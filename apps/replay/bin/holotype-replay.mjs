#!/usr/bin/env node
import { replayProgram, start } from '../dist/index.js';

await start(replayProgram);
