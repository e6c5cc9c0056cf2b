// Made by scripts/compile-maps.mjs from the plan of edifact/baplie@smdg22; not to be edited.
import { areObjects, CompiledWriter, FieldKeys, isList, knows } from '../compiled-writer.js'
import { isObject, type RecordObject } from '../objects.js'

/** The plan that this code fits. */
export const signature = '1rk9igvppgp'

const K4 = new FieldKeys('position lost equipment')
const K36 = new FieldKeys('kind number sizeType load tradeStatus operator grossMass verifiedGrossMass portOfLoading portOfDischarge placeOfDelivery temperature overDimensions goods dangerousGoods remarks references numberList sizeTypeList cargoNature measurements dimensions optionalPorts locations transhipmentPort originalPortOfLoading nextPortOfDischarge country sizeTypeText supplier attached parties')
const K37 = new FieldKeys('number packages description', 'description')
const K38 = new FieldKeys('code list')
const K39 = new FieldKeys('kind code text format use list language')
const K40 = new FieldKeys('application kind value unit significance attribute text min max digits layer')
const K41 = new FieldKeys('kind length width height unit')
const K42 = new FieldKeys('rank location code')
const K43 = new FieldKeys('role location moments', 'moments')
const K44 = new FieldKeys('kind number code line version')
const L45 = new FieldKeys('kind number sizeType load tradeStatus operator grossMass verifiedGrossMass portOfLoading portOfDischarge placeOfDelivery temperature overDimensions goods dangerousGoods remarks references numberList sizeTypeList country sizeTypeText supplier attached parties cargoNature measurements dimensions optionalPorts locations transhipmentPort originalPortOfLoading nextPortOfDischarge', 'grossMass verifiedGrossMass portOfLoading portOfDischarge placeOfDelivery temperature overDimensions goods dangerousGoods remarks references cargoNature measurements dimensions optionalPorts locations transhipmentPort originalPortOfLoading nextPortOfDischarge')
const K46 = new FieldKeys('regulation class unNumber packingGroup flashpoint ems subsidiary packingGroupCode page edition substanceFlashpoint mfag tremCard placardUpper placardLower packingInstruction transportCategory transportPermission technicalName additionalInformation referenceNumber remarks netMass')
const K48 = new FieldKeys('reason by code list')
const K49 = new FieldKeys('value unit')
const K50 = new FieldKeys('mass')
const K51 = new FieldKeys('value unit')
const K52 = new FieldKeys('front back right left height gross external')
const K53 = new FieldKeys('length width height unit')
const K54 = new FieldKeys('value unit')
const K55 = new FieldKeys('value unit')
const K56 = new FieldKeys('value unit')
const K57 = new FieldKeys('value unit')
const K58 = new FieldKeys('value unit')
const K59 = new FieldKeys('length width height unit')
const K60 = new FieldKeys('set unit min max rangeUnit kind rangeKind')
const K61 = new FieldKeys('code list name country relation terminal further', 'country')
const K62 = new FieldKeys('code list name')
const K63 = new FieldKeys('code list name')
const K64 = new FieldKeys('code list name country relation terminal further', 'country')
const K65 = new FieldKeys('code list name')
const K66 = new FieldKeys('code list name')
const K67 = new FieldKeys('code list name country relation terminal further', 'country')
const K68 = new FieldKeys('code list name')
const K69 = new FieldKeys('code list name')
const K70 = new FieldKeys('code list name country relation terminal further', 'country')
const K71 = new FieldKeys('code list name')
const K72 = new FieldKeys('code list name')
const K73 = new FieldKeys('code list name country relation terminal further', 'country')
const K74 = new FieldKeys('code list name')
const K75 = new FieldKeys('code list name')
const K76 = new FieldKeys('code list name country relation terminal further', 'country')
const K77 = new FieldKeys('code list name')
const K78 = new FieldKeys('code list name')
const K79 = new FieldKeys('count type list name')
const K80 = new FieldKeys('count type list name')
const K81 = new FieldKeys('count type list name')
const K82 = new FieldKeys('code list name country relation terminal further', 'country')
const K83 = new FieldKeys('code list name')
const K84 = new FieldKeys('code list name')
const K85 = new FieldKeys('code list name country relation terminal further', 'country')
const K86 = new FieldKeys('code list name')
const K87 = new FieldKeys('code list name')
const K88 = new FieldKeys('kind number numberList country')
const K89 = new FieldKeys('role id list names nameFormat lines street city subdivision postalCode country')
const K90 = new FieldKeys('code list name')
const K91 = new FieldKeys('kind code text format use list language')
const K92 = new FieldKeys('value unit')
const K93 = new FieldKeys('value unit text', 'unit')

export class BaplieD95bWriter extends CompiledWriter {
  protected override element(scope: number, element: unknown): boolean {
    return scope === 5 && this.g5(element)
  }

