import { describe, expect, it } from "vitest"
import { linkify } from "./linkify"

const links = (text: string) => linkify(text).flatMap((part) => (part.type === "link" ? [part.url] : []))

describe("linkify", () => {
  it("loses no character", () => {
    for (const text of [
      "a https://x.example/b, c",
      "(www.x.example)",
      "",
      "no links",
      "https://a.b https://c.d",
    ]) {
      expect(
        linkify(text)
          .map((part) => part.text)
          .join("")
      ).toBe(text)
    }
  })

  it("leaves the sentence's punctuation out", () => {
    expect(links("See https://shop.example/a?b=1&c=2.")).toEqual(["https://shop.example/a?b=1&c=2"])
    expect(links("(https://shop.example/a)")).toEqual(["https://shop.example/a"])
    expect(links("https://en.example/wiki/A_(b)!")).toEqual(["https://en.example/wiki/A_(b)"])
    expect(links("*https://shop.example*")).toEqual(["https://shop.example/"])
  })

  it("completes bare web addresses", () => {
    expect(links("www.shop.example")).toEqual(["https://www.shop.example/"])
  })

  it("links nothing but the web", () => {
    expect(links("javascript:alert(1) data:text/html,x file:///etc ftp://a.b mailto:a@b.c")).toEqual([])
    expect(links('javascript://https://"onclick=')).toEqual([])
    expect(links("https://")).toEqual([])
  })

  it("ends a link at characters that turn text around", () => {
    expect(links("https://shop.example/\u202egpj.exe")).toEqual(["https://shop.example/"])
    expect(links('https://shop.example/"><script>')).toEqual(["https://shop.example/"])
  })
})
