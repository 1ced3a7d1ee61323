// npm run build: installs what is needed and compiles.
import { setUp } from './setup.mjs';

setUp();
console.log('built; `npx holotype --help` from here');
