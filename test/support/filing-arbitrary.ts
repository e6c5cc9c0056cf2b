/**
 * Generates filings that keep every rule, one profile at a time: the fields of the schema, each filled with what its
 * rule and its column allow. Values fit the columns, so that what is written can be read back as it was.
 */
import fc from 'fast-check'
import { checkDigit } from '../../src/core/iso6346.js'
import type { FilingAddress, FilingIdentifier } from '../../src/records/parts/filing.js'
import { ADDRESS_PARTS, SECONDARY_NAMES } from '../../src/records/parts/filing.js'
import type { FilingParty, Manufacturer, SecurityFiling } from '../../src/records/security-filing.js'
import { isfList } from '../../src/rules/lists.js'

export type Profile = 'isf10' | 'isf5' | 'unified'

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const PLAIN = `${UPPER}0123456789`
/** What both character sets have. */
const FREE = `${PLAIN} !"#$%&'()+,-./:;<=>?@[]^_\`{|}~`

const from = (letters: string, min: number, max: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: min, maxLength: max })
/** Text that begins and ends with a letter or digit: blanks at its ends are not on the wire. */
const words = (letters: string, max: number): fc.Arbitrary<string> =>
  fc.tuple(from(PLAIN, 1, 1), from(letters, 0, max - 2), from(PLAIN, 1, 1)).map((parts) => parts.join(''))
const digits = (length: number): fc.Arbitrary<string> => from('0123456789', length, length)
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined })
const codes = (list: string): fc.Arbitrary<string> => fc.constantFrom(...isfList(list)!.codes.keys())

/** An object without its undefined fields, as a reader gives it. */
const made = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc
    .record(fields)
    .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T)

// ------------------------------------------------------------------ numbers

const ein = fc
  .tuple(digits(2), digits(7), fc.constantFrom('', '00', 'A1'))
  .map(([a, b, suffix]) => `${a}-${b}${suffix}`)
const assigned = fc.tuple(digits(6), digits(5)).map((parts) => parts.join('-'))
const ssn = fc.tuple(digits(3), digits(2), digits(4)).map((parts) => parts.join('-'))
const birth = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const country = codes('countryCodes')

const identified = (
  qualifier: FilingIdentifier['qualifier'],
  value: fc.Arbitrary<string>,
): fc.Arbitrary<FilingIdentifier> => value.map((number) => ({ qualifier, value: number }))

const firm = fc.oneof(identified('ein', ein), identified('cbpAssigned', assigned))
const duns = fc.oneof(identified('duns', digits(9)), identified('duns4', digits(13)))
const firms = identified(
  'firms',
  fc.tuple(from(UPPER, 1, 1), from(PLAIN, 3, 3)).map((parts) => parts.join('')),
)
const passport: fc.Arbitrary<FilingIdentifier> = fc.record({
  qualifier: fc.constant('passport' as const),
  value: from(PLAIN, 1, 15),
  dateOfBirth: birth,
  passportCountry: country,
})

const container = fc
  .tuple(from(UPPER, 3, 3), fc.constantFrom('U', 'J', 'Z'), digits(6))
  .map(([owner, category, serial]) => `${owner}${category}${serial}${checkDigit(owner + category + serial)}`)

// ------------------------------------------------------------------ parties

const address: fc.Arbitrary<FilingAddress> = fc
  .record({
    parts: fc.array(
      fc.record({ qualifier: fc.constantFrom(...ADDRESS_PARTS), text: words(`${PLAIN} `, 35) }),
      { minLength: 1, maxLength: 6 },
    ),
    city: words(`${PLAIN} `, 35),
    subdivision: maybe(from(PLAIN, 1, 3)),
    postalCode: maybe(words(`${PLAIN} `, 15)),
    country,
  })
  .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)))

const named = made({
  name: words(FREE, 35),
  secondaryName: maybe(fc.record({ code: fc.constantFrom(...SECONDARY_NAMES), name: words(FREE, 35) })),
  address,
})

const party = (
  role: FilingParty['role'],
  ...by: fc.Arbitrary<Omit<FilingParty, 'role'>>[]
): fc.Arbitrary<FilingParty> => fc.oneof(...by).map((one) => ({ role, ...one }))
const byNumber = (one: fc.Arbitrary<FilingIdentifier>): fc.Arbitrary<{ identifier: FilingIdentifier }> =>
  fc.record({ identifier: one })

const line = fc.record({
  hts: fc.integer({ min: 6, max: 10 }).chain(digits),
  origin: country,
})
const lines = fc.array(line, { minLength: 1, maxLength: 4 })
const makers = (withLines: boolean, ...by: fc.Arbitrary<object>[]): fc.Arbitrary<Manufacturer[]> =>
  fc.array(withLines ? fc.record({ party: fc.oneof(...by), lines }) : fc.record({ party: fc.oneof(...by) }), {
    minLength: 1,
    maxLength: 3,
  })

