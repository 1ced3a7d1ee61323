import { rustRun } from '@holotype/hosts';
import { testSources } from './sources-of-run.ts';

testSources(rustRun, { format: 'crate', purls: [/^pkg:cargo\/itoa@1\.0\.11$/] });
