const shared = { testEnvironment: 'node', transform: {}, roots: ['<rootDir>/dist'] };

/** Jest runs what tsc wrote. Two kinds, because only one of them needs servers and the other must stay quick. */
export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/dist/test/setup/closing-line-reporter.js'],
  projects: [
    {
      ...shared,
      displayName: 'rules',
      testMatch: ['<rootDir>/dist/**/*.spec.js'],
      testPathIgnorePatterns: ['<rootDir>/dist/test/(?!architecture/)'],
    },
    {
      ...shared,
      displayName: 'real',
      testMatch: ['<rootDir>/dist/test/**/*.spec.js'],
      testPathIgnorePatterns: ['<rootDir>/dist/test/architecture/'],
      globalSetup: '<rootDir>/dist/test/setup/global-setup.js',
      globalTeardown: '<rootDir>/dist/test/setup/global-teardown.js',
    },
  ],
};
