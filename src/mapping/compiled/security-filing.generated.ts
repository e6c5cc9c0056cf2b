// Made by scripts/compile-maps.mjs from the plan of abi/sf; not to be edited.
import { listOf } from '../../core/plain-object.js'
import * as objects from '../../records/objects.generated.js'
import type { Segment } from '../../syntax/segment.js'
import * as tape from '../../syntax/tape.js'
import { qualifierOf } from '../claims.js'
import * as compiled from '../compiled-reader.js'
import { type RecordObject } from '../objects.js'

const { arenaMarks: M, DIRTY, ELEMENT, POSITION_SHIFT: P, SEPARATORS, TERMINATOR } = tape
const { cellValue } = compiled
const {
  EstimatedShipment,
  FilingAddress,
  FilingBill,
  FilingBond,
  FilingContainer,
  FilingIdentifier,
  FilingImporter,
  FilingParty,
  FilingPort,
  FilingReference,
  FilingRouting,
  Manufacturer,
  ManufacturerParty,
  SecondaryName,
  TariffLine,
} = objects

/** The plan that this code fits. */
export const signature = 'qj2del6ai8'

export class SecurityFilingRecords extends compiled.CompiledReader {
  protected override claim(s: Segment, scope: number): boolean {
    switch (scope) {
      case 0:
      case 1:
      case 2:
      case 3:
      case 6:
        return this.in0(s)
      case 4:
        return this.in4(s)
      case 5:
      case 7:
        return this.in5(s)
      default:
        return false
    }
  }

  private in0(s: Segment): boolean {
    switch (s.tagCode) {
      case 1397109045: // SF15
        return this.a0(s)
      case 1397109296: // SF20
        switch (qualifierOf(s)) {
          case 21059:
            return this.a8(s)
          case 12630:
            return this.a9(s)
          case 5128787:
            return this.a10(s)
          case 20038:
            return this.a11(s)
          default:
            return this.a1(s)
        }
      case 1397109301: // SF25
        return this.a2(s)
      case 1397109043: // SF13
        return this.a7(s)
      case 1397109552: // SF30
        switch (qualifierOf(s)) {
          case 17997:
            return this.a4(s)
          default:
            return this.a3(s)
        }
      case 1397110064: // SF50
        return this.a12(s)
      case 1397109808: // SF40
        return this.a5(s)
      default:
        return false
    }
  }

  private in4(s: Segment): boolean {
    switch (s.tagCode) {
      case 1397109045: // SF15
        return this.a0(s)
      case 1397109296: // SF20
        switch (qualifierOf(s)) {
          case 21059:
            return this.a8(s)
          case 12630:
            return this.a9(s)
          case 5128787:
            return this.a10(s)
          case 20038:
            return this.a11(s)
          default:
            return this.a1(s)
        }
      case 1397109301: // SF25
        return this.a2(s)
      case 1397109553: // SF31
        return this.a13(s)
      case 1397109043: // SF13
        return this.a7(s)
      case 1397109558: // SF36
        return this.a15(s)
      case 1397109552: // SF30
        switch (qualifierOf(s)) {
          case 17997:
            return this.a4(s)
          default:
            return this.a3(s)
        }
      case 1397110064: // SF50
        return this.a12(s)
      case 1397109808: // SF40
        return this.a5(s)
      default:
        return false
    }
  }

  private in5(s: Segment): boolean {
    switch (s.tagCode) {
      case 1397109045: // SF15
        return this.a0(s)
      case 1397109296: // SF20
        switch (qualifierOf(s)) {
          case 21059:
            return this.a8(s)
          case 12630:
            return this.a9(s)
          case 5128787:
            return this.a10(s)
          case 20038:
            return this.a11(s)
          default:
            return this.a1(s)
        }
      case 1397109301: // SF25
        return this.a2(s)
      case 1397109553: // SF31
        return this.a17(s)
      case 1397109043: // SF13
        return this.a7(s)
      case 1397109558: // SF36
        return this.a19(s)
      case 1397109552: // SF30
        switch (qualifierOf(s)) {
          case 17997:
            return this.a4(s)
          default:
            return this.a3(s)
        }
      case 1397110064: // SF50
        return this.a12(s)
      case 1397109808: // SF40
        return this.a16(s)
      default:
        return false
    }
  }

