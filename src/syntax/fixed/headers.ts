/**
 * What the records A, B, Y and Z say: their fields as headers, what a trailer repeats, and what is wrong with them.
 * The password of A and Z is never read.
 *
 * Columns are those of rev. 23 of the ABI Batch & Block Control. Of the forms before ACE (block number in B 2-3,
 * eight digits for the date in A, no filler in Y) only what is known from CBP's own printed examples is read.
 */
import type { FindingCode } from '../../core/finding-codes.js'
import { parseDate } from '../../core/moment.js'
import type { BatchHeader, BlockHeader, GroupHeader, InterchangeHeader } from '../envelope.js'
import type { FixedRecord } from './record.js'

export interface HeaderProblem {
  code: FindingCode
  text: string
  from: number
}

/** A header while its level is open. */
export interface Header {
  /** What findings call it. */
  name: string
  application: string
  interchange?: InterchangeHeader
  group?: GroupHeader
  /** The texts that its trailer repeats. */
  repeated: ReadonlyMap<string, string>
}

export interface Trailer {
  fields: readonly { name: string; from: number; text: string }[]
  count?: { text: string; from: number }
  /** It has the form of the years before ACE. */
  isOld: boolean
}

export const OLD = {
  code: 'envelope-old-form',
  text: 'the record has the form of the years before ACE',
} as const

/** Applications that CBP sends (BB23, answers and notices): the transmitter is then the receiver. */
const ANSWERS = new Set('SN SA SX SO C1 QT WT NS BD KR ER AX PF MS UC CX BS X1'.split(' '))

export const isAnswer = (application: string): boolean => ANSWERS.has(application)

export function readBatch(record: FixedRecord): { header: Header; problems: HeaderProblem[] } {
  const field = (name: string): string => record.field(name)
  const problems = missing(record, ['siteCode', 'idCode'])
  const date = field('transmissionDate')
  const preparedAt = date === '' ? undefined : dateOf(date)
  if (date !== '' && preparedAt === undefined)
    problems.push({ code: 'date-format', text: `'${date}' is no date`, from: 15 })
  // a date of eight digits, or counters in what is filler now
  const old = record.raw(21, 25).trimEnd()
  if (old !== '') problems.push({ ...OLD, from: 21 })
  const application = field('applicationId').toUpperCase()
  const idCode = field('idCode')
  const batch: BatchHeader = { siteCode: field('siteCode'), idCode }
  given(batch, 'officeCode', field('officeCode'))
  given(batch, 'userData', field('userData'))
  given(batch, 'beforeAce', old)
  const answer = isAnswer(application)
  const interchange: InterchangeHeader = {
    syntax: 'ABI',
    sender: { id: answer ? '' : idCode },
    recipient: { id: answer ? idCode : '' },
    reference: '',
    test: false,
    batch,
  }
  if (application !== '') interchange.application = application
  if (date !== '') interchange.preparedAt = preparedAt ?? date
  const repeated = new Map([
    ['site code', batch.siteCode],
    ['ID code', idCode],
    ['transmission date', date],
    ['office code', field('officeCode')],
  ])
  return { header: { name: `${batch.siteCode} ${idCode}`, application, interchange, repeated }, problems }
}

/** `made`: the application where CBP made the record (a rejected batch); nothing else stands in it. */
export function readBlock(
  record: FixedRecord,
  made: string | undefined,
): { header: Header; problems: HeaderProblem[] } {
  const field = (name: string): string => (made === undefined ? record.field(name) : '')
  const problems = made === undefined ? missing(record, ['portCode', 'filerCode', 'applicationId']) : []
  const old = made === undefined ? record.raw(2, 3).trimEnd() : ''
  if (old !== '') problems.push({ ...OLD, from: 2 })
  const application = made ?? field('applicationId').toUpperCase()
  const block: BlockHeader = { port: field('portCode'), filer: field('filerCode') }
  given(block, 'beforeAce', old)
  for (const [key, name] of BLOCK_FIELDS) given(block, key, field(name))
  const group: GroupHeader = { functionalId: application, reference: '' }
  if (made === undefined) group.block = block
  const repeated = new Map([
    ['port code', block.port.toUpperCase()],
    ['filer code', block.filer.toUpperCase()],
    ['application', made === undefined ? application : ''],
    ['filer office code', block.officeCode?.toUpperCase() ?? ''],
  ])
  return { header: { name: `${block.port} ${block.filer}`.trim(), application, group, repeated }, problems }
}

