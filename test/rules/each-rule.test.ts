/**
 * For each rule a filing that breaks it and no other, and one that just keeps it: at the very border where there is one.
 * What the sources leave open only warns.
 */
import { describe, expect, it } from 'vitest'
import type { SecurityFiling } from '../../src/records/security-filing.js'
import { checkFiling, RULE_CHECKS } from '../../src/rules/check.js'
import type { FilingContext } from '../../src/rules/filing-facts.js'
import { filingRuleTable } from '../../src/rules/filing-rules.js'
import { WIRE_RULES } from '../../src/rules/wire-rules.js'
import { changed, deletion, isf5, isf10, unified } from '../support/filings.js'

interface Example {
  rule: string
  what: string
  filing: SecurityFiling
  context?: FilingContext
  /** The paths of the findings, where the rule is broken. */
  at: string[]
  severity?: 'error' | 'warning'
}

const UNIFIED: FilingContext = { profile: 'unified' }
const of10 = (values: Readonly<Record<string, unknown>>): SecurityFiling => changed(isf10, values)
const of5 = (values: Readonly<Record<string, unknown>>): SecurityFiling => changed(isf5, values)
const ofUnified = (values: Readonly<Record<string, unknown>>): SecurityFiling => changed(unified, values)
const passport = {
  qualifier: 'passport',
  value: 'X1234567',
  dateOfBirth: '1980-02-29',
  passportCountry: 'DE',
}
const replaced = { action: 'replace', transactionNumber: 'ZZ9-20260000001' }
const times = { now: '2026-11-21T10:00Z', lading: '2026-11-22T10:00Z', arrival: '2026-12-10T08:00-08:00' }
const long = 'A'.repeat(35)

