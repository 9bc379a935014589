import { readFileSync } from "node:fs"
import { join } from "node:path"

const FOLDER = join(__dirname, "..", "__fixtures__")
/** The account the fixtures were written for. */
const WRITTEN_FOR = { phone_number_id: "106540352242922", waba_id: "102290129340398" }
/** The platform's time in the fixtures, in seconds; what came earlier or later counts from it. */
const WRITTEN_AT = 1_795_348_740

/** One webhook delivery in Meta's own shape and what is to be seen of it. */
export interface Fixture {
  name: string
  payload: { object: string; entry: { id: string; changes: { field: string; value: unknown }[] }[] }
  /** What the provider makes of it, in order: the fields that matter of every event. */
  events: Record<string, unknown>[]
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), "utf8"))

/**
 * Every fixture of `__fixtures__/index.json`.
 * @param account puts deliveries and expectations on another account
 * @param at the platform's time, instead of the fixtures' own
 * @example
 * for (const { name, payload, events } of readFixtures({ phone_number_id, waba_id }, new Date())) { … }
 */
export function readFixtures(account = WRITTEN_FOR, at = new Date(WRITTEN_AT * 1_000)): Fixture[] {
  const move = <Value>(value: Value): Value => relocate(value, account, at) as Value
  const index = read("index.json") as Pick<Fixture, "name" | "events">[]
  return index.map(({ name, events }) => ({
    name,
    payload: move(read(`${name}.json`) as Fixture["payload"]),
    events: move(events),
  }))
}

/** The changes of a delivery as the simulator's `POST /simulator/deliveries` takes them. */
export const changesOf = ({ payload }: Fixture) =>
  payload.entry.flatMap(({ id, changes }) => changes.map((change) => ({ waba_id: id, ...change })))

function relocate(value: unknown, account: typeof WRITTEN_FOR, at: Date): unknown {
  if (Array.isArray(value)) return value.map((item) => relocate(item, account, at))
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, relocate(item, account, at)]))
  }
  if (value === WRITTEN_FOR.phone_number_id) return account.phone_number_id
  if (value === WRITTEN_FOR.waba_id) return account.waba_id
  const isTime = Math.abs(Number(value) - WRITTEN_AT) < 30 * 24 * 3_600
  if (!isTime) return value
  const moved = Number(value) - WRITTEN_AT + Math.floor(at.getTime() / 1_000)
  return typeof value === "string" ? String(moved) : moved
}
