import path from "node:path"

import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

const port = process.env.PORT || "9000"
const storefrontPort = process.env.STOREFRONT_PORT || "9600"
const publicUrl = process.env.PUBLIC_URL || `http://127.0.0.1:${port}`
const redisUrl = process.env.REDIS_URL || undefined
const dataDir = path.resolve(process.env.DATA_DIR || ".data")

/** Both names of this machine, so that it does not matter which one a person types. */
const localOrigins = (localPort: string) => [`http://127.0.0.1:${localPort}`, `http://localhost:${localPort}`]
const adminOrigins = [...new Set([new URL(publicUrl).origin, ...localOrigins(port)])].join(",")
const storeOrigins = localOrigins(storefrontPort).join(",")

function workerMode(): "shared" | "server" | "worker" {
  const mode = process.env.MEDUSA_WORKER_MODE
  return mode === "server" || mode === "worker" ? mode : "shared"
}

const fileModule = {
  resolve: "@medusajs/medusa/file",
  options: {
    providers: [
      {
        resolve: "@medusajs/medusa/file-local",
        id: "local",
        options: {
          upload_dir: path.join(dataDir, "uploads", "public"),
          // Anything under "static" is served to everyone; private files must lie elsewhere.
          private_upload_dir: path.join(dataDir, "uploads", "private"),
          backend_url: `${publicUrl}/static`,
        },
      },
    ],
  },
}

const redisModules = [
  { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
  { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
  {
    resolve: "@medusajs/medusa/caching",
    options: {
      providers: [{ resolve: "@medusajs/medusa/caching-redis", id: "caching-redis", options: { redisUrl } }],
    },
  },
  {
    resolve: "@medusajs/medusa/locking",
    options: {
      providers: [
        {
          resolve: "@medusajs/medusa/locking-redis",
          id: "locking-redis",
          is_default: true,
          options: { redisUrl },
        },
      ],
    },
  },
]

module.exports = defineConfig({
  admin: { path: "/app" },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { ssl: false, sslmode: "disable" },
    redisUrl,
    workerMode: workerMode(),
    // Browsers refuse Secure cookies over plain http, and production mode would ask for them.
    cookieOptions: { secure: publicUrl.startsWith("https:") },
    http: {
      storeCors: process.env.STORE_CORS || storeOrigins,
      adminCors: process.env.ADMIN_CORS || adminOrigins,
      authCors: process.env.AUTH_CORS || `${adminOrigins},${storeOrigins}`,
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  // Further ones for tests: a module of the shop's own, or one of the plugin's that is left out.
  modules: [
    fileModule,
    ...(redisUrl ? redisModules : []),
    ...JSON.parse(process.env.INBOX_TEST_MODULES || "[]"),
  ],
  // Off only to measure what the plugin costs a shop.
  plugins:
    process.env.INBOX_PLUGIN === "off"
      ? []
      : [
          {
            resolve: "medusa-plugin-inbox",
            options: {
              redisUrl,
              encryptionKey: process.env.INBOX_ENCRYPTION_KEY,
              publicUrl: process.env.PUBLIC_URL,
              metaGraphUrl: process.env.META_GRAPH_URL,
              instagramGraphUrl: process.env.INSTAGRAM_GRAPH_URL,
              storefrontProductUrl:
                process.env.STOREFRONT_PRODUCT_URL || `http://127.0.0.1:${storefrontPort}/#{handle}`,
              unconfirmedAfterMs: Number(process.env.INBOX_UNCONFIRMED_AFTER_MS) || undefined,
              ...JSON.parse(process.env.INBOX_TEST_OPTIONS || "{}"),
            },
          },
        ],
})
