import tseslint from 'typescript-eslint';

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
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='vi'][callee.property.name='mock']",
          message: 'Module mocks are banned: inject a Host',
        },
        {
          selector: "CallExpression[callee.property.name='localeCompare']",
          message: 'Output may not depend on the locale: compare code points',
        },
      ],
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
);
