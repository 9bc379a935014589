type Listener = () => void

/** The part of `Storage` that is used, so that a test can bring its own. */
export type KeyValueStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">

const isQuotaOrDenied = (error: unknown) => error instanceof DOMException

/**
 * Values under a common prefix in the browser's storage, observable, shared by all tabs. Values keep their
 * identity until they change, as `useSyncExternalStore` needs. When storage is full or denied, the value
 * lives on in this tab's memory.
 */
export class PersistentStore<Value> {
  private readonly listeners = new Set<Listener>()
  private readonly values = new Map<string, Value>()

  constructor(
    private readonly prefix: string,
    private readonly empty: Value,
    private readonly storage: KeyValueStorage | null,
    private readonly isEmpty: (value: Value) => boolean
  ) {
    if (typeof window !== "undefined") {
      window.addEventListener("storage", this.onStorage)
    }
  }

  get(key: string): Value {
    const known = this.values.get(key)
    if (known !== undefined) {
      return known
    }
    const value = this.read(key)
    this.values.set(key, value)
    return value
  }

  set(key: string, value: Value): void {
    this.values.set(key, value)
    try {
      if (this.isEmpty(value)) {
        this.storage?.removeItem(this.prefix + key)
      } else {
        this.storage?.setItem(this.prefix + key, JSON.stringify(value))
      }
    } catch (error) {
      if (!isQuotaOrDenied(error)) {
        throw error
      }
    }
    this.notify()
  }

  /** Keys with a value in storage that begin with `start`. */
  keys(start = ""): string[] {
    const keys: string[] = []
    for (let index = 0; index < (this.storage?.length ?? 0); index++) {
      const key = this.storage?.key(index)
      if (key?.startsWith(this.prefix + start)) {
        keys.push(key.slice(this.prefix.length))
      }
    }
    return keys
  }

  /** Keys that begin with `start` and were used in this tab. */
  known(start: string): string[] {
    return [...this.values.keys()].filter((key) => key.startsWith(start))
  }

  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private read(key: string): Value {
    try {
      const stored = this.storage?.getItem(this.prefix + key)
      return stored ? (JSON.parse(stored) as Value) : this.empty
    } catch {
      return this.empty
    }
  }

  private onStorage = (event: StorageEvent): void => {
    if (event.key === null) {
      this.values.clear()
    } else if (event.key.startsWith(this.prefix)) {
      this.values.delete(event.key.slice(this.prefix.length))
    } else {
      return
    }
    this.notify()
  }

  private notify(): void {
    this.listeners.forEach((listener) => listener())
  }
}

/** `null` where the browser denies storage. */
export function browserStorage(): KeyValueStorage | null {
  try {
    return typeof window === "undefined" ? null : window.localStorage
  } catch {
    return null
  }
}
