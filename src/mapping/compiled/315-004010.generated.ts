// Made by scripts/compile-maps.mjs from the plan of x12/315@004010; not to be edited.
import { listOf } from '../../core/plain-object.js'
import * as objects from '../../records/objects.generated.js'
import type { Segment } from '../../syntax/segment.js'
import * as tape from '../../syntax/tape.js'
import * as compiled from '../compiled-reader.js'
import { type RecordObject } from '../objects.js'

const { arenaMarks: M, COMPONENT, DIRTY, ELEMENT, POSITION_SHIFT: P, SEPARATORS, TERMINATOR } = tape
const { cellValue } = compiled
const {
  Cargo,
  DatedMoment,
  Event,
  Location,
  QualifiedNumber,
  Quantity,
  Reference,
  RelatedEvent,
  RolePlace,
  StatusDetail,
  StatusEquipment,
  Terminal,
  Vessel,
} = objects

/** The plan that this code fits. */
export const signature = 'v55n8gbzbc'

export class Status315 extends compiled.CompiledReader {
  protected override claim(s: Segment, scope: number): boolean {
    switch (scope) {
      case 0:
      case 1:
      case 2:
      case 4:
        return this.in0(s)
      case 3:
      case 5:
        return this.in3(s)
      default:
        return false
    }
  }

  private in0(s: Segment): boolean {
    switch (s.tagCode) {
      case 20025: // N9
        return this.a0(s)
      case 21319: // SG
        return this.a1(s)
      case 20786: // Q2
        return this.a5(s)
      case 22073: // V9
        return this.a3(s)
      case 16948: // B4
        return this.a4(s)
      case 21044: // R4
        return this.a2(s)
      default:
        return false
    }
  }

  private in3(s: Segment): boolean {
    switch (s.tagCode) {
      case 20025: // N9
        return this.a0(s)
      case 4478029: // DTM
        return this.a6(s)
      case 21319: // SG
        return this.a1(s)
      case 20786: // Q2
        return this.a5(s)
      case 22073: // V9
        return this.a3(s)
      case 16948: // B4
        return this.a4(s)
      case 21044: // R4
        return this.a2(s)
      default:
        return false
    }
  }

  private n0(): RecordObject {
    const known = this.current[0]
    if (known !== undefined && this.born[0] === this.inst[0]) return known
    return this.objects.at(0)
  }

  private n1(): RecordObject {
    const known = this.current[1]
    if (known !== undefined && this.born[1] === this.inst[1]) return known
    return this.objects.at(1)
  }

  private n3(): RecordObject {
    const known = this.current[3]
    if (known !== undefined && this.born[3] === this.inst[3]) return known
    return this.objects.at(3)
  }

  private n13(): RecordObject {
    const known = this.current[13]
    if (known !== undefined && this.born[13] === this.inst[1]) return known
    const parent = this.n1()
    if (parent.further !== undefined) return this.objects.at(13)
    const o13 = new QualifiedNumber()
    parent.further = listOf(o13)
    this.current[13] = o13
    this.born[13] = this.inst[1]!
    this.seen[13] = 0
    return o13
  }

  private n14(): RecordObject {
    const known = this.current[14]
    if (known !== undefined && this.born[14] === this.inst[1]) return known
    return this.objects.at(14)
  }

  private n15(): RecordObject {
    const known = this.current[15]
    if (known !== undefined && this.born[15] === this.inst[1]) return known
    return this.objects.at(15)
  }

