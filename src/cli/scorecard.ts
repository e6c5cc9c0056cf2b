/**
 * The scorecard of a security filing as text: element, status, value, place on the wire, deadline, and which duty asks
 * for it, with the basis of that table below. Takes the data of `src/rules`; values are made printable.
 */
import { printable } from '../core/printable.js'
import type { SecurityFiling } from '../records/security-filing.js'
import {
  type Deadline,
  type ElementDuties,
  elementComparison,
  type Scorecard,
  type ScoredElement,
} from '../rules/index.js'
import { table } from './table.js'

const VALUE_WIDTH = 44
const HEAD = ['ELEMENT', 'STATUS', 'VALUE', 'SOURCE', 'DUE']

type Card = Omit<Scorecard, 'findings'>

/** The scorecard of a filing, as lines. */
export function scorecardText(filing: SecurityFiling, card: Card): string {
  const { elements: duties, basis } = elementComparison()
  const isIsf5 = card.kind.startsWith('isf5') // the comparison is about the ten
  const rows = card.elements.map((element) => [
    element.name,
    element.status,
    valueText(element.values),
    element.source,
    element.deadline === undefined ? '' : dueText(element.deadline),
    ...(isIsf5 ? [] : [dutyText(duties.find(({ id }) => id === element.id))]),
  ])
  return [
    `${titleOf(filing, card)}\n`,
    table([isIsf5 ? HEAD : [...HEAD, 'ASKED FOR BY (?)'], ...rows]),
    ...card.deadlines.map(
      (one) => `due: ${printable(one.rule)}: ${printable(dueText(one))} [${one.source}]\n`,
    ),
    isIsf5 ? '' : `asked for by: ${printable(basis)}\n`,
  ].join('')
}

const WORDS: Readonly<Record<Scorecard['kind'], string>> = {
  isf10: 'ISF-10',
  isf5: 'ISF-5',
  'isf5-frob': 'ISF-5, freight remaining on board',
  'isf5-ie': 'ISF-5, immediate exportation',
  'isf5-te': 'ISF-5, transportation and exportation',
  'exempt-break-bulk': 'security filing for exempt break bulk',
  bulk: 'bulk cargo',
}

function titleOf(filing: SecurityFiling, { kind, elements }: Card): string {
  const bills = (filing.bills ?? []).map(({ issuer = '', number = '' }) => issuer + number)
  const named = [...bills.slice(0, 3), ...(bills.length > 3 ? [`and ${bills.length - 3} more`] : [])].join(
    ' ',
  )
  const isGiven = ({ status, values }: ScoredElement): boolean =>
    status === 'present' || status === 'entry' || (status === 'flexible' && values.some((one) => one !== ''))
  const done = elements.filter(isGiven).length
  const follow = elements.filter((one) => one.status === 'flexible' && !isGiven(one)).length
  const later = follow === 0 ? '' : `, ${follow} may follow`
  const about = [filing.filerReference ?? '', named].filter((one) => one !== '').join(', bill ')
  return printable(
    `${WORDS[kind]}${about === '' ? '' : ` ${about}`}: ${done} of ${elements.length} elements${later}`,
  )
}

function valueText(values: readonly string[]): string {
  const all = values.filter((value) => value !== '')
  const text = all.length > 3 ? `${all.slice(0, 3).join('; ')} and ${all.length - 3} more` : all.join('; ')
  return text.length <= VALUE_WIDTH ? text : `${text.slice(0, VALUE_WIDTH - 1)}…`
}

/** `2026-11-21T10:00+08:00, 3 h 20 min left`. */
function dueText({ due, state, minutesLeft, note }: Deadline): string {
  const left = minutesLeft === undefined ? STATES[state] : timeText(minutesLeft)
  const first = due === undefined ? [] : [due]
  const why = state === 'unknown' && note !== undefined ? note : left
  const more = note !== undefined && state !== 'unknown' ? [note] : []
  return [...first, why, ...more].join(', ')
}

const STATES: Readonly<Record<Deadline['state'], string>> = {
  open: 'still open',
  passed: 'passed',
  unknown: 'cannot be judged',
  none: 'nothing is asked for',
}

function timeText(minutes: number): string {
  const all = Math.abs(minutes)
  const [days, hours, rest] = [Math.floor(all / 1440), Math.floor((all % 1440) / 60), all % 60]
  const parts = [
    [days, 'd'],
    [hours, 'h'],
    [rest, 'min'],
  ] as const
  const text = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
  return `${text === '' ? '0 min' : text} ${minutes < 0 ? 'late' : 'left'}`
}

function dutyText(duties: ElementDuties | undefined): string {
  if (duties === undefined) return ''
  const named = [
    ['manifest', duties.manifest],
    ['filing', duties.securityFiling],
    ['entry', duties.entry],
  ] as const
  return named
    .filter(([, asked]) => asked !== 'no')
    .map(([name, asked]) => (asked === 'partly' ? `${name} (partly)` : name))
    .join(', ')
}
