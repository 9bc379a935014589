import { contactAddress, contactName } from "../contact-name"

const nobody = {
  id: "cident_01",
  customer_name: null,
  profile_name: null,
  username: null,
  wa_id: null,
  user_id: null,
}

describe("contactName", () => {
  it("is what the shop calls them, but for a guest who was made of a username", () => {
    const known = { ...nobody, customer_name: "Dona Lívia", profile_name: "🌸", username: "livia" }
    expect(contactName(known)).toBe("Dona Lívia")
    expect(contactName({ ...known, customer_name: " " })).toBe("🌸")
    expect(contactName({ ...known, customer_name: "livia" })).toBe("🌸")
    expect(contactName({ ...known, customer_name: "livia", profile_name: null })).toBe("livia")
  })

  it("prefers profile name, then username, then number", () => {
    const all = { ...nobody, profile_name: " Lívia ", username: "livia", wa_id: "5581999990001" }
    expect(contactName(all)).toBe("Lívia")
    expect(contactName({ ...all, profile_name: "  " })).toBe("livia")
    expect(contactName({ ...all, profile_name: null, username: null })).toBe("+55 81 99999 0001")
  })

  it("is never empty and stays the same", () => {
    expect(contactName(nobody)).toMatch(/^Visitor \d{4}$/)
    expect(contactName(nobody)).toBe(contactName(nobody))
  })
})

describe("contactAddress", () => {
  it("is a number where there is one, else the platform's id", () => {
    expect(contactAddress({ ...nobody, wa_id: "55", user_id: "BR.1" })).toBe("55")
    expect(contactAddress({ ...nobody, user_id: "BR.1" })).toBe("BR.1")
  })
})
