// ARCHITECTURE.md, "Who may import what", as rules. Type-only imports count: a type is a dependency.

/** Source that ships: tests may reach further. */
const NOT_TESTS = "(__tests__|__fixtures__|\\.(spec|test)\\.tsx?$)"

/** Everything of ours in the plugin, apart from what `allowed` matches. */
function oursExcept(...allowed) {
  return {
    path: "^(plugin/src|admin-extensions|simulator|storefront|scripts|integration-tests|examples)/",
    pathNot: allowed,
  }
}

const TYPES_AND_UTILS = ["^plugin/src/types/", "^plugin/src/utils/"]

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment:
        "A cycle means two files are one. Data models name each other lazily: a relation has two ends.",
      severity: "error",
      from: { pathNot: `${NOT_TESTS}|^plugin/src/modules/[^/]+/models/` },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-unresolvable",
      comment: "What examples take from the plugin is there once it has been built; the compiler checks it.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^medusa-plugin-inbox/" },
    },
    {
      name: "types-and-utils-stand-alone",
      comment: "They are the ground; nothing of ours lies below them.",
      severity: "error",
      from: { path: "^plugin/src/(types|utils)/", pathNot: NOT_TESTS },
      to: oursExcept(...TYPES_AND_UTILS),
    },
    {
      name: "modules-are-islands",
      comment: "A module knows the framework, types, utils and itself. What crosses modules is a workflow.",
      severity: "error",
      from: { path: "^plugin/src/modules/([^/]+)/", pathNot: NOT_TESTS },
      to: oursExcept(...TYPES_AND_UTILS, "^plugin/src/modules/$1/", "^migrations/$1/"),
    },
    {
      name: "providers-use-the-public-door",
      comment:
        "A channel or strategy of ours gets what a third party gets: the abstract class and types. Meta's two platforms share channels/meta.",
      severity: "error",
      from: { path: "^plugin/src/(channels|strategies)/([^/]+)/", pathNot: NOT_TESTS },
      to: oursExcept(...TYPES_AND_UTILS, "^plugin/src/$1/$2/", "^plugin/src/channels/meta/"),
    },
    {
      name: "examples-use-the-package",
      severity: "error",
      from: { path: "^examples/([^/]+)/", pathNot: NOT_TESTS },
      to: oursExcept("^examples/$1/"),
    },
    {
      name: "workflows-do-not-know-who-calls",
      comment:
        "Workflows use types, module keys and types, core-flows and other workflows; never routes, UI or jobs.",
      severity: "error",
      from: { path: "^plugin/src/workflows/", pathNot: NOT_TESTS },
      to: oursExcept(...TYPES_AND_UTILS, "^plugin/src/workflows/", "^plugin/src/modules/"),
    },
    {
      name: "workflows-know-modules-by-key",
      comment: "The key comes from a module's index; its service only as a type.",
      severity: "error",
      from: { path: "^plugin/src/workflows/", pathNot: NOT_TESTS },
      to: {
        path: "^plugin/src/modules/",
        pathNot: "^plugin/src/modules/[^/]+/index\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "another-domain-only-through-its-workflow",
      severity: "error",
      from: { path: "^plugin/src/workflows/([^/]+)/", pathNot: NOT_TESTS },
      to: { path: "^plugin/src/workflows/[^/]+/steps/", pathNot: "^plugin/src/workflows/($1|common)/steps/" },
    },
    {
      name: "links-know-modules-only",
      severity: "error",
      from: { path: "^plugin/src/links/" },
      to: oursExcept("^plugin/src/modules/[^/]+/index\\.ts$", "^plugin/src/utils/"),
    },
    {
      name: "subscribers-and-jobs-call-workflows",
      severity: "error",
      from: { path: "^plugin/src/(subscribers|jobs)/", pathNot: NOT_TESTS },
      to: oursExcept(
        ...TYPES_AND_UTILS,
        "^plugin/src/$1/",
        "^plugin/src/workflows/",
        "^plugin/src/modules/[^/]+/(index|service)\\.ts$"
      ),
    },
    {
      name: "routes-call-workflows",
      comment: "Routes use workflows, Query and the HTTP types.",
      severity: "error",
      from: { path: "^plugin/src/api/", pathNot: NOT_TESTS },
      to: oursExcept(
        ...TYPES_AND_UTILS,
        "^plugin/src/api/",
        "^plugin/src/workflows/",
        "^plugin/src/modules/"
      ),
    },
    {
      name: "callers-know-modules-by-key",
      comment: "Routes, subscribers and jobs take a module's key from its index; its shapes only as types.",
      severity: "error",
      from: { path: "^plugin/src/(api|subscribers|jobs)/", pathNot: NOT_TESTS },
      to: {
        path: "^plugin/src/modules/",
        pathNot: "^plugin/src/modules/[^/]+/index\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "admin-entries-import-the-ui",
      comment: "The files in plugin/src/admin are entries; the interface lives in admin-extensions.",
      severity: "error",
      from: { path: "^plugin/src/admin/" },
      to: oursExcept("^plugin/src/admin/", "^admin-extensions/src/"),
    },
    {
      name: "browser-code-knows-http-types-only",
      comment: "No server code in the browser; the door for other plugins is browser code.",
      severity: "error",
      from: { path: "^(admin-extensions|webchat-widget)/", pathNot: NOT_TESTS },
      to: oursExcept("^plugin/src/types/http/", "^plugin/src/extend/", "^$1/"),
    },
    {
      name: "browser-code-imports-types-as-types",
      severity: "error",
      from: { path: "^(admin-extensions|webchat-widget)/", pathNot: NOT_TESTS },
      to: { path: "^plugin/src/", pathNot: "^plugin/src/extend/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "the-door-imports-nothing",
      comment: "Other plugins bundle a copy of it.",
      severity: "error",
      from: { path: "^plugin/src/extend/" },
      to: { path: "^(plugin|admin-extensions)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "simulator-knows-nothing-of-the-product",
      comment: "It imitates Meta from Meta's documentation; sharing code with us would share our mistakes.",
      severity: "error",
      from: { path: "^simulator/" },
      to: oursExcept("^simulator/"),
    },
    {
      name: "storefront-knows-the-store-api-only",
      severity: "error",
      from: { path: "^storefront/" },
      to: oursExcept("^storefront/"),
    },
    {
      name: "product-never-imports-tooling",
      severity: "error",
      from: { path: "^(plugin|admin-extensions|webchat-widget)/", pathNot: NOT_TESTS },
      to: { path: "^(scripts|integration-tests|simulator|storefront)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.medusa|\\.cache|\\.data|dist)/" },
    // Sees `import type`, which the compiled code no longer has.
    tsPreCompilationDeps: "specify",
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mts", ".js", ".mjs", ".cjs", ".json"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
}
