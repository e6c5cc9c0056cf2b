/**
 * The words for what an acknowledgement says: the verdict of a level, and what is wrong. One list for all of X12
 * I17, I18, 715 to 718, 720, 723, 618, 620, 621 and EDIFACT 0083, 0085; the code as sent stands beside the word.
 */

/** The verdict on an interchange, a group or a message. `received` is no verdict yet (EDIFACT 0083 8). */
// biome-ignore format: a table
export const VERDICTS = [
  'accepted', 'acceptedWithErrors', 'partlyAccepted', 'rejected', 'received',
] as const

/** What is wrong; a code of other meaning stays as `{ code, list }`. */
// biome-ignore format: a table
export const ERROR_KINDS = [
  // whole interchanges, groups and messages
  'none', 'notSupported', 'versionNotSupported', 'trailerMissing', 'referenceMismatch', 'countMismatch',
  'duplicate', 'lowerLevelEmpty', 'segmentErrors', 'elementErrors', 'unexpectedEnd', 'structure',
  'contents', 'mixed', 'outside', 'notInGroup', 'typeInvalid', 'referenceInvalid', 'senderInvalid',
  'senderQualifierInvalid', 'recipientInvalid', 'recipientQualifierInvalid', 'recipientUnknown',
  'notTheRecipient', 'noAgreement', 'agencyInvalid', 'standardInvalid', 'versionInvalid',
  'implementationInvalid', 'ackRequestInvalid', 'testIndicatorInvalid', 'tooOld', 'delivery',
  'authorization', 'security', 'charset', 'separatorInvalid', 'envelopeFunction', 'network',
  // segments and groups of segments
  'unknownSegment', 'unexpected', 'notInMessage', 'outOfOrder', 'tooManyGroups', 'tooFewGroups', 'tooMany',
  'tooFew',
  // elements, and whatever is told alike of segments
  'missing', 'conditionalMissing', 'exclusion', 'dependency', 'tooManyElements', 'tooManyComponents',
  'tooManyRepetitions', 'tooFewRepetitions', 'tooShort', 'tooLong', 'invalidCharacter', 'invalidType',
  'invalidCode', 'invalidValue', 'invalidDate', 'invalidTime', 'invalidNumber', 'patternMismatch',
  'notUsed', 'codeNotUsed', 'trailingSeparators', 'unspecified',
] as const

export type Verdict = (typeof VERDICTS)[number]
export type ErrorKind = (typeof ERROR_KINDS)[number]