/** Broken, in the order of the rules. */
const breaks: Example[] = [
  { rule: 'ISF-01', what: 'no submission type', filing: of10({ submissionType: undefined }), at: ['submissionType'] },
  { rule: 'ISF-01', what: 'an unknown one', filing: of10({ submissionType: { code: '5' } }), at: ['submissionType'] },
  { rule: 'ISF-01', what: 'a change inside an entry', filing: ofUnified({ submissionType: 'isf5ToIsf10' }), context: UNIFIED, at: ['submissionType'] },
  { rule: 'ISF-02', what: 'no action', filing: of10({ action: undefined }), at: ['action'] },
  { rule: 'ISF-02', what: 'an unknown one', filing: of10({ action: { code: 'U' } }), at: ['action'] },
  { rule: 'ISF-03', what: 'an add without reason', filing: of10({ actionReason: undefined }), at: ['actionReason'] },
  { rule: 'ISF-03', what: 'a delete with one', filing: changed(deletion, { actionReason: 'complete' }), at: ['actionReason'] },
  { rule: 'ISF-03', what: 'a flexible one with an entry', filing: ofUnified({ actionReason: 'flexibleRange' }), context: UNIFIED, at: ['actionReason'] },
  { rule: 'ISF-04', what: 'an add with a number', filing: of10({ transactionNumber: 'ZZ9-20260000001' }), at: ['transactionNumber'] },
  { rule: 'ISF-04', what: 'a delete without', filing: changed(deletion, { transactionNumber: undefined }), at: ['transactionNumber'] },
  { rule: 'ISF-04', what: 'a replace without (open)', filing: of10({ action: 'replace' }), at: ['transactionNumber'], severity: 'warning' },
  { rule: 'ISF-04', what: 'another form (open)', filing: of10({ ...replaced, transactionNumber: 'ZZ9-2026' }), at: ['transactionNumber'], severity: 'warning' },
  { rule: 'ISF-05', what: 'the number of another filer', filing: of10(replaced), context: { filerCode: 'YY8' }, at: ['transactionNumber'], severity: 'warning' },
  { rule: 'ISF-06', what: 'a delete with bills', filing: changed(deletion, { bills: isf10.bills }), at: ['bills'] },
  { rule: 'ISF-06', what: 'a delete with a reference of the filer', filing: changed(deletion, { filerReference: 'PO1' }), at: ['filerReference'] },
  { rule: 'ISF-07', what: 'by air', filing: of10({ modeOfTransport: { code: '40' } }), at: ['modeOfTransport'] },
  { rule: 'ISF-08', what: 'no shipment type', filing: of10({ shipmentType: undefined }), at: ['shipmentType'] },
  { rule: 'ISF-08', what: 'type 12', filing: of10({ shipmentType: { code: '12' } }), at: ['shipmentType'] },
  { rule: 'ISF-08', what: 'an ISF-5 to order', filing: of5({ shipmentType: 'toOrder' }), at: ['shipmentType'] },
  { rule: 'ISF-08', what: 'a zone with an entry', filing: ofUnified({ shipmentType: 'foreignTradeZone' }), context: UNIFIED, at: ['shipmentType'] },
  { rule: 'ISF-09', what: 'no qualifier', filing: of10({ 'importer.qualifier': undefined }), at: ['importer.qualifier'] },
  { rule: 'ISF-09', what: 'a SCAC on an ISF-10', filing: of10({ importer: { qualifier: 'scac', value: 'ZZZC' } }), at: ['importer.qualifier'] },
  { rule: 'ISF-10', what: 'no number', filing: of10({ 'importer.value': undefined }), at: ['importer.value'] },
  { rule: 'ISF-10', what: 'no hyphen', filing: of10({ 'importer.value': '12345678900' }), at: ['importer.value'] },
  { rule: 'ISF-11', what: 'with a standard shipment', filing: of10({ importer: { ...passport, name: 'DOE, JANE' } }), at: ['importer.qualifier'] },
  { rule: 'ISF-11', what: 'nothing beside the number', filing: of10({ shipmentType: 'householdGoods', importer: { qualifier: 'passport', value: 'X1234567' } }), at: ['importer.dateOfBirth', 'importer.passportCountry', 'importer.name'] },
  { rule: 'ISF-11', what: 'a consignee without birth date', filing: of10({ shipmentType: 'diplomatic', 'parties[1].identifier': { ...passport, dateOfBirth: undefined } }), at: ['parties[1].identifier.dateOfBirth'] },
  { rule: 'ISF-12', what: 'a social security number alone (open)', filing: of10({ importer: { qualifier: 'ssn', value: '123-45-6789' } }), at: ['importer.dateOfBirth', 'importer.name'], severity: 'warning' },
  { rule: 'ISF-13', what: 'no bond', filing: of10({ bond: undefined }), at: ['bond'] },
  { rule: 'ISF-13', what: 'no holder', filing: of10({ 'bond.holder': undefined }), at: ['bond.holder'] },
  { rule: 'ISF-13', what: 'an unknown activity', filing: of10({ 'bond.activity': { code: '05' } }), at: ['bond.activity'] },
  { rule: 'ISF-13', what: 'a holder of no form', filing: of10({ 'bond.holder': 'EXAMPLE IMPORTS' }), at: ['bond.holder'] },
  { rule: 'ISF-13', what: 'a bond with an entry', filing: ofUnified({ bond: { holder: '12-345678900' } }), context: UNIFIED, at: ['bond.holder'] },
  { rule: 'ISF-13', what: 'a zone without bond (open)', filing: of10({ shipmentType: 'foreignTradeZone', bond: undefined }), at: ['bond'], severity: 'warning' },
  { rule: 'ISF-13', what: 'an ISF-5 without bond (open)', filing: of5({ bond: undefined }), at: ['bond'], severity: 'warning' },
  { rule: 'ISF-14', what: 'a single bond without surety', filing: of10({ 'bond.type': 'singleTransaction', 'bond.activity': 'isf', 'bond.reference': 'BR1' }), at: ['bond.surety'] },
  { rule: 'ISF-14', what: 'a single bond of an importer', filing: of10({ 'bond.type': 'singleTransaction', 'bond.surety': '123', 'bond.reference': 'BR1' }), at: ['bond.activity'] },
  { rule: 'ISF-15', what: 'informal without estimate', filing: of10({ shipmentType: 'informal' }), at: ['shipment'] },
  { rule: 'ISF-15', what: 'a value of nothing', filing: of10({ shipmentType: 'informal', shipment: { subType: '02', value: '0', quantity: '3', unit: 'PCS', weight: '12', weightUnit: 'kg' } }), at: ['shipment.value'] },
  { rule: 'ISF-15', what: 'an ISF-5 with an estimate', filing: of5({ shipment: { value: '1' } }), at: ['shipment'] },
  { rule: 'ISF-15', what: 'a sub-type of none (open)', filing: of10({ shipmentType: 'informal', shipment: { subType: '09', value: '1', quantity: '3', unit: 'PCS', weight: '12', weightUnit: 'kg' } }), at: ['shipment.subType'], severity: 'warning' },
  { rule: 'ISF-16', what: 'no carnet', filing: of10({ shipmentType: 'carnet' }), at: ['references'] },
  { rule: 'ISF-17', what: 'no bill', filing: of10({ bills: [] }), at: ['bills'] },
  { rule: 'ISF-17', what: 'a thousand bills', filing: of10({ bills: Array.from({ length: 1000 }, (_, k) => ({ type: 'house', issuer: 'ZZZH', number: `B${k}` })) }), at: ['bills'] },
  { rule: 'ISF-17', what: 'a hyphen in the number', filing: of10({ 'bills[0].number': 'EX-00012345' }), at: ['bills[0].number'] },
  { rule: 'ISF-17', what: 'a bill twice', filing: of10({ 'bills[1]': isf10.bills![0] }), at: ['bills[1]'] },
  { rule: 'ISF-17', what: 'no issuer', filing: of10({ 'bills[0].issuer': undefined }), at: ['bills[0].issuer'] },
  { rule: 'ISF-17', what: 'bills with an entry', filing: ofUnified({ bills: isf10.bills }), context: UNIFIED, at: ['bills'] },
  { rule: 'ISF-18', what: 'a regular bill below a master', filing: of10({ 'bills[0].type': 'regular' }), at: ['bills[0].type'], severity: 'warning' },
  { rule: 'ISF-19', what: 'no seller', filing: of10({ parties: isf10.parties!.filter(({ role }) => role !== 'seller') }), at: ['parties'] },
  { rule: 'ISF-19', what: 'no manufacturer', filing: of10({ manufacturers: [] }), at: ['manufacturers'] },
  { rule: 'ISF-19', what: 'two importers', filing: of10({ 'parties[7]': isf10.parties![0] }), at: ['parties'] },
  { rule: 'ISF-19', what: 'a role of none', filing: of10({ 'parties[7]': { ...isf10.parties![2], role: { code: 'XX' } } }), at: ['parties[7].role'] },
  { rule: 'ISF-19', what: 'an importer with an entry', filing: ofUnified({ 'parties[6]': isf10.parties![0] }), context: UNIFIED, at: ['parties[6].role'] },
  { rule: 'ISF-19', what: 'a consolidator that follows (open)', filing: of10({ actionReason: 'flexibleTiming', 'parties[6]': isf10.parties![5] }), at: ['parties'], severity: 'warning' },
  { rule: 'ISF-20', what: 'no booking party', filing: of5({ parties: [isf5.parties![1]] }), at: ['parties'] },
  { rule: 'ISF-20', what: 'a seller', filing: of5({ 'parties[2]': isf10.parties![2] }), at: ['parties[2]'] },
  { rule: 'ISF-20', what: 'a manufacturer', filing: of5({ manufacturers: [{ party: isf10.manufacturers![0]!.party }] }), at: ['manufacturers[0].party'] },
  { rule: 'ISF-21', what: 'a consignee with address', filing: of10({ 'parties[1].address': isf10.parties![2]!.address }), at: ['parties[1].address'] },
  { rule: 'ISF-21', what: 'a consignee by name', filing: of10({ 'parties[1]': { role: 'consignee', name: 'EXAMPLE' } }), at: ['parties[1].identifier'] },
  { rule: 'ISF-21', what: 'a consignee with number and name', filing: of10({ 'parties[1].name': 'EXAMPLE' }), at: ['parties[1].name'] },
  { rule: 'ISF-22', what: 'neither name nor number', filing: of10({ 'parties[2]': { role: 'seller' } }), at: ['parties[2]'] },
  { rule: 'ISF-22', what: 'a name without address', filing: of10({ 'parties[2].address': undefined }), at: ['parties[2].address'] },
  { rule: 'ISF-22', what: 'an address without street', filing: of10({ 'parties[2].address.parts': [] }), at: ['parties[2].address.parts'] },
  { rule: 'ISF-22', what: 'number and address', filing: of10({ 'parties[4].address': isf10.parties![2]!.address }), at: ['parties[4].address'] },
  { rule: 'ISF-22', what: 'a manufacturer with number and name', filing: of10({ 'manufacturers[1].party.name': 'X' }), at: ['manufacturers[1].party.name'] },
  { rule: 'ISF-23', what: 'a consolidator by EIN', filing: of10({ 'parties[6]': { role: 'consolidator', identifier: { qualifier: 'ein', value: '12-345678900' } } }), at: ['parties[6].identifier.qualifier'] },
  { rule: 'ISF-23', what: 'eight digits of D-U-N-S', filing: of10({ 'manufacturers[1].party.identifier.value': '12345678' }), at: ['manufacturers[1].party.identifier.value'] },
  { rule: 'ISF-23', what: 'a FIRMS code that begins with a digit', filing: of10({ 'parties[4].identifier.value': '9Z99' }), at: ['parties[4].identifier.value'] },
  { rule: 'ISF-23', what: 'another form of CIN (open)', filing: of10({ 'parties[1].identifier': { qualifier: 'encryptedConsignee', value: 'ABC' } }), at: ['parties[1].identifier.value'], severity: 'warning' },
  { rule: 'ISF-24', what: 'a D-U-N-S with an entry', filing: ofUnified({ 'manufacturers[0].party': { identifier: { qualifier: 'duns', value: '123456789' } } }), context: UNIFIED, at: ['manufacturers[0].party.identifier'] },
  { rule: 'ISF-24', what: 'a ship-to by D-U-N-S with an entry', filing: ofUnified({ 'parties[3].identifier': { qualifier: 'duns', value: '123456789' } }), context: UNIFIED, at: ['parties[3].identifier.qualifier'] },
  { rule: 'ISF-25', what: 'seven parts', filing: of10({ 'parties[2].address.parts': Array.from({ length: 7 }, () => ({ qualifier: 'street', text: 'A' })) }), at: ['parties[2].address.parts'] },
  { rule: 'ISF-25', what: 'a part of no kind', filing: of10({ 'parties[2].address.parts[0].qualifier': { code: '99' } }), at: ['parties[2].address.parts[0].qualifier'] },
  { rule: 'ISF-25', what: 'a part of blanks', filing: of10({ 'parties[2].address.parts[0].text': ' ' }), at: ['parties[2].address.parts[0].text'] },
  { rule: 'ISF-26', what: 'no city', filing: of10({ 'parties[2].address.city': undefined }), at: ['parties[2].address.city'] },
  { rule: 'ISF-26', what: 'a country of none', filing: of10({ 'parties[2].address.country': 'XX' }), at: ['parties[2].address.country'] },
  { rule: 'ISF-26', what: 'the country in the state', filing: of10({ 'parties[3].address.subdivision': 'US-CA' }), at: ['parties[3].address.subdivision'] },
  { rule: 'ISF-27', what: 'a manufacturer without goods', filing: of10({ 'manufacturers[1].lines': [] }), at: ['manufacturers[1].lines'] },
  { rule: 'ISF-27', what: 'five digits', filing: of10({ 'manufacturers[1].lines[0].hts': '63079' }), at: ['manufacturers[1].lines[0].hts'] },
  { rule: 'ISF-27', what: 'dots', filing: of10({ 'manufacturers[1].lines[0].hts': '6307.90' }), at: ['manufacturers[1].lines[0].hts'] },
  { rule: 'ISF-27', what: 'no origin', filing: of10({ 'manufacturers[1].lines[0].origin': undefined }), at: ['manufacturers[1].lines[0].origin'] },
  { rule: 'ISF-27', what: 'a line of no manufacturer', filing: of10({ lines: [{ hts: '630790', origin: 'VN' }] }), at: ['lines[0]'] },
  { rule: 'ISF-27', what: 'lines with an entry', filing: ofUnified({ 'manufacturers[0].lines': [{ hts: '630790', origin: 'VN' }] }), context: UNIFIED, at: ['manufacturers[0].lines[0]'] },
  { rule: 'ISF-28', what: 'an ISF-5 without goods', filing: of5({ lines: undefined }), at: ['lines'] },
  { rule: 'ISF-28', what: 'eleven digits', filing: of5({ 'lines[0].hts': '85076000101' }), at: ['lines[0].hts'] },
  { rule: 'ISF-29', what: 'a routing on an ISF-10', filing: of10({ routing: isf5.routing }), at: ['routing'] },
  { rule: 'ISF-29', what: 'one port only', filing: of5({ 'routing.placeOfDelivery': undefined }), at: ['routing.placeOfDelivery'] },
  { rule: 'ISF-29', what: 'a port of no list', filing: of5({ 'routing.placeOfDelivery.list': { code: 'D' } }), at: ['routing.placeOfDelivery.list'] },
  { rule: 'ISF-29', what: 'an ISF-5 without routing (open)', filing: of5({ routing: undefined }), at: ['routing'], severity: 'warning' },
  { rule: 'ISF-30', what: 'a wrong check digit', filing: of10({ 'containers[0].number': 'TTWU5512089' }), at: ['containers[0].number'] },
  { rule: 'ISF-30', what: 'sixteen digits', filing: of10({ 'containers[0].number': 'TTWU1234567890123456' }), at: ['containers[0].number'] },
  { rule: 'ISF-30', what: 'a kind of none', filing: of10({ 'containers[0].kind': 'XQ' }), at: ['containers[0].kind'] },
  { rule: 'ISF-30', what: 'no check digit (open)', filing: of10({ 'containers[0].number': 'TTWU551208' }), at: ['containers[0].number'], severity: 'warning' },
  { rule: 'ISF-31', what: 'small letters', filing: of10({ 'parties[2].name': 'Example Trading' }), at: ['parties[2].name'] },
  { rule: 'ISF-31', what: 'an umlaut', filing: of10({ 'parties[2].name': 'MÜLLER' }), at: ['parties[2].name'] },
  { rule: 'ISF-31', what: 'a line break', filing: of10({ 'parties[2].name': 'A\nB' }), at: ['parties[2].name'] },
  { rule: 'ISF-31', what: 'a star (open)', filing: of10({ 'parties[2].name': 'A * B' }), at: ['parties[2].name'], severity: 'warning' },
  { rule: 'ISF-31', what: 'a dot in a city (open)', filing: of10({ 'parties[3].address.city': 'ST. LOUIS' }), at: ['parties[3].address.city'], severity: 'warning' },
  { rule: 'ISF-33', what: 'a name of 36', filing: of10({ 'parties[2].name': `${long}B` }), at: ['parties[2].name'] },
  { rule: 'ISF-33', what: 'a part of 36', filing: of10({ 'parties[2].address.parts[0].text': `${long}B` }), at: ['parties[2].address.parts[0].text'] },
  { rule: 'ISF-33', what: 'a second name without meaning', filing: of10({ 'parties[3].secondaryName.code': undefined }), at: ['parties[3].secondaryName.code'] },
  { rule: 'ISF-34', what: 'six digits for the entry too', filing: of10({ 'manufacturers[0].lines[1].hts': '9405921234' }), context: { servesEntry: true }, at: ['manufacturers[1].lines[0].hts'], severity: 'warning' },
  { rule: 'ISF-35', what: 'a minute late', filing: isf10, context: { voyage: { ...times, now: '2026-11-21T10:01Z' } }, at: [''], severity: 'warning' },
  { rule: 'ISF-35', what: 'no lading time', filing: isf10, context: { voyage: { now: times.now } }, at: [''], severity: 'warning' },
  { rule: 'FMT-01', what: 'a carrier by name', filing: of10({ carrier: 'ZZZC1' }), at: ['carrier'], severity: 'warning' },
  { rule: 'FMT-02', what: 'a hyphen in a reference', filing: of10({ filerReference: 'PO-4711' }), at: ['filerReference'], severity: 'warning' },
] // biome-ignore format: a table

