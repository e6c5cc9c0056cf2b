/**
 * The definition that a message is held against: by what its header says, and by the map that reads it where the
 * header alone does not decide (an association of SMDG's names another structure).
 */
import { definitionOf, type MessageDefinition } from '../message/definition.js'
import type { MessageHeader } from '../syntax/envelope.js'
import { standardLibrary } from './library.js'

export function definitionFor(
  syntax: 'edifact' | 'x12',
  header: MessageHeader,
): MessageDefinition | undefined {
  const byMap = standardLibrary().find(syntax, header)?.plan.definition
  if (byMap !== undefined) return byMap
  const { type, version = '', release = '' } = header
  const name = syntax === 'x12' ? `${type}@${version}` : `${type}@${version}${release}`
  return definitionOf(`${syntax}/${name.toLowerCase()}`)
}