  /** LOC(147) */
  private g5(o4: unknown): boolean {
    if (!isObject(o4)) return false
    if (!knows(o4, K4)) return false
    const o47: unknown = o4.position
    if (o47 !== undefined && !isObject(o47)) return false
    const l4_equipment = o4.equipment
    if (l4_equipment !== undefined && !isList(l4_equipment)) return false
    const o36: unknown = l4_equipment?.[0]
    if (o36 !== undefined && !(isObject(o36) && knows(o36, K36))) return false
    const l36_goods = o36?.goods
    if (l36_goods !== undefined && !isList(l36_goods)) return false
    const l36_cargoNature = o36?.cargoNature
    if (l36_cargoNature !== undefined && !isList(l36_cargoNature)) return false
    const l36_remarks = o36?.remarks
    if (l36_remarks !== undefined && !isList(l36_remarks)) return false
    const l36_measurements = o36?.measurements
    if (l36_measurements !== undefined && !isList(l36_measurements)) return false
    const l36_dimensions = o36?.dimensions
    if (l36_dimensions !== undefined && !isList(l36_dimensions)) return false
    const l36_optionalPorts = o36?.optionalPorts
    if (l36_optionalPorts !== undefined && !isList(l36_optionalPorts)) return false
    const l36_locations = o36?.locations
    if (l36_locations !== undefined && !isList(l36_locations)) return false
    const l36_references = o36?.references
    if (l36_references !== undefined && !isList(l36_references)) return false
    const l36_dangerousGoods = o36?.dangerousGoods
    if (l36_dangerousGoods !== undefined && !isList(l36_dangerousGoods)) return false
    const o49: unknown = o36?.grossMass
    if (o49 !== undefined && !(isObject(o49) && knows(o49, K49))) return false
    const o50: unknown = o36?.verifiedGrossMass
    if (o50 !== undefined && !(isObject(o50) && knows(o50, K50))) return false
    const o51: unknown = o50?.mass
    if (o51 !== undefined && !(isObject(o51) && knows(o51, K51))) return false
    const o52: unknown = o36?.overDimensions
    if (o52 !== undefined && !(isObject(o52) && knows(o52, K52))) return false
    const o53: unknown = o52?.gross
    if (o53 !== undefined && !(isObject(o53) && knows(o53, K53))) return false
    const o54: unknown = o52?.front
    if (o54 !== undefined && !(isObject(o54) && knows(o54, K54))) return false
    const o55: unknown = o52?.back
    if (o55 !== undefined && !(isObject(o55) && knows(o55, K55))) return false
    const o56: unknown = o52?.right
    if (o56 !== undefined && !(isObject(o56) && knows(o56, K56))) return false
    const o57: unknown = o52?.left
    if (o57 !== undefined && !(isObject(o57) && knows(o57, K57))) return false
    const o58: unknown = o52?.height
    if (o58 !== undefined && !(isObject(o58) && knows(o58, K58))) return false
    const o59: unknown = o52?.external
    if (o59 !== undefined && !(isObject(o59) && knows(o59, K59))) return false
    const o60: unknown = o36?.temperature
    if (o60 !== undefined && !(isObject(o60) && knows(o60, K60))) return false
    const o61: unknown = o36?.portOfLoading
    if (o61 !== undefined && !isObject(o61)) return false
    const o64: unknown = o36?.portOfDischarge
    if (o64 !== undefined && !isObject(o64)) return false
    const o67: unknown = o36?.transhipmentPort
    if (o67 !== undefined && !isObject(o67)) return false
    const o70: unknown = o36?.originalPortOfLoading
    if (o70 !== undefined && !isObject(o70)) return false
    const o73: unknown = o36?.placeOfDelivery
    if (o73 !== undefined && !isObject(o73)) return false
    const o76: unknown = o36?.nextPortOfDischarge
    if (o76 !== undefined && !isObject(o76)) return false
    const o48: unknown = o4.lost
    if (o48 !== undefined && !(isObject(o48) && knows(o48, K48))) return false
    if (!this.s4(o4, o47)) return false
    if (l36_goods !== undefined)
      for (let i = 0; i < l36_goods.length; i++) if (!this.g13(l36_goods[i])) return false
    if (l36_cargoNature !== undefined)
      for (let i = 0; i < l36_cargoNature.length; i++) if (!this.g14(l36_cargoNature[i])) return false
    if (o48 !== undefined && !this.s32(o48)) return false
    if (l36_remarks !== undefined)
      for (let i = 0; i < l36_remarks.length; i++) if (!this.g15(l36_remarks[i])) return false
    if (o49 !== undefined && !this.s33(o49)) return false
    if (o51 !== undefined && !this.s34(o51)) return false
    if (l36_measurements !== undefined)
      for (let i = 0; i < l36_measurements.length; i++) if (!this.g16(l36_measurements[i])) return false
    if (o53 !== undefined && !this.s35(o53)) return false
    if (o54 !== undefined && !this.s36(o54)) return false
    if (o55 !== undefined && !this.s37(o55)) return false
    if (o56 !== undefined && !this.s38(o56)) return false
    if (o57 !== undefined && !this.s39(o57)) return false
    if (o58 !== undefined && !this.s40(o58)) return false
    if (o59 !== undefined && !this.s41(o59)) return false
    if (l36_dimensions !== undefined)
      for (let i = 0; i < l36_dimensions.length; i++) if (!this.g17(l36_dimensions[i])) return false
    if (o60 !== undefined && !this.s42(o60)) return false
    if (o60 !== undefined && !this.s43(o60)) return false
    if (o61 !== undefined && !this.s44(o61)) return false
    if (o64 !== undefined && !this.s45(o64)) return false
    if (o67 !== undefined && !this.s46(o67)) return false
    if (l36_optionalPorts !== undefined)
      for (let i = 0; i < l36_optionalPorts.length; i++) if (!this.g18(l36_optionalPorts[i])) return false
    if (o70 !== undefined && !this.s47(o70)) return false
    if (o73 !== undefined && !this.s48(o73)) return false
    if (o76 !== undefined && !this.s49(o76)) return false
    if (l36_locations !== undefined)
      for (let i = 0; i < l36_locations.length; i++) if (!this.g19(l36_locations[i])) return false
    if (l36_references !== undefined)
      for (let i = 0; i < l36_references.length; i++) if (!this.g20(l36_references[i])) return false
    if (l36_references === undefined || l36_references.length === 0) {
      const { sink } = this
      sink.begin('RFF')
      sink.put(1, 1, "BM")
      sink.put(1, 2, "1")
      sink.end()
    }
    if (l4_equipment !== undefined)
      for (let i = 0; i < l4_equipment.length; i++) if (!this.g21(l4_equipment[i], i)) return false
    if (l36_dangerousGoods !== undefined)
      for (let i = 0; i < l36_dangerousGoods.length; i++) if (!this.g22(l36_dangerousGoods[i])) return false
    return true
  }

  /** LOC(147) */
  private s4(o4: RecordObject, o47: RecordObject | undefined): boolean {
    const t21 = this.converted(173, o4.position)
    if (t21 === undefined) return false
    const t22 = o47?.list ?? ''
    if (typeof t22 !== 'string') return false
    const t23 = this.tabled(175, o47?.scheme)
    if (t23 === undefined) return false
    if (t21.length === 0 && t22.length === 0 && t23.length === 0) return false
    const { sink } = this
    sink.begin('LOC')
    sink.putElement(1, '147')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    sink.end()
    return true
  }

  /** GID */
  private g13(o37: unknown): boolean {
    if (!isObject(o37)) return false
    if (!knows(o37, K37)) return false
    const l37_packages = o37.packages
    if (l37_packages !== undefined && !areObjects(l37_packages, 3)) return false
    const o79: unknown = l37_packages?.[0]
    if (o79 !== undefined && !(isObject(o79) && knows(o79, K79))) return false
    const o80: unknown = l37_packages?.[1]
    if (o80 !== undefined && !(isObject(o80) && knows(o80, K80))) return false
    const o81: unknown = l37_packages?.[2]
    if (o81 !== undefined && !(isObject(o81) && knows(o81, K81))) return false
    if (!this.s22(o37, o79, o80, o81)) return false
    return true
  }

