/**
 * Every record type by name, and what can be asked of one: its part, its JSON Schema, whether a value is one.
 */
import { acknowledgement } from './acknowledgement.js'
import { batchRejection } from './batch-rejection.js'
import { cargoRelease } from './cargo-release.js'
import { cargoReleaseResponse } from './cargo-release-response.js'
import { cargoReleaseStatus } from './cargo-release-status.js'
import { containerStatus } from './container-status.js'
import { dailyStatement } from './daily-statement.js'
import { entrySummaryQuery } from './entry-summary-query.js'
import { entrySummaryQueryResponse } from './entry-summary-query-response.js'
import { entrySummaryResponse } from './entry-summary-response.js'
import { importerQuery } from './importer-query.js'
import { importerQueryResponse } from './importer-query-response.js'
import { type JsonSchema, jsonSchema } from './json-schema.js'
import type { Infer, Part } from './schema.js'
import { securityFiling } from './security-filing.js'
import { securityFilingAdvisory } from './security-filing-advisory.js'
import { securityFilingResponse } from './security-filing-response.js'
import { stowPlan } from './stow-plan.js'
import { isPlain, type Problem, problemsOf } from './validate.js'

const parts = {
  StowPlan: stowPlan,
  ContainerStatus: containerStatus,
  SecurityFiling: securityFiling,
  SecurityFilingResponse: securityFilingResponse,
  SecurityFilingAdvisory: securityFilingAdvisory,
  Acknowledgement: acknowledgement,
  CargoRelease: cargoRelease,
  CargoReleaseResponse: cargoReleaseResponse,
  CargoReleaseStatus: cargoReleaseStatus,
  BatchRejection: batchRejection,
  ImporterQuery: importerQuery,
  ImporterQueryResponse: importerQueryResponse,
  EntrySummaryQuery: entrySummaryQuery,
  EntrySummaryQueryResponse: entrySummaryQueryResponse,
  EntrySummaryResponse: entrySummaryResponse,
  DailyStatement: dailyStatement,
}

export type RecordType = keyof typeof parts

/** Any record; its `type` tells which. */
export type AnyRecord = { [Type in RecordType]: Infer<(typeof parts)[Type]> }[RecordType]

/** The part of each record type. */
export const recordTypes: Readonly<Record<RecordType, Part<AnyRecord>>> = parts

/** The file that the JSON Schema of each type is published under. */
export const schemaFiles: Readonly<Record<RecordType, string>> = {
  StowPlan: 'stow-plan.json',
  ContainerStatus: 'container-status.json',
  SecurityFiling: 'security-filing.json',
  SecurityFilingResponse: 'security-filing-response.json',
  SecurityFilingAdvisory: 'security-filing-advisory.json',
  Acknowledgement: 'acknowledgement.json',
  CargoRelease: 'cargo-release.json',
  CargoReleaseResponse: 'cargo-release-response.json',
  CargoReleaseStatus: 'cargo-release-status.json',
  BatchRejection: 'batch-rejection.json',
  ImporterQuery: 'importer-query.json',
  ImporterQueryResponse: 'importer-query-response.json',
  EntrySummaryQuery: 'entry-summary-query.json',
  EntrySummaryQueryResponse: 'entry-summary-query-response.json',
  EntrySummaryResponse: 'entry-summary-response.json',
  DailyStatement: 'daily-statement.json',
}

const DEPTH = 32

/** Whether a text names a record type. */
export function isRecordType(name: unknown): name is RecordType {
  return typeof name === 'string' && Object.hasOwn(parts, name)
}

/** What is wrong with a value as a record of the type that it names; empty where nothing is. Never throws. */
export function validateRecord(value: unknown, limits: { depth: number } = { depth: DEPTH }): Problem[] {
  const type = typeOf(value)
  if (type === undefined) {
    const names = Object.keys(parts).join(', ')
    return [
      {
        path: isObject(value) ? 'type' : '',
        problem: `must be a record, with a type that is one of ${names}`,
      },
    ]
  }
  return problemsOf(value, recordTypes[type], limits.depth)
}

/** The JSON Schema (draft-07) of a record type. */
export function jsonSchemaOf(type: RecordType): JsonSchema {
  return jsonSchema(recordTypes[type], schemaFiles[type])
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

function typeOf(value: unknown): RecordType | undefined {
  try {
    const type = isPlain(value) && Object.hasOwn(value, 'type') ? value.type : undefined
    return isRecordType(type) ? type : undefined
  } catch {
    return undefined
  }
}

export type { Acknowledgement } from './acknowledgement.js'
export type { BatchRejection } from './batch-rejection.js'
export type { CargoRelease } from './cargo-release.js'
export type { CargoReleaseResponse } from './cargo-release-response.js'
export type { CargoReleaseStatus } from './cargo-release-status.js'
export type { ContainerStatus } from './container-status.js'
export type { DailyStatement } from './daily-statement.js'
export type { EntrySummaryQuery } from './entry-summary-query.js'
export type { EntrySummaryQueryResponse } from './entry-summary-query-response.js'
export type { EntrySummaryResponse } from './entry-summary-response.js'
export type { ImporterQuery } from './importer-query.js'
export type { ImporterQueryResponse } from './importer-query-response.js'
export type { JsonSchema } from './json-schema.js'
export type { SecurityFiling } from './security-filing.js'
export type { SecurityFilingAdvisory } from './security-filing-advisory.js'
export type { SecurityFilingResponse } from './security-filing-response.js'
export type { StowPlan } from './stow-plan.js'
export type { Problem } from './validate.js'
