/** Simple drawings, so that the shop has pictures without a network or binary files. */
export type Motif =
  "dress" | "shirt" | "shoe" | "bag" | "vase" | "cushion" | "lamp" | "towel" | "candle" | "tray"

const SHAPES: Record<Motif, string> = {
  dress: '<path d="M200 110l20 34 20-34 34 16-18 66 44 130H160l44-130-18-66z"/>',
  shirt: '<path d="M185 120l35 22 35-22 65 36-24 48-26-12v130H170V192l-26 12-24-48z"/>',
  shoe: '<path d="M110 270v-60l60 14 60 34 80 20c22 6 30 16 30 32H110z"/>',
  bag: '<path d="M130 190h180l18 140H112zM170 190c0-80 100-80 100 0h-20c0-52-60-52-60 0z"/>',
  vase: '<path d="M185 100h70v30l-14 34c44 28 50 120 14 166h-70c-36-46-30-138 14-166l-14-34z"/>',
  cushion: '<path d="M120 130q100 26 200 0q-26 95 0 190q-100-26-200 0q26-95 0-190z"/>',
  lamp: '<path d="M170 110h100l44 110H126zM212 220h16v90h46v18H166v-18h46z"/>',
  towel: '<path d="M140 120h160v200H140zM140 262h160v12H140z" fill-rule="evenodd"/>',
  candle: '<path d="M170 200h100v130H170zM214 200v-26h12v26zM220 108c26 30 22 58 0 62-22-4-26-32 0-62z"/>',
  tray: '<path d="M100 220h240l-22 60q-6 20-28 20H150q-22 0-28-20z"/>',
}

/** A picture as a data URL: it needs no file, so nothing can be lost or unreachable. */
export function drawProduct(motif: Motif, ground: string, colour: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 440 440"><rect width="440" height="440" fill="${ground}"/>` +
    `<circle cx="220" cy="224" r="150" fill="#fff" opacity=".35"/><g fill="${colour}">${SHAPES[motif]}</g></svg>`
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`
}
