import { findProject } from '@holotype/capture';
import { openLocal } from '@holotype/host';
import { type RawPath, utf8ToRaw } from '@holotype/model';
import type { WorkflowContext } from '@holotype/workflows-replay';

/** Where a run belongs; found before it starts, as it may remove its own directory. */
export interface Surroundings {
  readonly workingDirectory: RawPath;
  readonly home: RawPath | undefined;
  readonly project: RawPath | undefined;
}

export const findSurroundings = (context: WorkflowContext, asked: RawPath | undefined): Surroundings => {
  const workingDirectory = utf8ToRaw(context.workingDirectory);
  const variable = context.environment['HOME'];
  const home = variable === undefined ? undefined : utf8ToRaw(variable);
  const homes = home === undefined ? [] : [home];
  return { workingDirectory, home, project: findProject(openLocal(), workingDirectory, homes, asked) };
};
