import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { LinkedText } from "../thread/components/linked-text"
import { FormattedText } from "./formatting/components/formatted-text"
import type { Inline } from "./formatting/inline"
import { readText } from "./formatting/read-text"
import { beginningOfLong } from "./formatting/shorten"
import { HOSTILE_TEXTS } from "./hostile-texts"
import { messageSummary } from "./message-summary"

/** Elements our own code draws, and nothing else. */
const OURS = /<\/?(?:p|ul|ol|li|a|span|code|strong|em|s)(?: (?:dir|class|start|href|target|rel)="[^"<>]*")*>/g

const words = (parts: Inline[]): string =>
  parts.map((part) => ("children" in part ? words(part.children) : part.text)).join("")

it("are fifty", () => {
  expect(HOSTILE_TEXTS).toHaveLength(50)
})

// Each would take minutes, and so fail, if reading it took longer than in proportion to its length.
describe.each(HOSTILE_TEXTS.map((text, index) => [index, text.slice(0, 20), text] as const))(
  "hostile text %i, %j",
  (_, __, text) => {
    it("is read to its end, and nothing of it is drawn as anything but text", () => {
      for (const view of [FormattedText, LinkedText]) {
        const html = renderToStaticMarkup(createElement(view, { text: beginningOfLong(text) ?? text }))
        expect(html.replaceAll(OURS, "")).not.toMatch(/[<>]/)
        const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)
        expect(addresses.every((address) => address?.startsWith("http"))).toBe(true)
      }
    })

    it("loses no letter but its marks", () => {
      const read = readText(text)
        .map(({ lines }) => lines.map(words).join(""))
        .join("")
      const letters = (whole: string) =>
        whole.replace(/[^\p{L}\p{N}\p{S}\u0301]|[~`>]/gu, "").replace(/^1|\n1/g, "")
      expect(letters(read).length).toBeGreaterThanOrEqual(
        letters(text.replaceAll("\n1. ", "\n").replace(/^1\. /, "")).length
      )
    })

    it("is a line in a list", () => {
      const line = messageSummary({ kind: "text", text }, () => "Message")
      expect(line.length).toBeLessThanOrEqual(300)
      expect(line).not.toBe("")
    })
  }
)
