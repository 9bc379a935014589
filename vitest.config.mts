import { defineConfig } from "vitest/config"

/** Medusa's test runners share one Postgres and global state: one file at a time, each in its own process. */
const integration = {
  globals: true,
  environment: "node" as const,
  pool: "forks" as const,
  fileParallelism: false,
  maxWorkers: 1,
  isolate: true,
  setupFiles: ["./integration-tests/helpers/load-typescript.mts"],
  testTimeout: 30_000,
  hookTimeout: 120_000,
  teardownTimeout: 20_000,
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          globals: true,
          environment: "node",
          include: [
            "plugin/src/**/__tests__/**/*.spec.{ts,tsx}",
            "admin-extensions/src/**/*.{spec,test}.{ts,tsx}",
            "scripts/**/__tests__/*.spec.ts",
            "storefront/src/**/__tests__/*.spec.ts",
          ],
        },
      },
      { extends: "./simulator/vitest.config.mts", root: "./simulator", test: { name: "simulator" } },
      {
        test: {
          ...integration,
          name: "modules",
          globalSetup: ["./integration-tests/helpers/global-postgres.mts"],
          include: ["integration-tests/modules/**/*.spec.ts"],
        },
      },
      {
        test: {
          ...integration,
          name: "http",
          globalSetup: [
            "./integration-tests/helpers/global-postgres.mts",
            "./integration-tests/helpers/global-plugin-build.mts",
          ],
          include: ["integration-tests/http/**/*.spec.ts"],
        },
      },
      {
        test: {
          ...integration,
          name: "contract",
          globalSetup: ["./integration-tests/helpers/global-plugin-build.mts"],
          include: ["integration-tests/contract/**/*.spec.ts"],
        },
      },
    ],
  },
})
