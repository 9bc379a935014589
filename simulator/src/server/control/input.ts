import { isObject, type JsonObject } from "../../json.js"

/** A control request that makes no sense; the answer is `{ type, code, message }` with this status. */
export class ControlError extends Error {
  constructor(
    readonly status: 400 | 404 | 409,
    readonly code: "invalid_data" | "not_found" | "conflict",
    message: string
  ) {
    super(message)
  }
}

export const invalid = (message: string) => new ControlError(400, "invalid_data", message)
export const notFound = (message: string) => new ControlError(404, "not_found", message)

/** Readers for the body of a control request; each says which member is wrong and what it should be. */
export class Input {
  readonly body: JsonObject

  constructor(
    body: unknown,
    private readonly path = ""
  ) {
    if (!isObject(body)) {
      throw invalid(`${path === "" ? "the body" : path.slice(0, -1)} must be a JSON object`)
    }
    this.body = body
  }

  only(...keys: string[]): this {
    const unknown = Object.keys(this.body).find((key) => !keys.includes(key))
    if (unknown !== undefined) {
      throw invalid(`${this.path}${unknown} is not known here; known are ${keys.join(", ")}`)
    }
    return this
  }

  has(key: string): boolean {
    return this.body[key] !== undefined
  }

  string(key: string): string {
    const value = this.body[key]
    if (typeof value !== "string" || value === "") {
      throw this.wrong(key, "a non-empty string")
    }
    return value
  }

  optionalString(key: string): string | null {
    return this.body[key] === undefined || this.body[key] === null ? null : this.string(key)
  }

  digits(key: string): string {
    const digits = this.string(key).replace(/^\+/, "")
    if (!/^\d{6,15}$/.test(digits)) {
      throw this.wrong(key, "6 to 15 digits")
    }
    return digits
  }

  url(key: string): string {
    const value = this.string(key)
    if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
      throw this.wrong(key, "an http(s) URL")
    }
    return value
  }

  number(key: string, limits: { min?: number; max?: number; whole?: boolean } = {}): number {
    const value = this.body[key]
    const { min = -Infinity, max = Infinity, whole = false } = limits
    const fits = typeof value === "number" && Number.isFinite(value) && value >= min && value <= max
    if (!fits || (whole && !Number.isInteger(value))) {
      const range =
        max === Infinity ? (min === -Infinity ? "" : ` of at least ${min}`) : ` from ${min} to ${max}`
      throw this.wrong(key, `a ${whole ? "whole " : ""}number${range}`)
    }
    return value
  }

  whole(key: string, fallback: number, limits: { min?: number; max?: number } = { min: 0 }): number {
    return this.has(key) ? this.number(key, { ...limits, whole: true }) : fallback
  }

  boolean(key: string, fallback: boolean): boolean {
    const value = this.body[key]
    if (value === undefined) {
      return fallback
    }
    if (typeof value !== "boolean") {
      throw this.wrong(key, "true or false")
    }
    return value
  }

  oneOf<Option extends string>(key: string, options: readonly Option[], fallback?: Option): Option {
    const value = this.body[key]
    if (value === undefined && fallback !== undefined) {
      return fallback
    }
    const option = options.find((candidate) => candidate === value)
    if (option === undefined) {
      throw this.wrong(key, `one of ${options.join(", ")}`)
    }
    return option
  }

  list(key: string): unknown[] {
    const value = this.body[key]
    if (!Array.isArray(value)) {
      throw this.wrong(key, "an array")
    }
    return value
  }

  child(key: string): Input {
    return new Input(this.body[key], `${this.path}${key}.`)
  }

  children(key: string): Input[] {
    return this.list(key).map((item, index) => new Input(item, `${this.path}${key}[${index}].`))
  }

  wrong(key: string, wanted: string): ControlError {
    return invalid(`${this.path}${key} must be ${wanted}`)
  }
}
