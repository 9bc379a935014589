import type { ChannelDTO } from "../../../plugin/src/types/http"
import { prepareDatabase } from "../../helpers/database"
import { type Host, type HostOptions, login, startHost } from "../../helpers/host"
import type { PostgresServer } from "../../helpers/postgres"
import { sharedPostgres, Sql } from "../../helpers/shared-postgres"
import { startTestSimulator } from "../../helpers/simulator"
import { AgentClient, call, succeed } from "./client"
import { businessNumber, type BusinessNumber, Platform } from "./platform"

/** A running shop with one connected WhatsApp number, and everything a test may do to it. */
export interface Inbox {
  host: Host
  url: string
  databaseUrl: string
  simulatorUrl: string
  admin: AgentClient
  ana: AgentClient
  bruno: AgentClient
  platform: Platform
  sql: Sql
  channel: ChannelDTO
  /** Connects one more number, on the platform's side and on ours. */
  connect(number: BusinessNumber): Promise<{ channel: ChannelDTO; platform: Platform }>
  /** What Medusa's own API answers the admin. */
  shop<Body>(method: string, path: string, body?: unknown): Promise<Body>
  /** Starts one more process on the same database. */
  startHost(options?: Partial<HostOptions>): Promise<Host>
  stop(): Promise<void>
}

export interface InboxOptions extends Pick<HostOptions, "env" | "redisUrl" | "workerMode"> {
  /** A Postgres of one's own, to be stopped; by default the run's. */
  postgres?: Pick<PostgresServer, "url">
}

/** Statuses and retries come quickly, so that tests wait for our side only. */
const FAST = { sent_delay_ms: 20, delivered_delay_ms: 60, retry_min_ms: 100, retry_max_ms: 1_000 }

export async function startInbox({
  postgres = sharedPostgres,
  ...options
}: InboxOptions = {}): Promise<Inbox> {
  const simulator = await startTestSimulator()
  const database = await prepareDatabase(postgres)
  const hosts: Host[] = []
  const launch = async (more: Partial<HostOptions> = {}) => {
    const host = await startHost({
      databaseUrl: database.url,
      metaGraphUrl: simulator.url,
      ...options,
      ...more,
    })
    hosts.push(host)
    return host
  }
  const host = await launch()
  const clients = ["admin", "ana", "bruno"].map(async (name) => {
    return new AgentClient(host.url, await login(host.url, `${name}@inbox.test`))
  })
  const [admin, ana, bruno] = (await Promise.all(clients)) as [AgentClient, AgentClient, AgentClient]
  await call("POST", `${simulator.url}/simulator/settings`, FAST)
  const connect = async (number: BusinessNumber) => {
    const webhookUrl = `${host.url}/hooks/inbox/whatsapp`
    succeed(await call("POST", `${simulator.url}/simulator/numbers`, { ...number, webhook_url: webhookUrl }))
    const { display_phone_number, ...credentials } = number
    const body = { provider: "whatsapp", name: display_phone_number, credentials }
    const { channel } = succeed(await admin.post<{ channel: ChannelDTO }>("/channels", body))
    return { channel, platform: new Platform(simulator.url, webhookUrl, number) }
  }
  const sql = new Sql(database.url)
  return {
    ...(await connect(businessNumber(1))),
    ...{ host, url: host.url, databaseUrl: database.url, simulatorUrl: simulator.url },
    ...{ admin, ana, bruno, sql, connect },
    startHost: launch,
    shop: async (method, path, body) =>
      succeed(await call(method, `${host.url}/admin${path}`, body, admin.token)),
    stop: async () => {
      await Promise.all(hosts.map((running) => running.stop()))
      await Promise.all([simulator.close(), sql.close()])
    },
  }
}
