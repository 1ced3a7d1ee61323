import type { ClaimFact, Facts, InputFact, OutputFact, RunFact } from '../../facts/facts.ts';
import { type Entity, fileId, linksTo, oneOrMany, ref } from './entity.ts';

/** The run as an action: what was started, what it read, what came of it and what is claimed of that. */
export const runEntities = (facts: Facts): Entity[] => {
  const { run, capsule, machine } = facts;
  const packages = facts.packages.map(({ purl, name, version }): Entity => ({
    '@id': purl,
    '@type': 'SoftwareApplication',
    name,
    ...(version !== '' && { version }),
  }));
  if (!run) return packages;
  const outputs = facts.outputs.map(outputEntity);
  const claims = facts.claims.map(claimEntity);
  const inputs = facts.inputs.map(inputEntity);
  const image = imageEntity(facts);
  const tool: Entity = {
    '@id': '#program',
    '@type': 'SoftwareApplication',
    name: run.command[0]?.split('/').at(-1) ?? 'program',
    description: `The program that was started: ${run.command[0] ?? ''}`,
    ...(machine.system !== undefined && { operatingSystem: machine.system }),
    ...(packages.length > 0 && { softwareRequirements: oneOrMany(linksTo(packages)) }),
  };
  const variables = run.variables.map(({ name, value }): Entity => ({
    '@id': `#variable-${name}`,
    '@type': 'PropertyValue',
    name,
    value,
  }));
  const action: Entity = {
    '@id': '#run',
    '@type': 'CreateAction',
    name: `The recorded run of ${tool['name'] as string}`,
    description: run.command.join(' '),
    instrument: ref(tool['@id']),
    object: oneOrMany([ref(fileId(capsule.name)), ...linksTo(inputs)]),
    result: oneOrMany(linksTo([...outputs, ...claims])),
    ...(run.began !== undefined && { startTime: run.began }),
    ...(run.ended !== undefined && { endTime: run.ended }),
    ...statusOf(run),
    ...(variables.length > 0 && { environment: oneOrMany(linksTo(variables)) }),
    containerImage: ref(image['@id']),
  };
  return [action, tool, image, ...variables, ...inputs, ...outputs, ...claims, ...packages];
};

const statusOf = ({ exitCode }: RunFact) =>
  exitCode === 0
    ? { actionStatus: ref('http://schema.org/CompletedActionStatus') }
    : {
        actionStatus: ref('http://schema.org/FailedActionStatus'),
        error: exitCode === undefined ? 'ended by a signal' : `exit code ${exitCode}`,
      };

/** The capsule is the image: every rebuild gives this one. */
const imageEntity = ({ image, capsule }: Facts): Entity => ({
  '@id': '#image',
  '@type': 'ContainerImage',
  additionalType: ref('https://w3id.org/ro/terms/workflow-run#DockerImage'),
  name: capsule.name,
  description: 'The image that holotype rebuild --form oci makes of the capsule, on every machine the same',
  sha256: image.configDigest.replace('sha256:', ''),
});

const outputEntity = ({ id, name, size, sha256, varies, policy }: OutputFact): Entity => ({
  '@id': `#${id}`,
  '@type': 'CreativeWork',
  name,
  description: `An output of the run, kept in the capsule; compared by ${policy}${varies ? '; it varies from run to run' : ''}`,
  contentSize: String(size),
  sha256,
});

const inputEntity = ({ id, name, size, sha256, slot, url }: InputFact): Entity => ({
  '@id': `#${id}`,
  '@type': 'CreativeWork',
  name,
  description:
    slot === undefined
      ? 'A file that the run read, kept in the capsule'
      : `A file that the run read, known by its hash only: holotype replay --data ${slot}=FILE`,
  contentSize: String(size),
  sha256,
  ...(url !== undefined && { url }),
});

/** https://schema.org/Claim */
const claimEntity = ({ id, name, carrier, value, outputs }: ClaimFact): Entity => ({
  '@id': `#${id}`,
  '@type': 'Claim',
  name,
  description: `Carried by ${carrier}`,
  ...(value !== undefined && { text: value }),
  ...(outputs.length > 0 && { isBasedOn: oneOrMany(outputs.map((one) => ref(`#${one.id}`))) }),
});