const scac = from(UPPER, 4, 4)
const bills = fc.uniqueArray(
  fc.record({
    type: fc.constant('house' as const),
    issuer: scac,
    number: from(PLAIN, 1, 46),
  }),
  { selector: ({ issuer, number }) => issuer + number, minLength: 1, maxLength: 4 },
)
const containers = fc.array(
  made({ kind: codes('equipmentDescriptionCodes'), number: container, sizeType: maybe(from(PLAIN, 4, 4)) }),
  { minLength: 1, maxLength: 3 },
)
const bond = fc.oneof(
  fc.record({
    holder: ein,
    activity: fc.constantFrom('importer', 'custodian', 'carrier', 'foreignTradeZone', 'isf'),
    type: fc.constant('continuous' as const),
  }),
  fc.record({
    holder: ein,
    activity: fc.constant('isf' as const),
    type: fc.constant('singleTransaction' as const),
    surety: digits(3),
    reference: from(PLAIN, 1, 50),
  }),
)

// ------------------------------------------------------------------ filings

const replaced = fc
  .tuple(from(PLAIN, 3, 3), digits(11))
  .map(([filer, number]) => ({ action: 'replace' as const, transactionNumber: `${filer}-${number}` }))
const action = fc.oneof(fc.constant({ action: 'add' as const }), replaced)
const common = {
  modeOfTransport: maybe(fc.constantFrom('breakBulk' as const, 'containerized' as const)),
  carrier: maybe(scac),
  filerReference: maybe(from(PLAIN, 1, 50)),
  containers: maybe(containers),
}
const reason = fc.constantFrom(
  'complete' as const,
  'flexibleRange' as const,
  'flexibleTiming' as const,
  'flexibleRangeAndTiming' as const,
)

const otherParties = [
  party('seller', named, byNumber(fc.oneof(firm, duns, identified('ssn', ssn)))),
  party('buyer', named, byNumber(fc.oneof(firm, duns))),
  party('shipTo', named, byNumber(fc.oneof(duns, firms))),
  party('stuffingLocation', named, byNumber(duns)),
  party('consolidator', named, byNumber(duns)),
] as const

type Body = Omit<SecurityFiling, 'type'>

const isf10: fc.Arbitrary<Body> = made({
  submissionType: fc.constant('isf10' as const),
  actionReason: reason,
  shipmentType: fc.constantFrom(
    'standard',
    'toOrder',
    'usGoodsReturned',
    'outerContinentalShelf',
    'foreignTradeZone',
  ),
  importer: firm,
  bond,
  bills,
  references: maybe(
    fc.array(
      fc.record({
        kind: fc.constantFrom('entryNumber' as const, 'masterBill' as const),
        number: from(PLAIN, 1, 50),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  ),
  parties: fc.tuple(party('importer', byNumber(firm)), party('consignee', byNumber(firm)), ...otherParties),
  manufacturers: makers(true, named, byNumber(duns)),
  ...common,
})

/** Household goods and the like of a person: passport, no bond. */
const personal: fc.Arbitrary<Body> = made({
  submissionType: fc.constant('isf10' as const),
  actionReason: reason,
  shipmentType: fc.constantFrom('householdGoods', 'diplomatic'),
  importer: fc.tuple(passport, words(`${UPPER},`, 50)).map(([one, name]) => ({ ...one, name })),
  bills,
  parties: fc.tuple(
    party('importer', byNumber(passport)),
    party('consignee', byNumber(passport)),
    ...otherParties,
  ),
  manufacturers: makers(true, named, byNumber(duns)),
  ...common,
})

const isf5: fc.Arbitrary<Body> = made({
  submissionType: fc.constant('isf5' as const),
  actionReason: reason,
  shipmentType: fc.constant('standard' as const),
  importer: fc.oneof(firm, identified('scac', scac)),
  bond,
  bills,
  parties: fc.tuple(party('bookingParty', named, byNumber(duns)), party('shipTo', named, byNumber(duns))),
  lines,
  routing: fc.record({
    foreignPortOfUnlading: fc.constantFrom(
      { code: 'CAHAL', list: 'unlocode' as const },
      { code: '12345', list: 'scheduleK' as const },
    ),
    placeOfDelivery: fc.constantFrom(
      { code: 'CAMTR', list: 'unlocode' as const },
      { code: '80107', list: 'scheduleK' as const },
    ),
  }),
  ...common,
})

const unified: fc.Arbitrary<Body> = made({
  submissionType: fc.constant('isf10' as const),
  actionReason: fc.constant('complete' as const),
  shipmentType: fc.constantFrom('standard', 'toOrder', 'government', 'usGoodsReturned', 'internationalMail'),
  importer: firm,
  parties: fc.tuple(
    party('consignee', byNumber(firm)),
    party('seller', named),
    party('buyer', named),
    party('shipTo', named, byNumber(firms)),
    party('stuffingLocation', named),
    party('consolidator', named),
  ),
  manufacturers: makers(false, named),
  ...common,
})

const BODIES = {
  isf10: fc.oneof({ arbitrary: isf10, weight: 4 }, { arbitrary: personal, weight: 1 }),
  isf5,
  unified,
}

/** Filings of a profile that keep every rule. */
export function soundFiling(profile: Profile): fc.Arbitrary<SecurityFiling> {
  return fc
    .tuple(BODIES[profile], action)
    .map(([body, todo]) => ({ type: 'SecurityFiling' as const, ...body, ...todo }))
}
