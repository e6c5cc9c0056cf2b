/**
 * Holds a value from outside (JSON, XML, CSV, a library call) against a part.
 *
 * Takes any value; gives what is wrong and where. It never throws, reads own keys only, stops at a depth and
 * after a number of problems, and repeats no text of the value longer than a short name.
 */
import { codeValue, DECIMAL, type FieldShape, LOCAL_TIME, type Part } from './schema.js'

export interface Problem {
  /** Where, from the record on: `slots[3].equipment[0].number`; empty for the record itself. */
  path: string
  problem: string
}

/** No more problems than this are told of one record. */
const PROBLEMS_MAX = 100
const NAME_MAX = 60

/** The problems found so far, and how deep one may go. */
interface Check {
  readonly problems: Problem[]
  readonly depth: number
  /** Goes through keys in their own order, whoever made the objects, so that the same is told of all that are equal. */
  readonly inOrder: boolean
}

type Plain = Readonly<Record<string, unknown>>

/** What is wrong with a value as an object of the part; empty where nothing is. */
export function problemsOf(value: unknown, of: Part, depth: number): Problem[] {
  const problems = problemsBy(value, of, depth, false)
  return problems.length < 2 ? problems : problemsBy(value, of, depth, true)
}

function problemsBy(value: unknown, of: Part, depth: number, inOrder: boolean): Problem[] {
  const check: Check = { problems: [], depth, inOrder }
  try {
    checkPart(check, value, of, '', 1)
  } catch {
    tell(check, '', 'cannot be read')
  }
  return check.problems
}

function tell(check: Check, path: string, problem: string): void {
  if (check.problems.length < PROBLEMS_MAX) check.problems.push({ path, problem })
}

const isFull = (check: Check): boolean => check.problems.length >= PROBLEMS_MAX

function checkPart(check: Check, value: unknown, of: Part, path: string, level: number): void {
  if (!isPlain(value)) tell(check, path, `must be an object (${of.name})`)
  else if (level > check.depth) tell(check, path, `is nested deeper than ${check.depth}`)
  else {
    checkKeys(check, value, of, path, level)
    checkRequired(check, value, of, path)
  }
}

function checkKeys(check: Check, value: Plain, of: Part, path: string, level: number): void {
  const keys = Object.keys(value)
  if (check.inOrder) keys.sort()
  for (const key of keys) {
    if (isFull(check)) return
    const field = Object.hasOwn(of.fields, key) ? of.fields[key] : undefined
    if (field === undefined) tell(check, join(path, key), `is not a field of ${of.name}`)
    else if (value[key] !== undefined) checkShape(check, value[key], field, join(path, key), level)
  }
}

function checkRequired(check: Check, value: Plain, of: Part, path: string): void {
  for (const name of of.required) {
    if (!Object.hasOwn(value, name) || value[name] === undefined) tell(check, join(path, name), 'is required')
  }
}

function checkShape(check: Check, value: unknown, shape: FieldShape, path: string, level: number): void {
  if (shape.kind === 'one') checkPart(check, value, shape.part, path, level + 1)
  else if (shape.kind === 'list') checkList(check, value, shape.of, path, level)
  else if (shape.kind === 'oneOf' && isPlain(value)) checkPart(check, value, codeValue, path, level + 1)
  else {
    const problem = value === '' ? 'is empty: leave it out' : plainProblem(value, shape)
    if (problem !== undefined) tell(check, path, problem)
  }
}

function checkList(check: Check, value: unknown, of: FieldShape, path: string, level: number): void {
  if (!Array.isArray(value)) {
    tell(check, path, 'must be a list')
    return
  }
  for (let at = 0; at < value.length && !isFull(check); at++) {
    if (!keepsPlace(of, value[at])) checkShape(check, value[at], of, `${path}[${at}]`, level)
  }
}

/** In a list an empty text is allowed: it keeps the place of those after it. */
const keepsPlace = (of: FieldShape, item: unknown): boolean =>
  of.kind === 'text' && of.pattern === undefined && item === ''

type PlainShape = Exclude<FieldShape, { kind: 'one' | 'list' }>

function plainProblem(value: unknown, shape: PlainShape): string | undefined {
  switch (shape.kind) {
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'must be true or false'
    case 'integer':
      return Number.isSafeInteger(value) ? undefined : 'must be a whole number'
    case 'decimal':
      return isText(value, DECIMAL) ? undefined : 'must be a number in text, such as "18.5"'
    case 'localTime':
      return isText(value, LOCAL_TIME) ? undefined : 'must be a local date-time, such as "2026-11-21T14:05"'
    case 'text':
      return isText(value, shape.pattern) ? undefined : textProblem(value)
    case 'constant':
      return value === shape.word ? undefined : `must be "${shape.word}"`
    case 'oneOf':
      return typeof value === 'string' && shape.words.includes(value)
        ? undefined
        : 'must be one of the words of this field, or an object with the code'
  }
}

function textProblem(value: unknown): string {
  return typeof value === 'string' ? 'does not have the form of this field' : 'must be text'
}

function isText(value: unknown, pattern?: RegExp): boolean {
  return typeof value === 'string' && (pattern === undefined || pattern.test(value))
}

/** An object that is no array, date, map or other exotic thing, whatever realm it is from. */
export function isPlain(value: unknown): value is Plain {
  return (
    typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]'
  )
}

const SIMPLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

/** The path with one more name; one that is no plain word is quoted, so that it cannot break a log line. */
function join(path: string, name: string): string {
  if (!SIMPLE_NAME.test(name) || name.length > NAME_MAX) return `${path}[${quoted(name)}]`
  return path === '' ? name : `${path}.${name}`
}

function quoted(name: string): string {
  const short = name.length > NAME_MAX ? `${name.slice(0, NAME_MAX)}…` : name
  return JSON.stringify(short).replace(/[\u007f-\u009f\u2028\u2029]/g, '?')
}
