/** An Opus frame of silence, 20 ms. */
const SILENCE = Uint8Array.from([0xf8, 0xff, 0xfe])
const FRAME_SECONDS = 0.02

/** A recording as browsers make them: Opus in WebM, or as voice notes are: Opus in Ogg. */
export async function recording(
  container: "webm" | "ogg",
  { seconds = 2, channels = 1 }: { seconds?: number; channels?: number } = {}
): Promise<Buffer> {
  const { BufferTarget, EncodedAudioPacketSource, EncodedPacket, OggOutputFormat, Output, WebMOutputFormat } =
    await import("mediabunny")
  const target = new BufferTarget()
  const output = new Output({
    format: container === "webm" ? new WebMOutputFormat() : new OggOutputFormat(),
    target,
  })
  const source = new EncodedAudioPacketSource("opus")
  output.addAudioTrack(source)
  await output.start()
  const config = {
    codec: "opus",
    numberOfChannels: channels,
    sampleRate: 48_000,
    description: opusHead(channels),
  }
  for (let frame = 0; frame * FRAME_SECONDS < seconds; frame += 1) {
    const packet = new EncodedPacket(SILENCE, "key", frame * FRAME_SECONDS, FRAME_SECONDS)
    await source.add(packet, frame ? undefined : { decoderConfig: config })
  }
  await output.finalize()
  return Buffer.from(target.buffer!)
}

/** RFC 7845, section 5.1. */
function opusHead(channels: number): Uint8Array {
  const head = Buffer.alloc(19)
  head.write("OpusHead")
  head.writeUInt8(1, 8)
  head.writeUInt8(channels, 9)
  head.writeUInt32LE(48_000, 12)
  return head
}
