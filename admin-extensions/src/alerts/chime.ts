/** Frequency, beginning and length of each note, in hertz and seconds. */
const NOTES = [
  [784, 0, 0.22],
  [1_047, 0.12, 0.38],
] as const
const LOUDEST = 0.35
/** Browsers that keep a tab silent never answer. */
const PATIENCE_MS = 300

let context: AudioContext | null = null

/** Two soft notes. Answers whether they could be heard: a tab nobody has clicked in stays silent. */
export async function chime(volume: number): Promise<boolean> {
  if (typeof AudioContext === "undefined" || volume <= 0) {
    return false
  }
  context ??= new AudioContext()
  if (context.state === "suspended") {
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  }
  if (context.state !== "running") {
    return false
  }
  for (const note of NOTES) {
    play(context, note, volume * LOUDEST)
  }
  return true
}

function play(audio: AudioContext, [frequency, begins, length]: (typeof NOTES)[number], loudness: number) {
  const start = audio.currentTime + begins
  const oscillator = audio.createOscillator()
  const gain = audio.createGain()
  oscillator.type = "sine"
  oscillator.frequency.value = frequency
  gain.gain.setValueAtTime(0.0001, start)
  gain.gain.exponentialRampToValueAtTime(loudness, start + 0.02)
  gain.gain.exponentialRampToValueAtTime(0.0001, start + length)
  oscillator.connect(gain).connect(audio.destination)
  oscillator.start(start)
  oscillator.stop(start + length)
}
