const shared = { testEnvironment: 'node', transform: {}, roots: ['<rootDir>/dist'] };

/** Jest runs what tsc wrote. Two kinds, because only one of them needs servers and the other must stay quick. */
export default {
  maxWorkers: 2,
  // What a file has loaded is not all given back when it ends: a worker that has grown makes room for a new one.
  workerIdleMemoryLimit: '1GB',
  // Nothing is timed here: what hangs is found, and what a busy machine does slowly is left to end.
  testTimeout: 120_000,
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