  /** GID */
  private s22(o37: RecordObject, o79: RecordObject | undefined, o80: RecordObject | undefined, o81: RecordObject | undefined): boolean {
    const t11 = o37.number ?? ''
    if (typeof t11 !== 'string') return false
    const t21 = o79?.count ?? ''
    if (typeof t21 !== 'string') return false
    const t22 = o79?.type ?? ''
    if (typeof t22 !== 'string') return false
    const w47 = this.joinedOne(47, o79?.list)
    if (w47 === undefined) return false
    const t23 = w47[0] ?? ''
    const t24 = w47[1] ?? ''
    const t25 = o79?.name ?? ''
    if (typeof t25 !== 'string') return false
    const t31 = o80?.count ?? ''
    if (typeof t31 !== 'string') return false
    const t32 = o80?.type ?? ''
    if (typeof t32 !== 'string') return false
    const w48 = this.joinedOne(48, o80?.list)
    if (w48 === undefined) return false
    const t33 = w48[0] ?? ''
    const t34 = w48[1] ?? ''
    const t35 = o80?.name ?? ''
    if (typeof t35 !== 'string') return false
    const t41 = o81?.count ?? ''
    if (typeof t41 !== 'string') return false
    const t42 = o81?.type ?? ''
    if (typeof t42 !== 'string') return false
    const w49 = this.joinedOne(49, o81?.list)
    if (w49 === undefined) return false
    const t43 = w49[0] ?? ''
    const t44 = w49[1] ?? ''
    const t45 = o81?.name ?? ''
    if (typeof t45 !== 'string') return false
    if (t11.length === 0 && t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0 && t25.length === 0 && t31.length === 0 && t32.length === 0 && t33.length === 0 && t34.length === 0 && t35.length === 0 && t41.length === 0 && t42.length === 0 && t43.length === 0 && t44.length === 0 && t45.length === 0) return false
    const { sink } = this
    sink.begin('GID')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    if (t25.length > 0) sink.put(2, 5, t25)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t34.length > 0) sink.put(3, 4, t34)
    if (t35.length > 0) sink.put(3, 5, t35)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t43.length > 0) sink.put(4, 3, t43)
    if (t44.length > 0) sink.put(4, 4, t44)
    if (t45.length > 0) sink.put(4, 5, t45)
    sink.end()
    return true
  }

  /** GDS */
  private g14(o38: unknown): boolean {
    if (!isObject(o38)) return false
    if (!knows(o38, K38)) return false
    if (!this.s23(o38)) return false
    return true
  }

  /** GDS */
  private s23(o38: RecordObject): boolean {
    const t11 = o38.code ?? ''
    if (typeof t11 !== 'string') return false
    const w50 = this.joinedOne(50, o38.list)
    if (w50 === undefined) return false
    const t12 = w50[0] ?? ''
    const t13 = w50[1] ?? ''
    if (t11.length === 0 && t12.length === 0 && t13.length === 0) return false
    const { sink } = this
    sink.begin('GDS')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t12.length > 0) sink.put(1, 2, t12)
    if (t13.length > 0) sink.put(1, 3, t13)
    sink.end()
    return true
  }

  /** FTX(AGW) */
  private s32(o48: RecordObject | undefined): boolean {
    const t31 = o48?.code ?? ''
    if (typeof t31 !== 'string') return false
    const w28 = this.joinedOne(28, o48?.list)
    if (w28 === undefined) return false
    const t32 = w28[0] ?? ''
    const t33 = w28[1] ?? ''
    const t41 = o48?.reason ?? ''
    if (typeof t41 !== 'string') return false
    const l181 = o48?.by
    if (l181 !== undefined && !(isList(l181) && l181.length <= 4)) return false
    const t42 = l181?.[0] ?? ''
    if (typeof t42 !== 'string') return false
    const t43 = l181?.[1] ?? ''
    if (typeof t43 !== 'string') return false
    const t44 = l181?.[2] ?? ''
    if (typeof t44 !== 'string') return false
    const t45 = l181?.[3] ?? ''
    if (typeof t45 !== 'string') return false
    if (t31.length === 0 && t32.length === 0 && t33.length === 0 && t41.length === 0 && t42.length === 0 && t43.length === 0 && t44.length === 0 && t45.length === 0) return true
    const { sink } = this
    sink.begin('FTX')
    sink.putElement(1, 'AGW')
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t43.length > 0) sink.put(4, 3, t43)
    if (t44.length > 0) sink.put(4, 4, t44)
    if (t45.length > 0) sink.put(4, 5, t45)
    sink.end()
    return true
  }

  /** FTX */
  private g15(o39: unknown): boolean {
    if (!isObject(o39)) return false
    if (!knows(o39, K39)) return false
    if (!this.s24(o39)) return false
    return true
  }

  /** FTX */
  private s24(o39: RecordObject): boolean {
    const t11 = this.tabled(336, o39.kind)
    if (t11 === undefined) return false
    const t21 = o39.use ?? ''
    if (typeof t21 !== 'string') return false
    const t31 = o39.code ?? ''
    if (typeof t31 !== 'string') return false
    const w51 = this.joinedOne(51, o39.list)
    if (w51 === undefined) return false
    const t32 = w51[0] ?? ''
    const t33 = w51[1] ?? ''
    const l341 = o39.text
    if (l341 !== undefined && !(isList(l341) && l341.length <= 5)) return false
    const t41 = l341?.[0] ?? ''
    if (typeof t41 !== 'string') return false
    const t42 = l341?.[1] ?? ''
    if (typeof t42 !== 'string') return false
    const t43 = l341?.[2] ?? ''
    if (typeof t43 !== 'string') return false
    const t44 = l341?.[3] ?? ''
    if (typeof t44 !== 'string') return false
    const t45 = l341?.[4] ?? ''
    if (typeof t45 !== 'string') return false
    const t51 = o39.language ?? ''
    if (typeof t51 !== 'string') return false
    if (t11.length === 0 && t21.length === 0 && t31.length === 0 && t32.length === 0 && t33.length === 0 && t41.length === 0 && t42.length === 0 && t43.length === 0 && t44.length === 0 && t45.length === 0 && t51.length === 0) return false
    const { sink } = this
    sink.begin('FTX')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t43.length > 0) sink.put(4, 3, t43)
    if (t44.length > 0) sink.put(4, 4, t44)
    if (t45.length > 0) sink.put(4, 5, t45)
    if (t51.length > 0) sink.putElement(5, t51)
    sink.end()
    if (t11 === 'AGW') return false
    return true
  }

  /** MEA(WT) */
  private s33(o49: RecordObject | undefined): boolean {
    const t31 = this.tabled(186, o49?.unit)
    if (t31 === undefined) return false
    const v187 = this.converted(187, o49?.value)
    if (v187 === undefined) return false
    const t32 = this.marked(v187)
    if (t31.length === 0 && t32.length === 0) return true
    const { sink } = this
    sink.begin('MEA')
    sink.putElement(1, 'WT')
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    sink.end()
    return true
  }

  /** MEA(VGM) */
  private s34(o51: RecordObject | undefined): boolean {
    const t31 = this.tabled(189, o51?.unit)
    if (t31 === undefined) return false
    const v190 = this.converted(190, o51?.value)
    if (v190 === undefined) return false
    const t32 = this.marked(v190)
    if (t31.length === 0 && t32.length === 0) return true
    const { sink } = this
    sink.begin('MEA')
    sink.putElement(1, 'VGM')
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    sink.end()
    return true
  }

  /** MEA */
  private g16(o40: unknown): boolean {
    if (!isObject(o40)) return false
    if (!knows(o40, K40)) return false
    if (!this.s25(o40)) return false
    return true
  }

  /** MEA */
  private s25(o40: RecordObject): boolean {
    const t11 = o40.application ?? ''
    if (typeof t11 !== 'string') return false
    const t21 = o40.kind ?? ''
    if (typeof t21 !== 'string') return false
    const t22 = o40.significance ?? ''
    if (typeof t22 !== 'string') return false
    const t23 = o40.attribute ?? ''
    if (typeof t23 !== 'string') return false
    const t24 = o40.text ?? ''
    if (typeof t24 !== 'string') return false
    const t31 = this.tabled(352, o40.unit)
    if (t31 === undefined) return false
    const v353 = this.converted(353, o40.value)
    if (v353 === undefined) return false
    const t32 = this.marked(v353)
    const v354 = this.converted(354, o40.min)
    if (v354 === undefined) return false
    const t33 = this.marked(v354)
    const v355 = this.converted(355, o40.max)
    if (v355 === undefined) return false
    const t34 = this.marked(v355)
    const t35 = o40.digits ?? ''
    if (typeof t35 !== 'string') return false
    const t41 = o40.layer ?? ''
    if (typeof t41 !== 'string') return false
    if (t11.length === 0 && t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0 && t31.length === 0 && t32.length === 0 && t33.length === 0 && t34.length === 0 && t35.length === 0 && t41.length === 0) return false
    const { sink } = this
    sink.begin('MEA')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t34.length > 0) sink.put(3, 4, t34)
    if (t35.length > 0) sink.put(3, 5, t35)
    if (t41.length > 0) sink.putElement(4, t41)
    sink.end()
    if (((t11 === 'WT' && t21 === 'G') || (t11 === 'AAE' && t21 === 'G') || (t11 === 'AAE' && t21 === 'VGM') || (t11 === 'WT' && t21 === 'VGM') || t11 === 'WT' || t11 === 'VGM')) return false
    return true
  }

  /** DIM(1) */
  private s35(o53: RecordObject | undefined): boolean {
    const t21 = this.tabled(192, o53?.unit)
    if (t21 === undefined) return false
    const v193 = this.converted(193, o53?.length)
    if (v193 === undefined) return false
    const t22 = this.marked(v193)
    const v194 = this.converted(194, o53?.width)
    if (v194 === undefined) return false
    const t23 = this.marked(v194)
    const v195 = this.converted(195, o53?.height)
    if (v195 === undefined) return false
    const t24 = this.marked(v195)
    if (t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0) return true
    const { sink } = this
    sink.begin('DIM')
    sink.putElement(1, '1')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    sink.end()
    return true
  }

  /** DIM(5, 2.3=-, 2.4=-) */
  private s36(o54: RecordObject | undefined): boolean {
    const t21 = this.tabled(197, o54?.unit)
    if (t21 === undefined) return false
    const v198 = this.converted(198, o54?.value)
    if (v198 === undefined) return false
    const t22 = this.marked(v198)
    if (t21.length === 0 && t22.length === 0) return true
    const { sink } = this
    sink.begin('DIM')
    sink.putElement(1, '5')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    sink.end()
    return true
  }

  /** DIM(6, 2.3=-, 2.4=-) */
  private s37(o55: RecordObject | undefined): boolean {
    const t21 = this.tabled(200, o55?.unit)
    if (t21 === undefined) return false
    const v201 = this.converted(201, o55?.value)
    if (v201 === undefined) return false
    const t22 = this.marked(v201)
    if (t21.length === 0 && t22.length === 0) return true
    const { sink } = this
    sink.begin('DIM')
    sink.putElement(1, '6')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    sink.end()
    return true
  }

  /** DIM(7, 2.2=-, 2.4=-) */
  private s38(o56: RecordObject | undefined): boolean {
    const t21 = this.tabled(203, o56?.unit)
    if (t21 === undefined) return false
    const v204 = this.converted(204, o56?.value)
    if (v204 === undefined) return false
    const t23 = this.marked(v204)
    if (t21.length === 0 && t23.length === 0) return true
    const { sink } = this
    sink.begin('DIM')
    sink.putElement(1, '7')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t23.length > 0) sink.put(2, 3, t23)
    sink.end()
    return true
  }

  /** DIM(8, 2.2=-, 2.4=-) */
  private s39(o57: RecordObject | undefined): boolean {
    const t21 = this.tabled(206, o57?.unit)
    if (t21 === undefined) return false
    const v207 = this.converted(207, o57?.value)
    if (v207 === undefined) return false
    const t23 = this.marked(v207)
    if (t21.length === 0 && t23.length === 0) return true
    const { sink } = this
    sink.begin('DIM')
    sink.putElement(1, '8')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t23.length > 0) sink.put(2, 3, t23)
    sink.end()
    return true
  }

  /** DIM(9, 2.2=-, 2.3=-) */
  private s40(o58: RecordObject | undefined): boolean {
    const t21 = this.tabled(209, o58?.unit)
    if (t21 === undefined) return false
    const v210 = this.converted(210, o58?.value)
    if (v210 === undefined) return false
    const t24 = this.marked(v210)
    if (t21.length === 0 && t24.length === 0) return true
    const { sink } = this
    sink.begin('DIM')
    sink.putElement(1, '9')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t24.length > 0) sink.put(2, 4, t24)
    sink.end()
    return true
  }

  /** DIM(10) */
  private s41(o59: RecordObject | undefined): boolean {
    const t21 = this.tabled(212, o59?.unit)
    if (t21 === undefined) return false
    const v213 = this.converted(213, o59?.length)
    if (v213 === undefined) return false
    const t22 = this.marked(v213)
    const v214 = this.converted(214, o59?.width)
    if (v214 === undefined) return false
    const t23 = this.marked(v214)
    const v215 = this.converted(215, o59?.height)
    if (v215 === undefined) return false
    const t24 = this.marked(v215)
    if (t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0) return true
    const { sink } = this
    sink.begin('DIM')
    sink.putElement(1, '10')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    sink.end()
    return true
  }

  /** DIM */
  private g17(o41: unknown): boolean {
    if (!isObject(o41)) return false
    if (!knows(o41, K41)) return false
    if (!this.s26(o41)) return false
    return true
  }

  /** DIM */
  private s26(o41: RecordObject): boolean {
    const t11 = o41.kind ?? ''
    if (typeof t11 !== 'string') return false
    const t21 = this.tabled(359, o41.unit)
    if (t21 === undefined) return false
    const v360 = this.converted(360, o41.length)
    if (v360 === undefined) return false
    const t22 = this.marked(v360)
    const v361 = this.converted(361, o41.width)
    if (v361 === undefined) return false
    const t23 = this.marked(v361)
    const v362 = this.converted(362, o41.height)
    if (v362 === undefined) return false
    const t24 = this.marked(v362)
    if (t11.length === 0 && t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0) return false
    const { sink } = this
    sink.begin('DIM')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    sink.end()
    if (((t11 === '5' && t23 === '' && t24 === '') || (t11 === '6' && t23 === '' && t24 === '') || (t11 === '7' && t22 === '' && t24 === '') || (t11 === '8' && t22 === '' && t24 === '') || (t11 === '9' && t22 === '' && t23 === '') || t11 === '1' || t11 === '10')) return false
    return true
  }

  /** TMP */
  private s42(o60: RecordObject | undefined): boolean {
    const t11 = o60?.kind ?? ''
    if (typeof t11 !== 'string') return false
    if (t11 === '2') return false
    const v217 = this.converted(217, o60?.set)
    if (v217 === undefined) return false
    const t21 = this.marked(v217)
    const t22 = this.tabled(218, o60?.unit)
    if (t22 === undefined) return false
    if (t11.length === 0 && t21.length === 0 && t22.length === 0) return true
    const { sink } = this
    sink.begin('TMP')
    sink.putElement(1, (t11 || '2'))
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    sink.end()
    return true
  }

  /** RNG */
  private s43(o60: RecordObject | undefined): boolean {
    const t11 = o60?.rangeKind ?? ''
    if (typeof t11 !== 'string') return false
    if (t11 === '4') return false
    const t21 = this.tabled(220, o60?.rangeUnit)
    if (t21 === undefined) return false
    const v221 = this.converted(221, o60?.min)
    if (v221 === undefined) return false
    const t22 = this.marked(v221)
    const v222 = this.converted(222, o60?.max)
    if (v222 === undefined) return false
    const t23 = this.marked(v222)
    if (t11.length === 0 && t21.length === 0 && t22.length === 0 && t23.length === 0) return true
    const { sink } = this
    sink.begin('RNG')
    sink.putElement(1, (t11 || '4'))
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    sink.end()
    return true
  }

  /** LOC(64|68|70|72|81|97) */
  private g18(o42: unknown): boolean {
    if (!isObject(o42)) return false
    if (!knows(o42, K42)) return false
    const o82: unknown = o42.location
    if (o82 !== undefined && !(isObject(o82) && knows(o82, K82))) return false
    const o83: unknown = o82?.terminal
    if (o83 !== undefined && !(isObject(o83) && knows(o83, K83))) return false
    const o84: unknown = o82?.further
    if (o84 !== undefined && !(isObject(o84) && knows(o84, K84))) return false
    if (!this.s27(o42, o82, o83, o84)) return false
    return true
  }

  /** LOC(64|68|70|72|81|97) */
  private s27(o42: RecordObject, o82: RecordObject | undefined, o83: RecordObject | undefined, o84: RecordObject | undefined): boolean {
    const w52 = this.joined(52, o42.rank, o42.code)
    if (w52 === undefined) return false
    const t11 = w52[0] ?? ''
    const t21 = o82?.code ?? ''
    if (typeof t21 !== 'string') return false
    const w53 = this.joinedOne(53, o82?.list)
    if (w53 === undefined) return false
    const t22 = w53[0] ?? ''
    const t23 = w53[1] ?? ''
    const t24 = o82?.name ?? ''
    if (typeof t24 !== 'string') return false
    const t31 = o83?.code ?? ''
    if (typeof t31 !== 'string') return false
    const w54 = this.joinedOne(54, o83?.list)
    if (w54 === undefined) return false
    const t32 = w54[0] ?? ''
    const t33 = w54[1] ?? ''
    const t34 = o83?.name ?? ''
    if (typeof t34 !== 'string') return false
    const t41 = o84?.code ?? ''
    if (typeof t41 !== 'string') return false
    const w55 = this.joinedOne(55, o84?.list)
    if (w55 === undefined) return false
    const t42 = w55[0] ?? ''
    const t43 = w55[1] ?? ''
    const t44 = o84?.name ?? ''
    if (typeof t44 !== 'string') return false
    const t51 = o82?.relation ?? ''
    if (typeof t51 !== 'string') return false
    if (t11.length === 0 && t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0 && t31.length === 0 && t32.length === 0 && t33.length === 0 && t34.length === 0 && t41.length === 0 && t42.length === 0 && t43.length === 0 && t44.length === 0 && t51.length === 0) return false
    const { sink } = this
    sink.begin('LOC')
    sink.putElement(1, (t11 || '97'))
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t34.length > 0) sink.put(3, 4, t34)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t43.length > 0) sink.put(4, 3, t43)
    if (t44.length > 0) sink.put(4, 4, t44)
    if (t51.length > 0) sink.putElement(5, t51)
    sink.end()
    if (!(((t11 || '97') === '64' || (t11 || '97') === '68' || (t11 || '97') === '70' || (t11 || '97') === '72' || (t11 || '97') === '81' || (t11 || '97') === '97'))) return false
    return true
  }

  /** LOC */
  private g19(o43: unknown): boolean {
    if (!isObject(o43)) return false
    if (!knows(o43, K43)) return false
    const o85: unknown = o43.location
    if (o85 !== undefined && !(isObject(o85) && knows(o85, K85))) return false
    const o86: unknown = o85?.terminal
    if (o86 !== undefined && !(isObject(o86) && knows(o86, K86))) return false
    const o87: unknown = o85?.further
    if (o87 !== undefined && !(isObject(o87) && knows(o87, K87))) return false
    if (!this.s28(o43, o85, o86, o87)) return false
    return true
  }

  /** LOC */
  private s28(o43: RecordObject, o85: RecordObject | undefined, o86: RecordObject | undefined, o87: RecordObject | undefined): boolean {
    const t11 = this.tabled(377, o43.role)
    if (t11 === undefined) return false
    const t21 = o85?.code ?? ''
    if (typeof t21 !== 'string') return false
    const w56 = this.joinedOne(56, o85?.list)
    if (w56 === undefined) return false
    const t22 = w56[0] ?? ''
    const t23 = w56[1] ?? ''
    const t24 = o85?.name ?? ''
    if (typeof t24 !== 'string') return false
    const t31 = o86?.code ?? ''
    if (typeof t31 !== 'string') return false
    const w57 = this.joinedOne(57, o86?.list)
    if (w57 === undefined) return false
    const t32 = w57[0] ?? ''
    const t33 = w57[1] ?? ''
    const t34 = o86?.name ?? ''
    if (typeof t34 !== 'string') return false
    const t41 = o87?.code ?? ''
    if (typeof t41 !== 'string') return false
    const w58 = this.joinedOne(58, o87?.list)
    if (w58 === undefined) return false
    const t42 = w58[0] ?? ''
    const t43 = w58[1] ?? ''
    const t44 = o87?.name ?? ''
    if (typeof t44 !== 'string') return false
    const t51 = o85?.relation ?? ''
    if (typeof t51 !== 'string') return false
    if (t11.length === 0 && t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0 && t31.length === 0 && t32.length === 0 && t33.length === 0 && t34.length === 0 && t41.length === 0 && t42.length === 0 && t43.length === 0 && t44.length === 0 && t51.length === 0) return false
    const { sink } = this
    sink.begin('LOC')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t34.length > 0) sink.put(3, 4, t34)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t43.length > 0) sink.put(4, 3, t43)
    if (t44.length > 0) sink.put(4, 4, t44)
    if (t51.length > 0) sink.putElement(5, t51)
    sink.end()
    if ((t11 === '9' || t11 === '6' || t11 === '11' || t11 === '12' || t11 === '13' || (t11 === '64' || t11 === '68' || t11 === '70' || t11 === '72' || t11 === '81' || t11 === '97') || t11 === '76' || t11 === '83' || t11 === '152' || t11 === '147')) return false
    return true
  }

  /** RFF */
  private g20(o44: unknown): boolean {
    if (!isObject(o44)) return false
    if (!knows(o44, K44)) return false
    if (!this.s29(o44)) return false
    return true
  }

  /** RFF */
  private s29(o44: RecordObject): boolean {
    const t11 = this.tabled(391, o44.kind)
    if (t11 === undefined) return false
    const t12 = o44.number ?? ''
    if (typeof t12 !== 'string') return false
    if (t12 === '1') return false
    const t13 = o44.line ?? ''
    if (typeof t13 !== 'string') return false
    const t14 = o44.version ?? ''
    if (typeof t14 !== 'string') return false
    if (t11.length === 0 && t12.length === 0 && t13.length === 0 && t14.length === 0) return false
    if ((t11 === 'BM' && (t12 || '1') === '1' && t13 === '' && t14 === '')) return false
    const { sink } = this
    sink.begin('RFF')
    if (t11.length > 0) sink.putElement(1, t11)
    sink.put(1, 2, (t12 || '1'))
    if (t13.length > 0) sink.put(1, 3, t13)
    if (t14.length > 0) sink.put(1, 4, t14)
    sink.end()
    return true
  }

  /** EQD */
  private g21(o45: unknown, index: number): boolean {
    if (!isObject(o45)) return false
    if (index > 0 && !knows(o45, L45)) return false
    const l45_attached = o45.attached
    if (l45_attached !== undefined && !isList(l45_attached)) return false
    const l45_parties = o45.parties
    if (l45_parties !== undefined && !isList(l45_parties)) return false
    const o90: unknown = o45.operator
    if (o90 !== undefined && !isObject(o90)) return false
    if (!this.s30(o45)) return false
    if (l45_attached !== undefined)
      for (let i = 0; i < l45_attached.length; i++) if (!this.g23(l45_attached[i])) return false
    if (o90 !== undefined && !this.s58(o90)) return false
    if (l45_parties !== undefined)
      for (let i = 0; i < l45_parties.length; i++) if (!this.g24(l45_parties[i])) return false
    return true
  }

  /** EQD */
  private s30(o45: RecordObject): boolean {
    const t11 = this.tabled(395, o45.kind)
    if (t11 === undefined) return false
    const t21 = o45.number ?? ''
    if (typeof t21 !== 'string') return false
    const w59 = this.joinedOne(59, o45.numberList)
    if (w59 === undefined) return false
    const t22 = w59[0] ?? ''
    const t23 = w59[1] ?? ''
    const t24 = o45.country ?? ''
    if (typeof t24 !== 'string') return false
    const t31 = o45.sizeType ?? ''
    if (typeof t31 !== 'string') return false
    const w60 = this.joinedOne(60, o45.sizeTypeList)
    if (w60 === undefined) return false
    const t32 = w60[0] ?? ''
    const t33 = w60[1] ?? ''
    const t34 = o45.sizeTypeText ?? ''
    if (typeof t34 !== 'string') return false
    const t41 = o45.supplier ?? ''
    if (typeof t41 !== 'string') return false
    const t51 = this.tabled(405, o45.tradeStatus)
    if (t51 === undefined) return false
    const t61 = this.tabled(406, o45.load)
    if (t61 === undefined) return false
    if (t11.length === 0 && t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0 && t31.length === 0 && t32.length === 0 && t33.length === 0 && t34.length === 0 && t41.length === 0 && t51.length === 0 && t61.length === 0) return false
    const { sink } = this
    sink.begin('EQD')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t34.length > 0) sink.put(3, 4, t34)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t51.length > 0) sink.putElement(5, t51)
    if (t61.length > 0) sink.putElement(6, t61)
    sink.end()
    return true
  }

  /** EQA */
  private g23(o88: unknown): boolean {
    if (!isObject(o88)) return false
    if (!knows(o88, K88)) return false
    if (!this.s56(o88)) return false
    return true
  }

  /** EQA */
  private s56(o88: RecordObject): boolean {
    const t11 = this.tabled(412, o88.kind)
    if (t11 === undefined) return false
    const t21 = o88.number ?? ''
    if (typeof t21 !== 'string') return false
    const w62 = this.joinedOne(62, o88.numberList)
    if (w62 === undefined) return false
    const t22 = w62[0] ?? ''
    const t23 = w62[1] ?? ''
    const t24 = o88.country ?? ''
    if (typeof t24 !== 'string') return false
    if (t11.length === 0 && t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0) return false
    const { sink } = this
    sink.begin('EQA')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    sink.end()
    return true
  }

  /** NAD */
  private g24(o89: unknown): boolean {
    if (!isObject(o89)) return false
    if (!knows(o89, K89)) return false
    if (!this.s57(o89)) return false
    return true
  }

  /** NAD */
  private s57(o89: RecordObject): boolean {
    const t11 = this.tabled(417, o89.role)
    if (t11 === undefined) return false
    const t21 = o89.id ?? ''
    if (typeof t21 !== 'string') return false
    const w63 = this.joinedOne(63, o89.list)
    if (w63 === undefined) return false
    const t22 = w63[0] ?? ''
    const t23 = w63[1] ?? ''
    const l421 = o89.lines
    if (l421 !== undefined && !(isList(l421) && l421.length <= 5)) return false
    const t31 = l421?.[0] ?? ''
    if (typeof t31 !== 'string') return false
    const t32 = l421?.[1] ?? ''
    if (typeof t32 !== 'string') return false
    const t33 = l421?.[2] ?? ''
    if (typeof t33 !== 'string') return false
    const t34 = l421?.[3] ?? ''
    if (typeof t34 !== 'string') return false
    const t35 = l421?.[4] ?? ''
    if (typeof t35 !== 'string') return false
    const l426 = o89.names
    if (l426 !== undefined && !(isList(l426) && l426.length <= 5)) return false
    const t41 = l426?.[0] ?? ''
    if (typeof t41 !== 'string') return false
    const t42 = l426?.[1] ?? ''
    if (typeof t42 !== 'string') return false
    const t43 = l426?.[2] ?? ''
    if (typeof t43 !== 'string') return false
    const t44 = l426?.[3] ?? ''
    if (typeof t44 !== 'string') return false
    const t45 = l426?.[4] ?? ''
    if (typeof t45 !== 'string') return false
    const t46 = o89.nameFormat ?? ''
    if (typeof t46 !== 'string') return false
    const l432 = o89.street
    if (l432 !== undefined && !(isList(l432) && l432.length <= 3)) return false
    const t51 = l432?.[0] ?? ''
    if (typeof t51 !== 'string') return false
    const t52 = l432?.[1] ?? ''
    if (typeof t52 !== 'string') return false
    const t53 = l432?.[2] ?? ''
    if (typeof t53 !== 'string') return false
    const t61 = o89.city ?? ''
    if (typeof t61 !== 'string') return false
    const t71 = o89.subdivision ?? ''
    if (typeof t71 !== 'string') return false
    const t81 = o89.postalCode ?? ''
    if (typeof t81 !== 'string') return false
    const t91 = o89.country ?? ''
    if (typeof t91 !== 'string') return false
    if (t11.length === 0 && t21.length === 0 && t22.length === 0 && t23.length === 0 && t31.length === 0 && t32.length === 0 && t33.length === 0 && t34.length === 0 && t35.length === 0 && t41.length === 0 && t42.length === 0 && t43.length === 0 && t44.length === 0 && t45.length === 0 && t46.length === 0 && t51.length === 0 && t52.length === 0 && t53.length === 0 && t61.length === 0 && t71.length === 0 && t81.length === 0 && t91.length === 0) return false
    const { sink } = this
    sink.begin('NAD')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t34.length > 0) sink.put(3, 4, t34)
    if (t35.length > 0) sink.put(3, 5, t35)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t43.length > 0) sink.put(4, 3, t43)
    if (t44.length > 0) sink.put(4, 4, t44)
    if (t45.length > 0) sink.put(4, 5, t45)
    if (t46.length > 0) sink.put(4, 6, t46)
    if (t51.length > 0) sink.putElement(5, t51)
    if (t52.length > 0) sink.put(5, 2, t52)
    if (t53.length > 0) sink.put(5, 3, t53)
    if (t61.length > 0) sink.putElement(6, t61)
    if (t71.length > 0) sink.putElement(7, t71)
    if (t81.length > 0) sink.putElement(8, t81)
    if (t91.length > 0) sink.putElement(9, t91)
    sink.end()
    if (t11 === 'CA') return false
    return true
  }

  /** DGS */
  private g22(o46: unknown): boolean {
    if (!isObject(o46)) return false
    if (!knows(o46, K46)) return false
    const l46_remarks = o46.remarks
    if (l46_remarks !== undefined && !isList(l46_remarks)) return false
    const o92: unknown = o46.flashpoint
    if (o92 !== undefined && !(isObject(o92) && knows(o92, K92))) return false
    const o93: unknown = o46.netMass
    if (o93 !== undefined && !(isObject(o93) && knows(o93, K93))) return false
    if (!this.s31(o46, o92)) return false
    if (!this.s60(o46, o93)) return false
    if (l46_remarks !== undefined)
      for (let i = 0; i < l46_remarks.length; i++) if (!this.g25(l46_remarks[i])) return false
    return true
  }

  /** DGS */
  private s31(o46: RecordObject, o92: RecordObject | undefined): boolean {
    const t11 = this.tabled(439, o46.regulation)
    if (t11 === undefined) return false
    const t21 = o46.class ?? ''
    if (typeof t21 !== 'string') return false
    const t22 = o46.page ?? ''
    if (typeof t22 !== 'string') return false
    const t23 = o46.edition ?? ''
    if (typeof t23 !== 'string') return false
    const t31 = o46.unNumber ?? ''
    if (typeof t31 !== 'string') return false
    const t32 = o46.substanceFlashpoint ?? ''
    if (typeof t32 !== 'string') return false
    const v445 = this.converted(445, o92?.value)
    if (v445 === undefined) return false
    const t41 = this.marked(v445)
    const t42 = this.tabled(446, o92?.unit)
    if (t42 === undefined) return false
    const w64 = this.joined(64, o46.packingGroup, o46.packingGroupCode)
    if (w64 === undefined) return false
    const t51 = w64[0] ?? ''
    const t61 = o46.ems ?? ''
    if (typeof t61 !== 'string') return false
    const t71 = o46.mfag ?? ''
    if (typeof t71 !== 'string') return false
    const t81 = o46.tremCard ?? ''
    if (typeof t81 !== 'string') return false
    const t91 = o46.placardUpper ?? ''
    if (typeof t91 !== 'string') return false
    const t92 = o46.placardLower ?? ''
    if (typeof t92 !== 'string') return false
    const l453 = o46.subsidiary
    if (l453 !== undefined && !(isList(l453) && l453.length <= 3)) return false
    const t101 = l453?.[0] ?? ''
    if (typeof t101 !== 'string') return false
    const t102 = l453?.[1] ?? ''
    if (typeof t102 !== 'string') return false
    const t103 = l453?.[2] ?? ''
    if (typeof t103 !== 'string') return false
    const t111 = o46.packingInstruction ?? ''
    if (typeof t111 !== 'string') return false
    const t121 = o46.transportCategory ?? ''
    if (typeof t121 !== 'string') return false
    const t131 = o46.transportPermission ?? ''
    if (typeof t131 !== 'string') return false
    if (t11.length === 0 && t21.length === 0 && t22.length === 0 && t23.length === 0 && t31.length === 0 && t32.length === 0 && t41.length === 0 && t42.length === 0 && t51.length === 0 && t61.length === 0 && t71.length === 0 && t81.length === 0 && t91.length === 0 && t92.length === 0 && t101.length === 0 && t102.length === 0 && t103.length === 0 && t111.length === 0 && t121.length === 0 && t131.length === 0) return false
    const { sink } = this
    sink.begin('DGS')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t51.length > 0) sink.putElement(5, t51)
    if (t61.length > 0) sink.putElement(6, t61)
    if (t71.length > 0) sink.putElement(7, t71)
    if (t81.length > 0) sink.putElement(8, t81)
    if (t91.length > 0) sink.putElement(9, t91)
    if (t92.length > 0) sink.put(9, 2, t92)
    if (t101.length > 0) sink.putElement(10, t101)
    if (t102.length > 0) sink.put(10, 2, t102)
    if (t103.length > 0) sink.put(10, 3, t103)
    if (t111.length > 0) sink.putElement(11, t111)
    if (t121.length > 0) sink.putElement(12, t121)
    if (t131.length > 0) sink.putElement(13, t131)
    sink.end()
    return true
  }

  /** FTX(AAC|AAD) */
  private s60(o46: RecordObject, o93: RecordObject | undefined): boolean {
    const w65 = this.joined(65, o46.technicalName, o46.additionalInformation)
    if (w65 === undefined) return false
    const t11 = w65[1] ?? ''
    const t41 = w65[0] ?? ''
    const w66 = this.joined(66, o93?.value, o93?.text)
    if (w66 === undefined) return false
    const t42 = this.marked(w66[0] ?? '')
    const t43 = o46.referenceNumber ?? ''
    if (typeof t43 !== 'string') return false
    if (t11.length === 0 && t41.length === 0 && t42.length === 0 && t43.length === 0) return true
    const { sink } = this
    sink.begin('FTX')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t43.length > 0) sink.put(4, 3, t43)
    sink.end()
    if (!((t11 === 'AAC' || t11 === 'AAD'))) return false
    return true
  }

  /** FTX */
  private g25(o91: unknown): boolean {
    if (!isObject(o91)) return false
    if (!knows(o91, K91)) return false
    if (!this.s59(o91)) return false
    return true
  }

  /** FTX */
  private s59(o91: RecordObject): boolean {
    const t11 = this.tabled(463, o91.kind)
    if (t11 === undefined) return false
    const t21 = o91.use ?? ''
    if (typeof t21 !== 'string') return false
    const t31 = o91.code ?? ''
    if (typeof t31 !== 'string') return false
    const w67 = this.joinedOne(67, o91.list)
    if (w67 === undefined) return false
    const t32 = w67[0] ?? ''
    const t33 = w67[1] ?? ''
    const l468 = o91.text
    if (l468 !== undefined && !(isList(l468) && l468.length <= 5)) return false
    const t41 = l468?.[0] ?? ''
    if (typeof t41 !== 'string') return false
    const t42 = l468?.[1] ?? ''
    if (typeof t42 !== 'string') return false
    const t43 = l468?.[2] ?? ''
    if (typeof t43 !== 'string') return false
    const t44 = l468?.[3] ?? ''
    if (typeof t44 !== 'string') return false
    const t45 = l468?.[4] ?? ''
    if (typeof t45 !== 'string') return false
    const t51 = o91.language ?? ''
    if (typeof t51 !== 'string') return false
    if (t11.length === 0 && t21.length === 0 && t31.length === 0 && t32.length === 0 && t33.length === 0 && t41.length === 0 && t42.length === 0 && t43.length === 0 && t44.length === 0 && t45.length === 0 && t51.length === 0) return false
    const { sink } = this
    sink.begin('FTX')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t43.length > 0) sink.put(4, 3, t43)
    if (t44.length > 0) sink.put(4, 4, t44)
    if (t45.length > 0) sink.put(4, 5, t45)
    if (t51.length > 0) sink.putElement(5, t51)
    sink.end()
    if (((t11 === 'AAC' || t11 === 'AAD') || t11 === 'AGW')) return false
    return true
  }

  /** NAD(CA) */
  private s58(o90: RecordObject): boolean {
    if (this.again(58, o90)) return true
    if (!knows(o90, K90)) return false
    const t21 = o90.code ?? ''
    if (typeof t21 !== 'string') return false
    const w61 = this.joinedOne(61, o90.list)
    if (w61 === undefined) return false
    const t22 = w61[0] ?? ''
    const t23 = w61[1] ?? ''
    const t41 = o90.name ?? ''
    if (typeof t41 !== 'string') return false
    if (t21.length === 0 && t22.length === 0 && t23.length === 0 && t41.length === 0) return true
    const { sink } = this
    sink.begin('NAD')
    sink.putElement(1, 'CA')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t41.length > 0) sink.putElement(4, t41)
    sink.end()
    this.keep(58, o90)
    return true
  }

  /** LOC(9) */
  private s44(o61: RecordObject): boolean {
    if (this.again(44, o61)) return true
    if (!knows(o61, K61)) return false
    const o62: unknown = o61.terminal
    if (o62 !== undefined && !(isObject(o62) && knows(o62, K62))) return false
    const o63: unknown = o61.further
    if (o63 !== undefined && !(isObject(o63) && knows(o63, K63))) return false
    const t21 = o61.code ?? ''
    if (typeof t21 !== 'string') return false
    const w29 = this.joinedOne(29, o61.list)
    if (w29 === undefined) return false
    const t22 = w29[0] ?? ''
    const t23 = w29[1] ?? ''
    const t24 = o61.name ?? ''
    if (typeof t24 !== 'string') return false
    const t31 = o62?.code ?? ''
    if (typeof t31 !== 'string') return false
    const w30 = this.joinedOne(30, o62?.list)
    if (w30 === undefined) return false
    const t32 = w30[0] ?? ''
    const t33 = w30[1] ?? ''
    const t34 = o62?.name ?? ''
    if (typeof t34 !== 'string') return false
    const t41 = o63?.code ?? ''
    if (typeof t41 !== 'string') return false
    const w31 = this.joinedOne(31, o63?.list)
    if (w31 === undefined) return false
    const t42 = w31[0] ?? ''
    const t43 = w31[1] ?? ''
    const t44 = o63?.name ?? ''
    if (typeof t44 !== 'string') return false
    const t51 = o61.relation ?? ''
    if (typeof t51 !== 'string') return false
    if (t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0 && t31.length === 0 && t32.length === 0 && t33.length === 0 && t34.length === 0 && t41.length === 0 && t42.length === 0 && t43.length === 0 && t44.length === 0 && t51.length === 0) return true
    const { sink } = this
    sink.begin('LOC')
    sink.putElement(1, '9')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t34.length > 0) sink.put(3, 4, t34)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t43.length > 0) sink.put(4, 3, t43)
    if (t44.length > 0) sink.put(4, 4, t44)
    if (t51.length > 0) sink.putElement(5, t51)
    sink.end()
    this.keep(44, o61)
    return true
  }

  /** LOC(11) */
  private s45(o64: RecordObject): boolean {
    if (this.again(45, o64)) return true
    if (!knows(o64, K64)) return false
    const o65: unknown = o64.terminal
    if (o65 !== undefined && !(isObject(o65) && knows(o65, K65))) return false
    const o66: unknown = o64.further
    if (o66 !== undefined && !(isObject(o66) && knows(o66, K66))) return false
    const t21 = o64.code ?? ''
    if (typeof t21 !== 'string') return false
    const w32 = this.joinedOne(32, o64.list)
    if (w32 === undefined) return false
    const t22 = w32[0] ?? ''
    const t23 = w32[1] ?? ''
    const t24 = o64.name ?? ''
    if (typeof t24 !== 'string') return false
    const t31 = o65?.code ?? ''
    if (typeof t31 !== 'string') return false
    const w33 = this.joinedOne(33, o65?.list)
    if (w33 === undefined) return false
    const t32 = w33[0] ?? ''
    const t33 = w33[1] ?? ''
    const t34 = o65?.name ?? ''
    if (typeof t34 !== 'string') return false
    const t41 = o66?.code ?? ''
    if (typeof t41 !== 'string') return false
    const w34 = this.joinedOne(34, o66?.list)
    if (w34 === undefined) return false
    const t42 = w34[0] ?? ''
    const t43 = w34[1] ?? ''
    const t44 = o66?.name ?? ''
    if (typeof t44 !== 'string') return false
    const t51 = o64.relation ?? ''
    if (typeof t51 !== 'string') return false
    if (t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0 && t31.length === 0 && t32.length === 0 && t33.length === 0 && t34.length === 0 && t41.length === 0 && t42.length === 0 && t43.length === 0 && t44.length === 0 && t51.length === 0) return true
    const { sink } = this
    sink.begin('LOC')
    sink.putElement(1, '11')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t34.length > 0) sink.put(3, 4, t34)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t43.length > 0) sink.put(4, 3, t43)
    if (t44.length > 0) sink.put(4, 4, t44)
    if (t51.length > 0) sink.putElement(5, t51)
    sink.end()
    this.keep(45, o64)
    return true
  }

  /** LOC(13) */
  private s46(o67: RecordObject): boolean {
    if (this.again(46, o67)) return true
    if (!knows(o67, K67)) return false
    const o68: unknown = o67.terminal
    if (o68 !== undefined && !(isObject(o68) && knows(o68, K68))) return false
    const o69: unknown = o67.further
    if (o69 !== undefined && !(isObject(o69) && knows(o69, K69))) return false
    const t21 = o67.code ?? ''
    if (typeof t21 !== 'string') return false
    const w35 = this.joinedOne(35, o67.list)
    if (w35 === undefined) return false
    const t22 = w35[0] ?? ''
    const t23 = w35[1] ?? ''
    const t24 = o67.name ?? ''
    if (typeof t24 !== 'string') return false
    const t31 = o68?.code ?? ''
    if (typeof t31 !== 'string') return false
    const w36 = this.joinedOne(36, o68?.list)
    if (w36 === undefined) return false
    const t32 = w36[0] ?? ''
    const t33 = w36[1] ?? ''
    const t34 = o68?.name ?? ''
    if (typeof t34 !== 'string') return false
    const t41 = o69?.code ?? ''
    if (typeof t41 !== 'string') return false
    const w37 = this.joinedOne(37, o69?.list)
    if (w37 === undefined) return false
    const t42 = w37[0] ?? ''
    const t43 = w37[1] ?? ''
    const t44 = o69?.name ?? ''
    if (typeof t44 !== 'string') return false
    const t51 = o67.relation ?? ''
    if (typeof t51 !== 'string') return false
    if (t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0 && t31.length === 0 && t32.length === 0 && t33.length === 0 && t34.length === 0 && t41.length === 0 && t42.length === 0 && t43.length === 0 && t44.length === 0 && t51.length === 0) return true
    const { sink } = this
    sink.begin('LOC')
    sink.putElement(1, '13')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t34.length > 0) sink.put(3, 4, t34)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t43.length > 0) sink.put(4, 3, t43)
    if (t44.length > 0) sink.put(4, 4, t44)
    if (t51.length > 0) sink.putElement(5, t51)
    sink.end()
    this.keep(46, o67)
    return true
  }

  /** LOC(76) */
  private s47(o70: RecordObject): boolean {
    if (this.again(47, o70)) return true
    if (!knows(o70, K70)) return false
    const o71: unknown = o70.terminal
    if (o71 !== undefined && !(isObject(o71) && knows(o71, K71))) return false
    const o72: unknown = o70.further
    if (o72 !== undefined && !(isObject(o72) && knows(o72, K72))) return false
    const t21 = o70.code ?? ''
    if (typeof t21 !== 'string') return false
    const w38 = this.joinedOne(38, o70.list)
    if (w38 === undefined) return false
    const t22 = w38[0] ?? ''
    const t23 = w38[1] ?? ''
    const t24 = o70.name ?? ''
    if (typeof t24 !== 'string') return false
    const t31 = o71?.code ?? ''
    if (typeof t31 !== 'string') return false
    const w39 = this.joinedOne(39, o71?.list)
    if (w39 === undefined) return false
    const t32 = w39[0] ?? ''
    const t33 = w39[1] ?? ''
    const t34 = o71?.name ?? ''
    if (typeof t34 !== 'string') return false
    const t41 = o72?.code ?? ''
    if (typeof t41 !== 'string') return false
    const w40 = this.joinedOne(40, o72?.list)
    if (w40 === undefined) return false
    const t42 = w40[0] ?? ''
    const t43 = w40[1] ?? ''
    const t44 = o72?.name ?? ''
    if (typeof t44 !== 'string') return false
    const t51 = o70.relation ?? ''
    if (typeof t51 !== 'string') return false
    if (t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0 && t31.length === 0 && t32.length === 0 && t33.length === 0 && t34.length === 0 && t41.length === 0 && t42.length === 0 && t43.length === 0 && t44.length === 0 && t51.length === 0) return true
    const { sink } = this
    sink.begin('LOC')
    sink.putElement(1, '76')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t34.length > 0) sink.put(3, 4, t34)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t43.length > 0) sink.put(4, 3, t43)
    if (t44.length > 0) sink.put(4, 4, t44)
    if (t51.length > 0) sink.putElement(5, t51)
    sink.end()
    this.keep(47, o70)
    return true
  }

  /** LOC(83) */
  private s48(o73: RecordObject): boolean {
    if (this.again(48, o73)) return true
    if (!knows(o73, K73)) return false
    const o74: unknown = o73.terminal
    if (o74 !== undefined && !(isObject(o74) && knows(o74, K74))) return false
    const o75: unknown = o73.further
    if (o75 !== undefined && !(isObject(o75) && knows(o75, K75))) return false
    const t21 = o73.code ?? ''
    if (typeof t21 !== 'string') return false
    const w41 = this.joinedOne(41, o73.list)
    if (w41 === undefined) return false
    const t22 = w41[0] ?? ''
    const t23 = w41[1] ?? ''
    const t24 = o73.name ?? ''
    if (typeof t24 !== 'string') return false
    const t31 = o74?.code ?? ''
    if (typeof t31 !== 'string') return false
    const w42 = this.joinedOne(42, o74?.list)
    if (w42 === undefined) return false
    const t32 = w42[0] ?? ''
    const t33 = w42[1] ?? ''
    const t34 = o74?.name ?? ''
    if (typeof t34 !== 'string') return false
    const t41 = o75?.code ?? ''
    if (typeof t41 !== 'string') return false
    const w43 = this.joinedOne(43, o75?.list)
    if (w43 === undefined) return false
    const t42 = w43[0] ?? ''
    const t43 = w43[1] ?? ''
    const t44 = o75?.name ?? ''
    if (typeof t44 !== 'string') return false
    const t51 = o73.relation ?? ''
    if (typeof t51 !== 'string') return false
    if (t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0 && t31.length === 0 && t32.length === 0 && t33.length === 0 && t34.length === 0 && t41.length === 0 && t42.length === 0 && t43.length === 0 && t44.length === 0 && t51.length === 0) return true
    const { sink } = this
    sink.begin('LOC')
    sink.putElement(1, '83')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t34.length > 0) sink.put(3, 4, t34)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t43.length > 0) sink.put(4, 3, t43)
    if (t44.length > 0) sink.put(4, 4, t44)
    if (t51.length > 0) sink.putElement(5, t51)
    sink.end()
    this.keep(48, o73)
    return true
  }

  /** LOC(152) */
  private s49(o76: RecordObject): boolean {
    if (this.again(49, o76)) return true
    if (!knows(o76, K76)) return false
    const o77: unknown = o76.terminal
    if (o77 !== undefined && !(isObject(o77) && knows(o77, K77))) return false
    const o78: unknown = o76.further
    if (o78 !== undefined && !(isObject(o78) && knows(o78, K78))) return false
    const t21 = o76.code ?? ''
    if (typeof t21 !== 'string') return false
    const w44 = this.joinedOne(44, o76.list)
    if (w44 === undefined) return false
    const t22 = w44[0] ?? ''
    const t23 = w44[1] ?? ''
    const t24 = o76.name ?? ''
    if (typeof t24 !== 'string') return false
    const t31 = o77?.code ?? ''
    if (typeof t31 !== 'string') return false
    const w45 = this.joinedOne(45, o77?.list)
    if (w45 === undefined) return false
    const t32 = w45[0] ?? ''
    const t33 = w45[1] ?? ''
    const t34 = o77?.name ?? ''
    if (typeof t34 !== 'string') return false
    const t41 = o78?.code ?? ''
    if (typeof t41 !== 'string') return false
    const w46 = this.joinedOne(46, o78?.list)
    if (w46 === undefined) return false
    const t42 = w46[0] ?? ''
    const t43 = w46[1] ?? ''
    const t44 = o78?.name ?? ''
    if (typeof t44 !== 'string') return false
    const t51 = o76.relation ?? ''
    if (typeof t51 !== 'string') return false
    if (t21.length === 0 && t22.length === 0 && t23.length === 0 && t24.length === 0 && t31.length === 0 && t32.length === 0 && t33.length === 0 && t34.length === 0 && t41.length === 0 && t42.length === 0 && t43.length === 0 && t44.length === 0 && t51.length === 0) return true
    const { sink } = this
    sink.begin('LOC')
    sink.putElement(1, '152')
    if (t21.length > 0) sink.putElement(2, t21)
    if (t22.length > 0) sink.put(2, 2, t22)
    if (t23.length > 0) sink.put(2, 3, t23)
    if (t24.length > 0) sink.put(2, 4, t24)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t32.length > 0) sink.put(3, 2, t32)
    if (t33.length > 0) sink.put(3, 3, t33)
    if (t34.length > 0) sink.put(3, 4, t34)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t42.length > 0) sink.put(4, 2, t42)
    if (t43.length > 0) sink.put(4, 3, t43)
    if (t44.length > 0) sink.put(4, 4, t44)
    if (t51.length > 0) sink.putElement(5, t51)
    sink.end()
    this.keep(49, o76)
    return true
  }
}
