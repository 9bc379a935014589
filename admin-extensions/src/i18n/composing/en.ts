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
  emoji: {
    title: "Emoji",
    search: "Search emoji",
    none: "No emoji found",
    loading: "Loading emoji…",
    failed: "The emoji could not be loaded.",
    more: "More emoji",
    groups: {
      recent: "Recently used",
      "0": "Smileys and emotion",
      "1": "People",
      "3": "Animals and nature",
      "4": "Food and drink",
      "5": "Travel and places",
      "6": "Activities",
      "7": "Objects",
      "8": "Symbols",
      "9": "Flags",
    },
  },
}
