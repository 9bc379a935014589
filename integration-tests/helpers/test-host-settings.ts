import path from "node:path"

import type { HostSettings } from "../../scripts/runtime/medusa-host"
import { CACHE } from "../../scripts/runtime/paths"

/** The same for all processes of a run, so that any of them reads what another one wrote. */
export const TEST_HOST_SETTINGS = {
  host: "127.0.0.1",
  storefrontPort: 9600,
  dataDir: path.join(CACHE, "test-data"),
  // Nothing listens there: a test that sends must name its simulator.
  metaGraphUrl: "http://127.0.0.1:9",
  instagramGraphUrl: "http://127.0.0.1:9/instagram",
  secrets: {
    JWT_SECRET: "test-jwt-secret",
    COOKIE_SECRET: "test-cookie-secret",
    INBOX_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
  },
} satisfies Partial<HostSettings>
