/**
 * Serialises as Meta does: non-ASCII as lower-case `\uXXXX`, `/` as `\/`. A receiver that checks the signature
 * over re-serialised JSON instead of the raw bytes fails on the first accent or URL.
 */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\//g, "\\/")
    .replace(/[\u0080-\uffff]/g, (unit) => "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0"))
}
