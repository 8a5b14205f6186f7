import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    testTimeout: 60_000,
    // Vitest leaves one processor free by itself, which halves a machine of two.
    maxWorkers: '100%',
  },
});
