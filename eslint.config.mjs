import medusa from "@medusajs/eslint-plugin"
import { defineConfig, globalIgnores } from "eslint/config"
import reactHooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"

const TESTS = ["**/__tests__/**", "**/__fixtures__/**", "**/*.{test,spec}.{ts,tsx}"]

// Medusa's preset begins with ignores of its own, which would hide our tests from every rule.
const medusaRules = medusa.configs.recommended.filter((config) =>
  Object.keys(config).some((key) => key !== "ignores")
)

export default defineConfig(
  globalIgnores([
    "**/node_modules/**",
    "**/.medusa/**",
    "**/dist/**",
    ".cache/**",
    ".data/**",
    "test-results/**",
    "playwright-report/**",
  ]),
  {
    files: ["**/*.{ts,tsx,mts}"],
    extends: [tseslint.configs.strict],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      // With unchecked indexes a matched route's parameter and a row of RETURNING need a claim.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Medusa wires abstract services and modules through classes.
      "@typescript-eslint/no-extraneous-class": "off",
      // `declare module` and Medusa's augmentations need them.
      "@typescript-eslint/no-namespace": ["error", { allowDeclarations: true }],
      curly: ["error", "multi-line"],
      eqeqeq: ["error", "smart"],
      "no-var": "error",
      "prefer-const": "error",
      "object-shorthand": "error",
    },
  },
  {
    files: ["plugin/src/**/*.{ts,tsx}"],
    ignores: TESTS,
    extends: [medusaRules],
    rules: {
      "no-console": "error",
      // Ids live in one namespace with those of the shop and of every other plugin: ours are prefixed.
      "@medusajs/workflow-id-matches-export-or-filename": "off",
      "@medusajs/step-id-kebab-case": "off",
    },
  },
  {
    files: ["admin-extensions/src/**/*.{ts,tsx}", "plugin/src/admin/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      "no-console": ["error", { allow: ["error"] }],
      // Only says that the React compiler, which we do not use, leaves virtual lists alone.
      "react-hooks/incompatible-library": "off",
    },
  },
  {
    files: ["medusa-config.ts"],
    // Medusa reads the configuration through require().
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["plugin/src/modules/*/service.ts"],
    // Module services hand the container on with `super(...arguments)`, as Medusa's own do.
    rules: { "prefer-rest-params": "off" },
  }
)
