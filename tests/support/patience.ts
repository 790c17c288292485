const LONGEST_TEST_MS = 300_000;

// jest takes no timeout per project from its configuration
jest.setTimeout(LONGEST_TEST_MS);
