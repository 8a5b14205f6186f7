import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    testTimeout: 60_000,
    // No file leaves state behind for another one, so a worker is used again: starting one for each file costs more than most files.
    isolate: false,
  },
});
