import { afterEach, expect, it } from "vitest"
import {
  getExtensions,
  onExtensions,
  registerContactFieldType,
  registerContactSection,
} from "../../../plugin/src/extend/index.mjs"

const nothing = () => null
const undo: (() => void)[] = []
const keep = (remove: () => void) => void undo.push(remove)
afterEach(() => undo.splice(0).forEach((remove) => remove()))

it("keeps sections by rank, replaces one registered again, and tells who listens", () => {
  let told = 0
  keep(onExtensions(() => (told += 1)))
  keep(registerContactSection({ id: "b.two", title: "Two", rank: 2, component: nothing }))
  keep(registerContactSection({ id: "a.one", title: "One", component: nothing }))
  keep(registerContactSection({ id: "b.two", title: "Again", rank: -1, component: nothing }))
  expect(getExtensions().sections.map(({ title }) => title)).toEqual(["Again", "One"])
  expect(told).toBe(3)
  // Whoever reads it by useSyncExternalStore compares by identity.
  expect(getExtensions()).toBe(getExtensions())
})

it("takes away what was registered", () => {
  const remove = registerContactFieldType({ type: "vendor.score", Display: nothing })
  expect(getExtensions().fieldTypes).toHaveLength(1)
  remove()
  expect(getExtensions().fieldTypes).toHaveLength(0)
})
