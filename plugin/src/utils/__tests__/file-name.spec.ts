import { describe, expect, it } from "vitest"
import { safeFileName } from "../file-name"

describe("safeFileName", () => {
  it.each([
    ["nota fiscal.pdf", "nota fiscal.pdf"],
    ["../../etc/passwd", "etc passwd"],
    ["C:\\Users\\a\\foto.jpg", "C Users a foto.jpg"],
    ["foto\u202Egpj.exe", "foto gpj.exe"],
    ['a"b\r\nSet-Cookie: x.txt', "a b Set-Cookie x.txt"],
    ["  .htaccess  ", "htaccess"],
    ["<script>.html", "script .html"],
    ["émoji 😀.png", "émoji 😀.png"],
    ["\u0000\u0001", null],
    ["", null],
    [null, null],
  ])("%j becomes %j", (name, expected) => {
    expect(safeFileName(name)).toBe(expected)
  })

  it("shortens an endless name and keeps its ending", () => {
    const name = safeFileName(`${"a".repeat(500)}.pdf`)!
    expect(name).toHaveLength(150)
    expect(name.endsWith(".pdf")).toBe(true)
  })
})
