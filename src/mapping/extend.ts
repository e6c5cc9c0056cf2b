/**
 * `extends`: a small map over another. Tables are replaced by name; a row replaces the one of the same address
 * (a group is gone into); `remove` takes rows away; everything else is added.
 */
import { seatText, specKey } from './address.js'
import type { GroupRow, MapModel, Row } from './model.js'

export function extendMap(base: MapModel, over: MapModel): MapModel {
  return {
    ...over,
    definition: over.definition || base.definition,
    record: over.record || base.record,
    match: over.match.length > 0 ? over.match : base.match,
    beyond: [...base.beyond, ...over.beyond],
    tables: new Map([...base.tables, ...over.tables]),
    rows: mergeRows(
      base.rows.filter((row) => !over.remove.includes(rowKey(row))),
      over.rows,
      over.remove,
    ),
    ...(over.recordPer === undefined && base.recordPer !== undefined ? { recordPer: base.recordPer } : {}),
  }
}

function mergeRows(base: readonly Row[], over: readonly Row[], remove: readonly string[]): Row[] {
  const merged: Row[] = base.map((row) => {
    const key = rowKey(row)
    const replacement = over.find((one) => rowKey(one) === key)
    if (row.kind === 'group') return mergeGroup(row, replacement, remove)
    return replacement ?? row
  })
  // the first of an address has replaced; a second one is added, so that the conflict is told
  const used = new Set(base.map((row) => over.find((one) => rowKey(one) === rowKey(row))))
  return [...merged, ...over.filter((row) => !used.has(row))]
}

function mergeGroup(base: GroupRow, over: Row | undefined, remove: readonly string[]): GroupRow {
  const kept = base.rows.filter((row) => !remove.includes(rowKey(row)))
  if (over === undefined || over.kind !== 'group') return { ...base, rows: mergeRows(kept, [], remove) }
  return { ...base, ...over, rows: mergeRows(kept, over.rows, remove) }
}

/** What makes two rows the same row. */
function rowKey(row: Row): string {
  if (row.kind === 'group') return `group ${specKey(row.trigger)}`
  if (row.kind === 'alias') return `alias ${specKey(row.alias)}`
  if (row.kind === 'ignore')
    return `ignore ${row.what.map((one) => specKey(one.segment)).join(' ')} ${row.why}`
  const seat = row.kind === 'each' ? row.seats[0]?.[0] : row.kind === 'value' ? row.seats[0] : row.seat
  return seat === undefined ? '' : `${specKey(seat.segment)}/${seatText(seat)}`
}
