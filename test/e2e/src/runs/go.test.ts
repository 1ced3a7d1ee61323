import { goRun } from '@holotype/hosts';
import { testSources } from './sources-of-run.ts';

testSources(goRun, {
  format: 'go',
  purls: [/^pkg:golang\/github\.com\/BurntSushi\/toml@v1\.4\.0$/],
});