/** Just kept. */
const keeps: Omit<Example, 'at'>[] = [
  { rule: 'ISF-01', what: 'an ISF-5 becomes an ISF-10', filing: of10({ submissionType: 'isf5ToIsf10', ...replaced }) },
  { rule: 'ISF-02', what: 'a delete', filing: deletion },
  { rule: 'ISF-03', what: 'both flexible', filing: of10({ actionReason: 'flexibleRangeAndTiming' }) },
  { rule: 'ISF-04', what: 'fifteen places without hyphen', filing: of10({ ...replaced, transactionNumber: 'ZZZC20260000001' }) },
  { rule: 'ISF-05', what: 'the own number', filing: of10(replaced), context: { filerCode: 'ZZ9' } },
  { rule: 'ISF-06', what: 'empty lists beside the header', filing: changed(deletion, { bills: [], parties: [] }) },
  { rule: 'ISF-07', what: 'none given', filing: of10({ modeOfTransport: undefined }) },
  { rule: 'ISF-08', what: 'government goods with an entry', filing: ofUnified({ shipmentType: 'government' }), context: UNIFIED },
  { rule: 'ISF-09', what: 'a SCAC on an ISF-5', filing: isf5 },
  { rule: 'ISF-10', what: 'no suffix', filing: of10({ 'importer.value': '12-3456789' }) },
  { rule: 'ISF-10', what: 'a CBP-assigned number', filing: of10({ importer: { qualifier: 'cbpAssigned', value: '262704-12345' } }) },
  { rule: 'ISF-11', what: 'household goods of a person', filing: of10({ shipmentType: 'householdGoods', importer: { ...passport, name: 'DOE, JANE' } }) },
  { rule: 'ISF-12', what: 'all of a person', filing: of10({ importer: { qualifier: 'ssn', value: '123-45-6789', dateOfBirth: '1980-02-29', name: 'DOE, JANE' } }) },
  { rule: 'ISF-13', what: 'government goods without bond', filing: of10({ shipmentType: 'government', bond: undefined }) },
  { rule: 'ISF-14', what: 'a single ISF bond', filing: of10({ bond: { holder: '12-345678900', activity: 'isf', type: 'singleTransaction', surety: '123', reference: 'BR1' } }) },
  { rule: 'ISF-15', what: 'an estimate of one', filing: of10({ shipmentType: 'informal', shipment: { subType: '02', value: '1', quantity: '1', unit: 'PCS', weight: '1', weightUnit: 'lb' } }) },
  { rule: 'ISF-16', what: 'a carnet', filing: of10({ shipmentType: 'carnet', 'references[1]': { kind: 'carnet', number: 'DE123' } }) },
  { rule: 'ISF-17', what: '999 bills', filing: of10({ bills: Array.from({ length: 999 }, (_, k) => ({ type: 'house', issuer: 'ZZZH', number: `B${k}` })) }) },
  { rule: 'ISF-18', what: 'a regular bill without master', filing: of10({ 'bills[0].type': 'regular', references: [] }) },
  { rule: 'ISF-19', what: 'two consignees', filing: of10({ 'parties[7]': isf10.parties![1] }) },
  { rule: 'ISF-20', what: 'two ship-tos', filing: of5({ 'parties[2]': isf5.parties![1] }) },
  { rule: 'ISF-21', what: 'a person with a name', filing: of10({ shipmentType: 'householdGoods', 'parties[1]': { role: 'consignee', name: 'DOE JANE', identifier: passport } }) },
  { rule: 'ISF-22', what: 'a buyer, a person, with number and name', filing: of10({ 'parties[3]': { role: 'buyer', name: 'DOE JANE', identifier: { qualifier: 'ssn', value: '123-45-6789' } } }) },
  { rule: 'ISF-23', what: 'thirteen digits', filing: of10({ 'manufacturers[1].party.identifier': { qualifier: 'duns4', value: '1234567890123' } }) },
  { rule: 'ISF-23', what: 'a CIN with its hyphen', filing: of10({ 'parties[1].identifier': { qualifier: 'encryptedConsignee', value: '-ABCDEFGHIJK' } }) },
  { rule: 'ISF-24', what: 'a ship-to by FIRMS code', filing: unified, context: UNIFIED },
  { rule: 'ISF-25', what: 'six parts', filing: of10({ 'parties[2].address.parts': Array.from({ length: 6 }, () => ({ qualifier: 'street', text: 'A' })) }) },
  { rule: 'ISF-26', what: 'Slovakia, no state', filing: of10({ 'parties[2].address': { parts: [{ qualifier: 'poBox', text: '1' }], city: 'KOSICE', country: 'SK' } }) },
  { rule: 'ISF-27', what: 'six digits from Kosovo', filing: of10({ 'manufacturers[1].lines[0]': { hts: '630790', origin: 'KV' } }) },
  { rule: 'ISF-28', what: 'ten digits, no origin', filing: of5({ lines: [{ hts: '8507600010' }] }) },
  { rule: 'ISF-29', what: 'Schedule K', filing: of5({ 'routing.placeOfDelivery': { code: '80101', list: 'scheduleK' } }) },
  { rule: 'ISF-30', what: 'a unit that is no container', filing: of10({ 'containers[0]': { kind: 'CN', number: 'AB123456789012345' } }) },
  { rule: 'ISF-31', what: 'all that both sets have', filing: of10({ 'parties[2].name': `A0!"#$%&'()+,-./:;<=>?@[]^_\`{|}~` }) },
  { rule: 'ISF-33', what: '35 characters', filing: of10({ 'parties[2].name': long, 'parties[2].address.parts[0].text': long }) },
  { rule: 'ISF-34', what: 'ten digits', filing: of10({ 'manufacturers[0].lines[1].hts': '9405921234', 'manufacturers[1].lines[0].hts': '6307901234' }), context: { servesEntry: true } },
  { rule: 'ISF-35', what: 'on the minute', filing: isf10, context: { voyage: times } },
  { rule: 'FMT-01', what: 'two letters', filing: of10({ carrier: 'ZZ' }) },
  { rule: 'FMT-02', what: 'letters and digits', filing: of10({ filerReference: 'PO4711' }) },
] // biome-ignore format: a table