/** Fields of a block that may be absent, with those of the B record. */
export const BLOCK_FIELDS: readonly (readonly [
  Exclude<keyof BlockHeader, 'port' | 'filer' | 'beforeAce'>,
  string,
])[] = [
  ['officeCode', 'filerOfficeCode'],
  ['preparerPort', 'preparerPortCode'],
  ['preparerFiler', 'preparerFilerCode'],
  ['preparerOffice', 'preparerOfficeCode'],
  ['preparerIndicator', 'preparerIndicator'],
  ['userData', 'userData'],
  ['statementStatus', 'statementStatus'],
  ['statementNumber', 'statementNumber'],
  ['statementPrintDate', 'statementPrintDate'],
  ['paymentType', 'paymentTypeCode'],
  ['importerNumber', 'importerOfRecordNumber'],
  ['clientBranch', 'clientBranchId'],
]

/** Of Y and Z what they repeat; those that CBP makes around a rejected batch repeat nothing. */
export function readTrailer(record: FixedRecord, tag: string): Trailer {
  if (tag === 'ZG') return { fields: [], isOld: false }
  if (tag === 'YG') return { fields: [], isOld: false, ...countAt(record, 13) }
  if (tag === 'Z') return batchTrailer(record)
  // before ACE nothing was left blank behind the Y: `Y8888FLRSA00005`
  const isOld = record.raw(2, 3).trim() !== ''
  const shift = isOld ? 2 : 0
  const at = (name: string, from: number, to: number) => ({
    name,
    from: from - shift,
    text: record
      .raw(from - shift, to - shift)
      .trim()
      .toUpperCase(),
  })
  const fields = [at('port code', 4, 7), at('filer code', 8, 10), at('application', 11, 12)]
  if (!isOld) fields.push(at('filer office code', 45, 46))
  return { fields, isOld, ...countAt(record, 13 - shift) }
}

/** The printed example of the form before ACE has the date at 10, where filler stands now. */
function batchTrailer(record: FixedRecord): Trailer {
  const at = (name: string, from: number, to: number) => ({ name, from, text: record.raw(from, to).trim() })
  const fields = [at('site code', 2, 5), at('ID code', 6, 8)]
  const isOld = /^ \d{5}$/.test(record.raw(9, 14))
  if (!isOld) fields.push(at('transmission date', 15, 20), at('office code', 38, 39))
  return { fields, isOld }
}

function countAt(record: FixedRecord, from: number): Pick<Trailer, 'count'> {
  const text = record.raw(from, from + 4).trim()
  return text === '' ? {} : { count: { text, from } }
}

function missing(record: FixedRecord, names: readonly string[]): HeaderProblem[] {
  return names.flatMap((name): HeaderProblem[] => {
    const field = record.layout?.byName.get(name)
    if (field === undefined || record.textOf(field) !== '') return []
    return [{ code: 'header-incomplete', text: `${record.id}: the ${name} is empty`, from: field.from }]
  })
}

function given<T extends object, K extends keyof T>(header: T, key: K, text: T[K] & string): void {
  if (text !== '') header[key] = text
}

/** MMDDYY, years 1970 to 2069. */
function dateOf(digits: string): string | undefined {
  return digits.length === 6 ? parseDate(digits.slice(4) + digits.slice(0, 4)) : undefined
}
