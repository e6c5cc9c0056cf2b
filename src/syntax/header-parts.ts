/**
 * Small helpers for reading the headers of envelopes: leave out what is empty, and make a date and a time one text.
 */
import { parseDateTime } from '../core/moment.js'

/** The parts that are not empty, to be spread into a header. */
export function present<T extends Record<string, string>>(parts: T): Partial<T> {
  const kept: Partial<T> = {}
  for (const key in parts) if (parts[key] !== '') kept[key] = parts[key]
  return kept
}

/** ISO local text where the two are a moment, else both as sent, joined by a colon; '' where both are empty. */
export function preparedAt(date: string, time: string): string {
  return parseDateTime(date, time) ?? (time === '' ? date : `${date}:${time}`)
}
