/**
 * The rules of CBP on the records of a message: takes a message and the context that is handed in, gives findings with
 * the path from the input on, and with the place in the input where the message was read from one.
 */
import { type Finding, finding, type Place } from '../core/finding.js'
import { type AnyRecord, validateRecord } from '../records/registry.js'
import { checkRecord, type FilingContext } from '../rules/index.js'
import type { BlockHeader } from '../syntax/envelope.js'
import { Message } from './message.js'
import type { MessageData } from './write.js'

/** What the rules say of each record of a message. Records that are none are passed over: they have findings already. */
export function ruleFindings(
  message: Message | MessageData,
  index: number,
  context: FilingContext = {},
): Finding[] {
  const block = message instanceof Message ? message.source?.groupAt : undefined
  const ofBlock = blockFindings(message.envelope?.group?.block, message.format).map((found) => ({
    ...found,
    path: `messages[${index}].${found.path}`,
    ...(block === undefined ? {} : { at: block }),
  }))
  const ofRecords = message.records.flatMap((record, k) => {
    const inside = `records[${k}]`
    const isSound = message instanceof Message || (hasRules(record) && validateRecord(record).length === 0)
    if (!isSound) return []
    return findingsOf(record, context).map((found) => {
      const path = found.path ? `${inside}.${found.path}` : inside
      const at = message instanceof Message ? nearest(message, path) : undefined
      return { ...found, path: `messages[${index}].${path}`, ...(at === undefined ? {} : { at }) }
    })
  })
  return [...ofBlock, ...ofRecords]
}

const NONE: readonly Finding[] = []

const PREPARER = ['preparerPort', 'preparerFiler', 'preparerOffice', 'preparerIndicator'] as const

/** ENV-04: a security filing has no preparer in its block (Batch & Block Control, condition X23). */
export function blockFindings(
  block: BlockHeader | undefined,
  format: string | undefined,
): readonly Finding[] {
  if (format !== 'abi/sf' || block === undefined) return NONE
  const used = PREPARER.filter((name) => block[name] !== undefined)
  return used.map((name) => {
    const text = 'ENV-04: a block of security filings names no preparer (CBP answers X23)'
    return finding('filing-rule', text, { rule: 'ENV-04', path: `envelope.group.block.${name}` })
  })
}

/** What the rules say of a record that has the shape of its type, with paths in it. */
export function findingsOf(record: object, context: FilingContext): readonly Finding[] {
  return hasRules(record) ? checkRecord(record, context) : NONE
}

/** Of most records there is nothing to say: they are not even looked at. */
function hasRules(record: object): record is AnyRecord {
  return 'type' in record && (record.type === 'SecurityFiling' || record.type === 'CargoRelease')
}

/** The place of a field, or of what it would stand in: what is missing has no place of its own. */
function nearest(message: Message, path: string): Place | undefined {
  for (let at = path; at !== ''; at = at.replace(/(?:^|\.|\[)[^.[]*$/, '')) {
    const place = message.locate(at) ?? message.locate(firstLeaf({ records: message.records }, at))
    if (place !== undefined) return place
  }
  return undefined
}

/** The path of the first value in what stands at a path: only values have a place. */
function firstLeaf(root: object, path: string): string {
  let value: unknown = root
  for (const name of path.split(/[.[\]]+/).filter((one) => one !== '')) value = inside(value, name)
  let at = path
  for (let depth = 0; depth < DEPTH && typeof value === 'object' && value !== null; depth++) {
    const own = Object.entries(value).find(([name, item]) => item !== undefined && name !== 'type')
    if (own === undefined) return at
    at = Array.isArray(value) ? `${at}[${own[0]}]` : `${at}.${own[0]}`
    value = own[1]
  }
  return at
}

const DEPTH = 8

function inside(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}
