/**
 * The definition that a message is held against: the one that its header names; where that directory is not at hand,
 * the one of the map that reads the message (SMDG 1.5 is a draft that fits D.95B), else the nearest.
 */
import { type FoundDefinition, findDefinition } from '../message/find.js'
import type { MessageHeader } from '../syntax/envelope.js'
import { standardLibrary } from './library.js'
import type { Syntax } from './syntaxes.js'

export function definitionFor(syntax: Syntax, header: MessageHeader): FoundDefinition | undefined {
  const found = findDefinition(syntax, header)
  if (found !== undefined && found.nearest === undefined) return found
  const definition = standardLibrary().find(syntax, header)?.plan.definition
  return definition === undefined ? found : { definition }
}
