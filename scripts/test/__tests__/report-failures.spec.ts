import { describe, expect, it } from "vitest"

import { chaosFailures, playwrightFailures, vitestFailures } from "../report-failures"

describe("what failed is told once more at the end", () => {
  it("from vitest's report, also where a file could not be loaded", () => {
    const report = {
      testResults: [
        {
          name: "a.spec.ts",
          status: "failed",
          assertionResults: [
            { status: "passed", fullName: "fine" },
            {
              status: "failed",
              fullName: "adds",
              failureMessages: ["\u001b[31mexpected 1\u001b[39m\n\n to be 2"],
            },
          ],
        },
        { name: "b.spec.ts", status: "failed", message: "Cannot find module", assertionResults: [] },
        { name: "c.spec.ts", status: "passed", assertionResults: [] },
      ],
    }
    expect(vitestFailures(report)).toEqual([
      "a.spec.ts: adds\n    expected 1\n     to be 2",
      "b.spec.ts\n    Cannot find module",
    ])
  })

  it("from Playwright's, however deep", () => {
    const spec = (title: string, ok: boolean, results: unknown[]) => ({
      title,
      ok,
      file: "x.spec.ts",
      line: 7,
      tests: [{ results }],
    })
    const report = {
      suites: [
        {
          specs: [spec("opens", true, [{}])],
          suites: [{ specs: [spec("closes", false, [{}, { error: { message: "not closed" } }])] }],
        },
      ],
    }
    expect(playwrightFailures(report)).toEqual(["x.spec.ts:7 closes\n    not closed"])
  })

  it("from the chaos run's, and of nothing at all", () => {
    expect(chaosFailures({ complaints: [{ claim: "none lost", examples: ["wamid.1", "wamid.2"] }] })).toEqual(
      ["none lost\n    wamid.1\n    wamid.2"]
    )
    expect([vitestFailures({}), playwrightFailures({}), chaosFailures({})]).toEqual([[], [], []])
  })
})
