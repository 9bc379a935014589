import type { ComponentProps } from "react"

type InputProps = Pick<
  ComponentProps<"textarea">,
  | "onInput"
  | "onSelect"
  | "onFocus"
  | "onBlur"
  | "aria-autocomplete"
  | "aria-controls"
  | "aria-activedescendant"
>

/** What two lists want of the same field: both are told, and what is open says so. */
export function joinInputProps(one: InputProps, other: InputProps): InputProps {
  return {
    ...one,
    ...Object.fromEntries(Object.entries(other).filter(([, value]) => value !== undefined)),
    onInput: (event) => (one.onInput?.(event), other.onInput?.(event)),
    onSelect: (event) => (one.onSelect?.(event), other.onSelect?.(event)),
    onFocus: (event) => (one.onFocus?.(event), other.onFocus?.(event)),
    onBlur: (event) => (one.onBlur?.(event), other.onBlur?.(event)),
  }
}
