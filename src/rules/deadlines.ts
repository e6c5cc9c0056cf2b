/**
 * When a filing, a stow plan and a container status message are due. Every time is handed in: the clock, lading,
 * departure and arrival are on no wire (DESIGN 7). What is not handed in cannot be judged, and is said so.
 *
 * Sources: 19 CFR 149.2 as read in part (reference/notes/isf.md 7, rule ISF-35), 19 CFR 4.7c and 4.7d (cbp-carrier.json).
 * Only the two dates of the ISF-10 are settled; the other kinds of filing are general knowledge of 19 CFR 149 `(?)`.
 */
import { compareInstants, type Instant, minutesBetween, parseInstant, shift } from './instant.js'

/** What is filed: the kind decides when it is due. */
export type FilingKind =
  | 'isf10'
  | 'isf5' // an ISF-5 of which it is not known whether the goods stay aboard
  | 'isf5-frob'
  | 'isf5-ie'
  | 'isf5-te'
  | 'exempt-break-bulk'
  | 'bulk'

/** ISO times, with an offset where it is known: `2026-11-22T14:05+08:00`. Without one, much cannot be judged. */
export interface VoyageTimes {
  now?: string | undefined
  /** When the goods are loaded on the vessel that brings them to the United States. */
  lading?: string | undefined
  /** When that vessel leaves the port of lading. */
  departure?: string | undefined
  /** When it arrives in the first port of the United States. */
  arrival?: string | undefined
}

export type DeadlineId =
  | 'before-lading'
  | 'stuffing-and-consolidator'
  | 'flexible-range'
  | 'stow-plan'
  | 'container-status'

/** `open`: there is still time; `passed`: it is over; `unknown`: cannot be judged; `none`: nothing is asked for. */
export type DeadlineState = 'open' | 'passed' | 'unknown' | 'none'

export interface Deadline {
  id: DeadlineId
  /** What the rule asks for, in words. */
  rule: string
  /** The moment, in the local time of the voyage time that it hangs on; absent where that time is not known. */
  due?: string
  state: DeadlineState
  /** Minutes left, negative where passed; only where both moments are exact. */
  minutesLeft?: number
  /** Why it cannot be judged, or what else to know. */
  note?: string
  /** False where the rule itself is not confirmed: it warns and never refuses. */
  settled: boolean
  source: string
}

type DeadlineRule = Omit<Deadline, 'due' | 'state' | 'minutesLeft' | 'note'>

const CFR_149_2 = '19 CFR 149.2'
const GENERAL = '19 CFR 149, general knowledge (?)'

const BEFORE_LADING: Record<FilingKind, { rule: string; hours: number; settled: boolean; source: string }> = {
  isf10: {
    rule: 'eight of the ten elements 24 hours before lading',
    hours: 24,
    settled: true,
    source: CFR_149_2,
  },
  isf5: {
    rule: '24 hours before lading (IE, T&E), or before lading (FROB); the earlier is taken (?)',
    hours: 24,
    settled: false,
    source: GENERAL,
  },
  'isf5-ie': { rule: '24 hours before lading (?)', hours: 24, settled: false, source: GENERAL },
  'isf5-te': { rule: '24 hours before lading (?)', hours: 24, settled: false, source: GENERAL },
  'isf5-frob': { rule: 'before lading (?)', hours: 0, settled: false, source: GENERAL },
  'exempt-break-bulk': {
    rule: '24 hours before arrival, where the break bulk is exempt from the 24-hour rule (?)',
    hours: 24,
    settled: false,
    source: GENERAL,
  },
  bulk: { rule: 'bulk cargo needs no security filing (?)', hours: 0, settled: false, source: GENERAL },
}

/** The deadlines of a filing of a kind; those that it does not have are not in the list. */
export function filingDeadlines(kind: FilingKind, times: VoyageTimes): Deadline[] {
  const { hours, ...rest } = BEFORE_LADING[kind]
  const rule: DeadlineRule = { id: 'before-lading', ...rest }
  if (kind === 'bulk') return [{ ...rule, state: 'none' }]
  if (kind === 'exempt-break-bulk') return [judge(rule, hoursBefore(times.arrival, hours, 'arrival'), times)]
  const first = beforeLading(rule, hours, times)
  return kind === 'isf10' ? [first, stuffing(times), flexibleRange(times)] : [first]
}

