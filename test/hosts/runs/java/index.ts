import { join } from 'node:path';
import { must } from '@holotype/kit';
import { copySources, type RealRun } from '../run.ts';

const jar = 'org/apache/commons/commons-math3/3.6.1/commons-math3-3.6.1.jar';

/** A Java program with one jar that Maven fetched, compiled and run by the launcher. */
export const javaRun: RealRun = {
  name: 'java',
  summary: 'Java program with a jar from Maven',
  programs: ['java', 'javac', 'mvn'],
  prepare: async (place) => {
    const directory = copySources('java', ['Spread.java', 'weights.txt'], place);
    const repository = join(place, '.m2/repository');
    const wanted = ['-Dartifact=org.apache.commons:commons-math3:3.6.1', '-Dtransitive=false'];
    await must(['mvn', '-q', '-B', `-Dmaven.repo.local=${repository}`, ...wanted, 'dependency:get'], {
      cwd: directory,
    });
    return {
      directory,
      argv: ['java', '-Xshare:off', '-cp', join(repository, jar), 'Spread.java'],
      outputs: ['spread.txt'],
    };
  },
};
