import tseslint from 'typescript-eslint';

const banned = [
  {
    selector: "CallExpression[callee.object.name='vi'][callee.property.name='mock']",
    message: 'Module mocks are banned: inject a Host',
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message: 'Output may not depend on the locale: compare code points',
  },
];

/** What people read. Two words make a sentence. */
const said = '/^(?:message|hint|evidence|detail|why|reason)$/';
const sentence = "Literal[value=/^[A-Za-z][\\w'’-]*,? [\\w'’-]+/]";
const searches = '/^(?:includes|startsWith|endsWith|match|search|indexOf)$/';
const readsWords = [
  `BinaryExpression[operator=/^[!=]==?$/] > ${sentence}`,
  `SwitchCase > ${sentence}.test`,
  `CallExpression[callee.property.name=/^(?:includes|startsWith|endsWith)$/] > ${sentence}.arguments`,
  `CallExpression[callee.property.name=${searches}]:matches([callee.object.name=${said}], [callee.object.property.name=${said}])`,
  `CallExpression[callee.property.name=/^(?:test|exec)$/] > MemberExpression.arguments[property.name=${said}]`,
  `CallExpression[callee.property.name=/^(?:test|exec)$/] > Identifier.arguments[name=${said}]`,
].map((selector) => ({ selector, message: 'A branch reads no sentence: give what it says a code' }));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      'apps/cli/bundle/**',
      '**/generated/**',
      '**/fixtures/**',
      '**/node_modules/**',
      '.tools/**',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', ...banned],
      'max-lines': ['error', { max: 500 }],
    },
  },
  {
    files: ['packages/!(host)/src/**/*.ts', 'apps/*/src/**/*.ts'],
    // resvg.ts reads the WebAssembly of its library.
    ignores: ['**/*.test.ts', 'packages/compare/src/kinds/svg/resvg.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            'fs',
            'node:fs',
            'node:fs/promises',
            'child_process',
            'node:child_process',
            'execa',
            'koffi',
          ].map((name) => ({ name, message: 'Only @holotype/host touches files and processes' })),
        },
      ],
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
    // Words of others: of libraries, of Python, of what systems and files hold.
    ignores: [
      '**/*.test.ts',
      'packages/capture/src/probes/**',
      'packages/command/src/program.ts',
      'packages/compare/src/kinds/hdf5/library.ts',
      'packages/compare/src/sniff.ts',
      'packages/ecosystems/src/python/requirement.ts',
      'packages/formats/src/compression/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...banned, ...readsWords] },
  },
);
