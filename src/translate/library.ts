/** The maps of the package, one library for all calls so that each map is compiled once. */
import { MapLibrary } from '../mapping/library.js'

let standard: MapLibrary | undefined

export function standardLibrary(): MapLibrary {
  standard ??= MapLibrary.standard()
  return standard
}
