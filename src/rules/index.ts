/**
 * The rules of CBP on records: the door of this room for the rooms above.
 */
export { centersOfImporters, centerTableOf, type ImporterCenter } from './center-answers.js'
export {
  CENTER_ROUTES,
  type CenterGroup,
  type CenterRoute,
  centerRouteOf,
  type FoundRoute,
  type RoutableRecord,
  type RoutedFiling,
  routeByCenter,
} from './center-routing.js'
export { joinCenterTables, type ParsedCenterTable, parseCenterTable } from './center-table.js'
export {
  type Center,
  type CenterFound,
  type CenterTable,
  center,
  centerOfImporter,
  centerOfTariff,
  centers,
  IMPORTER_DECIDES,
} from './centers.js'
export { checkFiling } from './check.js'
export { checkRecord } from './check-record.js'
export {
  containerStatusDeadline,
  type Deadline,
  type DeadlineState,
  type FilingKind,
  filingDeadlines,
  stowPlanDeadline,
  type VoyageTimes,
} from './deadlines.js'
export { type ElementComparison, type ElementDuties, elementComparison } from './element-comparison.js'
export {
  type AdvisedStatus,
  type AnsweredError,
  type AppliedResponse,
  applyAdvisory,
  applyResponse,
} from './filing-answer.js'
export type { FilingContext } from './filing-facts.js'
export { type FilingRule, filingRule, filingRuleTable } from './filing-rules.js'
export { type ElementStatus, type Scorecard, type ScoredElement, scorecardOf } from './scorecard.js'
