/**
 * The envelope in the form of the years before ACE, as far as CBP's own printed example shows it: what was read in it
 * goes back in it, column for column. Takes headers; gives the columns that are filler, or others, in today's form.
 *
 *   A8888FLRPASSWD01010801     two more digits behind the date
 *   B018888FLRSA               the block number
 *   Y8888FLRSA00005            no filler in front; B and Y are counted too
 *   Z8888FLR 01010801          the date of A
 */
import type { BatchHeader, BlockHeader } from '../envelope.js'
import type { Columns } from './record-sink.js'

/** Where the older columns of A and B begin, and how many there are. */
export const OLD_COLUMNS = { A: { from: 21, width: 5 }, B: { from: 2, width: 2 } } as const

/** The records that a Y of this form counts: its B and itself are among them. */
export function countedBeforeAce(records: number): number {
  return records + 2
}

/** Y: undefined where the block has today's form. */
export function blockEnd(
  { port, filer, beforeAce }: BlockHeader,
  application: string,
  records: number | undefined,
): Columns | undefined {
  if (beforeAce === undefined) return undefined
  const count = records === undefined ? '' : String(countedBeforeAce(records)).padStart(5, '0')
  return { from: 2, text: `${port.padEnd(4)}${filer.padEnd(3)}${application}${count}` }
}

/** Z: undefined where the batch has today's form. */
export function batchEnd(
  { siteCode, idCode, beforeAce }: BatchHeader,
  date: string | undefined,
): Columns | undefined {
  if (beforeAce === undefined) return undefined
  return { from: 2, text: `${siteCode.padEnd(4)}${idCode.padEnd(3)} ${date ?? ''}${beforeAce}` }
}
