#!/usr/bin/env node
import { start } from '@holotype/replay';
import { program } from '../dist/program.js';

await start(program);
