// What project references cannot say. Tests may import what they like; other packages are seen as their dist.
const test = '[.]test[.](data[.]|support[.])?ts$';
const source = ['^packages/[^/]+/src/', '^apps/[^/]+/src/'];
const stages = ['capture', 'lock', 'rebuild', 'verify', 'runtimes', 'builder', 'publish'];
const foundation = [
  'model',
  'host',
  'terminal',
  'formats',
  'ecosystems',
  'capsule',
  'store',
  'compare',
  'signatures',
];
/** What composes the stages, and what starts it from a command line. */
const above = ['workflows', 'workflows-replay', 'command'];
const plugins = [
  ['capture', 'probes'],
  ['rebuild', 'forms'],
  ['verify', 'checks'],
  ['verify', 'reporters'],
  ['runtimes', 'drivers'],
  ['compare', 'kinds'],
  ['builder', 'blocks'],
  ['builder', 'targets'],
  ['publish', 'formats'],
];

const inPackages = (names) => names.map((name) => `^packages/${name}/`);

/** Modules by their names, with and without `node:`, and the folders that npm modules resolve to. */
const modules = (names) => names.flatMap((name) => [`^(node:)?${name}$`, `node_modules/${name}/`]);

export default {
  forbidden: [
    ...stages.map((stage) => ({
      name: `stage-${stage}`,
      comment: 'Stages know documents, not each other; only workflows compose them',
      severity: 'error',
      from: { path: `^packages/${stage}/src/`, pathNot: test },
      to: { path: [...inPackages([...stages.filter((other) => other !== stage), ...above]), '^apps/'] },
    })),
    ...plugins.map(([stage, folder]) => ({
      name: `${stage}-${folder}`,
      comment: 'A plugin never imports its sibling: what two of them need lies beside their folder',
      severity: 'error',
      from: { path: `^packages/${stage}/src/${folder}/([^/]+)/`, pathNot: test },
      to: {
        path: `^packages/${stage}/src/${folder}/[^/]+/`,
        pathNot: `^packages/${stage}/src/${folder}/$1/`,
      },
    })),
    {
      name: 'ecosystems',
      comment: 'An ecosystem never imports its sibling: what two of them need lies beside their folders',
      severity: 'error',
      from: { path: '^packages/ecosystems/src/([^/]+)/', pathNot: test },
      to: {
        path: '^packages/ecosystems/src/[^/]+/',
        pathNot: '^packages/ecosystems/src/($1|reading|recipe)/',
      },
    },
    {
      name: 'recipes-pure',
      comment: 'A recipe is made from documents alone',
      severity: 'error',
      from: {
        path: ['^packages/ecosystems/src/recipe/', '^packages/ecosystems/src/[^/]+/recipe'],
        pathNot: test,
      },
      to: { path: inPackages(foundation.filter((name) => !['model', 'ecosystems'].includes(name))) },
    },
    {
      name: 'foundation',
      comment: 'What every stage stands on knows no stage and no app',
      severity: 'error',
      from: { path: foundation.map((name) => `^packages/${name}/src/`), pathNot: test },
      to: { path: [...inPackages([...stages, ...above]), '^apps/'] },
    },
    {
      name: 'workflows',
      comment: 'Workflows are a library: they know no command line and no terminal, only words',
      severity: 'error',
      from: { path: inPackages(['workflows', 'workflows-replay']), pathNot: test },
      to: { path: [...inPackages(['command']), '^apps/', '^packages/terminal/(?!dist/words[.])'] },
    },
    {
      name: 'workflows-replay',
      comment: 'Who receives a capsule needs neither tracer, lock nor recipes',
      severity: 'error',
      from: { path: ['^packages/workflows-replay/src/', '^apps/replay/src/'], pathNot: test },
      to: { path: inPackages(['trace', 'lock', 'builder', 'publish', 'workflows']) },
    },
    {
      name: 'secrets',
      comment: 'Rules for secrets are handed over by workflows, so that who receives a capsule does without',
      severity: 'error',
      from: { path: source, pathNot: [test, ...inPackages(['secrets', 'workflows'])] },
      to: { path: inPackages(['secrets']) },
    },
    {
      name: 'secrets-below',
      comment: 'The search for secrets knows places and files, and nobody who asks for it',
      severity: 'error',
      from: { path: '^packages/secrets/src/', pathNot: test },
      to: {
        path: [
          ...inPackages([
            ...stages,
            ...above,
            ...foundation.filter((name) => !['model', 'host', 'ecosystems'].includes(name)),
          ]),
          '^apps/',
        ],
      },
    },
    {
      name: 'secrets-thread',
      comment:
        'A thread that searches is told which places are published: loading the ecosystems would take longer',
      severity: 'error',
      from: { path: '^packages/secrets/src/scan-worker.ts$' },
      to: { path: inPackages(['ecosystems']), reachable: true },
    },
    {
      name: 'verbs',
      comment:
        'A verb is options, one workflow, and what is printed; what it needs of a stage the workflows export',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/commands/', pathNot: test },
      to: {
        path: '^packages/',
        pathNot: inPackages(['model', 'terminal', ...above]),
      },
    },
    {
      name: 'compare-pure',
      comment: 'What is the same is decided from bytes alone',
      severity: 'error',
      from: { path: '^packages/compare/src/', pathNot: test },
      to: {
        path: inPackages([...stages, ...foundation].filter((name) => !['compare', 'model'].includes(name))),
      },
    },
    {
      name: 'signatures-pure',
      comment: 'Whether a signature holds is decided from bytes alone',
      severity: 'error',
      from: { path: '^packages/signatures/src/', pathNot: test },
      to: {
        path: inPackages(
          [...stages, ...foundation].filter((name) => !['signatures', 'model'].includes(name)),
        ),
      },
    },
    {
      name: 'builder-pure',
      comment: 'A recipe is made from documents alone',
      severity: 'error',
      from: { path: '^packages/builder/src/', pathNot: test },
      to: {
        path: inPackages(
          [...stages, ...foundation].filter((name) => !['builder', 'model', 'ecosystems'].includes(name)),
        ),
      },
    },
    {
      name: 'publish-pure',
      comment: 'The files of a deposit are made from documents alone',
      severity: 'error',
      from: { path: '^packages/publish/src/', pathNot: test },
      to: {
        path: inPackages([...stages, ...foundation].filter((name) => !['publish', 'model'].includes(name))),
      },
    },
    {
      name: 'outside-world',
      comment:
        'Only @holotype/host touches files and processes; a library that brings its WebAssembly as a file has it read',
      severity: 'error',
      from: {
        path: source,
        pathNot: [test, '^packages/host/src/', '^packages/compare/src/kinds/svg/resvg.ts$'],
      },
      to: { path: modules(['fs', 'fs/promises', 'child_process', 'execa', 'koffi']) },
    },
    {
      name: 'network',
      comment: 'Only @holotype/store reaches the network; a Socket also reads the pipes of a started program',
      severity: 'error',
      from: {
        path: source,
        pathNot: [test, '^packages/store/src/', '^packages/host/src/processes/streams.ts$'],
      },
      to: { path: modules(['http', 'https', 'http2', 'net', 'tls', 'dns', 'undici']) },
    },
    {
      name: 'by-name',
      comment: 'Another package is imported by its name: a relative path makes a second copy of its classes',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/src/' },
      to: { path: source, pathNot: '^$1/$2/src/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: source },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['/fixtures/', '/golden/', '/generated/', '^apps/cli/bundle/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'node', 'types'],
    },
  },
};
