/**
 * Puts the Opus sound of a recording into an Ogg file, as voice notes want it, without touching the sound.
 * @returns whether it could: anything but mono Opus has to be converted where it was recorded
 */
export async function remuxToOgg(source: string, target: string): Promise<boolean> {
  const { ALL_FORMATS, Conversion, FilePathSource, FilePathTarget, Input, OggOutputFormat, Output } =
    await import("mediabunny")
  const input = new Input({ source: new FilePathSource(source), formats: ALL_FORMATS })
  try {
    const track = await input.getPrimaryAudioTrack()
    if (track?.codec !== "opus" || track.numberOfChannels !== 1) return false
    const output = new Output({ format: new OggOutputFormat(), target: new FilePathTarget(target) })
    const conversion = await Conversion.init({ input, output, video: { discard: true } })
    if (!conversion.isValid) return false
    await conversion.execute()
    return true
  } finally {
    input.dispose()
  }
}
