import { contactQuery } from "../contact-query"

describe("contactQuery", () => {
  it.each([
    ["Conceição  evar", "conceicao:* & evar:*"],
    ["+55 (21) 7123-4567", "552171234567:*"],
    ["(021) 97123-4567", "21971234567:* | 2171234567:*"],
    ["00 55 21 7123 4567", "552171234567:*"],
    ["0045", "0045:*"],
    ["45", null],
    ["!!!", null],
    ["a & b | !c:*", "a:* & b:* & c:*"],
  ])("asks for %s", (text, query) => {
    expect(contactQuery(text)).toBe(query)
  })
})
