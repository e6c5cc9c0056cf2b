/**
 * What a writer needs and no record holds: header values (`--headers`, a JSON file) and the password of an ABI batch
 * (`--password-file`, its first line). Both are read before any data; a file that is wrong ends the run. The password
 * is never printed, and is no option itself, because the words of a command line are seen by every other user.
 */
import { checkMessage, isPlainObject } from '../formats/message-shape.js'
import type { WriteOptions } from '../translate/write.js'
import { readMapText } from './input.js'
import { EXIT, Quit } from './io.js'

type Headers = NonNullable<WriteOptions['envelope']>

/** What a whole header must have and a part of one need not. */
const INTERCHANGE = { syntax: '', sender: { id: '' }, recipient: { id: '' }, reference: '', test: false }
const GROUP = { functionalId: '', reference: '' }

/** `{ "interchange": { … }, "group": { … } }`, with any of the fields that headers have in JSON. */
export async function readHeaders(file: string): Promise<Headers> {
  const given = parsed(file, await readMapText(file))
  const envelope = {
    message: { reference: '', type: '' },
    interchange: merged(INTERCHANGE, given.interchange),
    group: merged(GROUP, given.group),
  }
  const problems = Object.keys(given)
    .filter((key) => key !== 'interchange' && key !== 'group')
    .map((key) => `'${key.slice(0, 40)}' is neither interchange nor group`)
  const checked = checkMessage({ records: [], envelope }, (problem, path) => {
    problems.push(`${path.replace(/^\.envelope\./, '')} ${problem}`)
  })
  if (problems.length > 0) throw new Quit(EXIT.usage, `${file}: ${problems.join('; ')}`)
  const { interchange, group } = checked?.envelope ?? {}
  // a header that is named would be written: EDIFACT has groups only where somebody asks for one
  return {
    ...(given.interchange !== undefined && {
      interchange: without(interchange ?? {}, Object.keys(INTERCHANGE), given.interchange),
    }),
    ...(given.group !== undefined && { group: without(group ?? {}, Object.keys(GROUP), given.group) }),
  }
}

/** The first line of the file. */
export async function readPassword(file: string): Promise<string> {
  const [line = ''] = (await readMapText(file)).split(/\r?\n/, 1)
  if (line === '') throw new Quit(EXIT.usage, `${file}: the first line holds no password`)
  return line
}

function parsed(file: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    if (isPlainObject(value)) return value
  } catch {
    // told below
  }
  throw new Quit(EXIT.usage, `${file}: a JSON object with interchange and group is expected`)
}

/** Something that is no object is left for the check to tell. */
function merged(base: object, given: unknown): unknown {
  if (given === undefined) return base
  return isPlainObject(given) ? { ...base, ...given } : given
}

/** The header as it was checked, without what was only put in to make it whole. */
function without<T extends object>(header: T, keys: readonly string[], given: unknown): Partial<T> {
  const own = isPlainObject(given) ? given : {}
  const kept: Partial<T> = { ...header }
  for (const key of keys) if (!Object.hasOwn(own, key)) Reflect.deleteProperty(kept, key)
  return kept
}
