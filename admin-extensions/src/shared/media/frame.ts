const LARGEST = { width: 320, height: 320 }
const SMALLEST = 96
const UNKNOWN = { width: 240, height: 180 }

/**
 * The room a picture or video takes before it is loaded, so that nothing moves when it is. Long and thin ones
 * are cut by `object-fit`.
 * @returns pixels on screen
 */
export function frameOf(
  width: number | null,
  height: number | null,
  largest = LARGEST
): { width: number; height: number } {
  if (!width || !height || width < 0 || height < 0) {
    return UNKNOWN
  }
  const scale = Math.min(1, largest.width / width, largest.height / height)
  return {
    width: Math.max(SMALLEST, Math.round(width * scale)),
    height: Math.max(SMALLEST, Math.round(height * scale)),
  }
}

const SHOWN = /^image\/(jpeg|png|webp|gif)$/

/** Whether browsers draw this type, and our server lets them. */
export const isShownImage = (mimeType: string | null): boolean => SHOWN.test(mimeType ?? "")
