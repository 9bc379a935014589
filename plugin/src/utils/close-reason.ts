/** The reason of conversations that closed by themselves; screens say it in words. */
export const SILENCE = "silence"