  private n0(): RecordObject {
    const known = this.current[0]
    if (known !== undefined && this.born[0] === this.inst[0]) return known
    return this.objects.at(0)
  }

  private n4(): RecordObject {
    const known = this.current[4]
    if (known !== undefined && this.born[4] === this.inst[4]) return known
    return this.objects.at(4)
  }

  private n5(): RecordObject {
    const known = this.current[5]
    if (known !== undefined && this.born[5] === this.inst[5]) return known
    return this.objects.at(5)
  }

  private n18(): RecordObject {
    const known = this.current[18]
    if (known !== undefined && this.born[18] === this.inst[5]) return known
    const parent = this.n5()
    if (parent.party !== undefined) return this.objects.at(18)
    const o18 = new ManufacturerParty()
    parent.party = o18
    this.current[18] = o18
    this.born[18] = this.inst[5]!
    this.seen[18] = 0
    return o18
  }

  /** SF15 */
  private a0(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 3) return false
    const outer = instances[0]!
    const index = this.counted(1, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v33: unknown, s33 = 0
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v33 = cellValue(this, first + 33, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s33 = j
      }
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w1 = this.single(1, s33)
    if (w1 === undefined) return false
    course.rank = 3
    course.claimed++
    this.notes.lastName = "SF15"
    taken[0] = outer
    const parent = this.n0()
    const o1 = new FilingBill(v33, w1[0], w1[1])
    const list = parent.bills
    if (index > 0 && Array.isArray(list)) list.push(o1)
    else parent.bills = listOf(o1)
    this.open(1, outer, index)
    return true
  }

