import { describe, expect, it } from "vitest"
import { microphoneProblem, recordingFile, recordingType } from "./recording"

describe("recordingType", () => {
  it("chooses what needs least change", () => {
    expect(recordingType("ogg_opus", () => true)).toBe("audio/ogg;codecs=opus")
    expect(recordingType("ogg_opus", (type) => type.startsWith("audio/webm"))).toBe("audio/webm;codecs=opus")
    expect(recordingType("mp4", (type) => type === "audio/mp4")).toBe("audio/mp4")
    expect(recordingType("mp4", (type) => type.startsWith("audio/webm"))).toBeNull()
  })
})

describe("recordingFile", () => {
  it("has a name that says when, and a plain type", () => {
    const file = recordingFile([new Blob(["x"])], "audio/webm;codecs=opus", new Date("2026-03-02T12:00:05Z"))
    expect([file.name, file.type, file.size]).toEqual(["voice-2026-03-02-12-00-05.webm", "audio/webm", 1])
  })
})

describe("microphoneProblem", () => {
  it("tells a person's no from a missing microphone", () => {
    expect(microphoneProblem(new DOMException("", "NotAllowedError"))).toBe("denied")
    expect(microphoneProblem(new DOMException("", "NotFoundError"))).toBe("missing")
    expect(microphoneProblem(new Error("?"))).toBe("failed")
  })
})
