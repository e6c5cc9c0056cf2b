/**
 * Fields of fixed records by name: `SF10/shipmentType` → the element that the layout has it at.
 *
 * Takes a map of form and a definition; gives each address its element, and a finding for a name that the record
 * does not have. Addresses by number get the name of their field, so that both spellings are one.
 */
import { type Finding, finding, type MapPlace } from '../core/finding.js'
import { type MessageDefinition, segmentOf } from '../message/definition.js'
import type { SeatAddress, SegmentSpec } from './address.js'
import type { MapModel, Row } from './model.js'

export function resolveFields(map: MapModel, definition: MessageDefinition, findings: Finding[]): void {
  const names = new FieldNames(definition, findings)
  names.rows(map.rows)
}

class FieldNames {
  constructor(
    private readonly definition: MessageDefinition,
    private readonly findings: Finding[],
  ) {}

  rows(rows: readonly Row[]): void {
    for (const row of rows) this.row(row)
  }

  private row(row: Row): void {
    switch (row.kind) {
      case 'group':
        this.spec(row.trigger, row.at)
        this.rows(row.rows)
        break
      case 'ignore':
        for (const { segment, seat } of row.what) {
          this.spec(segment, row.at)
          if (seat !== undefined) this.seat(segment.tag, seat, row.at)
        }
        break
      case 'alias':
        this.spec(row.alias, row.at)
        this.spec(row.of, row.at)
        break
      default:
        for (const address of addressesOf(row)) {
          this.spec(address.segment, row.at)
          this.seat(address.segment.tag, address, row.at)
        }
    }
  }

  private spec(spec: SegmentSpec, at: MapPlace): void {
    for (const test of spec.tests) this.seat(spec.tag, test, at)
  }

  private seat(tag: string, seat: SeatAddress, at: MapPlace): void {
    const elements = segmentOf(this.definition, tag)?.elements ?? []
    const found = elements.find(({ id, position }) =>
      seat.field === undefined ? position === seat.element : id === seat.field,
    )
    if (found !== undefined) {
      seat.element = found.position
      if (this.definition.syntax === 'abi') seat.field = found.id
    } else if (seat.field !== undefined) {
      const message = `${this.definition.id} has no ${tag}/${seat.field}`
      this.findings.push(finding('map-unknown-address', message, { map: at }))
    }
  }
}

function addressesOf(row: Exclude<Row, { kind: 'group' | 'ignore' | 'alias' }>) {
  if (row.kind === 'value') return [...row.seats, ...row.also, ...(row.by === undefined ? [] : [row.by.seat])]
  return row.kind === 'each' ? row.seats.flat() : [row.seat]
}
