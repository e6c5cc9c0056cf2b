/**
 * What the headers of an interchange, a group and a message say, the same for every syntax.
 * Passwords (ABI A record, ISA02/04, UNB S005) are never in it; the caller hands them over when writing.
 */
export interface InterchangeParty {
  id: string
  qualifier?: string
  /** EDIFACT 0008/0014: address for reverse routing, routing address. */
  internal?: string
  /** EDIFACT syntax 4, 0042/0046. */
  internalSub?: string
}

/** The service characters in use, each one character; absent where the syntax or the file has none. */
export interface Delimiters {
  segment: string
  element: string
  component: string
  repetition?: string
  release?: string
  decimal?: string
}

export interface InterchangeHeader {
  /** `UNOA:2`, or the X12 version `00401`, or `ABI`. */
  syntax: string
  delimiters?: Delimiters
  /** EDIFACT syntax 4 S001: 0080 service code list version, 0133 character encoding (ABI: `cp037` where it is EBCDIC), 0076 syntax release. */
  serviceCodeList?: string
  encoding?: string
  syntaxRelease?: string
  sender: InterchangeParty
  recipient: InterchangeParty
  reference: string
  /** ISO local date-time where it is one, `2022-05-24T11:20`; else date and time as sent, `220524:999`. */
  preparedAt?: string
  application?: string
  priority?: string
  ackRequested?: boolean
  /** ISA14, UNB 0031 as sent where it is not simply yes or no. */
  ackCode?: string
  agreement?: string
  test: boolean
  /** ISA15 or UNB 0035 as sent. */
  testCode?: string
  /** True where a UNA stands before the UNB. */
  una?: boolean
  /** X12 ISA11 as sent (`U`, or the repetition separator). */
  standards?: string
  /** ABI: what the A record says beside date and application. */
  batch?: BatchHeader
}

/** The A record of an ABI batch, without its password. */
export interface BatchHeader {
  siteCode: string
  idCode: string
  officeCode?: string
  /** Free text that comes back in the answer. */
  userData?: string
  /** How its records are joined, where not by LF. */
  lineEnd?: '' | '\n' | '\r\n'
  /** It has the form of the years before ACE: what stands in its columns 21 to 25, where filler is now. */
  beforeAce?: string
}

/** The B record of an ABI block. */
export interface BlockHeader {
  port: string
  filer: string
  /** It has the form of the years before ACE: the block number in its columns 2 and 3. */
  beforeAce?: string
  officeCode?: string
  preparerPort?: string
  preparerFiler?: string
  preparerOffice?: string
  preparerIndicator?: string
  /** Free text that comes back in the answer. */
  userData?: string
  /** Columns 13 to 44 in the answers PF and MS. */
  statementStatus?: string
  statementNumber?: string
  statementPrintDate?: string
  paymentType?: string
  importerNumber?: string
  clientBranch?: string
}

export interface GroupHeader {
  functionalId: string
  sender?: InterchangeParty
  recipient?: InterchangeParty
  reference: string
  preparedAt?: string
  agency?: string
  version?: string
  release?: string
  association?: string
  /** ABI: what the B record says beside the application. */
  block?: BlockHeader
}

export interface MessageHeader {
  reference: string
  type: string
  version?: string
  release?: string
  agency?: string
  association?: string
  /** EDIFACT syntax 4 S009: 0110 code list directory version, 0113 message type sub-function. */
  codeList?: string
  subFunction?: string
  /** UNH 0068. */
  access?: string
  /** X12 ST03. */
  implementation?: string
  /** UNH elements 4 to 7 as sent (S010 status of transfer, S016 to S018), by element then component. */
  extra?: string[][]
}

export interface Envelope {
  interchange?: InterchangeHeader
  group?: GroupHeader
  message: MessageHeader
}
