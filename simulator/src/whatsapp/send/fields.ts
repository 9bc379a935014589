import { isObject, type JsonObject } from "../../json.js"
import { GraphError } from "../graph-error.js"

/**
 * Readers for one object of a send request. Each refuses the way the platform does: a missing top-level
 * parameter is code 100, a missing nested one 131008, a wrong type or length 100, a wrong value 131009.
 */
export class Fields {
  constructor(
    readonly object: JsonObject,
    private readonly path = ""
  ) {}

  at(key: string): string {
    return this.path === "" ? key : `${this.path}['${key}']`
  }

  only(...keys: string[]): this {
    for (const key of Object.keys(this.object)) {
      if (!keys.includes(key)) {
        throw new GraphError(100, `Unexpected key "${key}" on param "${this.path}".`, {
          message: `(#100) Unexpected key "${key}" on param "${this.path}".`,
        })
      }
    }
    return this
  }

  has(key: string): boolean {
    return this.object[key] !== undefined && this.object[key] !== null
  }

  missing(key: string): GraphError {
    return this.path === ""
      ? new GraphError(100, `The parameter ${key} is required.`, {
          message: `(#100) The parameter ${key} is required.`,
        })
      : new GraphError(131008, `Parameter '${this.at(key)}' is missing.`)
  }

  invalid(key: string, reason: string): GraphError {
    return new GraphError(100, `Param ${this.at(key)} ${reason}`, {
      message: `(#100) Param ${this.at(key)} ${reason}`,
    })
  }

  /** A value of the right type that makes no sense. */
  wrongValue(key: string, reason: string): GraphError {
    return new GraphError(131009, `Parameter '${this.at(key)}' ${reason}`)
  }

  string(key: string, limits: { max?: number; min?: number } = {}): string {
    if (!this.has(key)) {
      throw this.missing(key)
    }
    const value = this.object[key]
    if (typeof value !== "string") {
      throw this.invalid(key, "must be a string.")
    }
    const length = [...value].length
    if (length < (limits.min ?? 1)) {
      throw limits.min && limits.min > 1
        ? this.invalid(key, `must be at least ${limits.min} characters long.`)
        : this.missing(key)
    }
    if (limits.max !== undefined && length > limits.max) {
      throw this.invalid(key, `must be at most ${limits.max} characters long.`)
    }
    return value
  }

  optionalString(key: string, limits: { max?: number; min?: number } = {}): string | null {
    return this.has(key) ? this.string(key, limits) : null
  }

  boolean(key: string): boolean | null {
    if (!this.has(key)) {
      return null
    }
    const value = this.object[key]
    if (typeof value !== "boolean") {
      throw this.invalid(key, "must be a boolean.")
    }
    return value
  }

  oneOf<Option extends string>(key: string, options: readonly Option[]): Option {
    const value = this.string(key)
    const option = options.find((candidate) => candidate === value)
    if (option === undefined) {
      throw this.invalid(key, `must be one of {${options.join(", ")}} - got "${value}".`)
    }
    return option
  }

  child(key: string): Fields {
    if (!this.has(key)) {
      throw this.missing(key)
    }
    const value = this.object[key]
    if (!isObject(value)) {
      throw this.invalid(key, "must be a JSON object.")
    }
    return new Fields(value, this.at(key))
  }

  optionalChild(key: string): Fields | null {
    return this.has(key) ? this.child(key) : null
  }

  children(key: string, limits: { min?: number; max?: number } = {}): Fields[] {
    if (!this.has(key)) {
      throw this.missing(key)
    }
    const value = this.object[key]
    if (!Array.isArray(value)) {
      throw this.invalid(key, "must be an array.")
    }
    if (value.length < (limits.min ?? 0)) {
      throw this.invalid(key, `must have at least ${limits.min} item(s).`)
    }
    if (limits.max !== undefined && value.length > limits.max) {
      throw this.invalid(key, `must have at most ${limits.max} item(s).`)
    }
    return value.map((item: unknown, index) => {
      const path = `${this.at(key)}[${index}]`
      if (!isObject(item)) {
        throw new GraphError(100, `Param ${path} must be a JSON object.`, {
          message: `(#100) Param ${path} must be a JSON object.`,
        })
      }
      return new Fields(item, path)
    })
  }

  distinct(fields: Fields[], key: string, what: string): void {
    const seen = new Set(fields.map((field) => field.object[key]))
    if (seen.size !== fields.length) {
      throw new GraphError(131009, `${what} must be unique: duplicate ${key}.`)
    }
  }
}
