/**
 * tenplustwo: the messages of US advance cargo reporting as typed records, and back.
 * The public door: re-exports only.
 */
export type { Finding, MapPlace, Place, Severity, Subject } from './core/finding.js'
export { FINDING_CODES, type FindingCode } from './core/finding-codes.js'
export { isImoNumber, parseImoNumber } from './core/imo-number.js'
export { checkDigit, parseEquipmentNumber } from './core/iso6346.js'
export { DEFAULT_LIMITS, type Limits } from './core/limits.js'
export { parseSizeType } from './core/size-type.js'
export { formatStowPosition, parseStowPosition } from './core/stow-position.js'
export { locationShape } from './core/unlocode.js'
export { parseMessages, toJson, toNdjson } from './formats/json.js'
export { type NdjsonOptions, parseNdjson } from './formats/ndjson.js'
export { type Compiled, compileMap } from './mapping/compile.js'
export { coverageOf, type MapCoverage } from './mapping/coverage.js'
export { guideOf, readGuide } from './mapping/guides.js'
export { type EmbeddedMap, MapLibrary } from './mapping/library.js'
export type { ParsedOverlay } from './mapping/parse-overlay.js'
export type { MessageFunction } from './mapping/read.js'
export type { Rest, RestSegment, RestValue } from './mapping/rest.js'
export type { Overlay, OverlayRule } from './message/overlay.js'
export type { Acknowledgement } from './records/acknowledgement.js'
export { type ErrorPlace, errorsOf, type ToldError } from './records/acknowledgement-errors.js'
export type { BatchRejection } from './records/batch-rejection.js'
export type { CargoRelease } from './records/cargo-release.js'
export type { CargoReleaseResponse } from './records/cargo-release-response.js'
export type { CargoReleaseStatus } from './records/cargo-release-status.js'
export type { ContainerStatus } from './records/container-status.js'
export type { DailyStatement } from './records/daily-statement.js'
export type { EntrySummaryQuery } from './records/entry-summary-query.js'
export type { EntrySummaryQueryResponse } from './records/entry-summary-query-response.js'
export type { EntrySummaryResponse } from './records/entry-summary-response.js'
export type { ImporterQuery } from './records/importer-query.js'
export type { ImporterQueryResponse } from './records/importer-query-response.js'
export {
  type AnyRecord,
  jsonSchemaOf,
  type RecordType,
  recordTypes,
  validateRecord,
} from './records/registry.js'
export type { SecurityFiling } from './records/security-filing.js'
export type { SecurityFilingAdvisory } from './records/security-filing-advisory.js'
export type { SecurityFilingResponse } from './records/security-filing-response.js'
export type { StowPlan } from './records/stow-plan.js'
export { describeAcknowledgement, describeError, describeVerdict } from './report/acknowledgement-text.js'
export {
  type AdvisedStatus,
  type AnsweredError,
  type AppliedResponse,
  applyAdvisory,
  applyResponse,
  type Center,
  type CenterFound,
  type CenterGroup,
  type CenterTable,
  center,
  centerOfImporter,
  centerOfTariff,
  centerRouteOf,
  centers,
  centersOfImporters,
  centerTableOf,
  checkFiling,
  checkRecord,
  containerStatusDeadline,
  type Deadline,
  type ElementComparison,
  elementComparison,
  type FilingContext,
  type FilingRule,
  type FoundRoute,
  filingDeadlines,
  filingRuleTable,
  IMPORTER_DECIDES,
  type ImporterCenter,
  joinCenterTables,
  type ParsedCenterTable,
  parseCenterTable,
  type RoutableRecord,
  routeByCenter,
  type Scorecard,
  type ScoredElement,
  scorecardOf,
  stowPlanDeadline,
  type VoyageTimes,
} from './rules/index.js'
export type {
  Delimiters,
  Envelope,
  GroupHeader,
  InterchangeHeader,
  MessageHeader,
} from './syntax/envelope.js'
export type { Segment } from './syntax/segment.js'
export {
  ACKNOWLEDGEMENT_TYPES,
  type AcknowledgementType,
  type AcknowledgeOptions,
  type AcknowledgeResult,
  acknowledge,
} from './translate/acknowledge.js'
export { type CheckOptions, type CheckResult, check } from './translate/check.js'
export type { CheckedGroup, CheckedInterchange, CheckedMessage } from './translate/check-levels.js'
export {
  type AcknowledgementMatch,
  type MatchedMessage,
  matchAcknowledgement,
  type SentMessage,
} from './translate/match-acknowledgement.js'
export { Message } from './translate/message.js'
export type { ReadOptions } from './translate/message-stream.js'
export {
  FindingsError,
  type ReadResult,
  type ReadStreamOptions,
  read,
  readOrThrow,
  readStream,
} from './translate/read.js'
export { type SegmentsOptions, segments } from './translate/segments.js'
export { type TranslateOptions, translate, translateOrThrow } from './translate/translate.js'
export {
  type MessageData,
  type WriteOptions,
  type WriteResult,
  type WriteStreamOptions,
  write,
  writeOrThrow,
  writeStream,
} from './translate/write.js'
