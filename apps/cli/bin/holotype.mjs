#!/usr/bin/env node
import { findBundle } from './bundled.mjs';

const bundle = findBundle();
if (bundle) await import(new URL('main.js', bundle).href);
else await import('../dist/main.js');
