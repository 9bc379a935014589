const LONG = 100_000
const MARKUP = [
  "<script>window.hostile = true</script>",
  '<img src=x onerror="window.hostile = true">',
  "<svg/onload=window.hostile=true>",
  '"><iframe srcdoc="<script>parent.hostile=true</script>">',
  "</p></div></body></html>",
  "<style>*{display:none}</style>",
  "<!--",
  "&lt;b&gt; &amp; &#x3C;script&#x3E;",
  "<b>*bold*</b>",
  "{{constructor.constructor('window.hostile=true')()}}",
  "${window.hostile = true}",
  "<math><mtext></form><form><mglyph><style></math><img src onerror=hostile=true>",
]
const ADDRESSES = [
  "javascript:window.hostile=true",
  "JaVaScRiPt:window.hostile=true //https://x.example",
  "java\tscript:window.hostile=true",
  "data:text/html,<script>hostile=true</script>",
  "vbscript:x file:///etc/passwd blob:https://x",
  'https://x.example/"onmouseover="window.hostile=true',
  "https://user:pass@x.example/?q=<script>",
  "https://x.example/\u202egpj.exe",
  "https://",
  `https://x.example/${")".repeat(LONG)}`,
  `https://x.example/${"(".repeat(LONG)}`,
  `https://x.example/${"!".repeat(LONG)}x`,
  "www.".repeat(LONG / 4),
]
const MARKS = [
  "*".repeat(10_000),
  "*a".repeat(LONG / 2),
  "*_~".repeat(LONG / 3),
  "* ".repeat(LONG / 2),
  "*a* ".repeat(LONG / 4),
  "_*~a".repeat(LONG / 4),
  "`".repeat(LONG),
  "`a".repeat(LONG / 2),
  "```".repeat(LONG / 3),
  "```a\n".repeat(LONG / 5),
  "> ".repeat(LONG / 2),
  "> \n".repeat(LONG / 3),
  "- a\n".repeat(LONG / 4),
  "1. a\n".repeat(LONG / 5),
]
const LETTERS = [
  "x".repeat(LONG),
  "😊".repeat(LONG / 2),
  "\n".repeat(LONG),
  " ".repeat(LONG),
  "\u0000\u0001\u0007\u001b[31m",
  "\ud800 \udfff \ud83d",
  `a${"\u0301".repeat(5_000)}`,
  "\u202eتابع\u202d abc \u2066\u2067",
  "\u200b\u200c\u200d\ufeff",
  "👩‍👩‍👧‍👦".repeat(2_000),
  "__proto__",
]

/** Fifty texts that somebody may send who means no good. Where any of them runs, it sets `window.hostile`. */
export const HOSTILE_TEXTS = [...MARKUP, ...ADDRESSES, ...MARKS, ...LETTERS]
