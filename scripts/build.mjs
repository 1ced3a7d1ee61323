// npm run build: installs what is needed and compiles.
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

setUp();
console.log(`built. The command is \`npx holotype\` from here, and \`holotype\` from anywhere after

  export PATH="${join(root, 'apps/cli/bin')}:$PATH"
`);
