import type { DealDTO } from "../../../shared/types"

const two = (number: number) => String(number).padStart(2, "0")

/** The day it is in this browser's time zone, as `YYYY-MM-DD`. */
export function today(now: number): string {
  const date = new Date(now)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Whether a deal should have been closed before today, and is not. */
export const isLate = ({ stage, expected_close_at }: DealDTO, now: number): boolean =>
  stage.kind === "open" && expected_close_at !== null && expected_close_at < today(now)

/** A day without a time is that day everywhere. */
export const startOfDay = (day: string): string => `${day}T00:00`
