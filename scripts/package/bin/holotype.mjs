#!/usr/bin/env node
import './kept.mjs';
import { run } from '../bundle/main.js';

await run();
