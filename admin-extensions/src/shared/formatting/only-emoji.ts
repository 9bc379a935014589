const ONE = String.raw`(?:\p{RI}\p{RI}|\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*)*)`
const UP_TO_THREE = new RegExp(`^(?:${ONE}\\s*){1,3}$`, "u")
const LONGEST = 60

/** Whether a message is one to three emoji and nothing else: those are drawn large. */
export const isOnlyEmoji = (text: string): boolean => text.length <= LONGEST && UP_TO_THREE.test(text.trim())
