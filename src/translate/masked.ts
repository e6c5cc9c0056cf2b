/**
 * Findings without what they may not show: social security and passport numbers and dates of birth, which belong
 * into records only. Takes a finding and the hidden texts that were read; gives it with asterisks in their place.
 */
import type { Finding } from '../core/finding.js'

/** Shorter texts are masked only where they are all that was found: `19` in a sentence is mostly something else. */
const IN_TEXT = 4

export function maskedFinding(one: Finding, hidden: readonly string[]): Finding {
  const here = hidden.filter((text) => one.message.includes(text) || one.found?.includes(text) === true)
  if (here.length === 0) return one
  const masked: Finding = { ...one, message: maskText(one.message, here) }
  if (one.found !== undefined)
    masked.found = here.includes(one.found) ? maskOf(one.found) : maskText(one.found, here)
  return masked
}

/** One asterisk for each character. */
export function maskOf(text: string): string {
  return '*'.repeat(text.length)
}

function maskText(text: string, hidden: readonly string[]): string {
  return hidden.reduce((sum, one) => (one.length < IN_TEXT ? sum : sum.replaceAll(one, maskOf(one))), text)
}
