/**
 * A finding as one line: `file:line:column: severity code: message (segment 12 LOC, element 2.1)`. Takes a finding
 * and the name of its file, gives text in which nothing can break the line, steer the terminal or grow without end.
 */
import type { Finding, MapPlace, Place, Severity } from '../core/finding.js'
import { printableUpTo } from '../core/printable.js'

const NAME_MAX = 400
const MESSAGE_MAX = 1200
const PATH_MAX = 400

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' }

export function findingLine(file: string, finding: Finding, colour = false): string {
  const { code, severity, message, at, map } = finding
  const where = at?.line === undefined && map !== undefined ? mapPlace(map) : inputPlace(file, at)
  const word = colour ? `\u001b[${COLOURS[severity]}m${severity}\u001b[0m` : severity
  const details = detailsOf(finding)
  const text = printableUpTo(message, MESSAGE_MAX)
  return `${where}: ${word} ${code}: ${text}${details === '' ? '' : ` (${details})`}`
}

function inputPlace(file: string, at: Place | undefined): string {
  const name = printableUpTo(file === '-' ? '<stdin>' : file, NAME_MAX)
  if (at?.line === undefined) return name
  return at.column === undefined ? `${name}:${at.line}` : `${name}:${at.line}:${at.column}`
}

function mapPlace({ file, line, column }: MapPlace): string {
  return `${printableUpTo(file, NAME_MAX)}:${line}:${column}`
}

function detailsOf({ at, found, path, map, message }: Finding): string {
  const details: string[] = []
  const segment = [at?.segment, at?.tag === undefined ? undefined : printableUpTo(at.tag, 10)]
  const named = segment.filter((one) => one !== undefined).join(' ')
  if (named !== '') details.push(`segment ${named}`)
  if (at?.element !== undefined)
    details.push(`element ${at.element}${at.component === undefined ? '' : `.${at.component}`}`)
  if (at?.repetition !== undefined && at.repetition > 1) details.push(`repetition ${at.repetition}`)
  if (path !== undefined) details.push(printableUpTo(path, PATH_MAX))
  if (found !== undefined && found !== '' && !message.includes(found))
    details.push(`found '${printableUpTo(found, 80)}'`)
  if (map !== undefined && at?.line !== undefined) details.push(`map ${mapPlace(map)}`)
  return details.join(', ')
}
