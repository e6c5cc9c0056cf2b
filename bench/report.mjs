/** Figures → the tables of docs/performance.md, between its two markers. */
import { readFileSync, writeFileSync } from 'node:fs'
import { median } from './measure.mjs'
import { PEAKS, RATIOS } from './targets.mjs'
import { flaw, tasks } from './tasks.mjs'

const PAGE = new URL('../docs/performance.md', import.meta.url)
const BEGIN = '<!-- bench:begin -->'
const END = '<!-- bench:end -->'

/** What a name is in the tables of targets: the variant behind an @. */
export const keyOf = ({ name, file }) => (file.variant === 'plain' ? name : `${name}@${file.variant}`)

/** Megabytes a second; of the bytes written where a task writes. */
export function speed({ file, times, result }) {
  if (times.length === 0) return undefined
  return (result.bytes ?? file.bytes) / 1e3 / median(times)
}

function range({ file, times, result }) {
  const bytes = (result.bytes ?? file.bytes) / 1e3
  return `${digits(bytes / Math.max(...times))}-${digits(bytes / Math.min(...times))}`
}

const digits = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

function row(one) {
  const task = tasks[one.name]
  const why = flaw(task, one.file, one.result)
  const value = speed(one)
  const rate = value === undefined ? ['-', '-', '-'] : [digits(value), range(one), `${seconds(one)}`]
  const note = why ?? (task.inexact === true ? 'takes released separators for separators' : 'nothing lost')
  return [
    label(one),
    ...rate,
    one.peakMiB.toFixed(0),
    why === undefined ? note : `**does not count: ${why}**`,
  ]
}

const label = ({ name, file }) => (file.variant === 'plain' ? name : `${name} (${VARIANTS[file.variant]})`)
const VARIANTS = { crlf: 'CRLF behind segments', single: 'one message' }

/** Millions of segments a second. */
const seconds = ({ file, times }) => (file.segments / 1e3 / median(times)).toFixed(2)

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function sizeSection(size, measured) {
  const rows = measured.filter(({ file }) => file.size === size)
  const head = ['what', 'MB/s, median', 'range', 'M segments/s', 'peak MiB', 'check']
  return [`### ${size} MB`, table(head, rows.map(row)), ratios(size, rows)].join('\n\n')
}

function ratios(size, measured) {
  const by = new Map(measured.map((one) => [keyOf(one), one]))
  const rows = RATIOS.flatMap(([what, name, against, least, aim]) => {
    const [a, b] = [by.get(name), by.get(against)].map((one) => (one === undefined ? undefined : speed(one)))
    if (a === undefined || b === undefined) return []
    return [
      [
        what,
        (a / b).toFixed(2),
        String(least),
        aim === undefined ? '' : String(aim),
        a / b >= least ? 'yes' : '**no**',
      ],
    ]
  })
  const peaks = PEAKS.flatMap(([what, at, name, most]) => {
    const one = at === size ? by.get(name) : undefined
    return one === undefined
      ? []
      : [[what, `${one.peakMiB.toFixed(0)} MiB`, `${most} MiB`, '', one.peakMiB <= most ? 'yes' : '**no**']]
  })
  if (rows.length + peaks.length === 0) return ''
  return table(
    ['ratio of medians, or peak of memory', 'measured', 'bar', 'aim', 'reached'],
    [...rows, ...peaks],
  )
}

/** The whole text that stands between the markers. */
export function reportText(measured, { machine, flags, rounds }) {
  const sizes = [...new Set(measured.map(({ file }) => file.size))].sort((a, b) => a - b)
  const facts = [
    `Machine: ${machine}.`,
    `Node flags, the same for all: \`${flags.join(' ')}\`.`,
    sizes.map((size) => `${size} MB: ${rounds[size]} alternating rounds after a warm-up.`).join(' '),
  ]
  return [facts.join('\n'), ...sizes.map((size) => sizeSection(size, measured))]
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
}

export function writeReport(text) {
  const page = readFileSync(PAGE, 'utf8')
  const [head, tail] = [page.split(BEGIN)[0], page.split(END)[1]]
  if (head === page || tail === undefined) throw new Error('docs/performance.md has lost its markers')
  writeFileSync(PAGE, `${head}${BEGIN}\n\n${text.trim()}\n\n${END}${tail}`)
}
