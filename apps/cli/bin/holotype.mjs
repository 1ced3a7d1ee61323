#!/usr/bin/env node
import { findBundle } from './bundled.mjs';

const bundle = findBundle();
const { run } = bundle ? await import(new URL('main.js', bundle).href) : await import('../dist/main.js');
await run();
