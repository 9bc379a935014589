/** A recording that is going on. */
export class Recorder {
  /** @param {MediaRecorder} recorder */
  constructor(recorder) {
    /** @type {Blob[]} */
    this.chunks = []
    this.recorder = recorder
    recorder.addEventListener("dataavailable", ({ data }) => this.chunks.push(data))
    recorder.start()
  }

  /**
   * Asks for the microphone and begins.
   * @param {string} mimeType what the platform's phones record
   */
  static async start(mimeType) {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } })
    const wanted = [mimeType, "audio/webm;codecs=opus"].find((type) => MediaRecorder.isTypeSupported(type))
    return new Recorder(new MediaRecorder(stream, wanted ? { mimeType: wanted } : {}))
  }

  /** @returns {Promise<Blob>} */
  stop() {
    const { recorder, chunks } = this
    return new Promise((resolve) => {
      recorder.addEventListener("stop", () => resolve(new Blob(chunks, { type: recorder.mimeType })))
      recorder.stop()
      for (const track of recorder.stream.getTracks()) track.stop()
    })
  }
}

/**
 * The same sound in the container the platform's voice messages have; the sound itself is not touched.
 * @param {Blob} recording
 * @param {"audio/ogg" | "audio/mp4"} type
 * @returns {Promise<Blob>}
 */
export async function repack(recording, type) {
  if (recording.type.startsWith(type)) return recording
  const address = "/vendor/mediabunny.js"
  /** @type {typeof import("mediabunny")} */
  const bunny = await import(address)
  const target = new bunny.BufferTarget()
  const format = type === "audio/ogg" ? new bunny.OggOutputFormat() : new bunny.Mp4OutputFormat()
  const conversion = await bunny.Conversion.init({
    input: new bunny.Input({ formats: bunny.ALL_FORMATS, source: new bunny.BlobSource(recording) }),
    output: new bunny.Output({ format, target }),
  })
  await conversion.execute()
  if (!target.buffer) throw new Error("The recording could not be used")
  return new Blob([target.buffer], { type })
}