  /** SF20 */
  private a1(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 4) return false
    const outer = instances[0]!
    const index = this.counted(2, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v35: unknown, v36: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v35 = cellValue(this, first + 35, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v36 = cellValue(this, first + 36, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    course.rank = 4
    course.claimed++
    this.notes.lastName = "SF20"
    taken[1] = outer
    const parent = this.n0()
    const o2 = new FilingReference(v35, v36)
    const list = parent.references
    if (index > 0 && Array.isArray(list)) list.push(o2)
    else parent.references = listOf(o2)
    this.open(2, outer, index)
    return true
  }

  /** SF25 */
  private a2(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 5) return false
    const outer = instances[0]!
    const index = this.counted(3, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v37: unknown, s33 = 0, s49 = 0, s65 = 0, v41: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v37 = cellValue(this, first + 37, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s33 = j
      }
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s49 = j
      }
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s65 = j
      }
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v41 = cellValue(this, first + 41, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w2 = this.span(2, s33, s49, s65)
    if (w2 === undefined) return false
    course.rank = 5
    course.claimed++
    this.notes.lastName = "SF25"
    taken[2] = outer
    const parent = this.n0()
    const o3 = new FilingContainer(v37, w2[0], v41)
    const list = parent.containers
    if (index > 0 && Array.isArray(list)) list.push(o3)
    else parent.containers = listOf(o3)
    this.open(3, outer, index)
    return true
  }

  /** SF30 */
  private a3(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    if (course.rank > 10) return false
    const outer = instances[0]!
    const index = this.counted(4, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v42: unknown, v43: unknown, v44: unknown, v45: unknown, v46: unknown, s97 = 0
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v42 = cellValue(this, first + 42, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v43 = cellValue(this, first + 43, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v44 = cellValue(this, first + 44, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v45 = cellValue(this, first + 45, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v46 = cellValue(this, first + 46, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s97 = j
      }
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w3 = this.single(3, s97)
    if (w3 === undefined) return false
    course.rank = 6
    course.claimed++
    this.notes.lastName = "SF30"
    taken[3] = outer
    const parent = this.n0()
    const o4 = new FilingParty(v42, v43)
    const list = parent.parties
    if (index > 0 && Array.isArray(list)) list.push(o4)
    else parent.parties = listOf(o4)
    this.open(4, outer, index)
    current[4] = o4
    born[4] = inst[4]!
    seen[4] = (v42 === undefined ? 0 : 1) | (v43 === undefined ? 0 : 2)
    if (v44 !== undefined || v45 !== undefined || v46 !== undefined || w3[0] !== undefined) {
      const o13 = new FilingIdentifier(v44, v45)
      if (v46 !== undefined) o13.passportCountry = v46
      if (w3[0] !== undefined) o13.dateOfBirth = w3[0]
      o4.identifier = o13
    }
    return true
  }

  /** SF30(MF) */
  private a4(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    if (course.rank > 10) return false
    const outer = instances[0]!
    const index = this.counted(5, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v58: unknown, v59: unknown, v60: unknown, v61: unknown, s97 = 0
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v58 = cellValue(this, first + 58, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v59 = cellValue(this, first + 59, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v60 = cellValue(this, first + 60, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v61 = cellValue(this, first + 61, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s97 = j
      }
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w4 = this.single(4, s97)
    if (w4 === undefined) return false
    const b18 = (v58 === undefined ? 0 : 1)
    course.rank = 6
    course.claimed++
    this.notes.lastName = "SF30(MF)"
    taken[4] = outer
    const parent = this.n0()
    const o5 = new Manufacturer()
    const list = parent.manufacturers
    if (index > 0 && Array.isArray(list)) list.push(o5)
    else parent.manufacturers = listOf(o5)
    this.open(5, outer, index)
    current[5] = o5
    born[5] = inst[5]!
    seen[5] = 0
    if (b18 !== 0) {
      const o18 = new ManufacturerParty(v58)
      o5.party = o18
      current[18] = o18
      born[18] = inst[5]!
      seen[18] = b18
    }
    if (v59 !== undefined || v60 !== undefined || v61 !== undefined || w4[0] !== undefined) {
      const o19 = new FilingIdentifier(v59, v60)
      if (v61 !== undefined) o19.passportCountry = v61
      if (w4[0] !== undefined) o19.dateOfBirth = w4[0]
      this.n18().identifier = o19
    }
    return true
  }

  /** SF40 */
  private a5(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 11) return false
    const outer = instances[0]!
    const index = this.counted(6, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v75: unknown, v76: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v75 = cellValue(this, first + 75, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v76 = cellValue(this, first + 76, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    course.rank = 11
    course.claimed++
    this.notes.lastName = "SF40"
    taken[5] = outer
    const parent = this.n0()
    const o6 = new TariffLine(v75, v76)
    const list = parent.lines
    if (index > 0 && Array.isArray(list)) list.push(o6)
    else parent.lines = listOf(o6)
    this.open(6, outer, index)
    return true
  }

  /** SF13 */
  private a7(s: Segment): boolean {
    const { course, taken, instances, first } = this
    const within = instances[0]!
    if (course.rank > 2 || taken[7] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v15: unknown, v16: unknown, v17: unknown, v18: unknown, v19: unknown, v20: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v15 = cellValue(this, first + 15, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v16 = cellValue(this, first + 16, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v17 = cellValue(this, first + 17, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v18 = cellValue(this, first + 18, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v19 = cellValue(this, first + 19, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v20 = cellValue(this, first + 20, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v15 === undefined && v16 === undefined && v17 === undefined && v18 === undefined && v19 === undefined && v20 === undefined) return false
    course.rank = 2
    course.claimed++
    this.notes.lastName = "SF13"
    taken[7] = within
    course.scope = 0
    if (v15 !== undefined || v16 !== undefined || v17 !== undefined || v18 !== undefined || v19 !== undefined || v20 !== undefined) {
      const o9 = new EstimatedShipment(v15, v16, v17, v19)
      if (v18 !== undefined) o9.unit = v18
      if (v20 !== undefined) o9.weightUnit = v20
      this.n0().shipment = o9
    }
    return true
  }

  /** SF20(CR) */
  private a8(s: Segment): boolean {
    const { course, taken, instances, born, inst, seen, first } = this
    const within = instances[0]!
    if (course.rank > 4 || taken[8] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v22: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v22 = cellValue(this, first + 22, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v22 === undefined) return false
    const b0 = (v22 === undefined ? 0 : 256)
    const h0 = born[0] === inst[0]
    if (h0 && (seen[0]! & b0) !== 0) return false
    course.rank = 4
    course.claimed++
    this.notes.lastName = "SF20(CR)"
    taken[8] = within
    course.scope = 0
    if (b0 !== 0) {
      const o = this.n0()
      if (v22 !== undefined) o.filerReference = v22
      seen[0]! |= b0
    }
    return true
  }

  /** SF20(V1) */
  private a9(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    const within = instances[0]!
    if (course.rank > 4 || taken[9] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v24: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v24 = cellValue(this, first + 24, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v24 === undefined) return false
    const b8 = (v24 === undefined ? 0 : 8)
    const h8 = born[8] === inst[0]
    if (h8 && (seen[8]! & b8) !== 0) return false
    course.rank = 4
    course.claimed++
    this.notes.lastName = "SF20(V1)"
    taken[9] = within
    course.scope = 0
    if (b8 !== 0) {
      if (h8) {
        const o = current[8]!
        if (v24 !== undefined) o.surety = v24
        seen[8]! |= b8
      } else {
        const o8 = new FilingBond()
        if (v24 !== undefined) o8.surety = v24
        this.n0().bond = o8
        current[8] = o8
        born[8] = inst[0]!
        seen[8] = b8
      }
    }
    return true
  }

  /** SF20(SBN) */
  private a10(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    const within = instances[0]!
    if (course.rank > 4 || taken[10] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v26: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v26 = cellValue(this, first + 26, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v26 === undefined) return false
    const b8 = (v26 === undefined ? 0 : 16)
    const h8 = born[8] === inst[0]
    if (h8 && (seen[8]! & b8) !== 0) return false
    course.rank = 4
    course.claimed++
    this.notes.lastName = "SF20(SBN)"
    taken[10] = within
    course.scope = 0
    if (b8 !== 0) {
      if (h8) {
        const o = current[8]!
        if (v26 !== undefined) o.reference = v26
        seen[8]! |= b8
      } else {
        const o8 = new FilingBond()
        if (v26 !== undefined) o8.reference = v26
        this.n0().bond = o8
        current[8] = o8
        born[8] = inst[0]!
        seen[8] = b8
      }
    }
    return true
  }

  /** SF20(FN) */
  private a11(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    const within = instances[0]!
    if (course.rank > 4 || taken[11] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v28: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v28 = cellValue(this, first + 28, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v28 === undefined) return false
    const b7 = (v28 === undefined ? 0 : 16)
    const h7 = born[7] === inst[0]
    if (h7 && (seen[7]! & b7) !== 0) return false
    course.rank = 4
    course.claimed++
    this.notes.lastName = "SF20(FN)"
    taken[11] = within
    course.scope = 0
    if (b7 !== 0) {
      if (h7) {
        const o = current[7]!
        if (v28 !== undefined) o.name = v28
        seen[7]! |= b7
      } else {
        const o7 = new FilingImporter()
        if (v28 !== undefined) o7.name = v28
        this.n0().importer = o7
        current[7] = o7
        born[7] = inst[0]!
        seen[7] = b7
      }
    }
    return true
  }

  /** SF50 */
  private a12(s: Segment): boolean {
    const { course, taken, instances, first } = this
    const within = instances[0]!
    if (course.rank > 12 || taken[12] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v29: unknown, v30: unknown, v31: unknown, v32: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v29 = cellValue(this, first + 29, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v30 = cellValue(this, first + 30, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v31 = cellValue(this, first + 31, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v32 = cellValue(this, first + 32, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v29 === undefined && v30 === undefined && v31 === undefined && v32 === undefined) return false
    course.rank = 12
    course.claimed++
    this.notes.lastName = "SF50"
    taken[12] = within
    course.scope = 0
    if (v29 !== undefined || v30 !== undefined || v31 !== undefined || v32 !== undefined) {
      const o10 = new FilingRouting()
      if (v29 !== undefined || v30 !== undefined) {
        const o11 = new FilingPort(v30, v29)
        o10.foreignPortOfUnlading = o11
      }
      if (v31 !== undefined || v32 !== undefined) {
        const o12 = new FilingPort(v32, v31)
        o10.placeOfDelivery = o12
      }
      this.n0().routing = o10
    }
    return true
  }

  /** SF31 */
  private a13(s: Segment): boolean {
    const { course, taken, instances, first } = this
    const within = instances[4]!
    if (course.rank > 7 || taken[13] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v48: unknown, v49: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v48 = cellValue(this, first + 48, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v49 = cellValue(this, first + 49, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v48 === undefined && v49 === undefined) return false
    course.rank = 7
    course.claimed++
    this.notes.lastName = "SF31"
    taken[13] = within
    course.scope = 4
    if (v48 !== undefined || v49 !== undefined) {
      const o14 = new SecondaryName(v48, v49)
      this.n4().secondaryName = o14
    }
    return true
  }

  /** SF36 */
  private a15(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    const within = instances[4]!
    if (course.rank > 9 || taken[15] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v54: unknown, v55: unknown, v56: unknown, v57: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v54 = cellValue(this, first + 54, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v55 = cellValue(this, first + 55, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v56 = cellValue(this, first + 56, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v57 = cellValue(this, first + 57, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v54 === undefined && v55 === undefined && v56 === undefined && v57 === undefined) return false
    const b15 = (v54 === undefined ? 0 : 1) | (v55 === undefined ? 0 : 2) | (v56 === undefined ? 0 : 4) | (v57 === undefined ? 0 : 8)
    const h15 = born[15] === inst[4]
    if (h15 && (seen[15]! & b15) !== 0) return false
    course.rank = 9
    course.claimed++
    this.notes.lastName = "SF36"
    taken[15] = within
    course.scope = 4
    if (b15 !== 0) {
      if (h15) {
        const o = current[15]!
        if (v54 !== undefined) o.city = v54
        if (v55 !== undefined) o.subdivision = v55
        if (v56 !== undefined) o.postalCode = v56
        if (v57 !== undefined) o.country = v57
        seen[15]! |= b15
      } else {
        const o15 = new FilingAddress(undefined, v54, v55, v57)
        if (v56 !== undefined) o15.postalCode = v56
        this.n4().address = o15
        current[15] = o15
        born[15] = inst[4]!
        seen[15] = b15
      }
    }
    return true
  }

  /** SF40 */
  private a16(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 10) return false
    const outer = instances[5]!
    const index = this.counted(7, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v73: unknown, v74: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v73 = cellValue(this, first + 73, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v74 = cellValue(this, first + 74, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    course.rank = 10
    course.claimed++
    this.notes.lastName = "SF40"
    taken[16] = outer
    const parent = this.n5()
    const o17 = new TariffLine(v73, v74)
    const list = parent.lines
    if (index > 0 && Array.isArray(list)) list.push(o17)
    else parent.lines = listOf(o17)
    this.open(7, outer, index)
    return true
  }

  /** SF31 */
  private a17(s: Segment): boolean {
    const { course, taken, instances, first } = this
    const within = instances[5]!
    if (course.rank > 7 || taken[17] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v63: unknown, v64: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v63 = cellValue(this, first + 63, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v64 = cellValue(this, first + 64, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v63 === undefined && v64 === undefined) return false
    course.rank = 7
    course.claimed++
    this.notes.lastName = "SF31"
    taken[17] = within
    course.scope = 5
    if (v63 !== undefined || v64 !== undefined) {
      const o20 = new SecondaryName(v63, v64)
      this.n18().secondaryName = o20
    }
    return true
  }

  /** SF36 */
  private a19(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    const within = instances[5]!
    if (course.rank > 9 || taken[19] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v69: unknown, v70: unknown, v71: unknown, v72: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v69 = cellValue(this, first + 69, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v70 = cellValue(this, first + 70, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v71 = cellValue(this, first + 71, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v72 = cellValue(this, first + 72, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v69 === undefined && v70 === undefined && v71 === undefined && v72 === undefined) return false
    const b21 = (v69 === undefined ? 0 : 1) | (v70 === undefined ? 0 : 2) | (v71 === undefined ? 0 : 4) | (v72 === undefined ? 0 : 8)
    const h21 = born[21] === inst[5]
    if (h21 && (seen[21]! & b21) !== 0) return false
    course.rank = 9
    course.claimed++
    this.notes.lastName = "SF36"
    taken[19] = within
    course.scope = 5
    if (b21 !== 0) {
      if (h21) {
        const o = current[21]!
        if (v69 !== undefined) o.city = v69
        if (v70 !== undefined) o.subdivision = v70
        if (v71 !== undefined) o.postalCode = v71
        if (v72 !== undefined) o.country = v72
        seen[21]! |= b21
      } else {
        const o21 = new FilingAddress(undefined, v69, v70, v72)
        if (v71 !== undefined) o21.postalCode = v71
        this.n18().address = o21
        current[21] = o21
        born[21] = inst[5]!
        seen[21] = b21
      }
    }
    return true
  }
}