  /** N9 */
  private a0(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    if (course.rank > 3) return false
    const outer = instances[0]!
    const index = this.counted(1, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let s17 = 0, v30: unknown, v31: unknown, s65 = 0, s81 = 0, s97 = 0, v35: unknown, v36: unknown, v37: unknown, v38: unknown, v39: unknown, v40: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s17 = j
      }
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
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s81 = j
      }
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
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v35 = cellValue(this, first + 35, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v36 = cellValue(this, first + 36, m, n)) === undefined) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1 && (v37 = cellValue(this, first + 37, m, n)) === undefined) return false
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1 && (v38 = cellValue(this, first + 38, m, n)) === undefined) return false
            m = n
            if ((m & COMPONENT) !== 0) {
              n = M[++j]!
              if (n >> P !== (m >> P) + 1 && (v39 = cellValue(this, first + 39, m, n)) === undefined) return false
              m = n
              if ((m & COMPONENT) !== 0) {
                n = M[++j]!
                if (n >> P !== (m >> P) + 1 && (v40 = cellValue(this, first + 40, m, n)) === undefined) return false
                m = n
              }
            }
          }
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w8 = this.single(8, s17)
    if (w8 === undefined) return false
    const w9 = this.span(9, s65, s81, s97)
    if (w9 === undefined) return false
    const b13 = (v35 === undefined ? 0 : 1) | (v36 === undefined ? 0 : 2)
    const b14 = (v37 === undefined ? 0 : 1) | (v38 === undefined ? 0 : 2)
    const b15 = (v39 === undefined ? 0 : 1) | (v40 === undefined ? 0 : 2)
    course.rank = 3
    course.claimed++
    this.notes.lastName = "N9"
    taken[0] = outer
    const parent = this.n0()
    const o1 = new Reference(w8[0], v30, w8[1])
    if (v31 !== undefined) o1.description = v31
    if (w9[0] !== undefined) o1.at = w9[0]
    const list = parent.references
    if (index > 0 && Array.isArray(list)) list.push(o1)
    else parent.references = listOf(o1)
    this.open(1, outer, index)
    current[1] = o1
    born[1] = inst[1]!
    seen[1] = (w8[0] === undefined ? 0 : 1) | (w8[1] === undefined ? 0 : 2) | (v30 === undefined ? 0 : 4) | (v31 === undefined ? 0 : 8) | (w9[0] === undefined ? 0 : 16)
    if (b13 !== 0) {
      const o = this.n13()
      if (v35 !== undefined) o.code = v35
      if (v36 !== undefined) o.number = v36
      seen[13]! |= b13
    }
    if (b14 !== 0) {
      const o = this.n14()
      if (v37 !== undefined) o.code = v37
      if (v38 !== undefined) o.number = v38
      seen[14]! |= b14
    }
    if (b15 !== 0) {
      const o = this.n15()
      if (v39 !== undefined) o.code = v39
      if (v40 !== undefined) o.number = v40
      seen[15]! |= b15
    }
    return true
  }

  /** SG */
  private a1(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 5) return false
    const outer = instances[0]!
    const index = this.counted(2, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let s17 = 0, v42: unknown, v43: unknown, s65 = 0, s81 = 0, s97 = 0
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s17 = j
      }
      m = n
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
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s81 = j
      }
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
    const w10 = this.single(10, s17)
    if (w10 === undefined) return false
    const w11 = this.span(11, s65, s81, s97)
    if (w11 === undefined) return false
    course.rank = 5
    course.claimed++
    this.notes.lastName = "SG"
    taken[1] = outer
    const parent = this.n0()
    const o2 = new StatusDetail(w10[0], w10[1], w10[2], w11[0])
    if (v42 !== undefined) o2.reason = v42
    if (v43 !== undefined) o2.disposition = v43
    const list = parent.statusDetails
    if (index > 0 && Array.isArray(list)) list.push(o2)
    else parent.statusDetails = listOf(o2)
    this.open(2, outer, index)
    return true
  }

  /** R4 */
  private a2(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    if (course.rank > 7) return false
    const outer = instances[0]!
    const index = this.counted(3, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v47: unknown, v48: unknown, v49: unknown, v50: unknown, v51: unknown, v52: unknown, v53: unknown, v54: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v47 = cellValue(this, first + 47, m, n)) === undefined) return false
      m = n
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
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v50 = cellValue(this, first + 50, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v51 = cellValue(this, first + 51, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v52 = cellValue(this, first + 52, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v53 = cellValue(this, first + 53, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v54 = cellValue(this, first + 54, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    course.rank = 6
    course.claimed++
    this.notes.lastName = "R4"
    taken[2] = outer
    const parent = this.n0()
    const o3 = new RolePlace(v47)
    const list = parent.locations
    if (index > 0 && Array.isArray(list)) list.push(o3)
    else parent.locations = listOf(o3)
    this.open(3, outer, index)
    current[3] = o3
    born[3] = inst[3]!
    seen[3] = (v47 === undefined ? 0 : 1)
    if (v48 !== undefined || v49 !== undefined || v50 !== undefined || v51 !== undefined || v52 !== undefined || v53 !== undefined || v54 !== undefined) {
      const o17 = new Location(v49, v48, v50, v51)
      if (v54 !== undefined) o17.subdivision = v54
      if (v52 !== undefined || v53 !== undefined) {
        const o18 = new Terminal(undefined, undefined, v52)
        if (v53 !== undefined) o18.pier = v53
        o17.terminal = o18
      }
      o3.location = o17
    }
    return true
  }

  /** V9 */
  private a3(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 8) return false
    const outer = instances[0]!
    const index = this.counted(4, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v61: unknown, v62: unknown, s49 = 0, s65 = 0, v66: unknown, v67: unknown, v68: unknown, v69: unknown, v70: unknown, v71: unknown, v72: unknown, v73: unknown, s209 = 0, v74: unknown, v75: unknown, v76: unknown, v77: unknown, v78: unknown, v79: unknown, v80: unknown
    walk: {
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
      if (n >> P !== (m >> P) + 1 && (v62 = cellValue(this, first + 62, m, n)) === undefined) return false
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
      if (n >> P !== (m >> P) + 1 && (v66 = cellValue(this, first + 66, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v67 = cellValue(this, first + 67, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v68 = cellValue(this, first + 68, m, n)) === undefined) return false
      m = n
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
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s209 = j
      }
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v74 = cellValue(this, first + 74, m, n)) === undefined) return false
      m = n
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
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v77 = cellValue(this, first + 77, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v78 = cellValue(this, first + 78, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v79 = cellValue(this, first + 79, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v80 = cellValue(this, first + 80, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w13 = this.joined(13, s49, s65, s209)
    if (w13 === undefined) return false
    course.rank = 8
    course.claimed++
    this.notes.lastName = "V9"
    taken[3] = outer
    const parent = this.n0()
    const o4 = new RelatedEvent(v61, v62, w13[0])
    if (v69 !== undefined) o4.reason = v69
    if (v70 !== undefined) o4.splc = v70
    if (v71 !== undefined) o4.delayHours = v71
    if (v72 !== undefined) o4.delayReason = v72
    if (v73 !== undefined) o4.message = v73
    if (v74 !== undefined) o4.fuelGallons = v74
    if (v75 !== undefined) o4.secondSplc = v75
    if (v76 !== undefined) o4.total1 = v76
    if (v77 !== undefined) o4.total2 = v77
    if (v78 !== undefined) o4.total3 = v78
    if (v79 !== undefined) o4.weight = v79
    if (v80 !== undefined) o4.length = v80
    const list = parent.events
    if (index > 0 && Array.isArray(list)) list.push(o4)
    else parent.events = listOf(o4)
    this.open(4, outer, index)
    if (v66 !== undefined || v67 !== undefined || v68 !== undefined) {
      const o19 = new Location(undefined, undefined, v66, v68)
      if (v67 !== undefined) o19.subdivision = v67
      o4.location = o19
    }
    return true
  }

  /** B4 */
  private a4(s: Segment): boolean {
    const { course, taken, instances, born, inst, seen, first } = this
    const within = instances[0]!
    if (course.rank > 2 || taken[4] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v0: unknown, v1: unknown, s49 = 0, s65 = 0, s81 = 0, v5: unknown, s113 = 0, s129 = 0, v9: unknown, v10: unknown, v11: unknown, v12: unknown, s209 = 0
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v0 = cellValue(this, first + 0, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v1 = cellValue(this, first + 1, m, n)) === undefined) return false
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
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s81 = j
      }
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v5 = cellValue(this, first + 5, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s113 = j
      }
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s129 = j
      }
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v9 = cellValue(this, first + 9, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v10 = cellValue(this, first + 10, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v11 = cellValue(this, first + 11, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v12 = cellValue(this, first + 12, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s209 = j
      }
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w0 = this.single(0, s49)
    if (w0 === undefined) return false
    const w1 = this.span(1, s65, s81, 0)
    if (w1 === undefined) return false
    const w2 = this.joined(2, s113, s129, s209)
    if (w2 === undefined) return false
    if (v0 === undefined && v1 === undefined && w0[0] === undefined && w0[1] === undefined && w0[2] === undefined && w0[3] === undefined && w1[0] === undefined && v5 === undefined && w2[0] === undefined && v9 === undefined && v10 === undefined && v11 === undefined && v12 === undefined) return false
    const b0 = (v0 === undefined ? 0 : 1) | (v1 === undefined ? 0 : 2) | (w1[0] === undefined ? 0 : 8) | (v5 === undefined ? 0 : 16)
    const h0 = born[0] === inst[0]
    if (h0 && (seen[0]! & b0) !== 0) return false
    course.rank = 2
    course.claimed++
    this.notes.lastName = "B4"
    taken[4] = within
    course.scope = 0
    if (b0 !== 0) {
      const o = this.n0()
      if (v0 !== undefined) o.specialHandling = v0
      if (v1 !== undefined) o.inquiryNumber = v1
      if (w1[0] !== undefined) o.occurredAt = w1[0]
      if (v5 !== undefined) o.statusLocation = v5
      seen[0]! |= b0
    }
    if (w0[0] !== undefined || w0[1] !== undefined || w0[2] !== undefined || w0[3] !== undefined) {
      const o5 = new Event(w0[0], w0[1], w0[2], w0[3])
      this.n0().event = o5
    }
    if (w2[0] !== undefined || v9 !== undefined || v10 !== undefined) {
      const o6 = new StatusEquipment(undefined, w2[0], v10, v9)
      this.n0().equipment = o6
    }
    if (v11 !== undefined || v12 !== undefined) {
      const o7 = new Location(v11, v12)
      this.n0().location = o7
    }
    return true
  }

  /** Q2 */
  private a5(s: Segment): boolean {
    const { course, taken, instances, born, inst, seen, first } = this
    const within = instances[0]!
    if (course.rank > 4 || taken[5] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let s17 = 0, v15: unknown, s49 = 0, s65 = 0, s81 = 0, v19: unknown, v20: unknown, v21: unknown, v22: unknown, s161 = 0, v24: unknown, s193 = 0, v25: unknown, v26: unknown, v27: unknown, v28: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s17 = j
      }
      m = n
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
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s81 = j
      }
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
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v21 = cellValue(this, first + 21, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v22 = cellValue(this, first + 22, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s161 = j
      }
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v24 = cellValue(this, first + 24, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s193 = j
      }
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v25 = cellValue(this, first + 25, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v26 = cellValue(this, first + 26, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v27 = cellValue(this, first + 27, m, n)) === undefined) return false
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
    const w3 = this.joined(3, s17, s193, 0)
    if (w3 === undefined) return false
    const w4 = this.single(4, s49)
    if (w4 === undefined) return false
    const w5 = this.single(5, s65)
    if (w5 === undefined) return false
    const w6 = this.single(6, s81)
    if (w6 === undefined) return false
    const w7 = this.single(7, s161)
    if (w7 === undefined) return false
    if (w3[0] === undefined && w3[1] === undefined && w3[2] === undefined && v15 === undefined && w4[0] === undefined && w5[0] === undefined && w6[0] === undefined && v19 === undefined && v20 === undefined && v21 === undefined && v22 === undefined && w7[0] === undefined && w7[1] === undefined && v24 === undefined && v25 === undefined && v26 === undefined && v27 === undefined && v28 === undefined) return false
    const b0 = (w4[0] === undefined ? 0 : 32) | (w5[0] === undefined ? 0 : 64) | (w6[0] === undefined ? 0 : 128) | (v22 === undefined ? 0 : 256)
    const h0 = born[0] === inst[0]
    if (h0 && (seen[0]! & b0) !== 0) return false
    course.rank = 4
    course.claimed++
    this.notes.lastName = "Q2"
    taken[5] = within
    course.scope = 0
    if (b0 !== 0) {
      const o = this.n0()
      if (w4[0] !== undefined) o.requiredAtPier = w4[0]
      if (w5[0] !== undefined) o.sailing = w5[0]
      if (w6[0] !== undefined) o.discharge = w6[0]
      if (v22 !== undefined) o.voyage = v22
      seen[0]! |= b0
    }
    if (w3[0] !== undefined || w3[1] !== undefined || w3[2] !== undefined || v15 !== undefined || v25 !== undefined) {
      const o8 = new Vessel(v25, w3[0], w3[1], v15)
      if (w3[2] !== undefined) o8.identifier = w3[2]
      this.n0().vessel = o8
    }
    if (v19 !== undefined || v20 !== undefined || v21 !== undefined || v26 !== undefined || v27 !== undefined || v28 !== undefined) {
      const o9 = new Cargo(v19, undefined, v21)
      if (v20 !== undefined || v28 !== undefined) {
        const o10 = new Quantity(v20, v28)
        o9.weight = o10
      }
      if (v26 !== undefined || v27 !== undefined) {
        const o12 = new Quantity(v26, v27)
        o9.volume = o12
      }
      this.n0().cargo = o9
    }
    if (w7[0] !== undefined || w7[1] !== undefined || v24 !== undefined) {
      const o11 = new Reference(w7[0], v24, w7[1])
      this.n0().vesselReference = o11
    }
    return true
  }

  /** DTM */
  private a6(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 7) return false
    const outer = instances[3]!
    const index = this.counted(5, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v55: unknown, s33 = 0, s49 = 0, s65 = 0, v59: unknown, v60: unknown
    walk: {
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
      if (n >> P !== (m >> P) + 1 && (v59 = cellValue(this, first + 59, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v60 = cellValue(this, first + 60, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w12 = this.span(12, s33, s49, s65)
    if (w12 === undefined) return false
    course.rank = 7
    course.claimed++
    this.notes.lastName = "DTM"
    taken[6] = outer
    const parent = this.n3()
    const o16 = new DatedMoment(v55, w12[0], w12[1])
    if (w12[2] !== undefined) o16.text = w12[2]
    if (v59 !== undefined) o16.periodFormat = v59
    if (v60 !== undefined) o16.period = v60
    const list = parent.moments
    if (index > 0 && Array.isArray(list)) list.push(o16)
    else parent.moments = listOf(o16)
    this.open(5, outer, index)
    return true
  }
}
