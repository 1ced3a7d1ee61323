import { javaRun } from '@holotype/hosts';
import { testSources } from './sources-of-run.ts';

testSources(javaRun, {
  format: 'file',
  purls: [/^pkg:maven\/org\.apache\.commons\/commons-math3@3\.6\.1$/],
});
