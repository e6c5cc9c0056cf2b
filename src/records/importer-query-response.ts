/**
 * The record of the answer to an importer query (KR): for each importer what is on file, its bonds, its addresses, and
 * the Center of Excellence and Expertise that it is assigned to.
 *
 * A result is one K1 record with what follows it. An importer with several bonds has several results, and address and
 * Center may stand in one of them only: the guide does not print the order. `centersOfImporters` of `src/rules` finds
 * the Center of each importer whichever way it is. Source: importer and bond query guide (QIB7).
 */
import { assignedCenter } from './parts/center.js'
import { constant, decimal, flag, type Infer, list, localTime, one, oneOf, part, text } from './schema.js'

const importerBond = part(
  'ImporterBond',
  'A continuous bond of the importer (K1, K2).',
  {
    surety: text('The surety, coded.'),
    activity: text('The activity, as a letter: `A` importer or broker, `P` Importer Security Filing.'),
    amount: decimal('The amount, where it has nine digits or fewer (K1).'),
    longAmount: decimal('The amount, where it has ten digits (K2).'),
    amountRecord: oneOf(['K1', 'K2'], 'Which record has the amount (1, 2).'),
    port: text('The district and port where it was filed (Schedule D).'),
    effective: localTime('When it became effective.'),
    number: text('The number of the bond.'),
    terminated: localTime('When it was terminated.'),
    isSufficient: flag('Whether it is sufficient.'),
    userStatus: text('The status of the bond user, coded: `A` or `T`.'),
    userTerminated: localTime('When the bond user was terminated.'),
  },
  ['surety', 'activity', 'amount', 'number'],
)
export type ImporterBond = Infer<typeof importerBond>

const importerAddress = part(
  'ImporterAddress',
  'An address of the importer (K3 and K4, K5 and K6).',
  {
    lines: list(text('A line.'), 'Its lines, two at most.'),
    city: text('The city.'),
    state: text('The state; `FN` for a foreign address.'),
    postalCode: text('The postal code.'),
  },
  ['lines', 'city', 'state', 'postalCode'],
)
export type ImporterAddress = Infer<typeof importerAddress>

const importerSecondName = part(
  'ImporterSecondName',
  'The second line of the name (K2), with what it is.',
  {
    qualifier: oneOf(['doingBusinessAs', 'division', 'alias'], 'What the name is (DBA, DIV, AKA).'),
    name: text('The name.'),
  },
  ['qualifier', 'name'],
)

const importerFurtherText = part(
  'ImporterFurtherText',
  'The rest of a text that was too long for its columns (K8).',
  {
    of: oneOf(['legalName', 'centerName'], 'Of which text it is the rest (IN1, IN2).'),
    text: text('The rest.'),
  },
  ['of', 'text'],
)

export const importerResult = part(
  'ImporterResult',
  'What is said of an importer and one bond of it.',
  {
    number: text('The importer number with its hyphens.'),
    found: oneOf(
      ['notOnFile', 'withContinuousBond', 'withoutBond', 'void', 'inactive'],
      'What was found (0 to 4).',
    ),
    name: text('The name, cut by CBP where it is longer than 32 characters.'),
    secondName: one(importerSecondName, 'The second line of the name.'),
    bond: one(importerBond, 'The bond.'),
    periodicMonthlyStatement: flag('Whether the importer pays by periodic monthly statement.'),
    mailingAddress: one(importerAddress, 'The mailing address, where it was asked for.'),
    physicalAddress: one(importerAddress, 'The physical address, where it was asked for.'),
    legalName: text('The full legal name, cut by CBP where it is longer than 30 characters (K7).'),
    center: assignedCenter('the importer (K7)'),
    centerName: text('The name of the Center in the words of CBP, cut at 30 characters.'),
    furtherTexts: list(importerFurtherText, 'The rest of names that were cut.'),
  },
  ['number', 'found', 'name', 'bond', 'legalName', 'center', 'centerName'],
)
export type ImporterResult = Infer<typeof importerResult>

export const importerQueryResponse = part(
  'ImporterQueryResponse',
  'The answer to an importer query.',
  {
    type: constant('ImporterQueryResponse', 'Says that the record is the answer to an importer query.'),
    results: list(importerResult, 'What was found, one result for each K1 record.'),
  },
  ['type', 'results'],
)
/** The answer to an importer query. Treat a record that was read as read-only. */
export type ImporterQueryResponse = Infer<typeof importerQueryResponse>
