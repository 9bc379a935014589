import { expect, it } from "vitest"
import { withWords } from "./hooks/use-customers"

const customer = (name: string, more = {}) => ({
  id: name,
  name,
  hint: "",
  phone: "",
  email: "",
  company: "",
  ...more,
})

it("wants every word somewhere", () => {
  const found = [
    customer("Vera Luz"),
    customer("Vera Prado"),
    customer("Luz Prado", { email: "vera@x.example" }),
  ]
  const names = (...words: string[]) => withWords(found, words).map(({ name }) => name)
  expect(names("Vera")).toHaveLength(3)
  expect(names("vera", "PRADO")).toEqual(["Vera Prado", "Luz Prado"])
  expect(withWords([customer("Lívia Souto")], ["livia", "sou"])).toHaveLength(1)
})
