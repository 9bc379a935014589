/** What a new pipeline is offered; words for the names are under `crmSettings.pipelines.usual`. */
export const STAGES_TO_BEGIN_WITH = [
  { name: "new", kind: "open" },
  { name: "offered", kind: "open" },
  { name: "won", kind: "won" },
  { name: "lost", kind: "lost" },
] as const
