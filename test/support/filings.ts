/**
 * Filings for the tests of the rules: one of each profile that keeps every rule, and a way to change one place of it.
 * All names and numbers are invented.
 */
import type { SecurityFiling } from '../../src/records/security-filing.js'

const place = { city: 'SHENZHEN', subdivision: 'GD', postalCode: '518083', country: 'CN' }
const at = (street: string) => ({ parts: [{ qualifier: 'street' as const, text: street }], ...place })

/** An ISF-10 with two manufacturers that keeps every rule without a warning. */
export const isf10: SecurityFiling = {
  type: 'SecurityFiling',
  submissionType: 'isf10',
  action: 'add',
  actionReason: 'complete',
  shipmentType: 'standard',
  modeOfTransport: 'containerized',
  carrier: 'ZZZC',
  filerReference: 'PO4711A',
  importer: { qualifier: 'ein', value: '12-345678900' },
  bond: { holder: '12-345678900', activity: 'importer', type: 'continuous' },
  bills: [{ type: 'house', issuer: 'ZZZH', number: 'EX00012345' }],
  references: [{ kind: 'masterBill', number: 'ZZZC998877665' }],
  containers: [{ kind: 'CN', number: 'TTWU5512088', sizeType: '45G1' }],
  parties: [
    { role: 'importer', identifier: { qualifier: 'ein', value: '12-345678900' } },
    { role: 'consignee', identifier: { qualifier: 'ein', value: '12-345678900' } },
    { role: 'seller', name: 'EXAMPLE TRADING HK LTD', address: at('188 QUEENS ROAD') },
    {
      role: 'buyer',
      name: 'EXAMPLE IMPORTS LLC',
      secondaryName: { code: 'doingBusinessAs', name: 'EXAMPLE HOME' },
      address: {
        parts: [
          { qualifier: 'streetNumber', text: '100' },
          { qualifier: 'streetName', text: 'MAIN STREET' },
        ],
        city: 'LONG BEACH',
        subdivision: 'CA',
        postalCode: '90802',
        country: 'US',
      },
    },
    { role: 'shipTo', identifier: { qualifier: 'firms', value: 'Z999' } },
    { role: 'stuffingLocation', name: 'EXAMPLE CFS YANTIAN', address: at('PORT ROAD 1') },
    { role: 'consolidator', name: 'EXAMPLE CONSOL CO LTD', address: at('PORT ROAD 3') },
  ],
  manufacturers: [
    {
      party: { name: 'EXAMPLE LAMP FACTORY', address: at('19 INDUSTRY ROAD') },
      lines: [
        { hts: '9405110010', origin: 'CN' },
        { hts: '940592', origin: 'CN' },
      ],
    },
    {
      party: { identifier: { qualifier: 'duns', value: '123456789' } },
      lines: [{ hts: '630790', origin: 'VN' }],
    },
  ],
}

/** An ISF-5 for freight that stays aboard. It has a bond, which is open for an ISF-5. */
export const isf5: SecurityFiling = {
  type: 'SecurityFiling',
  submissionType: 'isf5',
  action: 'add',
  actionReason: 'complete',
  shipmentType: 'standard',
  modeOfTransport: 'containerized',
  carrier: 'ZZZC',
  importer: { qualifier: 'scac', value: 'ZZZC' },
  bond: { holder: '12-345678900', activity: 'carrier', type: 'continuous' },
  bills: [{ type: 'regular', issuer: 'ZZZC', number: '445566778' }],
  parties: [
    { role: 'bookingParty', name: 'EXAMPLE BOOKING BV', address: at('KADE 12') },
    { role: 'shipTo', identifier: { qualifier: 'duns', value: '987654321' } },
  ],
  lines: [{ hts: '850760' }, { hts: '392690' }],
  routing: {
    foreignPortOfUnlading: { code: 'CAHAL', list: 'unlocode' },
    placeOfDelivery: { code: 'CAMTR', list: 'unlocode' },
  },
}

const { bond: _, bills: _b, references: _r, parties: isf10Parties = [], ...header } = isf10

/** An ISF-10 inside a cargo release. */
export const unified: SecurityFiling = {
  ...header,
  parties: isf10Parties.filter(({ role }) => role !== 'importer'),
  manufacturers: [{ party: { name: 'EXAMPLE LAMP FACTORY', address: at('19 INDUSTRY ROAD') } }],
}

/** The header alone, which deletes a filing. */
export const deletion: SecurityFiling = {
  type: 'SecurityFiling',
  submissionType: 'isf10',
  action: 'delete',
  shipmentType: 'standard',
  transactionNumber: 'ZZ9-20260000001',
  importer: { qualifier: 'ein', value: '12-345678900' },
}

type Plain = Record<string, unknown>

/**
 * A copy of a filing with the values at some paths changed (`undefined` takes one away):
 * `changed(isf10, { 'parties[2].name': 'OTHER' })`.
 */
export function changed(filing: SecurityFiling, values: Readonly<Record<string, unknown>>): SecurityFiling {
  const copy = structuredClone(filing)
  for (const [path, value] of Object.entries(values)) {
    const names = path.split(/[.[\]]+/).filter((name) => name !== '')
    const last = names.pop()!
    let inner = copy as unknown as Plain
    for (const name of names) inner = (inner[name] ??= {}) as Plain
    if (value === undefined) delete inner[last]
    else inner[last] = value
  }
  return copy
}
