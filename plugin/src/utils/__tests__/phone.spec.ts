import { formatPhone, phoneDigits } from "../phone"

describe("phoneDigits", () => {
  it.each([
    ["+55 (81) 99999-0001", undefined, "5581999990001"],
    ["(81) 99999-0001", "br", "5581999990001"],
    ["0055 81 99999 0001", undefined, "5581999990001"],
    ["011 15 2345-6789", "AR", "5491123456789"],
    ["+1 555 078 3881", undefined, "15550783881"],
  ])("reads %s", (input, country, digits) => {
    expect(phoneDigits(input, country)).toBe(digits)
  })

  it.each(["", "123", "call me", "1".repeat(30)])("refuses %j", (input) => {
    expect(phoneDigits(input)).toBeNull()
  })
})

describe("formatPhone", () => {
  it("writes a number as people do", () => {
    expect(formatPhone("5581999990001")).toBe("+55 81 99999 0001")
  })

  it("shows what it cannot read as it is", () => {
    expect(formatPhone("99")).toBe("+99")
  })
})
