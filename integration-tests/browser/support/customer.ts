import { PHONE_NUMBER_ID } from "../../../scripts/seed/channel"
import { asList, asObject, callJson, type Json } from "../../../scripts/seed/http"
import { stack } from "../../helpers/browser-stack"

const firstNumber = Date.now() % 100_000_000
let numbers = 0

/** Brazilian mobile numbers that no other customer of this database has. */
function nextNumber(): string {
  numbers += 1
  return `55119${String((firstNumber + numbers) % 100_000_000).padStart(8, "0")}`
}

export interface PhoneSettings {
  /** Off holds `delivered` back. */
  online?: boolean
  /** Off holds `read` back. */
  read_receipts?: boolean
}

/** Calls the simulator's control API. */
export function simulate(method: "GET" | "POST", path: string, body?: Json): Promise<Json> {
  return callJson(method, `${stack.simulatorUrl}/simulator${path}`, body)
}

/** Lets the next send of the shop's number go wrong. */
export async function failNextSend(kind: "error" | "async_error" | "slow", fault: Json = {}): Promise<void> {
  await simulate("POST", "/faults", { on: "send", kind, phone_number_id: PHONE_NUMBER_ID, ...fault })
}

/** Forgets the failures nobody has run into. */
export async function clearFaults(): Promise<void> {
  await fetch(`${stack.simulatorUrl}/simulator/faults`, { method: "DELETE" })
}

/** Somebody with a phone in the simulator. */
export class Customer {
  private constructor(
    readonly id: string,
    readonly name: string,
    /** What the inbox knows the person by. */
    readonly address: string
  ) {}

  static async create(name: string): Promise<Customer> {
    const number = nextNumber()
    await simulate("POST", "/contacts", { id: `phone-${number}`, name, wa_id: number })
    return new Customer(`phone-${number}`, name, number)
  }

  /** The page of this phone. */
  get phoneUrl(): string {
    return `${stack.simulatorUrl}/?contact=${this.id}`
  }

  /** @param at the platform's time of the message; its window counts from it */
  async write(text: string, at?: Date): Promise<void> {
    await simulate("POST", `/contacts/${this.id}/messages`, {
      phone_number_id: PHONE_NUMBER_ID,
      type: "text",
      text: { body: text },
      ...(at ? { timestamp: at.toISOString() } : {}),
    })
  }

  /** Writes one after the other, a second apart because that is how fine the platform's times are. */
  async writeAll(texts: string[], end = new Date()): Promise<void> {
    for (const [index, text] of texts.entries()) {
      await this.write(text, new Date(end.getTime() - (texts.length - 1 - index) * 1_000))
    }
  }

  async read(): Promise<void> {
    await simulate("POST", `/contacts/${this.id}/read`, { phone_number_id: PHONE_NUMBER_ID })
  }

  async set(settings: PhoneSettings): Promise<void> {
    await simulate("POST", `/contacts/${this.id}`, { ...settings })
  }

  /** The texts the platform accepted for this person, in order; one sent twice is there twice. */
  async received(): Promise<string[]> {
    const { sent } = await simulate("GET", `/sent?phone_number_id=${PHONE_NUMBER_ID}`)
    return asList(sent)
      .filter((message) => message.contact_id === this.id)
      .map((message) => String(asObject(asObject(message.body).text).body))
  }
}
