/** The demo's logins; all share one password. */
export const DEMO_PASSWORD = "inbox-demo"

export const DEMO_USERS = {
  admin: { email: "admin@inbox.test", first_name: "Helena", last_name: "Prado" },
  ana: { email: "ana@inbox.test", first_name: "Ana", last_name: "Ribeiro" },
  bruno: { email: "bruno@inbox.test", first_name: "Bruno", last_name: "Costa" },
} as const

export type DemoUser = keyof typeof DEMO_USERS
