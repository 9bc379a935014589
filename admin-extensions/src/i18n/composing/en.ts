/** Writing: drafts, emoji, formatting, places and cards, and what can be done with a message. */
export const composingEn = {
  drafts: {
    other: "Another draft from {{time}}:",
    use: "Use it",
    forget: "Forget the other draft",
    row: "Draft:",
    lostFiles: "Files that were not uploaded",
    lost: "{{name}} was not uploaded to the end.",
    chooseAgain: "Choose it again",
  },
}
