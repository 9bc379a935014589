import sharp from "sharp"

import { drawProduct, type Motif } from "./artwork"

/** A photo as a customer would send it: a JPEG, base64. */
export async function takePicture(motif: Motif, ground: string, colour: string): Promise<string> {
  const drawing = drawProduct(motif, ground, colour)
  const svg = Buffer.from(drawing.slice(drawing.indexOf(",") + 1), "base64")
  return (await sharp(svg).resize(1200, 1200).jpeg({ quality: 85 }).toBuffer()).toString("base64")
}
