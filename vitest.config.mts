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
  // Against hanging, as the next: what a test waits for has a deadline of its own.
  testTimeout: 120_000,
  // Against hanging: on a busy machine the first database takes minutes to migrate.
  hookTimeout: 300_000,
  teardownTimeout: 20_000,
}

/** Groups run one after another; vitest wants each to have a place of its own. */
const inGroup = (groupOrder: number) => ({ sequence: { groupOrder } })

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...inGroup(0),
          name: "unit",
          globals: true,
          environment: "node",
          include: [
            "plugin/src/**/__tests__/**/*.spec.{ts,tsx}",
            "admin-extensions/src/**/*.{spec,test}.{ts,tsx}",
            "scripts/**/__tests__/*.spec.ts",
            "storefront/src/**/__tests__/*.spec.ts",
            "webchat-widget/src/**/*.test.ts",
          ],
        },
      },
      {
        extends: "./simulator/vitest.config.mts",
        root: "./simulator",
        test: { ...inGroup(1), name: "simulator" },
      },
      {
        test: {
          ...integration,
          ...inGroup(2),
          name: "modules",
          globalSetup: ["./integration-tests/helpers/global-postgres.mts"],
          include: ["integration-tests/modules/**/*.spec.ts"],
        },
      },
      {
        test: {
          ...integration,
          ...inGroup(3),
          // Each file has servers and a database of its own.
          fileParallelism: true,
          maxWorkers: 2,
          name: "http",
          globalSetup: [
            "./integration-tests/helpers/global-postgres.mts",
            "./integration-tests/helpers/global-host-build.mts",
          ],
          include: ["integration-tests/http/**/*.spec.ts"],
        },
      },
      {
        test: {
          ...integration,
          ...inGroup(4),
          name: "contract",
          globalSetup: ["./integration-tests/helpers/global-plugin-build.mts"],
          include: ["integration-tests/contract/**/*.spec.ts"],
        },
      },
    ],
  },
})