/** The two elements that may follow: as early as they are known, and not later than 24 hours before arrival. */
function stuffing(times: VoyageTimes): Deadline {
  const rule =
    'container stuffing location and consolidator as soon as known, 24 hours before arrival at last'
  const made = judge(
    { id: 'stuffing-and-consolidator', rule, settled: true, source: CFR_149_2 },
    hoursBefore(times.arrival, 24, 'arrival'),
    times,
  )
  return isShort(times)
    ? {
        ...made,
        note: 'the voyage is shorter than 24 hours: this falls before lading, so file all ten elements at once',
      }
    : made
}

function flexibleRange(times: VoyageTimes): Deadline {
  const rule =
    'a range given for manufacturer, ship-to, origin or tariff number is narrowed 24 hours before arrival (?)'
  return judge(
    { id: 'flexible-range', rule, settled: false, source: GENERAL },
    hoursBefore(times.arrival, 24, 'arrival'),
    times,
  )
}

function isShort({ lading, departure, arrival }: VoyageTimes): boolean {
  const start = instantOf(lading) ?? instantOf(departure)
  const end = instantOf(arrival)
  return start !== undefined && end !== undefined && compareInstants(shift(end, -24), start) === 'before'
}

/**
 * Lading comes before departure: where only the departure is known, a clock past departure less 24 hours is late for
 * certain, and an earlier one proves nothing. (CBP's own timeliness figures go by departure: notes/ecosystem.md D.2.)
 */
function beforeLading(rule: DeadlineRule, hours: number, times: VoyageTimes): Deadline {
  if (times.lading !== undefined) return judge(rule, hoursBefore(times.lading, hours, 'lading'), times)
  const atLast = hoursBefore(times.departure, hours, 'departure')
  const now = instantOf(times.now)
  if (typeof atLast !== 'string' && now !== undefined && compareInstants(now, atLast) === 'after') {
    return { ...rule, state: 'passed', note: `no lading time is known, but it was before ${times.departure}` }
  }
  return { ...rule, state: 'unknown', note: 'cannot be judged: no lading time is known' }
}

/** 19 CFR 4.7c: 48 hours after departure from the last foreign port; on a shorter voyage, before arrival. */
export function stowPlanDeadline(times: VoyageTimes): Deadline {
  const rule: DeadlineRule = {
    id: 'stow-plan',
    rule: '48 hours after departure from the last foreign port; before arrival where the voyage is shorter',
    settled: true,
    source: '19 CFR 4.7c',
  }
  const after = hoursBefore(times.departure, -48, 'departure')
  const arrival = instantOf(times.arrival)
  const isShorter =
    typeof after !== 'string' && arrival !== undefined && compareInstants(arrival, after) === 'before'
  return judge(rule, isShorter ? arrival : after, times)
}

/** 19 CFR 4.7d: 24 hours after the message was entered into the carrier's equipment tracking system. */
export function containerStatusDeadline(recordedAt: string | undefined, now: string | undefined): Deadline {
  const rule: DeadlineRule = {
    id: 'container-status',
    rule: '24 hours after the event was entered into the equipment tracking system',
    settled: true,
    source: '19 CFR 4.7d',
  }
  return judge(rule, hoursBefore(recordedAt, -24, 'entry'), { now })
}

const instantOf = (text: string | undefined): Instant | undefined =>
  text === undefined ? undefined : parseInstant(text)

/** The moment so many hours before a voyage time, or why there is none. */
function hoursBefore(text: string | undefined, hours: number, what: string): Instant | string {
  if (text === undefined) return `cannot be judged: no ${what} time is known`
  const instant = parseInstant(text)
  return instant === undefined
    ? `cannot be judged: the ${what} time is not an ISO time such as 2026-11-22T14:05+08:00`
    : shift(instant, -hours)
}

function judge(rule: DeadlineRule, due: Instant | string, { now: clock }: VoyageTimes): Deadline {
  if (typeof due === 'string') return { ...rule, state: 'unknown', note: due }
  const now = instantOf(clock)
  if (now === undefined)
    return { ...rule, due: due.text, state: 'unknown', note: 'no time of filing was given' }
  const order = compareInstants(now, due)
  if (order === 'unsure') {
    const note = `cannot be judged: ${due.text} and ${now.text} are too close together without an offset from UTC`
    return { ...rule, due: due.text, state: 'unknown', note }
  }
  const minutesLeft = minutesBetween(now, due)
  const state = order === 'after' ? 'passed' : 'open'
  return { ...rule, due: due.text, state, ...(minutesLeft === undefined ? {} : { minutesLeft }) }
}