const titled = <One extends { rule: string; what: string }>(list: readonly One[]): [string, One][] =>
  list.map((one) => [`${one.rule}: ${one.what}`, one])

describe('a filing that breaks a rule', () => {
  it.each(titled(breaks))('%s', (_, { rule, filing, context, at, severity = 'error' }) => {
    const findings = checkFiling(filing, context)
    expect(findings.map((one) => [one.rule, one.severity, one.path])).toEqual(
      at.map((path) => [rule, severity, path]),
    )
    for (const one of findings) expect(one.message.startsWith(`${rule}: `)).toBe(true)
  })
})

describe('the answer of CBP that a finding names', () => {
  it.each<[string, SecurityFiling, FilingContext, string]>([
    ['109', of10({ 'importer.value': undefined }), {}, 'is missing (CBP answers 109)'],
    ['125', of10({ 'importer.value': '12345678900' }), {}, '(CBP answers 125)'],
    ['114', ofUnified({ submissionType: 'isf5ToIsf10' }), UNIFIED, '(CBP answers 114)'],
    ['121', of10({ bond: undefined }), {}, '(CBP answers 121)'],
    ['123', of10({ 'bond.type': { code: '7' } }), {}, '(CBP answers 123)'],
    ['302', of10({ parties: isf10.parties!.slice(1) }), {}, '(CBP answers 302)'],
    ['one of several', of10({ 'bills[0].number': 'A-1' }), {}, '(CBP answers 154 / 155 / 156)'],
  ])('%s', (_, filing, context, told) => {
    expect(checkFiling(filing, context).map(({ message }) => message.endsWith(told))).toEqual([true])
  })

  it('is left out where it is not known, and where nothing is refused', () => {
    const parties = isf10.parties!.filter(({ role }) => role !== 'seller')
    expect(checkFiling(of10({ parties }))[0]!.message).not.toContain('CBP answers')
    expect(checkFiling(of10({ action: 'replace' }))[0]!.message).not.toContain('CBP answers')
  })
})

describe('a filing that just keeps it', () => {
  it.each(titled(keeps))('%s', (_, { filing, context }) => {
    expect(checkFiling(filing, context)).toEqual([])
  })
})

describe('the table', () => {
  const checked = RULE_CHECKS.map(({ id }) => id)

  it('has each of the forty, here or among the rules of the wire, once', () => {
    const ids = filingRuleTable().map(({ id }) => id)
    expect(ids).toHaveLength(40)
    expect(new Set(checked).size).toBe(checked.length)
    const wire = ids.filter((id) => !checked.includes(id))
    expect(wire).toEqual([...WIRE_RULES.keys()])
  })

  it('has an example that breaks and one that keeps for each check', () => {
    expect([...new Set(breaks.map((one) => one.rule))]).toEqual(checked)
    expect([...new Set(keeps.map((one) => one.rule))]).toEqual(checked)
  })

  it('never refuses where the facts only warn', () => {
    const warning = filingRuleTable().filter((rule) => rule.severity === 'warning')
    const refused = breaks.filter(({ severity = 'error' }) => severity === 'error').map(({ rule }) => rule)
    expect(warning.map(({ id }) => id).filter((id) => refused.includes(id))).toEqual([])
  })
})
